import { isObject, type Json, type JsonObject } from "@tandem/schema-model";
import { Undecided } from "../errors.ts";
import { objectOf, own } from "../json.ts";
import { type Dialect, isKeyword, subschemas } from "./dialect.ts";
import { Document, type Place } from "./document.ts";

/** Every schema of a document that a value can meet: in a keyword, or at the end of a reference. */
function reachable(document: Document): Place[] {
  const found = new Map<Json, Place>();
  const waiting: Place[] = [document.start];
  for (let place = waiting.pop(); place; place = waiting.pop()) {
    const { schema } = place;
    if (!isObject(schema) || found.has(schema)) continue;
    found.set(schema, place);
    for (const { path, schema: inner } of subschemas(schema, document.dialect))
      waiting.push(document.inner(place, path, inner));
    const target = targetOf(document, place);
    if (target) waiting.push(target);
  }
  return [...found.values()];
}

const IDENTIFIERS = ["$id", "id", "$anchor", "$dynamicAnchor", "$recursiveAnchor"];

/**
 * Makes every reference a plain `$ref` to a JSON Pointer of the same document, and takes away what it needed
 * before. Validators are right about pointers, and less so about schemas with URIs inside of others.
 *
 * Leaves the document unchanged if a reference leads out of it, or if the target of a dynamic reference depends on
 * the path to it.
 */
export function withPointers(schema: Json, dialect: Dialect, asAjv = false): void {
  const document = new Document(schema, dialect);
  const places = reachable(document);
  const references = places.flatMap((place) => referencesOf(document, place));
  if (references.some(({ target }) => target === undefined)) return;
  if (asAjv && isMisledInAjv(document, places, references)) return;
  for (const { holder, keyword, target } of references) {
    delete holder[keyword];
    const $ref = `#${target!.pointer.split("/").map(encodeURIComponent).join("/")}`;
    if (holder.$ref === undefined) holder.$ref = $ref;
    else holder.allOf = [...(Array.isArray(holder.allOf) ? holder.allOf : []), { $ref }];
  }
  for (const { schema: one } of places)
    for (const keyword of IDENTIFIERS) delete (one as JsonObject)[keyword];
}

/**
 * True if Ajv reads a `$dynamicRef` or `$recursiveRef` differently from a `$ref` to its target:
 * - the target is always the root, or what a `$ref` outside of it leads to, unless the root has the anchor;
 * - some keywords beside the reference are skipped, see {@link checkedByAjv}.
 */
function isMisledInAjv(
  document: Document,
  places: readonly Place[],
  references: readonly Reference[],
): boolean {
  const entries = references.flatMap(({ keyword, target }) =>
    keyword === "$ref" && target && target.pointer !== "" ? [target.pointer] : [],
  );
  const isEntered = (pointer: string) =>
    entries.some((entry) => pointer === entry || pointer.startsWith(`${entry}/`));
  return places.some((place) =>
    referencesOf(document, place).some(({ holder, keyword, target }) => {
      if (keyword === "$ref") return false;
      const anchor = own(document.root, ANCHORS[keyword]);
      const isAnchored = anchor === true || (anchor !== undefined && holder[keyword] === `#${anchor}`);
      return (
        target?.pointer !== "" || (!isAnchored && isEntered(place.pointer)) || checkedByAjv(holder) !== holder
      );
    }),
  );
}

const ANCHORS = { $recursiveRef: "$recursiveAnchor", $dynamicRef: "$dynamicAnchor" } as const;

/** The keywords that Ajv skips beside a `$dynamicRef` or `$recursiveRef`: those that are for values of every type. */
const SKIPPED_BY_AJV = new Set([
  "$ref",
  "enum",
  "const",
  "not",
  "allOf",
  "anyOf",
  "oneOf",
  "if",
  "then",
  "else",
]);

/** What of a schema Ajv checks; the schema itself if that is all of it. */
export function checkedByAjv(schema: JsonObject): JsonObject {
  const isDynamic = Object.keys(ANCHORS).some((keyword) => own(schema, keyword) !== undefined);
  const isSkipped = (key: string) => isDynamic && SKIPPED_BY_AJV.has(key);
  if (!Object.keys(schema).some(isSkipped)) return schema;
  return objectOf(Object.entries(schema).filter(([key]) => !isSkipped(key)));
}

/**
 * A document in which every reference has a target, as validators need it. If a reference leads out of the document,
 * or its target depends on the path, there are two documents: in one the target accepts everything, in the other
 * nothing. If a reference is negated, equal answers for both still prove nothing.
 */
export function withoutOpenReferences(schema: Json, dialect: Dialect): [Json] | [Json, Json] {
  const isOpen = openReferences(schema, dialect).length > 0;
  return isOpen ? [filled(schema, dialect, true), filled(schema, dialect, false)] : [schema];
}

function filled(schema: Json, dialect: Dialect, fits: boolean): Json {
  const copy = structuredClone(schema);
  for (const { holder, keyword } of openReferences(copy, dialect)) {
    delete holder[keyword];
    holder.allOf = [...(Array.isArray(holder.allOf) ? holder.allOf : []), fits];
  }
  withPointers(copy, dialect);
  return copy;
}

function openReferences(schema: Json, dialect: Dialect): Reference[] {
  const document = new Document(schema, dialect);
  return reachable(document)
    .flatMap((place) => referencesOf(document, place))
    .filter(({ target }) => target === undefined);
}

type RefKeyword = "$ref" | "$dynamicRef" | "$recursiveRef";

interface Reference {
  readonly holder: JsonObject;
  readonly keyword: RefKeyword;
  readonly target: Place | undefined;
}

function referencesOf(document: Document, place: Place): Reference[] {
  const holder = place.schema as JsonObject;
  const result: Reference[] = [];
  if (typeof own(holder, "$ref") === "string")
    result.push({ holder, keyword: "$ref", target: targetOf(document, place) });
  for (const keyword of ["$dynamicRef", "$recursiveRef"] as const) {
    const ref = own(holder, keyword);
    if (typeof ref !== "string" || !isKeyword(keyword, document.dialect)) continue;
    const target = targetOf(document, place, keyword);
    const isStatic = target && document.isStatic(target, keyword, ref);
    result.push({ holder, keyword, target: isStatic ? target : undefined });
  }
  return result;
}

/** The target of a schema's reference; undefined if there is no reference, or no target in the document. */
export function targetOf(document: Document, place: Place, keyword: RefKeyword = "$ref"): Place | undefined {
  const ref = own(place.schema, keyword);
  if (typeof ref !== "string") return undefined;
  try {
    return document.resolve(ref, place);
  } catch (error) {
    if (error instanceof Undecided) return undefined;
    throw error;
  }
}
