import type { Checker, Problem, Rule } from "./check.ts";
import { Findings } from "./findings.ts";
import { show } from "./wording.ts";

/** `produce`: closed, for what you send. `consume`: open, for what you receive. */
export type Form = "produce" | "consume";

/** The valid value, or the problems. Validating never throws. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem; readonly problems: readonly Problem[] };

/** How a payload is validated. */
export interface PayloadOptions {
  /** If omitted, `consume`. */
  form?: Form;
  /** True for all problems (at most 100), not only the first. */
  all?: boolean;
}

/** Returns a check that keeps the first problem, or all up to a hundred. */
export function checkFor(form?: Form, all?: boolean): Findings {
  return new Findings(form === "produce", all ? 100 : 1);
}

const NOT_JSON: Rule = { code: "json", expected: () => "JSON data", received: show };

/** Runs a check on a payload alone. */
export function validateWith(checker: Checker, value: unknown, options?: PayloadOptions): Result<unknown> {
  const check = checkFor(options?.form, options?.all);
  try {
    checker(value, "", check);
  } catch {
    // A value that does not come from JSON.parse may have getters that throw.
    check.fail(NOT_JSON, "", "", value, "");
  }
  return check.first === undefined ? { ok: true, value } : refused(check);
}

/** The result of a check that found problems. */
export function refused(check: Findings): Result<never> {
  const problem = check.first!;
  return { ok: false, problem, problems: check.all ?? [problem] };
}
