export interface CompareOptions {
  /** Values that are valid under either schema; witnesses resemble them. */
  readonly examples?: readonly unknown[];
  /** Whether `format` is checked, or is an annotation (the default). */
  readonly formats?: "annotation" | "assert";
  /** Steps of work for one question; a question that needs more is unproven. Default: 60,000. */
  readonly budget?: number;
  /** If false, only the verdicts are returned, without the list of changes. */
  readonly changes?: boolean;
}

export const DEFAULT_BUDGET = 60_000;
