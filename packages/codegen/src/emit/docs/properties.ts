import { resolveRef, type Schema } from "@tandem/schema-model";
import type { Catalog } from "../../catalog.ts";
import type { Links } from "./links.ts";
import { cell, code, prose, table } from "./markdown.ts";

/** The properties of a payload or shared type as a table. Properties of a nested record follow the record. */
export function propertyTable(schema: Schema, path: string, links: Links, catalog: Catalog): string {
  const page = links.page(path);
  const describe = (inner: Schema): string => typeText(inner, path, page, links, catalog);
  if (schema.additionalProperties) {
    const { additionalProperties: value, propertyNames, maxProperties } = schema;
    return `A map of at most ${maxProperties} names that match ${code(propertyNames!.pattern)} to ${describe(value)}. ${prose(value.description ?? "")}${nested(schema)}`;
  }
  if (!schema.properties) return `${describe(schema)}.${nested(schema)}`;
  return rowsOf(schema, "", describe).length === 0
    ? "None: the payload is `{}`."
    : nested(schema).trimStart();

  function nested(of: Schema): string {
    const rows = rowsOf(of, "", describe);
    return rows.length === 0 ? "" : `\n\n${table(["Property", "Type", "", "Meaning"], rows)}`;
  }
}

/** The rows of a record's properties, or of the records in a list (`names[].first`) or map (`names.*.first`). */
function rowsOf(schema: Schema, at: string, describe: (schema: Schema) => string): string[][] {
  if (schema.items) return rowsOf(schema.items, `${at}[]`, describe);
  const prefix = at === "" ? "" : `${at}.`;
  if (schema.additionalProperties) return rowsOf(schema.additionalProperties, `${prefix}*`, describe);
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    const own = property["x-tandem"] ?? {};
    const notes = [
      prose(property.description ?? ""),
      own.personal ? "Personal data." : "",
      own.deprecated ? `Deprecated: ${own.deprecated}` : "",
    ].filter((text) => text !== "");
    const row = [
      code(prefix + name),
      cell(describe(property)),
      schema.required?.includes(name) ? "required" : "",
      cell(notes.join(" ")),
    ];
    return [row, ...rowsOf(property, prefix + name, describe)];
  });
}

function typeText(schema: Schema, path: string, page: string, links: Links, catalog: Catalog): string {
  if (schema.$ref !== undefined) {
    const target = resolveRef(path, schema.$ref);
    return links.to(page, target, catalog.sources.get(target)!.name);
  }
  if (schema.const !== undefined) return code(JSON.stringify(schema.const));
  if (schema.enum) return schema.enum.map(code).join(", ");
  if (schema.items)
    return `list of ${typeText(schema.items, path, page, links, catalog)}, at most ${schema.maxItems}`;
  if (schema.additionalProperties)
    return `map of at most ${schema.maxProperties} names that match ${code(schema.propertyNames!.pattern)} to ${typeText(schema.additionalProperties, path, page, links, catalog)}`;
  const limits = [
    schema.maxLength !== undefined && `at most ${schema.maxLength} characters`,
    schema.pattern !== undefined && code(schema.pattern),
    schema.minimum !== undefined && `${schema.minimum} to ${schema.maximum}`,
  ].filter((text) => text !== false);
  const type = [schema.type!].flat().join(", ");
  return limits.length === 0 ? type : `${type}, ${limits.join(", ")}`;
}
