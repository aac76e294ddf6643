import type { Json } from "@tandem/schema-model";
import { Budget, Disputed, OverBudget, Undecided } from "./errors.ts";
import { Compiler } from "./formula/compile.ts";
import { holds } from "./formula/evaluate.ts";
import type { Node } from "./formula/nodes.ts";
import { Pool } from "./formula/pool.ts";
import { deepEqual } from "./json.ts";
import { type Validator, validatorOf } from "./oracle.ts";
import { cleaned, type Reading } from "./schema/clean.ts";
import type { Dialect } from "./schema/dialect.ts";
import { Document } from "./schema/document.ts";
import { areSame } from "./schema/same.ts";
import { Solver } from "./solve/solver.ts";
import { SAFE, unproven, type Verdict } from "./verdict.ts";
import { candidates } from "./witness/candidates.ts";
import { embellish, type Life } from "./witness/embellish.ts";

/** A schema whose shape was checked, and its dialect. */
export interface Prepared {
  readonly schema: Json;
  /** How many values it is made of. */
  readonly size: number;
  readonly dialect: Dialect;
  /** What was made of it for a reading; filled as needed, so that it is compiled once for many comparisons. */
  readonly sides: Map<string, Side>;
}

export interface ContainOptions {
  readonly formats: boolean;
  readonly budget: number;
  readonly readings: readonly Reading[];
  /** The keywords that the readings may differ about. */
  readonly disputed: readonly string[];
  readonly life: Life;
  readonly hints: readonly string[];
}

interface View {
  readonly a: Side;
  readonly b: Side;
  readonly reading: Reading;
}

/** What a reading makes of a schema. */
export interface Side extends Validator {
  readonly schema: Json;
  readonly document: Document;
  readonly dialect: Dialect;
}

/**
 * The verdicts of "b accepts all that a accepts" and of the reverse.
 *
 * @param needed which of the two are asked for; the other counts as safe
 */
export function containBoth(
  a: Prepared,
  b: Prepared,
  needed: readonly [boolean, boolean],
  options: ContainOptions,
): [Verdict, Verdict] {
  if (a.dialect === b.dialect && deepEqual(a.schema, b.schema)) return [SAFE, SAFE];
  const views = options.readings.map((reading) => ({
    a: sideOf(a, reading, options),
    b: sideOf(b, reading, options),
    reading,
  }));
  if (views.every((view) => areSame(view.a.document, view.b.document, options.formats))) return [SAFE, SAFE];
  const swapped = views.map((view) => ({ ...view, a: view.b, b: view.a }));
  return [needed[0] ? contained(views, options) : SAFE, needed[1] ? contained(swapped, options) : SAFE];
}

/** What a reading makes of a schema. */
export function sideOf(
  { schema, dialect, sides }: Prepared,
  reading: Reading,
  options: Pick<ContainOptions, "formats" | "budget">,
): Side {
  const key = `${reading} ${options.formats}`;
  let side = sides.get(key);
  if (!side) {
    const clean = cleaned(schema, dialect, reading);
    const document = new Document(clean, dialect);
    side = {
      schema: clean,
      document,
      dialect,
      ...validatorOf(clean, dialect, options.formats, options.budget),
    };
    sides.set(key, side);
  }
  return side;
}

/** The formula of a schema in a reading; names tell the schemas of one pool apart. */
export function formulaOf(
  pool: Pool,
  { document }: Side,
  name: string,
  reading: Reading,
  { formats }: ContainOptions,
): Node {
  return new Compiler(pool, document, name, { formats, reading }).root();
}

function contained(views: readonly View[], options: ContainOptions): Verdict {
  const proofs = views.map((view) => new Proof(view, options));
  const outcomes = proofs.map((proof) => proof.run());
  const isWitness = (value: Json) => proofs.every((proof) => proof.confirms(value));
  if (outcomes.every(({ safe }) => safe)) {
    const against = options.life.examples.some(isWitness);
    return against ? unproven("the proof and the validator disagree about an example") : SAFE;
  }
  const breaking = (value: Json): Verdict => ({
    verdict: "breaking",
    witness: embellish(value, isWitness, options.life),
  });
  const guesses = outcomes.flatMap(({ guess }) => (guess === undefined ? [] : [guess]));
  const guess = guesses.find(isWitness);
  if (guess !== undefined) return breaking(guess);
  const [{ a, b }] = views as [View];
  const seeds = [...guesses, ...proofs[0]!.sample()];
  for (const value of candidates(a.schema, b.schema, seeds, options.life.examples)) {
    if (isWitness(value)) return breaking(value);
    if (proofs.some(({ failures }) => failures >= MOST_FAILURES)) break;
  }
  const reason = outcomes.find((outcome) => outcome.reason !== undefined)?.reason;
  const hindrance = proofs.find((proof) => proof.hindrance !== undefined)?.hindrance;
  return unproven(reason ?? hindrance ?? differing(outcomes, options));
}

