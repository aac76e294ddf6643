import { deepEqual, isObject, type Json, objectOf, own } from "../json.ts";

type Test = (value: Json) => boolean;

/** How a message of the schema looks like in life. */
export interface Life {
  /** Whole values. */
  readonly examples: readonly Json[];
  /** Values of properties by their name, from the examples of their own schemas. */
  readonly byName: ReadonlyMap<string, readonly Json[]>;
}

const MOST_TESTS = 250;

/**
 * The same proof in its most readable form: nothing in it that could be left out, and the values of examples
 * where they do as well.
 *
 * @param isWitness holds for the value given, and for the one returned
 */
export function embellish(value: Json, isWitness: Test, life: Life): Json {
  let tests = 0;
  const holds: Test = (next) => ++tests <= MOST_TESTS && isWitness(next);
  const lifelike = life.examples.find(holds) ?? value;
  return dressed(shrunk(lifelike, holds), life.examples, life.byName, holds);
}

/** Leaves out properties and items, outermost first, for as long as the test holds. */
function shrunk(value: Json, holds: Test): Json {
  let now = value;
  if (Array.isArray(now)) {
    for (let i = now.length - 1; i >= 0; i--) {
      const without = (now as Json[]).toSpliced(i, 1);
      if (holds(without)) now = without;
    }
    for (const [i, item] of now.entries())
      now = now.with(i, shrunk(item, (inner) => holds((now as Json[]).with(i, inner))));
  } else if (isObject(now)) {
    for (const key of Object.keys(now).reverse()) {
      const without = objectOf(Object.entries(now).filter(([name]) => name !== key));
      if (holds(without)) now = without;
    }
    for (const key of Object.keys(now)) {
      const replaced = (inner: Json) =>
        objectOf(Object.entries(now as object).map(([name, old]) => [name, name === key ? inner : old]));
      now = replaced(shrunk(own(now, key)!, (inner) => holds(replaced(inner))));
    }
  }
  return now;
}

/** Takes the value at the same place of an example, or of a property of the same name, where the test still holds. */
function dressed(
  value: Json,
  examples: readonly Json[],
  byName: Life["byName"],
  holds: Test,
): Json {
  for (const example of examples) {
    if (deepEqual(example, value)) return value;
    if (isLeaf(value) && isLeaf(example) && typeof example === typeof value && holds(example)) return example;
  }
  let now = value;
  if (Array.isArray(now))
    for (const [i, item] of now.entries()) {
      const there = examples.flatMap((example) => (Array.isArray(example) && i < example.length ? [example[i]!] : []));
      now = now.with(i, dressed(item, there, byName, (inner) => holds((now as Json[]).with(i, inner))));
    }
  else if (isObject(now))
    for (const key of Object.keys(now)) {
      const there = examples.flatMap((example) => {
        const inner = own(example, key);
        return inner === undefined ? [] : [inner];
      });
      const replaced = (inner: Json) =>
        objectOf(Object.entries(now as object).map(([name, old]) => [name, name === key ? inner : old]));
      const likely = [...there, ...(byName.get(key) ?? [])];
      now = replaced(dressed(own(now, key)!, likely, byName, (inner) => holds(replaced(inner))));
    }
  return now;
}

/** Parts that are replaced as a whole. */
function isLeaf(value: Json): boolean {
  return typeof value !== "object" || value === null;
}
