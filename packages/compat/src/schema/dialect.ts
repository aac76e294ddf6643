import { appendToken, isObject, type Json } from "@tandem/schema-model";
import { own } from "../json.ts";

/** The drafts of JSON Schema that are read, oldest first. */
export const DIALECTS = ["draft-04", "draft-06", "draft-07", "2019-09", "2020-12"] as const;
export type Dialect = (typeof DIALECTS)[number];

/** The dialect of a schema that says nothing about its dialect. */
export const DEFAULT_DIALECT: Dialect = "2020-12";

/** What a keyword holds: one schema, a list of schemas, a map of schemas, or a value that is no schema. */
type Shape = "one" | "list" | "map" | "one or list" | "map or names" | "value";

interface Keyword {
  readonly shape: Shape;
  readonly first: Dialect;
  readonly last: Dialect;
}

function keywords(
  names: string,
  shape: Shape,
  first: Dialect = "draft-04",
  last: Dialect = "2020-12",
): [string, Keyword][] {
  return names.split(" ").map((name) => [name, { shape, first, last }]);
}

/** Every keyword that has a meaning, or holds schemas, in some draft. */
const KEYWORDS: ReadonlyMap<string, Keyword> = new Map([
  ...keywords("$ref type enum multipleOf minimum maximum exclusiveMinimum exclusiveMaximum", "value"),
  ...keywords("minLength maxLength pattern format", "value"),
  ...keywords("minItems maxItems uniqueItems minProperties maxProperties required", "value"),
  ...keywords("allOf anyOf oneOf", "list"),
  ...keywords("not additionalProperties", "one"),
  // People keep definitions under either name, whatever the draft.
  ...keywords("properties patternProperties definitions $defs", "map"),
  ...keywords("items", "one or list"),
  ...keywords("additionalItems", "one", "draft-04", "2019-09"),
  ...keywords("dependencies", "map or names", "draft-04", "draft-07"),
  ...keywords("const", "value", "draft-06"),
  ...keywords("contains propertyNames", "one", "draft-06"),
  ...keywords("if then else", "one", "draft-07"),
  ...keywords("dependentRequired minContains maxContains", "value", "2019-09"),
  ...keywords("dependentSchemas", "map", "2019-09"),
  ...keywords("unevaluatedItems unevaluatedProperties", "one", "2019-09"),
  ...keywords("$recursiveRef $recursiveAnchor", "value", "2019-09", "2019-09"),
  ...keywords("$dynamicRef $dynamicAnchor", "value", "2020-12"),
  ...keywords("prefixItems", "list", "2020-12"),
]);

/** Keywords that a draft no longer has, and that Ajv's class for the draft still reads. */
const KEPT_BY_AJV: Partial<Record<Dialect, readonly string[]>> = {
  "2019-09": ["dependencies", "$dynamicRef", "$dynamicAnchor"],
  "2020-12": ["dependencies", "$recursiveRef", "$recursiveAnchor"],
};

/** True if the draft is this one or a later one. */
export function isSince(dialect: Dialect, first: Dialect): boolean {
  return DIALECTS.indexOf(dialect) >= DIALECTS.indexOf(first);
}

/** True for keywords that the draft gives a meaning. */
export function isKeyword(keyword: string, dialect: Dialect): boolean {
  const known = KEYWORDS.get(keyword);
  return known !== undefined && isSince(dialect, known.first) && isSince(known.last, dialect);
}

/** True for keywords of other drafts: without meaning in this one. */
export function isForeign(keyword: string, dialect: Dialect): boolean {
  return KEYWORDS.has(keyword) && !isKeyword(keyword, dialect);
}

/** True for keywords that Ajv reads although the draft does not have them. */
export function isKeptByAjv(keyword: string, dialect: Dialect): boolean {
  return KEPT_BY_AJV[dialect]?.includes(keyword) ?? false;
}

/** True if the draft ignores the keywords beside `$ref`. */
export function isRefAlone(dialect: Dialect): boolean {
  return !isSince(dialect, "2019-09");
}

