import type { FormSchema } from "@tandem/schema-model";
import fc from "fast-check";

/**
 * JSON values that a schema accepts, its limits among them: the longest text, the largest number, records with an
 * unknown property where it is open.
 */
export function instances(schema: FormSchema): fc.Arbitrary<unknown> {
  // What fast-check makes has details that JSON does not: -0, objects without a prototype.
  return follow(schema).map((value) => JSON.parse(JSON.stringify(value)));
}

function follow(schema: FormSchema): fc.Arbitrary<unknown> {
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
      return fc.array(follow(schema.items!), { maxLength: schema.maxItems! });
    default:
      return record(schema);
  }
}

function text({ pattern, minLength = 0, maxLength = 100 }: FormSchema): fc.Arbitrary<string> {
  if (pattern !== undefined) {
    const matching = new RegExp(pattern);
    return fc.oneof(fc.stringMatching(matching), fc.stringMatching(matching, { size: "max" }));
  }
  return fc.oneof(
    fc.string({ minLength, maxLength, unit: "binary" }),
    fc.constant("x".repeat(maxLength)),
    // One character of two code units each: where one counts units, this is too long.
    fc.constant("😀".repeat(maxLength)),
  );
}

function record(schema: FormSchema): fc.Arbitrary<object> {
  const { properties = {}, required = [], additionalProperties, propertyNames, maxProperties } = schema;
  const known = fc.record(
    Object.fromEntries(Object.entries(properties).map(([name, property]) => [name, follow(property)])),
    { requiredKeys: required },
  );
  if (additionalProperties === false) return known;
  const others = additionalProperties
    ? fc.dictionary(fc.stringMatching(new RegExp(propertyNames!.pattern)), follow(additionalProperties), {
        maxKeys: maxProperties! - Object.keys(properties).length,
      })
    : fc.dictionary(fc.constant("unknown-to-both"), fc.jsonValue({ maxDepth: 1 }), { maxKeys: 1 });
  return fc.tuple(others, known).map(([more, properties]) => ({ ...more, ...properties }));
}
