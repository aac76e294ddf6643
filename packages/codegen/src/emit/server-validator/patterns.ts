import { parsePattern } from "../../lint/pattern.ts";

/** A pattern that is one run of characters of a set: `^[0-9]{1,4}$`. */
export interface Run {
  /** The characters that are allowed, one bit for each of ASCII. */
  set: readonly number[];
  /** A regular expression that finds one that is not. */
  other: string;
  min: number;
  max: number;
}

/** The run that a pattern of the dialect is; undefined for one of several parts. */
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
