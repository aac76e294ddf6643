import { ALL_TYPES, FALSE, type Node, NULL, OBJECT, TRUE } from "./nodes.ts";
import type { Pool } from "./pool.ts";

/** What distinguishes an arm of a union from the others without a search. */
interface Marks {
  readonly types: number;
  /** For objects: names that must be there, and the few values that they can have. */
  readonly values: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * One arm holds and no other does. Arms that cannot hold together need not exclude one another: with a
 * discriminator, `oneOf` is `anyOf`, and a union of many arms stays small.
 */
export function exactlyOne(pool: Pool, arms: readonly Node[]): Node {
  const marks = arms.map((arm) => marksOf(arm));
  return pool.or(
    arms.map((arm, i) => {
      pool.budget.spend(Math.ceil(arms.length / 10));
      const others = arms.filter((_, j) => j !== i && !areDisjoint(marks[i]!, marks[j]!));
      return pool.and([arm, ...others.map((other) => pool.not(other))]);
    }),
  );
}

function marksOf(arm: Node): Marks {
  const parts = arm.kind === "and" ? arm.args : [arm];
  let types = ALL_TYPES;
  const present = new Set<string>();
  const values = new Map<string, ReadonlySet<string>>();
  for (const part of parts) {
    if (part.kind === "type") types &= part.mask;
    if (part.kind !== "atom") continue;
    if (part.strict) types &= part.on;
    const { atom } = part;
    if ((atom.kind !== "some" && atom.kind !== "every") || atom.keys.kind !== "words") continue;
    if (atom.keys.words.length !== 1) continue;
    const [name] = atom.keys.words as [string];
    if (atom.kind === "some") present.add(name);
    else {
      const few = fewValues(atom.node);
      if (few) values.set(name, few);
    }
  }
  const marked = [...values].filter(([name]) => types === OBJECT && present.has(name));
  return { types, values: new Map(marked) };
}

/** The values of "one of these", each as a text of its own; undefined for other formulas. */
function fewValues(node: Node): ReadonlySet<string> | undefined {
  if (node.kind === "type" && (node.mask & ~(NULL | FALSE | TRUE)) === 0)
    return new Set([NULL, FALSE, TRUE].filter((bit) => (node.mask & bit) !== 0).map((bit) => `type ${bit}`));
  if (node.kind !== "atom" || !node.strict) return undefined;
  const { atom } = node;
  if (atom.kind === "text" && atom.language.kind === "words")
    return new Set(atom.language.words.map((word) => `text ${word}`));
  if (atom.kind === "numbers" && !atom.not) return new Set(atom.values.map((value) => `number ${value}`));
  return undefined;
}

function areDisjoint(a: Marks, b: Marks): boolean {
  if ((a.types & b.types) === 0) return true;
  for (const [name, left] of a.values) {
    const right = b.values.get(name);
    if (right && ![...left].some((value) => right.has(value))) return true;
  }
  return false;
}
