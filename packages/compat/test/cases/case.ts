import type { CompareOptions } from "../../src/index.ts";

/** A row of the table: two schemas, and what is known about each direction. */
export interface Case {
  readonly title: string;
  readonly old: unknown;
  readonly new: unknown;
  /** Does the new schema accept all that the old accepts? */
  readonly backward: Expected;
  /** Does the old schema accept all that the new accepts? */
  readonly forward: Expected;
  readonly options?: CompareOptions;
}

export type Expected =
  | { readonly verdict: "safe" }
  | { readonly verdict: "breaking"; readonly witness: unknown }
  | { readonly verdict: "unproven"; readonly reason: string };

/** Proved. */
export const safe: Expected = { verdict: "safe" };

/** This value is accepted by the one and refused by the other. */
export function breaks(witness: unknown): Expected {
  return { verdict: "breaking", witness };
}

/** Stays open, for this reason. */
export function unproven(reason: string): Expected {
  return { verdict: "unproven", reason };
}