/** The keyword that gives a schema its URI. */
export function idKeyword(dialect: Dialect): "id" | "$id" {
  return dialect === "draft-04" ? "id" : "$id";
}

/**
 * The dialect that a schema states: by `$schema`, or else by keywords that only some drafts have. A relative
 * `$schema` names a meta-schema of one's own and states nothing.
 *
 * @returns the dialect (undefined if the schema does not tell), or why it cannot be read
 */
export function dialectOf(schema: Json): { dialect: Dialect | undefined } | { unsupported: string } {
  const uri = own(schema, "$schema");
  if (typeof uri === "string" && URL.canParse(uri)) {
    const named = /^https?:\/\/json-schema\.org\/(?:draft\/)?([^/]+)\/schema#?$/.exec(uri)?.[1];
    const dialect = DIALECTS.find((name) => name === named);
    return dialect ? { dialect } : { unsupported: `the dialect ${uri} is none of ${DIALECTS.join(", ")}` };
  }
  const seen: Seen = {
    exclusive: false,
    listed: false,
    old: false,
    first2019: false,
    only2019: false,
    only2020: false,
  };
  look(schema, seen, 0);
  if (seen.exclusive) return { dialect: "draft-04" };
  if (seen.only2020) return { dialect: "2020-12" };
  if (seen.only2019 || (seen.first2019 && seen.listed)) return { dialect: "2019-09" };
  if (seen.first2019) return { dialect: "2020-12" };
  return { dialect: seen.old || seen.listed ? "draft-07" : undefined };
}

/** Which signs of a dialect a schema shows. */
interface Seen {
  /** A boolean exclusiveMinimum or exclusiveMaximum. */
  exclusive: boolean;
  /** `items` as a list, or additionalItems: no longer in 2020-12. */
  listed: boolean;
  /** Keywords of draft-07 and before. */
  old: boolean;
  first2019: boolean;
  only2019: boolean;
  only2020: boolean;
}

function look(schema: Json, seen: Seen, depth: number): void {
  if (!isObject(schema) || depth > 200) return;
  for (const [key, value] of Object.entries(schema)) {
    if (/^exclusiveM(in|ax)imum$/.test(key) && typeof value === "boolean") seen.exclusive = true;
    if (key === "additionalItems" || (key === "items" && Array.isArray(value))) seen.listed = true;
    if (key === "definitions" || key === "dependencies") seen.old = true;
    if (key === "$defs" || key === "$anchor" || KEYWORDS.get(key)?.first === "2019-09") seen.first2019 = true;
    if (KEYWORDS.get(key)?.last === "2019-09" && key.startsWith("$")) seen.only2019 = true;
    if (KEYWORDS.get(key)?.first === "2020-12") seen.only2020 = true;
  }
  const inner = DIALECTS.flatMap((dialect) => subschemas(schema, dialect)).map((one) => one.schema);
  for (const one of new Set(inner)) look(one, seen, depth + 1);
}

export interface Subschema {
  readonly keyword: string;
  /** JSON Pointer from the schema that holds it. */
  readonly path: string;
  readonly schema: Json;
}

/** The schemas directly inside a schema's keywords. */
export function subschemas(schema: Json, dialect: Dialect): Subschema[] {
  if (!isObject(schema)) return [];
  const result: Subschema[] = [];
  for (const keyword of Object.keys(schema)) {
    const shape = KEYWORDS.get(keyword)?.shape;
    if (!shape || shape === "value" || !(isKeyword(keyword, dialect) || isKeptByAjv(keyword, dialect)))
      continue;
    const value = schema[keyword]!;
    const path = appendToken("", keyword);
    if (Array.isArray(value)) {
      if (shape === "list" || shape === "one or list")
        value.forEach((inner, i) => {
          result.push({ keyword, path: appendToken(path, i), schema: inner });
        });
    } else if (shape === "one" || shape === "one or list") result.push({ keyword, path, schema: value });
    else if (isObject(value))
      for (const key of Object.keys(value))
        if (!(shape === "map or names" && Array.isArray(value[key])))
          result.push({ keyword, path: appendToken(path, key), schema: value[key]! });
  }
  return result;
}
