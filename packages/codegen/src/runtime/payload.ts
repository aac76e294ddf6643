import { Check, type Checker, type Problem } from "./check.ts";

/** produce: closed, for what one sends. consume: open, for what one reads. */
export type Form = "produce" | "consume";

/** The value, or why it is refused. Validating never throws. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem; readonly problems: readonly Problem[] };

/** How a payload is validated. */
export interface PayloadOptions {
  /** `consume` when left out. */
  form?: Form;
  /** True for all problems (at most 100), not only the first. */
  all?: boolean;
}

/** More problems than this are of no use to anybody. */
const MOST_PROBLEMS = 100;

/** A check that keeps the first problem, or all. */
export function checkFor(form: Form, all = false): Check {
  return new Check(form === "produce", all ? MOST_PROBLEMS : 1);
}

/** Runs a check on a payload alone. */
export function validateWith(
  checker: Checker,
  value: unknown,
  { form = "consume", all = false }: PayloadOptions = {},
): Result<unknown> {
  const check = checkFor(form, all);
  checker(value, "", check);
  return check.problems ? refused(check.problems) : { ok: true, value };
}

/** @param problems one at least */
export function refused(problems: readonly Problem[]): Result<never> {
  return { ok: false, problem: problems[0]!, problems };
}
