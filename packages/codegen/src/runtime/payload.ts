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

/** They stop at the first problem. */
const FIRST_CLOSED: Check = /* @__PURE__ */ new Check(true, 1);
const FIRST_OPEN: Check = /* @__PURE__ */ new Check(false, 1);

/** A check that keeps the first problem, or all: more than a hundred are of no use to anybody. */
export function checkFor(form: Form, all?: boolean): Check {
  const isClosed = form === "produce";
  return all ? new Check(isClosed, 100) : isClosed ? FIRST_CLOSED : FIRST_OPEN;
}

/** Runs a check on a payload alone. */
export function validateWith(
  checker: Checker,
  value: unknown,
  { form = "consume", all }: PayloadOptions = {},
): Result<unknown> {
  const check = checkFor(form, all);
  return checker(value, "", check) || check.all.length > 0 ? refused(check) : { ok: true, value };
}

/** What a check found. */
export function refused(check: Check): Result<never> {
  const problem = check.all[0] ?? check.last!;
  // A check that serves many payloads must not hold on to one.
  check.last = undefined;
  return { ok: false, problem, problems: check.all[0] ? check.all : [problem] };
}
