/** Safe: proved. Breaking: shown by a witness. Unproven: neither, and `reason` says why. */
export type VerdictName = "safe" | "breaking" | "unproven";

/** The answer for one direction. */
export interface Verdict {
  readonly verdict: VerdictName;
  /** With "breaking": a JSON value that the one schema accepts and the other refuses, confirmed by Ajv on both. */
  readonly witness?: unknown;
  /** With "unproven": why. */
  readonly reason?: string;
}

export const SAFE: Verdict = { verdict: "safe" };

export function unproven(reason: string): Verdict {
  return { verdict: "unproven", reason };
}
