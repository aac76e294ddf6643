import { appendToken, isObject, type Json } from "@tandem/schema-model";
import { own } from "../json.ts";

/** The two drafts that are read. */
export type Dialect = "draft-07" | "2020-12";

type Shape = "one" | "list" | "map" | "one or list" | "map or names";

const BOTH: Readonly<Record<string, Shape>> = {
  allOf: "list",
  anyOf: "list",
  oneOf: "list",
  not: "one",
  if: "one",
  // biome-ignore lint/suspicious/noThenProperty: the keyword's name
  then: "one",
  else: "one",
  properties: "map",
  patternProperties: "map",
  additionalProperties: "one",
  propertyNames: "one",
  contains: "one",
  definitions: "map",
  $defs: "map",
  dependencies: "map or names",
};

/** Where a dialect's keywords hold schemas. */
const SHAPES: Readonly<Record<Dialect, Readonly<Record<string, Shape>>>> = {
  "draft-07": { ...BOTH, items: "one or list", additionalItems: "one" },
  "2020-12": {
    ...BOTH,
    items: "one",
    prefixItems: "list",
    dependentSchemas: "map",
    unevaluatedItems: "one",
    unevaluatedProperties: "one",
  },
};

/** Keywords that only one of the two drafts has. */
const ONLY_2020 =
  /^(prefixItems|\$defs|\$anchor|dependentRequired|dependentSchemas|unevaluated(Items|Properties)|minContains|maxContains)$/;
const ONLY_07 = /^(definitions|dependencies|additionalItems)$/;

/**
 * The dialect of a schema: what `$schema` says, else what the keywords say, else 2020-12. A `$schema` that is
 * neither draft's and no draft's at all (a meta-schema of one's own) says nothing.
 *
 * @returns the dialect, or why it cannot be read
 */
export function dialectOf(schema: Json): { dialect: Dialect } | { unsupported: string } {
  const uri = own(schema, "$schema");
  if (typeof uri === "string") {
    if (/draft-0[67]\b/.test(uri)) return { dialect: "draft-07" };
    if (uri.includes("/2020-12/")) return { dialect: "2020-12" };
    if (/json-schema\.org\//.test(uri))
      return { unsupported: `the dialect ${uri} is neither draft-07 nor 2020-12` };
  }
  const seen = { old: false, new: false };
  look(schema, seen, 0);
  return { dialect: seen.old && !seen.new ? "draft-07" : "2020-12" };
}

function look(schema: Json, seen: { old: boolean; new: boolean }, depth: number): void {
  if (!isObject(schema) || depth > 200) return;
  for (const key of Object.keys(schema)) {
    if (ONLY_2020.test(key)) seen.new = true;
    if (ONLY_07.test(key) || (key === "items" && Array.isArray(schema[key]))) seen.old = true;
  }
  const inner = new Set(
    [...subschemas(schema, "2020-12"), ...subschemas(schema, "draft-07")].map((one) => one.schema),
  );
  for (const one of inner) if (!seen.new) look(one, seen, depth + 1);
}

export interface Subschema {
  readonly keyword: string;
  /** JSON Pointer from the schema that holds it. */
  readonly path: string;
  readonly schema: Json;
}

/** The schemas that stand directly in a schema's keywords. */
export function subschemas(schema: Json, dialect: Dialect): Subschema[] {
  if (!isObject(schema)) return [];
  const result: Subschema[] = [];
  for (const keyword of Object.keys(schema)) {
    if (!Object.hasOwn(SHAPES[dialect], keyword)) continue;
    const shape = SHAPES[dialect][keyword]!;
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
