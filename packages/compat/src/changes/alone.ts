import type { Json } from "@tandem/schema-model";
import { type ContainOptions, containBoth, formulaOf, type Prepared, reasonOf, sideOf } from "../contain.ts";
import { Budget } from "../errors.ts";
import { holds } from "../formula/evaluate.ts";
import type { Node } from "../formula/nodes.ts";
import { Pool } from "../formula/pool.ts";
import type { Reading } from "../schema/clean.ts";
import { Solver } from "../solve/solver.ts";
import type { VerdictName } from "../verdict.ts";
import type { CompareWith, Needed } from "./judge.ts";

/** So much of a question's budget at most goes into one change. */
const SHARE = 1 / 4;
/** All changes together have as much as the two questions about the whole. */
const QUESTIONS = 2;

/** Reading a schema costs a step for so many of its values. */
const VALUES_A_STEP = 10;

/**
 * Verdicts of one schema against the same with one change, by name, for as long as the budget lasts; the rest is
 * unproven. All are asked in one pool of formulas, so what a change leaves as it was costs nothing the second time.
 */
export function judging(before: Prepared, options: ContainOptions): CompareWith {
  const grounds = options.readings.map((reading) => new Ground(before, reading, options));
  let left = options.budget * QUESTIONS;
  return (other, needed) => {
    if (left <= 0) return ["unproven", "unproven"];
    const share = Math.ceil(Math.min(left, options.budget * SHARE));
    const names = shown(grounds, other, needed, share);
    left -= Math.ceil(other.size / VALUES_A_STEP);
    for (const ground of grounds) left -= ground.budget.spent;
    const open = names.map((name) => name === "unproven") as [boolean, boolean];
    if (!open.includes(true)) return names;
    left -= share;
    const slow = containBoth(before, other, open, { ...options, budget: share });
    return names.map((name, i) => (open[i] ? slow[i as 0 | 1].verdict : name)) as [VerdictName, VerdictName];
  };
}

/** What the formulas alone show, the same in all readings. */
function shown(
  grounds: readonly Ground[],
  other: Prepared,
  needed: Needed,
  share: number,
): [VerdictName, VerdictName] {
  for (const ground of grounds) ground.budget.refill(share);
  const name = (swapped: boolean): VerdictName => {
    const found = grounds.map((ground) => ground.ask(other, swapped));
    if (found.every((one) => one === "safe")) return "safe";
    const values = found.flatMap((one) => (typeof one === "object" ? [one.value] : []));
    const isWitness = (value: Json) => grounds.every((ground) => ground.tells(other, swapped, value));
    return values.some(isWitness) ? "breaking" : "unproven";
  };
  return [needed[0] ? name(false) : "safe", needed[1] ? name(true) : "safe"];
}

type Found = "safe" | "unproven" | { value: Json };

/** The formulas of a schema and of its variants in one reading. */
class Ground {
  readonly budget: Budget;
  readonly #pool: Pool;
  readonly #before: Prepared;
  readonly #reading: Reading;
  readonly #options: ContainOptions;
  readonly #known = new Map<Prepared, Node>();

  constructor(before: Prepared, reading: Reading, options: ContainOptions) {
    this.budget = new Budget(options.budget);
    this.#pool = new Pool(this.budget);
    this.#before = before;
    this.#reading = reading;
    this.#options = options;
  }

  /** Answers whether the other schema accepts all that this one accepts, and (swapped) the reverse. */
  ask(other: Prepared, swapped: boolean): Found {
    try {
      const [a, b] = this.#pair(other, swapped);
      const question = this.#pool.and([a, this.#pool.not(b)]);
      const outcome = new Solver(this.#pool, this.#options.hints).solve(question);
      if (outcome.kind === "value") return outcome;
      return outcome.kind === "empty" ? "safe" : "unproven";
    } catch (error) {
      reasonOf(error);
      return "unproven";
    }
  }

  tells(other: Prepared, swapped: boolean, value: Json): boolean {
    try {
      const [a, b] = this.#pair(other, swapped);
      return holds(this.#pool, a, value) && !holds(this.#pool, b, value);
    } catch (error) {
      reasonOf(error);
      return false;
    }
  }

  #pair(other: Prepared, swapped: boolean): [Node, Node] {
    const pair = [this.#formula(this.#before), this.#formula(other)] as [Node, Node];
    return swapped ? [pair[1], pair[0]] : pair;
  }

  #formula(of: Prepared): Node {
    let found = this.#known.get(of);
    if (!found) {
      const side = sideOf(of, this.#reading, this.#options);
      found = formulaOf(this.#pool, side, `${this.#known.size} `, this.#reading, this.#options);
      this.#known.set(of, found);
    }
    return found;
  }
}
