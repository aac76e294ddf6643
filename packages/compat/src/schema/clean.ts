import { isObject, type Json, type JsonObject, valueAt } from "@tandem/schema-model";
import { canonical, objectOf, setOwn } from "../json.ts";
import { inUnicodeMode } from "../regex/pattern.ts";
import { type Dialect, subschemas } from "./dialect.ts";
import { withPointers } from "./references.ts";

/**
 * Keywords that are no keywords of JSON Schema, yet change what Ajv does. Without them Ajv reads the schema
 * as the specification has it.
 */
const FOREIGN = ["$schema", "nullable", "$async", "id", "discriminator"];
/** With `$ref` these say nothing about the value, or are needed to find things. */
const BESIDE_REF = new Set([
  "$ref",
  "$id",
  "$schema",
  "$comment",
  "title",
  "description",
  "default",
  "examples",
]);
const HELD_BESIDE_REF = new Set([
  ...BESIDE_REF,
  "definitions",
  "$defs",
  "deprecated",
  "readOnly",
  "writeOnly",
]);

/**
 * A copy of a schema that means the same to every reader: no foreign keywords, references that are pointers, and
 * patterns that the u flag takes.
 *
 * @param refAlone true: what stands beside `$ref` is taken away (draft-07 to the letter)
 */
export function cleaned(schema: Json, dialect: Dialect, refAlone: boolean): Json {
  const copy = structuredClone(schema);
  withPointers(copy, dialect);
  clean(copy, dialect, refAlone, new Set());
  return copy;
}

function clean(schema: Json, dialect: Dialect, refAlone: boolean, seen: Set<Json>): void {
  if (!isObject(schema) || seen.has(schema)) return;
  seen.add(schema);
  for (const keyword of FOREIGN) if (Object.hasOwn(schema, keyword)) delete schema[keyword];
  if (typeof schema.pattern === "string") schema.pattern = inUnicodeMode(schema.pattern);
  if (Object.hasOwn(schema, "patternProperties") && isObject(schema.patternProperties)) {
    const entries = Object.entries(schema.patternProperties);
    setOwn(schema, "patternProperties", objectOf(entries.map(([key, value]) => [inUnicodeMode(key), value])));
  }
  if (Array.isArray(schema.enum)) cleanEnum(schema, schema.enum);
  if (refAlone && hasMeaningBesideRef(schema, dialect))
    for (const key of Object.keys(schema)) if (!HELD_BESIDE_REF.has(key)) delete schema[key];
  for (const { path } of subschemas(schema, dialect)) {
    const inner = valueAt(schema, path);
    if (inner !== undefined) clean(inner, dialect, refAlone, seen);
  }
}

/** Both drafts allow a list that is empty or says a value twice; Ajv takes that for a mistake. */
function cleanEnum(schema: JsonObject, values: Json[]): void {
  const unique = [...new Map(values.map((value) => [canonical(value), value])).values()];
  if (unique.length > 0) {
    schema.enum = unique;
    return;
  }
  delete schema.enum;
  schema.allOf = [...(Array.isArray(schema.allOf) ? schema.allOf : []), false];
}

function hasMeaningBesideRef(schema: { [key: string]: Json }, dialect: Dialect): boolean {
  return (
    dialect === "draft-07" &&
    typeof schema.$ref === "string" &&
    Object.keys(schema).some((key) => !HELD_BESIDE_REF.has(key) && !key.startsWith("x-"))
  );
}

/** True where draft-07 to the letter and the validators in use read a schema differently. */
export function isReadTwoWays(schema: Json, dialect: Dialect): boolean {
  if (!isObject(schema)) return false;
  return (
    hasMeaningBesideRef(schema, dialect) ||
    subschemas(schema, dialect).some(({ schema: inner }) => isReadTwoWays(inner, dialect))
  );
}
