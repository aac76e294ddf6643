/** Something that the person at the keyboard can put right. The message is one line: what is wrong, and the way out. */
export class Problem extends Error {
  override readonly name = "Problem";
}
