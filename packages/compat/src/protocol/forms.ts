import { refTarget } from "./bundle.ts";
import type { Bundle, Normaliser, Schema } from "./types.ts";

/**
 * produce: closed, for what a side sends. consume: open, for what it reads. receive: as consume, and with what
 * its normalisers and the other spellings of its codes let pass.
 */
export type Form = "produce" | "consume" | "receive";

/** Plain JSON Schema. */
export type Plain = Record<string, unknown>;

/** What stood at a reference before {@link inline} put the target there. */
export const REFERENCE = Symbol("reference");

export interface Reference {
  path: string;
  description?: string;
  own?: Schema["x-tandem"];
}

export function referenceOf(schema: Schema): Reference | undefined {
  return (schema as { [REFERENCE]?: Reference })[REFERENCE];
}

/**
 * A schema of a bundle with every reference replaced by what it points to, which remembers what stood there.
 *
 * @param changed definitions, inlined, that stand in for those of the bundle
 */
export function inline(bundle: Bundle, schema: Schema, changed?: ReadonlyMap<string, Schema>): Schema {
  const convert = (inner: Schema): Schema => {
    if (inner.$ref !== undefined) {
      const path = refTarget(inner);
      const target = changed?.get(path) ?? bundle.definitions.get(path)!.schema;
      const { description, "x-tandem": own } = inner;
      const reference = { path, ...(description && { description }), ...(own && { own }) };
      return { ...convert(target), [REFERENCE]: reference } as Schema;
    }
    return {
      ...inner,
      ...(inner.items && { items: convert(inner.items) }),
      ...(inner.properties && {
        properties: Object.fromEntries(
          Object.entries(inner.properties).map(([name, value]) => [name, convert(value)]),
        ),
      }),
      ...(inner.additionalProperties && { additionalProperties: convert(inner.additionalProperties) }),
    };
  };
  return convert(schema);
}

/**
 * The plain JSON Schema of an inlined schema in one form.
 *
 * @param depth 0 for the payload; other spellings of codes are turned into the codes at depth 1 only
 */
export function toForm(schema: Schema, form: Form, depth = 0): Plain {
  if (schema.oneOf) return codeListForm(schema, form, depth);
  const {
    title,
    description,
    "x-tandem": own,
    format,
    items,
    properties,
    additionalProperties,
    ...rest
  } = schema;
  const out: Plain = Object.fromEntries(Object.entries(rest));
  if (items) out.items = toForm(items, form, depth + 2);
  if (properties) {
    out.properties = Object.fromEntries(
      Object.entries(properties).map(([name, property]) => [name, toForm(property, form, depth + 1)]),
    );
    if (form === "produce") out.additionalProperties = false;
  }
  if (additionalProperties) out.additionalProperties = toForm(additionalProperties, form, depth + 2);
  const accepts = own?.accepts as Normaliser[] | undefined;
  return form === "receive" && accepts ? accepts.reduceRight(received, out) : out;
}

function codeListForm(schema: Schema, form: Form, depth: number): Plain {
  const codes = schema.oneOf!;
  if (schema["x-tandem"]?.open === true && form !== "produce")
    return { type: "string", ...(schema.maxLength !== undefined && { maxLength: schema.maxLength }) };
  const aliases =
    form === "receive" && depth === 1 ? codes.flatMap((code) => code["x-tandem"]?.aliases ?? []) : [];
  return { type: "string", enum: [...codes.map((code) => code.const), ...aliases] };
}

/**
 * What a normaliser lets pass that the canonical form refuses. Where its effect cannot be said as a schema (text of
 * a number or list against a pattern) more is let pass, for the caller to settle by {@link sharpened}.
 */
function received(form: Plain, step: Normaliser): Plain {
  const properties = (form.properties ?? {}) as Record<string, Plain>;
  const required = (form.required ?? []) as string[];
  const name = step.property ?? "";
  switch (step.rule) {
    case "wrap": {
      const inner = properties[name];
      if (inner === undefined || required.some((key) => key !== name)) return form;
      return { anyOf: [form, { allOf: [{ not: { type: "object" } }, inner] }] };
    }
    case "discard":
      return required.length === 0 ? { anyOf: [form, { not: { type: "object" } }] } : form;
    case "default":
      return { ...form, required: required.filter((key) => key !== name) };
    case "first": {
      const inner = properties[name];
      if (inner === undefined) return form;
      const list: Plain = {
        type: "array",
        prefixItems: [inner],
        ...(required.includes(name) && { minItems: 1 }),
      };
      return { ...form, properties: { ...properties, [name]: { anyOf: [inner, list] } } };
    }
    case "text": {
      const widen = (inner: Plain | undefined): Plain =>
        inner === undefined ? {} : { anyOf: [inner, NOT_TEXT] };
      if (name === "*")
        return { ...form, additionalProperties: widen(form.additionalProperties as Plain | undefined) };
      if (properties[name] === undefined) return form;
      return { ...form, properties: { ...properties, [name]: widen(properties[name]) } };
    }
    case "rename": {
      const { from = "", to = "" } = step;
      const inner = properties[to];
      if (inner === undefined || Object.hasOwn(properties, from)) return form;
      const { required: _, ...rest } = form;
      const others = required.filter((key) => key !== to);
      const needed = required.includes(to);
      return {
        ...rest,
        required: others,
        anyOf: [{ required: [to] }, { properties: { [from]: inner }, ...(needed && { required: [from] }) }],
      };
    }
  }
}

const NOT_TEXT: Plain = { type: ["number", "boolean", "object", "array"] };

/**
 * A schema without the normalisers that its receive form cannot say exactly: that form then lets less pass than
 * the protocol does, and with them more. Undefined where there are none.
 */
export function sharpened(schema: Schema): Schema | undefined {
  const own = schema["x-tandem"];
  const accepts = (own?.accepts ?? []) as Normaliser[];
  const exact = accepts.filter(({ rule }) => rule !== "text");
  return exact.length === accepts.length ? undefined : { ...schema, "x-tandem": { ...own, accepts: exact } };
}
