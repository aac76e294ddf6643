import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseJsonText } from "@tandem/schema-model";
import { InputError } from "./errors.ts";

/** Far more than any schema or bundle has. */
const MAX_BYTES = 64 * 1024 * 1024;

/**
 * Reads a JSON file.
 *
 * @param cwd what a relative path is relative to
 * @throws InputError that names the file, what was expected and what came
 */
export function readJson(file: string, cwd = "."): unknown {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(resolve(cwd, file));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why =
      code === "ENOENT" ? "no such file" : code === "EISDIR" ? "is a folder" : (error as Error).message;
    throw new InputError(`${file}: expected a JSON file, ${why}. Correct the path.`, { cause: error });
  }
  if (bytes.length > MAX_BYTES)
    throw new InputError(`${file}: expected at most ${MAX_BYTES} bytes, found ${bytes.length}.`);
  const { value, problems } = parseJsonText(bytes);
  for (const { pointer, message } of problems)
    throw new InputError(`${file}${pointer && `#${pointer}`}: ${message}.`);
  return value;
}