/** A validator that fails on so many values is not asked about the others. */
const MOST_FAILURES = 50;

function differing(outcomes: readonly { safe: boolean }[], { disputed }: ContainOptions): string {
  return disputed.length > 0 && outcomes.some(({ safe }) => safe)
    ? `the specification and Ajv differ about ${disputed.join(", ")}, and so do the verdicts`
    : "the validator does not confirm the value that was found";
}

interface ProofOutcome {
  readonly safe: boolean;
  readonly guess?: Json;
  readonly reason?: string;
}

/** The question whether b contains a, in one reading. Each has a budget of its own. */
class Proof {
  readonly #view: View;
  readonly #options: ContainOptions;
  /** Why the validator could not be used; undefined if it could. */
  hindrance: string | undefined;
  /** How often it could not be used. */
  failures = 0;
  readonly #budget: Budget;
  #formulas: { pool: Pool; a: Node; b: Node } | undefined;

  constructor(view: View, options: ContainOptions) {
    this.#view = view;
    this.#options = options;
    this.#budget = new Budget(options.budget);
  }

  #compile(): { pool: Pool; a: Node; b: Node } {
    const pool = new Pool(this.#budget);
    const { a, b, reading } = this.#view;
    const formula = (side: Side, name: string) => formulaOf(pool, side, name, reading, this.#options);
    return { pool, a: formula(a, "a"), b: formula(b, "b") };
  }

  run(): ProofOutcome {
    try {
      this.#formulas = this.#compile();
      const { pool, a, b } = this.#formulas;
      const outcome = new Solver(pool, this.#options.hints).solve(pool.and([a, pool.not(b)]));
      if (outcome.kind === "empty") return { safe: true };
      if (outcome.kind === "value") return { safe: false, guess: outcome.value };
      const { reason, guess } = outcome;
      return guess === undefined ? { safe: false, reason } : { safe: false, reason, guess };
    } catch (error) {
      return { safe: false, reason: reasonOf(error) };
    }
  }

  /** A value that a accepts, if one is found quickly. */
  sample(): Json[] {
    try {
      this.#formulas ??= this.#compile();
      const { pool, a } = this.#formulas;
      pool.budget.refill();
      const outcome = new Solver(pool, this.#options.hints).solve(a);
      return outcome.kind === "value" ? [outcome.value] : [];
    } catch (error) {
      reasonOf(error);
      return [];
    }
  }

  /**
   * True if a accepts the value and b refuses it: according to Ajv, and the formulas do not contradict. Where Ajv
   * reads the schemas differently from the specification, only the formulas speak for the specification.
   */
  confirms(value: Json): boolean {
    const { a, b, reading } = this.#view;
    const isAjvOther = reading === "specification" && this.#options.disputed.length > 0;
    try {
      if (!a.validate(value) || b.validate(value)) return false;
    } catch (error) {
      this.hindrance ??= reasonOf(error);
      this.failures++;
      return false;
    }
    const [inA, inB] = [this.#says("a", value), this.#says("b", value)];
    const accepts = isAjvOther || a.isPartial() ? inA === true : inA !== false;
    const refuses = isAjvOther || b.isPartial() ? inB === false : inB !== true;
    return accepts && refuses;
  }

  /** Undefined if it is not understood. If readers differ about the value, the answer that confirms nothing. */
  #says(side: "a" | "b", value: Json): boolean | undefined {
    try {
      // Checking a value has its own allowance: a spent budget must not keep a witness from being confirmed.
      this.#budget.refill();
      this.#formulas ??= this.#compile();
      return holds(this.#formulas.pool, this.#formulas[side], value);
    } catch (error) {
      reasonOf(error);
      return error instanceof Disputed ? side === "b" : undefined;
    }
  }
}

/**
 * Why a question was given up.
 *
 * @throws what is no limit of this engine
 */
export function reasonOf(error: unknown): string {
  if (error instanceof OverBudget || error instanceof Undecided) return error.message;
  if (error instanceof RangeError && /call stack/.test(error.message))
    return "the schemas are nested too deeply";
  throw error;
}
