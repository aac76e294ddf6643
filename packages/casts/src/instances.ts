import type { FormSchema } from "@tandem/schema-model";
import fc from "fast-check";

/**
 * Generates JSON values that a schema accepts. They include its limits: the longest string, the largest number, and
 * an unknown property in an open record.
 */
export function instances(schema: FormSchema): fc.Arbitrary<unknown> {
  // fast-check generates values that JSON does not have: -0, objects without a prototype.
  return valuesOf(schema).map((value) => JSON.parse(JSON.stringify(value)));
}

function valuesOf(schema: FormSchema): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  return fc.oneof(...[schema.type ?? "object"].flat().map((type) => ofType(type, schema)));
}

function ofType(type: string, schema: FormSchema): fc.Arbitrary<unknown> {
  const { minimum: min = Number.MIN_SAFE_INTEGER, maximum: max = Number.MAX_SAFE_INTEGER } = schema;
  switch (type) {
    case "null":
      return fc.constant(null);
    case "boolean":
      return fc.boolean();
    case "integer":
      return fc.integer({ min: Math.ceil(min), max: Math.floor(max) });
    case "number":
      return fc.double({ min, max, noNaN: true });
    case "string":
      return text(schema);
    case "array":
      return fc.array(valuesOf(schema.items!), { maxLength: schema.maxItems! });
    default:
      return record(schema);
  }
}

function text({ pattern, minLength = 0, maxLength = 100 }: FormSchema): fc.Arbitrary<string> {
  if (pattern !== undefined) {
    const matching = new RegExp(pattern);
    return fc.oneof(fc.stringMatching(matching), fc.stringMatching(matching, { size: "max" }));
  }
  return textOfLength(minLength, maxLength);
}

const texts = new Map<string, fc.Arbitrary<string>>();

/** Kept by length, because fast-check indexes all of Unicode for each string of unit "binary" that it makes. */
function textOfLength(minLength: number, maxLength: number): fc.Arbitrary<string> {
  const key = `${minLength} ${maxLength}`;
  const known = texts.get(key);
  if (known) return known;
  const text = fc.oneof(
    fc.string({ minLength, maxLength, unit: "binary" }),
    fc.constant("x".repeat(maxLength)),
    // Each character has two code units: too long for code that counts code units.
    fc.constant("😀".repeat(maxLength)),
  );
  texts.set(key, text);
  return text;
}

function record(schema: FormSchema): fc.Arbitrary<object> {
  const { properties = {}, required = [], additionalProperties, propertyNames, maxProperties } = schema;
  const known = fc.record(
    Object.fromEntries(Object.entries(properties).map(([name, property]) => [name, valuesOf(property)])),
    { requiredKeys: required },
  );
  if (additionalProperties === false) return known;
  const others = additionalProperties
    ? fc.dictionary(fc.stringMatching(new RegExp(propertyNames!.pattern)), valuesOf(additionalProperties), {
        maxKeys: maxProperties! - Object.keys(properties).length,
      })
    : fc.dictionary(fc.constant("unknown-to-both"), fc.jsonValue({ maxDepth: 1 }), { maxKeys: 1 });
  return fc.tuple(others, known).map(([more, properties]) => ({ ...more, ...properties }));
}
