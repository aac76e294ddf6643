import type { Problem } from "./check.ts";

/** The sentence of a problem. */
export function sentence({ pointer, expected, received, suggestion }: Omit<Problem, "message">): string {
  const hint = suggestion ? `; did you mean ${show(suggestion)}?` : "";
  return `${pointer && `${pointer}: `}expected ${expected}, received ${received}${hint}`;
}

/** Unicode code points. */
export function length(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** A value as shown in a problem: short, on one line. */
export function show(value: unknown): string {
  if (value === undefined) return "nothing";
  if (typeof value === "string")
    return JSON.stringify(value.length <= SHOWN ? value : `${value.slice(0, SHOWN)}…`);
  if (Array.isArray(value)) return `a list of ${value.length}`;
  return typeof value === "object" && value ? "an object" : String(value).slice(0, SHOWN);
}

const SHOWN = 40;
const SHOWN_WORDS = 8;

/** The first few names or words of a list, as shown in a problem. */
export function words(known: readonly string[]): string {
  const shown = known.slice(0, SHOWN_WORDS).map(show).join(", ");
  const more = known.length - SHOWN_WORDS;
  return more > 0 ? `${shown} and ${more} more` : shown;
}

/**
 * Returns the known word that is closest to a text. They may differ in at most two adjacent letters, and in at most a
 * third of the word.
 */
export function nearest(text: string, known: readonly string[]): string | undefined {
  let best: string | undefined;
  let fewest = 3;
  for (const word of known) {
    const most = Math.max(text.length, word.length);
    const least = Math.min(text.length, word.length);
    if (most - least > 2) continue;
    const [a, b] = [text.toLowerCase(), word.toLowerCase()];
    let start = 0;
    while (start < least && a[start] === b[start]) start += 1;
    let end = 0;
    while (end < least - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
    const differing = most - start - end;
    if (differing < fewest && differing * 3 <= word.length) {
      best = word;
      fewest = differing;
    }
  }
  return best;
}
