import type { Json } from "@tandem/schema-model";
import { OverBudget, Undecided } from "../errors.ts";
import { holds } from "../formula/evaluate.ts";
import { EACH_TYPE, type Node } from "../formula/nodes.ts";
import type { Pool } from "../formula/pool.ts";
import { type Ask, EMPTY, firstOf, found, guarded, type Outcome, unknown } from "./outcome.ts";
import { search } from "./search.ts";

const DEEPEST = 160;

/** A question that is being answered: the formulas that must hold together. */
interface Frame {
  readonly goals: ReadonlySet<number>;
  /** The outermost frames whose emptiness was assumed on the way. */
  readonly assumed: Set<Frame>;
}

/**
 * Looks for a value of a formula, or proves that there is none.
 *
 * Recursion: a smallest value of a formula has no part that satisfies all of the same formula again. So, while a
 * question is open, the same question (or a stricter one) about a part of the value is answered "empty". What was
 * found empty under such an assumption is remembered only as long as the assumption stands.
 */
export class Solver implements Ask {
  readonly pool: Pool;
  readonly hints: readonly string[];
  readonly #done = new Map<number, Outcome>();
  readonly #provisional = new Map<number, Set<Frame>>();
  readonly #stack: Frame[] = [];

  constructor(pool: Pool, hints: readonly string[] = []) {
    this.pool = pool;
    this.hints = hints;
  }

  /** @throws OverBudget */
  solve(node: Node): Outcome {
    if (node.kind === "constant") return node.value ? found(null) : EMPTY;
    const done = this.#done.get(node.id);
    if (done) return done;
    const assumed = this.#provisional.get(node.id) ?? this.#repeats(node);
    if (assumed) {
      for (const frame of assumed) this.#stack.at(-1)?.assumed.add(frame);
      return EMPTY;
    }
    if (this.#stack.length >= DEEPEST) return unknown("values of this kind are nested too deeply");
    this.pool.budget.spend(5);
    const frame: Frame = { goals: goalsOf(node), assumed: new Set() };
    this.#stack.push(frame);
    let outcome: Outcome;
    try {
      outcome = firstOf(this.#byType(node));
    } finally {
      this.#stack.pop();
    }
    this.#remember(node, frame, outcome);
    return outcome;
  }

  *#byType(node: Node): Generator<Outcome> {
    for (const type of EACH_TYPE) {
      const special = this.pool.special(node, type);
      if (special === this.pool.no) continue;
      const outcome = guarded(() => search(this, type, special));
      yield outcome.kind === "value" ? this.#checked(node, outcome.value) : outcome;
    }
  }

  /** No value leaves that does not hold. */
  #checked(node: Node, value: Json): Outcome {
    try {
      return holds(this.pool, node, value)
        ? found(value)
        : unknown("a value that seemed to fit does not", value);
    } catch (error) {
      if (!(error instanceof Undecided) || error instanceof OverBudget) throw error;
      return unknown(error.message, value);
    }
  }

  #repeats(node: Node): Set<Frame> | undefined {
    const goals = goalsOf(node);
    const frame = this.#stack.find((open) => isSubset(open.goals, goals));
    return frame && new Set([frame]);
  }

  #remember(node: Node, frame: Frame, outcome: Outcome): void {
    const { assumed } = frame;
    assumed.delete(frame);
    const below = this.#stack.at(-1);
    for (const outer of assumed) below?.assumed.add(outer);
    for (const [id, frames] of this.#provisional) {
      if (!frames.delete(frame)) continue;
      if (outcome.kind !== "empty") this.#provisional.delete(id);
      else {
        for (const outer of assumed) frames.add(outer);
        if (frames.size === 0) {
          this.#provisional.delete(id);
          this.#done.set(id, EMPTY);
        }
      }
    }
    if (outcome.kind === "empty" && assumed.size > 0) this.#provisional.set(node.id, new Set(assumed));
    else if (outcome.kind !== "unknown" || assumed.size === 0) this.#done.set(node.id, outcome);
  }
}

function goalsOf(node: Node): Set<number> {
  return new Set(node.kind === "and" ? node.args.map(({ id }) => id) : [node.id]);
}

function isSubset(small: ReadonlySet<number>, large: ReadonlySet<number>): boolean {
  if (small.size > large.size) return false;
  for (const id of small) if (!large.has(id)) return false;
  return true;
}
