/** Wrong use: shown with the command's usage, exit code 2. */
export class UsageError extends Error {
  override name = "UsageError";
}

/** What was given cannot be read: exit code 2. The message says what was expected, what came, and what to do. */
export class InputError extends Error {
  override name = "InputError";
}

/** Exit codes, the same for every command. */
export const EXIT = {
  /** Nothing is wrong, nothing breaks. */
  done: 0,
  /** Findings, differences, something breaks, or a check fails. */
  found: 1,
  /** Wrong use, or input that cannot be read. */
  wrong: 2,
  /** Nothing breaks, but not all could be proved. */
  unproven: 3,
} as const;
