import { length } from "./wording.ts";

/** What is wrong with a message, and where. */
export interface Problem {
  /**
   * Stable code: the JSON Schema keyword that fails (`type`, `required`, `additionalProperties`, `enum`, `const`,
   * `pattern`, `minLength`, `maxLength`, `minimum`, `maximum`, `maxItems`, `maxProperties`), or for the
   * message as a whole `size`, `depth`, `json`, `message`.
   */
  readonly code: string;
  /** JSON Pointer of the value; empty for the root. */
  readonly pointer: string;
  /** What was expected. */
  readonly expected: string;
  /** What was received, shortened. Never the text of a string that is too long. */
  readonly received: string;
  /** The known name or word that is close, if there is one. */
  readonly suggestion?: string | undefined;
  /** All of it in one sentence. */
  readonly message: string;
  /** For a message parsed from text: the line of the value, from 1. */
  readonly line?: number;
  /** The column in that line, from 1, in UTF-16 code units as editors count. */
  readonly column?: number;
}

/** A generated check of one schema. Returns true if the walk should stop. */
export type Checker = (data: unknown, at: string, check: Check) => boolean;

type Obj = Record<string, unknown>;

/** The limit of a rule: a type in words, a maximum or minimum, a pattern, the known words, or a missing name. */
export type Limit = string | number | readonly string[];

/** A rule that a value may break, and the texts of its problem. */
export interface Rule {
  /** The keyword of JSON Schema. */
  readonly code: string;
  /** Expectation shown if the value is not a string; empty uses the default. */
  readonly otherwise?: string;
  expected(limit: Limit): string;
  received(value: unknown, limit: Limit, known?: readonly string[]): string;
}

/**
 * Collects what generated code finds wrong with a payload. Each method returns true if the walk should stop: at the
 * first problem, or at the maximum.
 */
export interface Check {
  /** True: unknown properties, and unknown codes of open lists, are problems (the produce form). */
  readonly closed: boolean;
  /** True if no problem is kept, only the verdict. */
  readonly isBare: boolean;
  /**
   * @param rule the broken rule
   * @param at the pointer of the checked root
   * @param place the pointer of the value, relative to the root
   * @param known the property names of the schema, for a missing one
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

/** For verdicts without problems: the closed and the open form. */
export const CLOSED: Check = /* @__PURE__ */ new Verdict(true);
export const OPEN: Check = /* @__PURE__ */ new Verdict(false);

export function isRecord(value: unknown): value is Obj {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** True if an object has an unknown property. Fast for properties in the order of the schema, as most are. */
export function hasOther(data: Obj, known: readonly string[]): boolean {
  let next = 0;
  for (const name in data) {
    if (name !== known[next]) next = known.indexOf(name);
    if (next === -1) return true;
    next += 1;
  }
  return false;
}

/** True for a string of at most `max` Unicode code points, which is how JSON Schema counts. */
export function isText(value: unknown, max: number): value is string {
  // n code units are at most n code points, so almost no string needs counting.
  return typeof value === "string" && (value.length <= max || length(value) <= max);
}

/** True for a string of min to max characters of a set, which has one bit for each ASCII character. */
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
