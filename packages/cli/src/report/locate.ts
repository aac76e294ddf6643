import { offsetsOf } from "@tandem/codegen";

/** Returns the line and column, from 1, of the value that a JSON Pointer names, or of the nearest value around it. */
export function locate(text: string, pointer: string): { line: number; column: number } {
  const offset = offsetsOf(text, [pointer])[0]!;
  const before = text.slice(0, offset);
  return { line: before.split("\n").length, column: offset - before.lastIndexOf("\n") };
}
