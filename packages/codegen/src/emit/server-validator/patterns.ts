import { parsePattern } from "../../lint/pattern.ts";

/** A pattern with a single element, a run of characters of a set: `^[0-9]{1,4}$`. */
export interface Run {
  /** The allowed characters, one bit for each ASCII character. */
  set: readonly number[];
  /** A regular expression that finds a character outside the set. */
  other: string;
  min: number;
  max: number;
}

/** The run of a pattern of the dialect; undefined if the pattern has several elements. */
export function runOf(pattern: string): Run | undefined {
  const elements = parsePattern(pattern);
  if (typeof elements === "string" || elements.length !== 1) return undefined;
  const { one, min, max } = elements[0]!;
  const other = one.startsWith("[") ? `[^${one.slice(1)}` : `[^${one}]`;
  return { set: setOf(one), other, min, max };
}

function setOf(one: string): number[] {
  const set = [0, 0, 0, 0];
  const regex = new RegExp(`^${one}$`);
  for (let code = 0; code < 128; code++)
    if (regex.test(String.fromCharCode(code))) set[code >> 5]! |= 1 << (code & 31);
  return set;
}
