import { mapSchema, pathOfFile, resolveRef, type Schema } from "@tandem/schema-model";
import type { Catalog } from "../../catalog.ts";
import type { Source } from "../../load.ts";
import { BANNER } from "../emitter.ts";

/** The module of a source's JSON Schema, without ending. */
export function schemaModule(source: Source): string {
  return `schemas/${pathOfFile(source.path)}`;
}

/**
 * Writes the JSON Schema of a source, of which the run-time code makes both forms: references put in place, an
 * open code list with its words and its limit.
 */
export function emitSchema(source: Source, catalog: Catalog): string {
  const up = "../".repeat(schemaModule(source).split("/").length - 1);
  const schema = inOne(source.schema, source.path, catalog);
  return `${BANNER}import type { JsonSchema } from "${up}standard.ts";

export const schema: JsonSchema = ${JSON.stringify(schema)};
`;
}

function inOne(schema: Schema, path: string, catalog: Catalog): object {
  const { $ref, $schema, "x-tandem": own, oneOf, ...rest } = schema;
  if ($ref !== undefined) {
    const target = resolveRef(path, $ref);
    const { title, ...inner } = inOne(catalog.sources.get(target)!.schema, target, catalog) as Schema;
    // What a reference says of itself is nearer to the reader than what it leads to.
    return { ...inner, ...(schema.description !== undefined && { description: schema.description }) };
  }
  if (oneOf) {
    const { maxLength, ...list } = rest;
    return { ...list, enum: oneOf.map((code) => code.const), ...(own?.open === true && { open: maxLength }) };
  }
  return mapSchema(rest, (inner) => inOne(inner, path, catalog) as Schema);
}
