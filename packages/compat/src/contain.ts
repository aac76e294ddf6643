import { Budget, OverBudget, Undecided } from "./errors.ts";
import { Compiler } from "./formula/compile.ts";
import { Pool } from "./formula/pool.ts";
import { deepEqual, type Json } from "./json.ts";
import { DEFAULT_BUDGET } from "./options.ts";
import { ask, type Validate, validatorOf } from "./oracle.ts";
import { Document } from "./schema/document.ts";
import type { Dialect } from "./schema/dialect.ts";
import { Solver } from "./solve/solver.ts";
import { unproven, SAFE, type Verdict } from "./verdict.ts";
import { candidates } from "./witness/candidates.ts";
import { embellish } from "./witness/embellish.ts";

/** A schema that was checked and cleaned. */
export interface Prepared {
  readonly schema: Json;
  readonly dialect: Dialect;
}

export interface ContainOptions {
  readonly formats: boolean;
  readonly refAlone: boolean;
  readonly budget: number | undefined;
  readonly examples: readonly Json[];
  readonly hints: readonly string[];
}

/** The verdicts of "b accepts all that a accepts" and of the reverse. */
export function containBoth(a: Prepared, b: Prepared, options: ContainOptions): [Verdict, Verdict] {
  if (a.dialect === b.dialect && deepEqual(a.schema, b.schema)) return [SAFE, SAFE];
  // What Ajv is asked has its own allowance: a spent budget must not keep a witness from being confirmed.
  const total = options.budget ?? DEFAULT_BUDGET;
  const asking = new Budget(total * 4);
  const pool = new Pool(new Budget(total * 4));
  const validates = [a, b].map(({ schema, dialect }) =>
    validatorOf(schema, dialect, options.formats, pool.languages, asking),
  ) as [Validate, Validate];
  return [
    contained(a, b, validates[0], validates[1], options),
    contained(b, a, validates[1], validates[0], options),
  ];
}

/** A fresh pool for each direction: what one direction spends must not change the other's verdict. */
function contained(
  a: Prepared,
  b: Prepared,
  isA: Validate,
  isB: Validate,
  options: ContainOptions,
): Verdict {
  const isWitness = (value: Json) => ask(isA, value) === true && ask(isB, value) === false;
  const finish = (value: Json): Verdict => ({
    verdict: "breaking",
    witness: embellish(value, isWitness, options.examples),
  });
  const { guess, reason } = prove(a, b, options);
  if (reason === undefined && guess === undefined) {
    const against = options.examples.find(isWitness);
    return against === undefined ? SAFE : unproven("the proof and the validator disagree about an example");
  }
  if (guess !== undefined && isWitness(guess)) return finish(guess);
  for (const value of candidates(a.schema, b.schema, guess, options.examples))
    if (isWitness(value)) return finish(value);
  return unproven(reason ?? "the validator does not confirm the value that was found");
}

/** Neither guess nor reason: proved. */
function prove(a: Prepared, b: Prepared, options: ContainOptions): { guess?: Json; reason?: string } {
  try {
    const pool = new Pool(new Budget(options.budget ?? DEFAULT_BUDGET));
    const formula = (one: Prepared, name: string) =>
      new Compiler(pool, new Document(one.schema, one.dialect), name, options).root();
    const node = pool.and([formula(a, "a"), pool.not(formula(b, "b"))]);
    const outcome = new Solver(pool, options.hints).solve(node);
    if (outcome.kind === "empty") return {};
    if (outcome.kind === "value") return { guess: outcome.value };
    return outcome.guess === undefined
      ? { reason: outcome.reason }
      : { reason: outcome.reason, guess: outcome.guess };
  } catch (error) {
    if (error instanceof OverBudget || error instanceof Undecided) return { reason: error.message };
    if (error instanceof RangeError && /call stack/.test(error.message))
      return { reason: "the schemas are nested too deeply" };
    throw error;
  }
}
