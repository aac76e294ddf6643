/** A problem that the user can solve. The message is one line: what is wrong, and what to do. */
export class Problem extends Error {
  override readonly name = "Problem";
}
