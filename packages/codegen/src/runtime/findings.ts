import type { Check, Limit, Problem, Rule } from "./check.ts";
import { inspectable } from "./inspectable.ts";
import { nearest, sentence } from "./wording.ts";

/** A check that keeps its problems. */
export class Findings implements Check {
  readonly closed: boolean;
  readonly isBare = false;
  /** The maximum number of problems. */
  readonly most: number;
  /** The first problem. */
  first: Problem | undefined;
  /** All problems, if the maximum is above one. */
  all: Problem[] | undefined;

  constructor(closed: boolean, most: number) {
    this.closed = closed;
    this.most = most;
    this.first = undefined;
    this.all = undefined;
  }

  fail(
    rule: Rule,
    at: string,
    place: string,
    value: unknown,
    limit: Limit,
    known?: readonly string[],
  ): boolean {
    return this.add(new Found(rule, at + place, value, limit, known));
  }

  add(problem: Problem): boolean {
    this.first ??= problem;
    if (this.most === 1) return true;
    this.all ??= [];
    return this.all.push(problem) >= this.most;
  }
}

/** A problem whose texts are computed when they are read: most problems are only counted, or answered by code. */
const Found = /* @__PURE__ */ inspectable(
  class implements Problem {
    readonly code: string;
    readonly pointer: string;
    readonly #rule: Rule;
    readonly #value: unknown;
    readonly #limit: Limit;
    readonly #known: readonly string[] | undefined;

    constructor(
      rule: Rule,
      pointer: string,
      value: unknown,
      limit: Limit,
      known: readonly string[] | undefined,
    ) {
      // A value that is not a string has the wrong type, whatever the rule.
      this.code = rule.otherwise !== undefined && typeof value !== "string" ? "type" : rule.code;
      this.pointer = pointer;
      this.#rule = rule;
      this.#value = value;
      this.#limit = limit;
      this.#known = known;
    }

    get expected(): string {
      const { code, otherwise } = this.#rule;
      return (code !== this.code && otherwise) || this.#rule.expected(this.#limit);
    }

    get received(): string {
      return this.#rule.received(this.#value, this.#limit, this.#known);
    }

    get suggestion(): string | undefined {
      const value = this.#value;
      const limit = this.#limit;
      return typeof limit === "object" && typeof value === "string" ? nearest(value, limit) : undefined;
    }

    get message(): string {
      return sentence(this);
    }

    /** All properties, for logs and responses. */
    toJSON(): Problem {
      const { code, pointer, expected, received, suggestion, message } = this;
      return { code, pointer, expected, received, suggestion, message };
    }
  },
);
