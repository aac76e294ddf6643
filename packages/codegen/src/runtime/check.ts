import { length } from "./wording.ts";

/** What is wrong with a message, and where. */
export interface Problem {
  /**
   * Stable code: the JSON Schema keyword that fails (`type`, `required`, `additionalProperties`, `enum`, `const`,
   * `pattern`, `minLength`, `maxLength`, `minimum`, `maximum`, `maxItems`, `maxProperties`), or one of the
   * message as a whole: `size`, `depth`, `json`, `message`.
   */
  readonly code: string;
  /** JSON Pointer of the place; empty for the whole. */
  readonly pointer: string;
  /** What was expected there. */
  readonly expected: string;
  /** What came, shortened. Never the text of a string that is too long. */
  readonly received: string;
  /** The nearest name or word that would have been right, where one is near. */
  readonly suggestion?: string | undefined;
  /** All of it in one sentence. */
  readonly message: string;
  /** Of a message that came as text: the line of the place, from 1. */
  readonly line?: number;
  /** The column in that line, from 1, in UTF-16 code units as editors count. */
  readonly column?: number;
}

/** A generated check of one shape. Returns true when it was told to stop. */
export type Checker = (data: unknown, at: string, check: Check) => boolean;

type Obj = Record<string, unknown>;

/** What a rule says of a value: the type in words, the most, the least, the pattern, the words, the name that is missing. */
export type Limit = string | number | readonly string[];

/** A rule that a value may break, and how that is told. */
export interface Rule {
  /** The keyword of JSON Schema. */
  readonly code: string;
  /** Of a rule for texts: what is expected of a value that is none; empty for what is expected of a text. */
  readonly otherwise?: string;
  expected(limit: Limit): string;
  received(value: unknown, limit: Limit, known?: readonly string[]): string;
}

/**
 * Told by generated code what is wrong with a payload. Each method returns true when the walk should stop: at
 * the first problem, or when there are too many to be of use.
 */
export interface Check {
  /** True: unknown properties, and unknown codes of open lists, are problems (the produce form). */
  readonly closed: boolean;
  /** True where nothing is kept but that it stopped. */
  readonly isBare: boolean;
  /**
   * @param rule the rule that a value breaks
   * @param at the pointer of what is checked, and from there the value's own
   * @param known the names beside one that is missing
   */
  fail(
    rule: Rule,
    at: string,
    place: string,
    value: unknown,
    limit: Limit,
    known?: readonly string[],
  ): boolean;
  add(problem: Problem): boolean;
}

class Verdict implements Check {
  readonly closed: boolean;
  readonly isBare = true;

  constructor(closed: boolean) {
    this.closed = closed;
  }

  fail(): boolean {
    return true;
  }

  add(): boolean {
    return true;
  }
}

/** For bare verdicts, in one form and the other. */
export const CLOSED: Check = /* @__PURE__ */ new Verdict(true);
export const OPEN: Check = /* @__PURE__ */ new Verdict(false);

export function isRecord(value: unknown): value is Obj {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** True when an object has a property that is not known. Most have theirs in the order of the schema. */
export function hasOther(data: Obj, known: readonly string[]): boolean {
  let next = 0;
  for (const name in data) {
    if (name !== known[next]) next = known.indexOf(name);
    if (next === -1) return true;
    next += 1;
  }
  return false;
}

/** True for a text of at most so many characters, counted as JSON Schema does: in Unicode code points. */
export function isText(value: unknown, max: number): value is string {
  // At most n code units are at most n code points, so nearly no text needs counting.
  return typeof value === "string" && (value.length <= max || length(value) <= max);
}

/** True for a text of min to max characters of a set, which has one bit for each of ASCII. */
export function isOf(value: unknown, set: readonly number[], min: number, max: number): boolean {
  if (typeof value !== "string") return false;
  const { length } = value;
  if (length < min || length > max) return false;
  for (let i = 0; i < length; i++) {
    const code = value.charCodeAt(i);
    if (code > 127 || (set[code >> 5]! & (1 << (code & 31))) === 0) return false;
  }
  return true;
}
