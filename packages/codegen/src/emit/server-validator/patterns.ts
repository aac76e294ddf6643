import { parsePattern } from "../../lint/pattern.ts";

/** Characters of ASCII that are allowed, one bit each. */
type CharacterSet = readonly number[];

/** A run of characters of one set: the set, the least and the most. */
export type Run = readonly [CharacterSet, number, number];

/**
 * The runs of a pattern of the dialect, or undefined where only a backtracking matcher tells what matches.
 *
 * Runs are matched greedily. That is right where no run that may be shorter or longer can take a character
 * that what follows needs.
 */
export function runsOf(pattern: string): Run[] | undefined {
  const elements = parsePattern(pattern);
  if (typeof elements === "string") return undefined;
  const runs = elements.map(({ one, min, max }): Run => [setOf(one), min, max]);
  const isGreedy = runs.every(
    ([set, min, max], i) => min === max || following(runs, i).every((next) => !overlap(set, next)),
  );
  return isGreedy ? runs : undefined;
}

function setOf(one: string): CharacterSet {
  const set = [0, 0, 0, 0];
  const regex = new RegExp(`^${one}$`);
  for (let code = 0; code < 128; code++)
    if (regex.test(String.fromCharCode(code))) set[code >> 5]! |= 1 << (code & 31);
  return set;
}

/** The sets of which one begins whatever may follow a run. */
function following(runs: readonly Run[], i: number): CharacterSet[] {
  const sets: CharacterSet[] = [];
  for (const [set, min] of runs.slice(i + 1)) {
    sets.push(set);
    if (min > 0) break;
  }
  return sets;
}

function overlap(a: CharacterSet, b: CharacterSet): boolean {
  return a.some((bits, i) => (bits & b[i]!) !== 0);
}
