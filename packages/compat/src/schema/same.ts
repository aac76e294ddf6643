import { isObject, type Json, type JsonObject } from "@tandem/schema-model";
import { Undecided } from "../errors.ts";
import { deepEqual, objectOf, own } from "../json.ts";
import { isKeptByAjv, isKeyword, subschemas } from "./dialect.ts";
import { type Document, type Place, Unresolved } from "./document.ts";

const DEFINITIONS = new Set(["definitions", "$defs"]);
/** So many pairs of schemas are looked at; beyond that, the proof decides. */
const MOST_PAIRS = 50_000;

/**
 * True if two documents of one draft are equal but for annotations, the order of keywords, and the names of
 * definitions. Then they accept the same values, however large they are. False proves nothing.
 *
 * Schemas that contain themselves are equal if no difference is found on any path: a pair that is being compared
 * counts as equal inside itself.
 *
 * @param formats whether `format` is checked, or is an annotation too
 */
export function areSame(a: Document, b: Document, formats: boolean): boolean {
  if (a.dialect !== b.dialect) return false;
  const seen = new Set<string>();
  const waiting: [Place, Place][] = [[a.start, b.start]];
  for (let pair = waiting.pop(); pair; pair = waiting.pop()) {
    const key = `${pair[0].pointer} ${pair[1].pointer}`;
    if (seen.has(key)) continue;
    seen.add(key);
    if (seen.size > MOST_PAIRS) return false;
    const inner = partsIfSame(a, b, pair, formats);
    if (!inner) return false;
    waiting.push(...inner);
  }
  return true;
}

/** The pairs that have to be the same as well; undefined if the two schemas differ in themselves. */
function partsIfSame(
  a: Document,
  b: Document,
  [one, other]: [Place, Place],
  formats: boolean,
): [Place, Place][] | undefined {
  if (!isObject(one.schema) || !isObject(other.schema)) return one.schema === other.schema ? [] : undefined;
  const [left, right] = [meaning(one.schema, a, formats), meaning(other.schema, b, formats)];
  if (left.length !== right.length || left.some((keyword, i) => keyword !== right[i])) return undefined;
  const pairs: [Place, Place][] = [];
  for (const keyword of left) {
    const parts = partsOf(a, b, [one, other], keyword);
    if (!parts) return undefined;
    pairs.push(...parts);
  }
  return pairs;
}

/** The keywords that say something, sorted. */
function meaning(schema: JsonObject, { dialect }: Document, formats: boolean): string[] {
  const isAnnotation = (key: string) => DEFINITIONS.has(key) || (key === "format" && !formats);
  const says = (key: string) => isKeyword(key, dialect) || isKeptByAjv(key, dialect);
  return Object.keys(schema)
    .filter((key) => says(key) && !isAnnotation(key))
    .sort();
}

function partsOf(
  a: Document,
  b: Document,
  [one, other]: [Place, Place],
  keyword: string,
): [Place, Place][] | undefined {
  if (keyword === "$ref") return targetsOf(a, b, [one, other]);
  // Where dynamic references lead depends on more than the schema.
  if (keyword.startsWith("$")) return undefined;
  const [left, right] = [one, other].map((place, i) => {
    const inner = subschemas({ [keyword]: (place.schema as JsonObject)[keyword]! }, a.dialect);
    return new Map(inner.map(({ path, schema }) => [path, (i === 0 ? a : b).inner(place, path, schema)]));
  }) as [Map<string, Place>, Map<string, Place>];
  if (left.size !== right.size) return undefined;
  const pairs: [Place, Place][] = [];
  for (const [path, place] of left) {
    const twin = right.get(path);
    if (!twin) return undefined;
    pairs.push([place, twin]);
  }
  const [old, now] = [one, other].map((place) =>
    withoutSchemas(keyword, own(place.schema, keyword)!, left.size),
  );
  return deepEqual(old, now) ? pairs : undefined;
}

/** What a keyword's value holds beside schemas: in `dependencies`, lists of names. */
function withoutSchemas(keyword: string, value: Json, schemas: number): Json {
  if (schemas === 0) return value;
  const entries = keyword === "dependencies" && isObject(value) ? Object.entries(value) : [];
  return objectOf(entries.filter(([, inner]) => Array.isArray(inner)));
}

/** The schemas that two references lead to. References out of the document are the same if their URI is. */
function targetsOf(a: Document, b: Document, [one, other]: [Place, Place]): [Place, Place][] | undefined {
  const [left, right] = [target(a, one), target(b, other)];
  if (typeof left === "object" && typeof right === "object") return [[left, right]];
  return left !== undefined && left === right ? [] : undefined;
}

function target(document: Document, place: Place): Place | string | undefined {
  try {
    return document.resolve(String(own(place.schema, "$ref")), place);
  } catch (error) {
    if (error instanceof Unresolved) return error.uri;
    if (error instanceof Undecided) return undefined;
    throw error;
  }
}
