import type { Json, JsonObject } from "@tandem/schema-model";
import { Disputed, OverBudget, Undecided } from "../errors.ts";
import { canonical, deepEqual } from "../json.ts";
import { isMultiple } from "../solve/multiple.ts";
import {
  ARRAY,
  type ArrayAtom,
  type Atom,
  FALSE,
  isArrayAtom,
  isNumberAtom,
  type Node,
  NULL,
  NUMBER,
  type NumberAtom,
  OBJECT,
  type ObjectAtom,
  STRING,
  TRUE,
} from "./nodes.ts";
import type { Pool } from "./pool.ts";

const MOST_REFS = 64;

/** The bit of a value's type. */
export function typeBit(value: Json): number {
  if (value === null) return NULL;
  if (typeof value === "boolean") return value ? TRUE : FALSE;
  if (typeof value === "number") return NUMBER;
  if (typeof value === "string") return STRING;
  return Array.isArray(value) ? ARRAY : OBJECT;
}

/**
 * Whether a value satisfies a formula.
 *
 * @throws Undecided if that depends on something that is not understood
 */
export function holds(pool: Pool, node: Node, value: Json, refs = 0): boolean {
  pool.budget.spend();
  switch (node.kind) {
    case "constant":
      return node.value;
    case "type":
      return (node.mask & typeBit(value)) !== 0;
    case "and":
      return decide(node.args, true, (arg) => holds(pool, arg, value, refs));
    case "or":
      return decide(node.args, false, (arg) => holds(pool, arg, value, refs));
    case "atom":
      return node.on === typeBit(value) ? atomHolds(pool, node.atom, value) : !node.strict;
    case "ref":
      if (refs > MOST_REFS) throw new Undecided("a schema refers to itself without a step into the value");
      return holds(pool, pool.follow(node), value, refs + 1);
    case "unknown":
      return pool.test(node, value);
  }
}

/** All (or some) of the parts; a part that cannot be decided matters only if no other part decides. */
export function decide<T>(parts: Iterable<T>, all: boolean, test: (part: T) => boolean): boolean {
  let open: Undecided | undefined;
  for (const part of parts) {
    try {
      if (test(part) !== all) return !all;
    } catch (error) {
      if (!(error instanceof Undecided) || error instanceof OverBudget) throw error;
      if (open === undefined || error instanceof Disputed) open = error;
    }
  }
  if (open) throw open;
  return all;
}

function atomHolds(pool: Pool, atom: Atom, value: Json): boolean {
  if (isNumberAtom(atom)) return numberHolds(atom, value as number);
  if (isArrayAtom(atom)) return arrayHolds(pool, atom, value as Json[]);
  if (atom.kind === "text") return pool.languages.has(atom.language, value as string);
  return objectHolds(pool, atom, value as JsonObject);
}

export function numberHolds(atom: NumberAtom, value: number): boolean {
  switch (atom.kind) {
    case "min":
      return atom.open ? value > atom.bound : value >= atom.bound;
    case "max":
      return atom.open ? value < atom.bound : value <= atom.bound;
    case "multiple":
      return isMultiple(value, atom.of) !== atom.not;
    case "numbers":
      return isAmong(atom.values, value) !== atom.not;
  }
}

/** @param values ascending; lists of many thousands occur */
function isAmong(values: readonly number[], value: number): boolean {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return values[low] === value;
}

function arrayHolds(pool: Pool, atom: ArrayAtom, value: Json[]): boolean {
  switch (atom.kind) {
    case "minItems":
      return value.length >= atom.count;
    case "maxItems":
      return value.length <= atom.count;
    case "unique":
      return isUnique(value) !== atom.not;
    case "items":
      return decide(value.slice(atom.from, atom.to), true, (item) => holds(pool, atom.node, item));
    case "item":
      return decide(value.slice(atom.from, atom.to), false, (item) => holds(pool, atom.node, item));
    case "atLeast":
      return countHolding(pool, atom.node, value) >= atom.count;
    case "atMost":
      return countHolding(pool, atom.node, value) <= atom.count;
  }
}

function countHolding(pool: Pool, node: Node, value: Json[]): number {
  return value.filter((item) => holds(pool, node, item)).length;
}

export function isUnique(value: Json[]): boolean {
  if (value.length > 16) return new Set(value.map(canonical)).size === value.length;
  return value.every((item, i) => value.every((other, j) => j <= i || !deepEqual(item, other)));
}

/** The keys that an atom applies to. Of thousands of atoms, each may list one name. */
function keysFor(atom: ObjectAtom, value: JsonObject): string[] {
  if ("keys" in atom && atom.keys.kind === "words")
    return atom.keys.words.filter((word) => Object.hasOwn(value, word));
  return Object.keys(value);
}

function objectHolds(pool: Pool, atom: ObjectAtom, value: JsonObject): boolean {
  const keys = keysFor(atom, value);
  switch (atom.kind) {
    case "minProperties":
      return keys.length >= atom.count;
    case "maxProperties":
      return keys.length <= atom.count;
    case "every":
      return decide(keys, true, (key) =>
        decide([false, true], false, (inner) =>
          inner ? holds(pool, atom.node, value[key]!) : !pool.languages.has(atom.keys, key),
        ),
      );
    case "some":
      return decide(keys, false, (key) =>
        decide([false, true], true, (inner) =>
          inner ? holds(pool, atom.node, value[key]!) : pool.languages.has(atom.keys, key),
        ),
      );
  }
}
