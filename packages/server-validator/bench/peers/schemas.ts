// The same schema in each library's own words, made from the closed form of the dialect.
import { Type as T, type TSchema } from "@sinclair/typebox";
import type { formOf } from "@tandem/codegen";
import * as v from "valibot";
import { z } from "zod";

type Form = ReturnType<typeof formOf>;
type Properties = [name: string, schema: Form, isRequired: boolean][];

function properties({ properties = {}, required = [] }: Form): Properties {
  return Object.entries(properties).map(([name, schema]) => [name, schema, required.includes(name)]);
}

const typesOf = ({ type }: Form): string[] => [type ?? []].flat();

export function typebox(schema: Form): TSchema {
  if (schema.const !== undefined) return T.Literal(schema.const);
  const types = typesOf(schema);
  if (types.length > 1) return T.Union(types.map((type) => typebox({ ...schema, type })));
  const { minimum, maximum, maxItems, maxLength, pattern } = schema;
  if (schema.enum) return T.Union(schema.enum.map((word) => T.Literal(word)));
  if (types[0] === "string")
    return T.String({
      ...(maxLength !== undefined && { maxLength }),
      ...(pattern !== undefined && { pattern }),
    });
  if (types[0] === "integer") return T.Integer({ minimum: minimum!, maximum: maximum! });
  if (types[0] === "number") return T.Number({ minimum: minimum!, maximum: maximum! });
  if (types[0] === "boolean") return T.Boolean();
  if (types[0] === "null") return T.Null();
  if (types[0] === "array") return T.Array(typebox(schema.items!), { maxItems: maxItems! });
  if (!schema.properties)
    return T.Record(
      T.String({ pattern: schema.propertyNames!.pattern }),
      typebox(schema.additionalProperties as Form),
      {
        additionalProperties: false,
        maxProperties: schema.maxProperties!,
      },
    );
  const members = properties(schema).map(([name, inner, isRequired]) => [
    name,
    isRequired ? typebox(inner) : T.Optional(typebox(inner)),
  ]);
  return T.Object(Object.fromEntries(members), { additionalProperties: false });
}

export function zod(schema: Form): z.ZodType {
  if (schema.const !== undefined) return z.literal(schema.const);
  const types = typesOf(schema);
  if (types.length > 1) return z.union(types.map((type) => zod({ ...schema, type })));
  if (schema.enum) return z.enum(schema.enum);
  if (types[0] === "string") {
    let text = z.string();
    if (schema.maxLength !== undefined) text = text.max(schema.maxLength);
    if (schema.pattern !== undefined) text = text.regex(new RegExp(schema.pattern));
    return text;
  }
  if (types[0] === "integer") return z.int().min(schema.minimum!).max(schema.maximum!);
  if (types[0] === "number") return z.number().min(schema.minimum!).max(schema.maximum!);
  if (types[0] === "boolean") return z.boolean();
  if (types[0] === "null") return z.null();
  if (types[0] === "array") return z.array(zod(schema.items!)).max(schema.maxItems!);
  if (!schema.properties)
    return z
      .record(
        z.string().regex(new RegExp(schema.propertyNames!.pattern)),
        zod(schema.additionalProperties as Form),
      )
      .refine((map) => Object.keys(map).length <= schema.maxProperties!);
  const members = properties(schema).map(([name, inner, isRequired]) => [
    name,
    isRequired ? zod(inner) : zod(inner).optional(),
  ]);
  return z.strictObject(Object.fromEntries(members));
}

export function valibot(schema: Form): v.GenericSchema {
  if (schema.const !== undefined) return v.literal(schema.const);
  const types = typesOf(schema);
  if (types.length > 1) return v.union(types.map((type) => valibot({ ...schema, type })));
  if (schema.enum) return v.picklist(schema.enum);
  if (types[0] === "string") {
    if (schema.pattern !== undefined) return v.pipe(v.string(), v.regex(new RegExp(schema.pattern)));
    return v.pipe(v.string(), v.maxLength(schema.maxLength!));
  }
  if (types[0] === "integer")
    return v.pipe(v.number(), v.integer(), v.minValue(schema.minimum!), v.maxValue(schema.maximum!));
  if (types[0] === "number")
    return v.pipe(v.number(), v.minValue(schema.minimum!), v.maxValue(schema.maximum!));
  if (types[0] === "boolean") return v.boolean();
  if (types[0] === "null") return v.null();
  if (types[0] === "array") return v.pipe(v.array(valibot(schema.items!)), v.maxLength(schema.maxItems!));
  if (!schema.properties)
    return v.pipe(
      v.record(
        v.pipe(v.string(), v.regex(new RegExp(schema.propertyNames!.pattern))),
        valibot(schema.additionalProperties as Form),
      ),
      v.check((map) => Object.keys(map).length <= schema.maxProperties!),
    );
  const members = properties(schema).map(([name, inner, isRequired]) => [
    name,
    isRequired ? valibot(inner) : v.optional(valibot(inner)),
  ]);
  return v.strictObject(Object.fromEntries(members));
}
