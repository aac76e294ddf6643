import { ALL_TYPES, type Node, OBJECT } from "./nodes.ts";
import type { Pool } from "./pool.ts";

/** What tells an arm of a union from the others at a glance. */
interface Marks {
  readonly types: number;
  /** For objects: names that must be there, and the few texts that their values can be. */
  readonly words: ReadonlyMap<string, ReadonlySet<string>>;
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
  const words = new Map<string, Set<string>>();
  for (const part of parts) {
    if (part.kind === "type") types &= part.mask;
    if (part.kind !== "atom") continue;
    if (part.strict) types &= part.on;
    const { atom } = part;
    if ((atom.kind !== "some" && atom.kind !== "every") || atom.keys.kind !== "words") continue;
    if (atom.keys.words.length !== 1) continue;
    const [name] = atom.keys.words as [string];
    if (atom.kind === "some") present.add(name);
    else if (isWords(atom.node)) words.set(name, new Set(atom.node.atom.language.words));
  }
  const marked = [...words].filter(([name]) => types === OBJECT && present.has(name));
  return { types, words: new Map(marked) };
}

type Words = Node & {
  kind: "atom";
  atom: { kind: "text"; language: { kind: "words"; words: readonly string[] } };
};

/** True for "one of these texts, and nothing but a text". */
function isWords(node: Node): node is Words {
  return (
    node.kind === "atom" && node.strict && node.atom.kind === "text" && node.atom.language.kind === "words"
  );
}

function areDisjoint(a: Marks, b: Marks): boolean {
  if ((a.types & b.types) === 0) return true;
  for (const [name, left] of a.words) {
    const right = b.words.get(name);
    if (right && ![...left].some((word) => right.has(word))) return true;
  }
  return false;
}
