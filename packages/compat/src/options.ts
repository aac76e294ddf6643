export interface CompareOptions {
  /** Values that are valid under either schema; witnesses are made to look like them. */
  readonly examples?: readonly unknown[];
  /** Whether `format` is checked, or is an annotation (the default, as both drafts have it). */
  readonly formats?: "annotation" | "assert";
  /** Steps of work for one question; a question that needs more is unproven. Default 60,000. */
  readonly budget?: number;
  /** False: no list of changes, the verdicts alone. */
  readonly changes?: boolean;
}

export const DEFAULT_BUDGET = 60_000;
