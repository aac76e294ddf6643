import { isObject, type Json } from "@tandem/schema-model";
import { objectOf } from "../json.ts";

const MOST = 400;
const MOST_MARKS = 40;

/**
 * Values to try if the proof was given up: the examples, and examples and guesses with one part changed
 * to a value from the border of some keyword.
 */
export function* candidates(
  a: Json,
  b: Json,
  seeds: readonly Json[],
  examples: readonly Json[],
): Generator<Json> {
  yield* examples;
  const marks = marksOf([a, b]);
  yield* marks;
  let count = 0;
  for (const seed of [...seeds, ...examples])
    for (const value of mutations(seed, marks, 0)) {
      yield value;
      if (++count >= MOST) return;
    }
}

const PLAIN: readonly Json[] = [null, true, false, 0, 1, -1, 0.5, "", "a", [], [null], {}, { a: null }];

/** Values that stand in a schema, and their neighbours. */
function marksOf(schemas: readonly Json[]): Json[] {
  const marks = new Map<string, Json>(PLAIN.map((value) => [JSON.stringify(value), value]));
  const add = (value: Json) => marks.size < MOST_MARKS && marks.set(JSON.stringify(value), value);
  const stack = [...schemas];
  for (let count = 0; stack.length > 0 && count < 5000; count++) {
    const value = stack.pop()!;
    if (typeof value === "number") for (const near of [value, value + 1, value - 1]) add(near);
    if (typeof value === "string" && value.length < 100) add(value);
    if (typeof value === "object" && value !== null) stack.push(...Object.values(value));
  }
  return [...marks.values()];
}

/** The value with one part replaced or left out, the outermost parts first. */
function* mutations(value: Json, marks: readonly Json[], depth: number): Generator<Json> {
  if (depth > 4) return;
  if (Array.isArray(value)) {
    for (const [i] of value.entries()) yield value.toSpliced(i, 1);
    for (const mark of marks) yield [...value, mark];
    for (const [i, item] of value.entries())
      for (const inner of variants(item, marks, depth)) yield value.with(i, inner);
  } else if (isObject(value)) {
    const entries = Object.entries(value);
    for (const [i] of entries.entries()) yield objectOf(entries.toSpliced(i, 1));
    for (const [i, [key, inner]] of entries.entries())
      for (const next of variants(inner, marks, depth)) yield objectOf(entries.with(i, [key, next]));
  }
}

function* variants(value: Json, marks: readonly Json[], depth: number): Generator<Json> {
  yield* marks;
  yield* mutations(value, marks, depth + 1);
}
