import type { Schema } from "./schema.ts";

/** The target of a reference, and the path from which its own references are resolved. */
export interface Target {
  path: string;
  schema: Schema;
}

/** The reference that {@link inline} replaced by its target. */
export interface Reference {
  /** The path of the target. */
  path: string;
  description?: string;
  own?: Schema["x-tandem"];
}

const REFERENCE = Symbol("reference");

/** The reference that an inlined schema replaced; undefined if the schema was not behind a reference. */
export function referenceOf(schema: Schema): Reference | undefined {
  return (schema as { [REFERENCE]?: Reference })[REFERENCE];
}

/**
 * Replaces every reference by its target. The result remembers each one: see {@link referenceOf}.
 *
 * The references must not form a cycle; lint checks that.
 *
 * @param follow finds the target of a `$ref` in the schema at `from`
 */
export function inline({ schema, path }: Target, follow: (ref: string, from: string) => Target): Schema {
  const convert = (inner: Schema, from: string): Schema => {
    if (inner.$ref !== undefined) {
      const target = follow(inner.$ref, from);
      const { description, "x-tandem": own } = inner;
      const reference = { path: target.path, ...(description && { description }), ...(own && { own }) };
      return { ...convert(target.schema, target.path), [REFERENCE]: reference } as Schema;
    }
    return mapSchema(inner, (one) => convert(one, from));
  };
  return convert(schema, path);
}

/** A copy of a schema in which each direct subschema is changed. */
export function mapSchema(schema: Schema, change: (inner: Schema) => Schema): Schema {
  const { items, properties, additionalProperties } = schema;
  return {
    ...schema,
    ...(items && { items: change(items) }),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, property]) => [name, change(property)]),
      ),
    }),
    ...(additionalProperties && { additionalProperties: change(additionalProperties) }),
  };
}
