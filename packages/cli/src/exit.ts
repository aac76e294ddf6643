/** What each exit code means; the same for every command. The README and every `--help` show this table. */
export const EXIT_CODES = [
  [0, "success: no findings, nothing breaks"],
  [1, "findings, differences, a breaking change, or a failed check"],
  [2, "wrong usage, or input that cannot be read"],
  [3, "nothing is known to break, but not everything could be proved (diff, compat)"],
  [4, "a bug in tandem"],
] as const;

export const EXIT = { success: 0, found: 1, wrong: 2, unproven: 3, bug: 4 } as const;

/** The table as text, for `--help`. */
export function exitCodeHelp(): string {
  return ["Exit codes:", ...EXIT_CODES.map(([code, meaning]) => `  ${code}  ${meaning}`)].join("\n");
}
