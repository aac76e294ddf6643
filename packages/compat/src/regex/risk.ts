import { type CharSet, overlaps } from "./charset.ts";
import type { Regex } from "./parse.ts";

/** Texts so long are run through a pattern that may backtrack exponentially, or that was not understood. */
const SHORT = 20;
const MOST_STEPS = 5_000_000;
const LONGEST = 100_000;
/** Each option may double the ways to match. */
const MOST_OPTIONS = 10;

/**
 * The longest text (UTF-16 units) that a backtracking matcher may be given, so that a match stays within
 * some milliseconds. Nested or ambiguous loops: very short. Else the cost is a power of the length: one for
 * each loop, and one for the position at which a match begins.
 *
 * @param regex undefined for a pattern that could not be read
 */
export function longestSafeText(regex: Regex | undefined): number {
  if (regex === undefined || isRisky(regex) || options(regex) > MOST_OPTIONS) return SHORT;
  const power = loops(regex) + 1;
  return Math.max(SHORT, Math.min(LONGEST, Math.floor(MOST_STEPS ** (1 / power))));
}

function children(regex: Regex): readonly Regex[] {
  if (regex.kind === "seq" || regex.kind === "alt") return regex.items;
  return regex.kind === "repeat" || regex.kind === "look" ? [regex.body] : [];
}

function isLoop(regex: Regex): boolean {
  return regex.kind === "repeat" && regex.max > 1 && regex.min !== regex.max;
}

function loops(regex: Regex): number {
  return children(regex).reduce((sum, child) => sum + loops(child), isLoop(regex) ? 1 : 0);
}

function options(regex: Regex): number {
  const own = (regex.kind === "repeat" && regex.min === 0 && regex.max === 1) || regex.kind === "alt" ? 1 : 0;
  return children(regex).reduce((sum, child) => sum + options(child), own);
}

function isRisky(regex: Regex): boolean {
  if (regex.kind === "repeat" && regex.max > 1 && isAmbiguous(regex.body)) return true;
  return children(regex).some(isRisky);
}

/** True if one text can be matched in several ways: a loop or an option inside, or overlapping arms. */
function isAmbiguous(regex: Regex): boolean {
  if (regex.kind === "repeat" && regex.min !== regex.max) return true;
  if (regex.kind === "alt" && !haveDistinctStarts(regex.items)) return true;
  return children(regex).some(isAmbiguous);
}

function haveDistinctStarts(items: readonly Regex[]): boolean {
  const starts = items.map(firstSet);
  return starts.every(
    (set, i) =>
      set !== undefined && starts.slice(i + 1).every((next) => next !== undefined && !overlaps(set, next)),
  );
}

function firstSet(regex: Regex): CharSet | undefined {
  if (regex.kind === "set") return regex.set;
  if (regex.kind === "seq" && regex.items.length > 0) return firstSet(regex.items[0]!);
  return undefined;
}
