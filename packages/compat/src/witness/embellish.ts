import { isObject, type Json, type JsonObject } from "@tandem/schema-model";
import { deepEqual, objectOf, own } from "../json.ts";

/** Whether a value is still a witness. `spent` once no more values are tried. */
interface Test {
  (value: Json): boolean;
  readonly spent: () => boolean;
}

/** What real messages of the schema look like. */
export interface Life {
  /** Whole values. */
  readonly examples: readonly Json[];
  /** Values of properties by their name, from the examples of their own schemas. */
  readonly byName: ReadonlyMap<string, readonly Json[]>;
}

const MOST_TESTS = 250;

/**
 * The same witness in its most readable form: nothing in it that could be left out, and the values of examples if
 * they prove the same.
 *
 * @param isWitness holds for the value given, and for the one returned
 */
export function embellish(value: Json, isWitness: (value: Json) => boolean, life: Life): Json {
  let tests = 0;
  const spent = () => tests >= MOST_TESTS;
  const holds = Object.assign((next: Json) => ++tests <= MOST_TESTS && isWitness(next), { spent });
  const lifelike = life.examples.find(holds) ?? value;
  return dressed(shrunk(lifelike, holds), life.examples, life.byName, holds);
}

const MOST_PARTS = 30;

/** The smallest part of the value that is a witness too, as is possible if a schema contains itself. */
function smallestPart(value: Json, holds: Test): Json {
  const parts = [value];
  for (let i = 0; i < parts.length && parts.length < MOST_PARTS; i++)
    for (const key of keysOf(parts[i]!).slice(0, MOST_PARTS)) parts.push(part(parts[i]!, key)!);
  const inner = parts.slice(1).map((one) => ({ one, size: JSON.stringify(one).length }));
  return inner.sort((a, b) => a.size - b.size).find(({ one }) => holds(one))?.one ?? value;
}

/** Leaves out properties and items, outermost first, for as long as the test holds. */
function shrunk(whole: Json, holds: Test): Json {
  const value = smallestPart(whole, holds);
  let now = value;
  for (const key of keysOf(value).reverse()) {
    if (holds.spent()) return now;
    const less = put(now, key, undefined);
    if (holds(less)) now = less;
  }
  for (const key of keysOf(now)) {
    if (holds.spent()) return now;
    const whole = now;
    now = put(whole, key, shrunk(part(whole, key)!, within(holds, whole, key)));
  }
  return now;
}

/** The test of a part: the whole has to hold with the part in it. */
function within(holds: Test, whole: Json, key: string | number): Test {
  return Object.assign((inner: Json) => holds(put(whole, key, inner)), { spent: holds.spent });
}

/** Takes the value at the same position of an example, or of a property of that name, if the test still holds. */
function dressed(value: Json, examples: readonly Json[], byName: Life["byName"], holds: Test): Json {
  for (const example of examples) {
    if (deepEqual(example, value)) return value;
    if (isLeaf(value) && typeof example === typeof value && holds(example)) return example;
  }
  let now = value;
  for (const key of keysOf(value)) {
    if (holds.spent()) return now;
    const whole = now;
    const there = examples.map((example) => part(example, key)).filter((inner) => inner !== undefined);
    const likely = typeof key === "string" ? [...there, ...(byName.get(key) ?? [])] : there;
    now = put(whole, key, dressed(part(whole, key)!, likely, byName, within(holds, whole, key)));
  }
  return now;
}

/** Parts that are replaced as a whole. */
function isLeaf(value: Json): boolean {
  return typeof value !== "object" || value === null;
}

function keysOf(value: Json): (string | number)[] {
  if (Array.isArray(value)) return [...value.keys()];
  return isObject(value) ? Object.keys(value) : [];
}

function part(value: Json, key: string | number): Json | undefined {
  if (typeof key === "string") return own(value, key);
  return Array.isArray(value) ? value[key] : undefined;
}

/** The array or object with another part there, or without it. */
function put(value: Json, key: string | number, inner: Json | undefined): Json {
  if (Array.isArray(value))
    return inner === undefined ? value.toSpliced(key as number, 1) : value.with(key as number, inner);
  const entries = Object.entries(value as JsonObject);
  const kept = inner === undefined ? entries.filter(([name]) => name !== key) : entries;
  return objectOf(kept.map(([name, old]) => [name, name === key && inner !== undefined ? inner : old]));
}
