import { isObject, type Json, type JsonObject, valueAt } from "@tandem/schema-model";
import { canonical, objectOf, own, setOwn } from "../json.ts";
import { inUnicodeMode } from "../regex/pattern.ts";
import { leastRefused } from "../solve/multiple.ts";
import { type Dialect, isForeign, isKeptByAjv, isKeyword, isRefAlone, subschemas } from "./dialect.ts";
import { withPointers } from "./references.ts";
import { typesComparedByAjv } from "./unique.ts";

/**
 * How a schema is read: as the specification says, or as Ajv does. If the two differ for a pair of schemas, a
 * verdict is given only if both readings lead to it.
 */
export type Reading = "specification" | "ajv";

/** Keywords that are not part of JSON Schema but change what Ajv does. */
const AJV_ONLY = ["$schema", "nullable", "$async", "discriminator"];
/** Keywords beside `$ref` that have no meaning for values, or that references need. */
const HELD_BESIDE_REF = new Set(["$ref", "$id", "id", "definitions", "$defs"]);

/**
 * A copy of a schema that all validators understand alike: no keywords of other drafts, references that are
 * pointers, and patterns that are valid with the u flag.
 */
export function cleaned(schema: Json, dialect: Dialect, reading: Reading): Json {
  const copy = structuredClone(schema);
  withPointers(copy, dialect, reading === "ajv");
  clean(copy, dialect, reading, new Set());
  return copy;
}

function clean(schema: Json, dialect: Dialect, reading: Reading, seen: Set<Json>): void {
  if (!isObject(schema) || seen.has(schema)) return;
  seen.add(schema);
  for (const keyword of AJV_ONLY) delete schema[keyword];
  if (dialect !== "draft-04") delete schema.id;
  for (const keyword of Object.keys(schema))
    if (isForeign(keyword, dialect) && !(reading === "ajv" && isKeptByAjv(keyword, dialect)))
      delete schema[keyword];
  if (typeof schema.pattern === "string") schema.pattern = inUnicodeMode(schema.pattern);
  if (Object.hasOwn(schema, "patternProperties") && isObject(schema.patternProperties)) {
    const entries = Object.entries(schema.patternProperties);
    setOwn(schema, "patternProperties", objectOf(entries.map(([key, value]) => [inUnicodeMode(key), value])));
  }
  if (Array.isArray(schema.enum)) cleanEnum(schema, schema.enum, dialect);
  if (reading === "specification" && hasMeaningBesideRef(schema, dialect))
    for (const key of Object.keys(schema)) if (!HELD_BESIDE_REF.has(key)) delete schema[key];
  for (const { path } of subschemas(schema, dialect)) {
    const inner = valueAt(schema, path);
    if (inner !== undefined) clean(inner, dialect, reading, seen);
  }
}

/** All drafts but draft-04 allow an enum that is empty or repeats a value; Ajv refuses to compile it. */
function cleanEnum(schema: JsonObject, values: Json[], dialect: Dialect): void {
  const unique = [...new Map(values.map((value) => [canonical(value), value])).values()];
  if (unique.length > 0) {
    schema.enum = unique;
    return;
  }
  delete schema.enum;
  const never = dialect === "draft-04" ? { not: {} } : false;
  schema.allOf = [...(Array.isArray(schema.allOf) ? schema.allOf : []), never];
}

function hasMeaningBesideRef(schema: JsonObject, dialect: Dialect): boolean {
  return (
    isRefAlone(dialect) &&
    typeof schema.$ref === "string" &&
    Object.keys(schema).some((key) => isKeyword(key, dialect) && !HELD_BESIDE_REF.has(key))
  );
}

/**
 * The keywords of a schema that the specification and Ajv may read differently:
 * - those beside `$ref`, which the drafts up to draft-07 ignore;
 * - those that the draft no longer has, which Ajv still reads;
 * - `multipleOf` of large numbers, see {@link leastRefused};
 * - `uniqueItems`, see {@link typesComparedByAjv};
 * - `contains` of empty arrays, what counts as evaluated, `$recursiveRef` and `$dynamicRef`.
 */
export function disputedIn(schema: Json, dialect: Dialect): Set<string> {
  const result = new Set<string>();
  if (!isObject(schema)) return result;
  if (hasMeaningBesideRef(schema, dialect)) result.add("keywords beside $ref");
  for (const key of Object.keys(schema))
    if (
      isKeptByAjv(key, dialect) ||
      (/^(contains$|unevaluated|\$(recursive|dynamic)Ref$)/.test(key) && isKeyword(key, dialect))
    )
      result.add(key);
  const { multipleOf } = schema;
  if (typeof multipleOf === "number" && !isBounded(schema, leastRefused(multipleOf)))
    result.add("multipleOf");
  if (typesComparedByAjv(schema, dialect)) result.add("uniqueItems");
  for (const { schema: inner } of subschemas(schema, dialect))
    for (const keyword of disputedIn(inner, dialect)) result.add(keyword);
  return result;
}

function isBounded(schema: JsonObject, most: number): boolean {
  const isWithin = (keyword: string) => Math.abs(Number(own(schema, keyword) ?? Infinity)) < most;
  return isWithin("minimum") && isWithin("maximum");
}
