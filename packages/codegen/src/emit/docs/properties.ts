import type { Catalog } from "../../catalog.ts";
import { resolveRef } from "../../forms.ts";
import type { Schema } from "../../schema.ts";
import type { Links } from "./links.ts";
import { cell, table } from "./markdown.ts";

/** The properties of a payload or shared type as a table; those of nested records follow their own. */
export function propertyTable(schema: Schema, path: string, links: Links, catalog: Catalog): string {
  const page = links.page(path);
  const describe = (inner: Schema): string => typeText(inner, path, page, links, catalog);
  if (schema.additionalProperties) {
    const { additionalProperties: value, propertyNames, maxProperties } = schema;
    return `A map of at most ${maxProperties} names that match \`${propertyNames!.pattern}\` to ${describe(value)}. ${value.description ?? ""}`;
  }
  if (!schema.properties) return `${describe(schema)}.`;
  const rows = propertyRows(schema, "", describe);
  return rows.length === 0 ? "None: the payload is `{}`." : table(["Property", "Type", "", "Meaning"], rows);
}

function propertyRows(schema: Schema, prefix: string, describe: (schema: Schema) => string): string[][] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    const own = property["x-tandem"] ?? {};
    const notes = [
      property.description ?? "",
      own.personal ? "Personal data." : "",
      own.deprecated ? `Deprecated: ${own.deprecated}` : "",
    ].filter((text) => text !== "");
    const row = [
      `\`${prefix}${name}\``,
      describe(property),
      schema.required?.includes(name) ? "required" : "",
      cell(notes.join(" ")),
    ];
    return [row, ...propertyRows(property, `${prefix}${name}.`, describe)];
  });
}

function typeText(schema: Schema, path: string, page: string, links: Links, catalog: Catalog): string {
  if (schema.$ref !== undefined) {
    const target = resolveRef(path, schema.$ref);
    return links.to(page, target, catalog.sources.get(target)!.name);
  }
  if (schema.const !== undefined) return `\`${JSON.stringify(schema.const)}\``;
  if (schema.enum) return schema.enum.map((word) => `\`${word}\``).join(", ");
  if (schema.items)
    return `list of ${typeText(schema.items, path, page, links, catalog)}, at most ${schema.maxItems}`;
  const limits = [
    schema.maxLength !== undefined && `at most ${schema.maxLength} characters`,
    schema.pattern !== undefined && `\`${cell(schema.pattern)}\``,
    schema.minimum !== undefined && `${schema.minimum} to ${schema.maximum}`,
  ].filter((text) => text !== false);
  const type = [schema.type!].flat().join(", ");
  return limits.length === 0 ? type : `${type}, ${limits.join(", ")}`;
}
