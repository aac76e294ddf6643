import { posix } from "node:path";
import type { Source } from "./load.ts";
import type { Schema } from "./schema.ts";

/** produce: closed, for what a side sends. consume: open, for what it reads. */
export type Form = "produce" | "consume";

export function resolveRef(from: string, ref: string): string {
  return posix.join(posix.dirname(from), ref);
}

/**
 * The plain JSON Schema of a source in one form: references put in place, our own keywords left out,
 * records closed (produce) or open (consume), code lists as `enum`, or as any short string where an
 * open list is read.
 */
export function toForm(source: Source, sources: ReadonlyMap<string, Source>, form: Form): Schema {
  const convert = (schema: Schema, path: string): Schema => {
    if (schema.$ref !== undefined) {
      const target = resolveRef(path, schema.$ref);
      return convert(sources.get(target)!.schema, target);
    }
    if (schema.oneOf) return codeListForm(schema, form);
    const { $schema, title, description, "x-tandem": own, format, ...rest } = schema;
    const out: Schema = { ...rest };
    if (schema.items) out.items = convert(schema.items, path);
    if (schema.properties) {
      out.properties = Object.fromEntries(
        Object.entries(schema.properties).map(([name, property]) => [name, convert(property, path)]),
      );
      if (form === "produce") out.additionalProperties = false;
    }
    if (schema.additionalProperties) out.additionalProperties = convert(schema.additionalProperties, path);
    return out;
  };
  return convert(source.schema, source.path);
}

function codeListForm(schema: Schema, form: Form): Schema {
  const open = schema["x-tandem"]?.open === true && form === "consume";
  return open
    ? { type: "string", maxLength: schema.maxLength! }
    : { type: "string", enum: schema.oneOf!.map((code) => code.const) };
}
