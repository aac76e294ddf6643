import { isObject } from "@tandem/schema-model";
import { own } from "../json.ts";
import { subschemas } from "../schema/dialect.ts";
import type { Document, Place } from "../schema/document.ts";
import { targetOf } from "../schema/references.ts";

const known = new WeakMap<Document, ReadonlySet<string>>();

const LOOPS = new Set([
  "items",
  "additionalItems",
  "contains",
  "additionalProperties",
  "patternProperties",
  "propertyNames",
  "unevaluatedItems",
  "unevaluatedProperties",
]);

/**
 * True if Ajv compiles the schema into the body of a loop. A variable that an earlier value has set there is still
 * set for the next value.
 */
export function isRepeated(document: Document, { pointer }: Place): boolean {
  let found = known.get(document);
  if (!found) {
    found = repeatedIn(document);
    known.set(document, found);
  }
  return found.has(pointer);
}

function repeatedIn(document: Document): Set<string> {
  const result = new Set<string>();
  const seen = new Set<string>();
  const waiting: { place: Place; loop: boolean }[] = [{ place: document.start, loop: false }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { place, loop } = next;
    const key = `${place.pointer} ${loop}`;
    if (seen.has(key)) continue;
    seen.add(key);
    if (loop) result.add(place.pointer);
    for (const { keyword, path, schema } of subschemas(place.schema, document.dialect))
      waiting.push({
        place: document.inner(place, path, schema),
        loop: loop || (LOOPS.has(keyword) && !Array.isArray(own(place.schema, keyword))),
      });
    // A schema without references is written out where it is used; others are functions with their own variables.
    const target = targetOf(document, place);
    if (target) waiting.push({ place: target, loop: loop && !hasRef(target, document) });
  }
  return result;
}

function hasRef({ schema }: Place, document: Document): boolean {
  return (
    isObject(schema) &&
    (own(schema, "$ref") !== undefined ||
      subschemas(schema, document.dialect).some(({ path, schema: inner }) =>
        hasRef({ schema: inner, pointer: path, base: "" }, document),
      ))
  );
}
