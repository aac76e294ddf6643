import type { AcceptsRule, PlainSchema, Schema } from "./schema.ts";

const NOT_TEXT: PlainSchema = { type: ["number", "boolean", "object", "array"] };

/**
 * Widens the schema of a payload by what one accepts rule turns into a valid payload.
 *
 * The `text` rule cannot be expressed exactly (whether the text of a number matches a pattern), so the result
 * accepts more than the protocol does. See {@link sharpened}.
 */
export function receives(form: PlainSchema, step: AcceptsRule): PlainSchema {
  const properties = (form.properties ?? {}) as Record<string, PlainSchema>;
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
      const list: PlainSchema = {
        type: "array",
        prefixItems: [inner],
        ...(required.includes(name) && { minItems: 1 }),
      };
      return { ...form, properties: { ...properties, [name]: { anyOf: [inner, list] } } };
    }
    case "text": {
      const widen = (inner: PlainSchema | undefined): PlainSchema =>
        inner === undefined ? {} : { anyOf: [inner, NOT_TEXT] };
      if (name === "*")
        return { ...form, additionalProperties: widen(form.additionalProperties as PlainSchema | undefined) };
      if (properties[name] === undefined) return form;
      return { ...form, properties: { ...properties, [name]: widen(properties[name]) } };
    }
    case "rename": {
      const { from = "", to = "" } = step;
      const inner = properties[to];
      if (inner === undefined || Object.hasOwn(properties, from)) return form;
      const { required: _, ...rest } = form;
      const others = required.filter((key) => key !== to);
      const isRequired = required.includes(to);
      return {
        ...rest,
        required: others,
        anyOf: [
          { required: [to] },
          { properties: { [from]: inner }, ...(isRequired && { required: [from] }) },
        ],
      };
    }
  }
}

/**
 * The schema without the accepts rules that the receive form cannot express exactly: its receive form accepts
 * less than the protocol does. Undefined if there is no such rule.
 */
export function sharpened(schema: Schema): Schema | undefined {
  const own = schema["x-tandem"];
  const accepts = (own?.accepts ?? []) as AcceptsRule[];
  const exact = accepts.filter(({ rule }) => rule !== "text");
  return exact.length === accepts.length ? undefined : { ...schema, "x-tandem": { ...own, accepts: exact } };
}
