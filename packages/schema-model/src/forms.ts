import { receives } from "./accepts.ts";
import type { AcceptsRule, PlainSchema, Schema } from "./schema.ts";

/**
 * produce: closed, for what a side sends. Unknown properties and unknown codes are errors.
 * consume: open, for what a side reads. Unknown properties pass, and so do unknown codes of an open list.
 */
export type Form = "produce" | "consume";

/** receive: consume, plus everything that `x-tandem.accepts` and the aliases of codes turn into a valid payload. */
export type AnyForm = Form | "receive";

/** A schema in the produce or the consume form. `additionalProperties: false` closes a record. */
export type FormSchema = Omit<Schema, "items" | "properties" | "additionalProperties"> & {
  items?: FormSchema;
  properties?: Record<string, FormSchema>;
  additionalProperties?: FormSchema | false;
};

/**
 * The plain JSON Schema of a schema in one form: without `x-tandem` and annotations, with code lists as `enum`.
 *
 * @param schema without references, as {@link inline} returns it
 */
export function toForm(schema: Schema, form: Form): FormSchema;
export function toForm(schema: Schema, form: AnyForm): PlainSchema;
export function toForm(schema: Schema, form: AnyForm): PlainSchema {
  return formAt(schema, form, 0);
}

/** @param depth 0 for the payload, 1 for its properties: only there aliases of codes are replaced. */
function formAt(schema: Schema, form: AnyForm, depth: number): PlainSchema {
  if (schema.oneOf) return codeListForm(schema, form, depth);
  const { $schema, title, description, "x-tandem": own, format, ...rest } = schema;
  const { items, properties, additionalProperties } = rest;
  // Object.entries drops the symbol by which an inlined schema remembers its reference.
  const out: PlainSchema = Object.fromEntries(Object.entries(rest));
  if (items) out.items = formAt(items, form, depth + 2);
  if (properties) {
    out.properties = Object.fromEntries(
      Object.entries(properties).map(([name, property]) => [name, formAt(property, form, depth + 1)]),
    );
    if (form === "produce") out.additionalProperties = false;
  }
  if (additionalProperties) out.additionalProperties = formAt(additionalProperties, form, depth + 2);
  const accepts = own?.accepts as AcceptsRule[] | undefined;
  return form === "receive" && accepts ? accepts.reduceRight(receives, out) : out;
}

function codeListForm(schema: Schema, form: AnyForm, depth: number): PlainSchema {
  const codes = schema.oneOf!;
  if (schema["x-tandem"]?.open === true && form !== "produce")
    return { type: "string", ...(schema.maxLength !== undefined && { maxLength: schema.maxLength }) };
  const aliases =
    form === "receive" && depth === 1 ? codes.flatMap((code) => code["x-tandem"]?.aliases ?? []) : [];
  return { type: "string", enum: [...codes.map((code) => code.const), ...aliases] };
}
