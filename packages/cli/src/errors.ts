/** Wrong usage: exit code 2, shown with the way to the command's help. */
export class UsageError extends Error {
  override name = "UsageError";
}

/** Input that cannot be read: exit code 2. The message names the file, what was expected, what was found, and a next step. */
export class InputError extends Error {
  override name = "InputError";
}
