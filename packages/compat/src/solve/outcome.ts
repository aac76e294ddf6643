import type { Json } from "@tandem/schema-model";
import { OverBudget, Undecided } from "../errors.ts";
import type { Node } from "../formula/nodes.ts";
import type { Pool } from "../formula/pool.ts";

/** Whether some value satisfies a formula: one that does, a proof that none does, or neither. */
export type Outcome =
  | { readonly kind: "value"; readonly value: Json }
  | { readonly kind: "empty" }
  | {
      readonly kind: "unknown";
      readonly reason: string;
      /** A value that may satisfy it; worth a try by a validator. */
      readonly guess?: Json;
    };

export const EMPTY: Outcome = { kind: "empty" };

export function unknown(reason: string, guess?: Json): Outcome {
  return guess === undefined ? { kind: "unknown", reason } : { kind: "unknown", reason, guess };
}

export function found(value: Json): Outcome {
  return { kind: "value", value };
}

/** What the solvers of the single types need of the whole. */
export interface Ask {
  readonly pool: Pool;
  /** Texts from the schemas and examples, tried if a language is not understood. */
  readonly hints: readonly string[];
  /** A value for the formula; a step into the value was made. */
  solve(node: Node): Outcome;
}

/** Turns "cannot be decided" into an outcome; a spent budget goes on up. */
export function guarded(run: () => Outcome): Outcome {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof Undecided) || error instanceof OverBudget) throw error;
    return unknown(error.message);
  }
}

/** The outcome of "one of these": the first value; empty only if all are. */
export function firstOf(tries: Iterable<Outcome>): Outcome {
  let open: Outcome = EMPTY;
  for (const outcome of tries) {
    if (outcome.kind === "value") return outcome;
    if (outcome.kind === "unknown" && (open.kind === "empty" || !("guess" in open))) open = outcome;
  }
  return open;
}
