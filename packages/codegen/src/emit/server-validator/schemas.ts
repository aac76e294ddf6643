import { mapSchema, resolveRef, type Schema } from "@tandem/schema-model";
import type { Catalog } from "../../catalog.ts";
import { typeName } from "../../names.ts";
import { BANNER } from "../emitter.ts";
import { type Group, schemaName } from "./modules.ts";

/**
 * Emits a module with the JSON Schemas of a group, from which the run-time code makes both forms.
 *
 * References are inlined. An open code list has its codes and, as `open`, the length limit of unknown ones.
 */
export function emitSchemas({ sources }: Group, catalog: Catalog): string {
  const constants = sources.map(
    (source) =>
      `\nexport const ${schemaName(typeName(source))}: JsonSchema = ${JSON.stringify(inOne(source.schema, source.path, catalog))};\n`,
  );
  return `${BANNER}import type { JsonSchema } from "../standard.ts";\n${constants.join("")}`;
}

function inOne(schema: Schema, path: string, catalog: Catalog): object {
  const { $ref, $schema, "x-tandem": own, oneOf, ...rest } = schema;
  if ($ref !== undefined) {
    const target = resolveRef(path, $ref);
    const { title, ...inner } = inOne(catalog.sources.get(target)!.schema, target, catalog) as Schema;
    // The description beside a reference is more specific than the referenced one.
    return { ...inner, ...(schema.description !== undefined && { description: schema.description }) };
  }
  if (oneOf) {
    const { maxLength, ...list } = rest;
    return { ...list, enum: oneOf.map((code) => code.const), ...(own?.open === true && { open: maxLength }) };
  }
  return mapSchema(rest, (inner) => inOne(inner, path, catalog) as Schema);
}
