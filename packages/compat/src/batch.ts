import { isObject, parseJsonText } from "@tandem/schema-model";
import { compare } from "./compare.ts";
import { SchemaError } from "./errors.ts";
import { own } from "./json.ts";
import type { CompareOptions } from "./options.ts";

const LONGEST_LINE = 16 * 1024 * 1024;
const EXPECTED = 'expected one JSON object on the line: {"id"?: any, "old": schema, "new": schema}';

/**
 * Compares many pairs: one JSON object `{id?, old, new}` on each line in, one line out for each, in order:
 * `{id?, backward, forward, changes}`, or `{id?, error}` if the line cannot be read (`error` is a sentence that
 * says what was expected). Empty lines are passed over. No line makes it throw.
 *
 * @param input lines, with or without their end; see {@link linesOf} for a stream
 * @param write is given each line without its end, and waited for
 */
export async function runBatch(
  input: AsyncIterable<string>,
  write: (line: string) => unknown,
  options: CompareOptions = {},
): Promise<{ compared: number; failed: number }> {
  let compared = 0;
  let failed = 0;
  for await (const line of input) {
    if (line.trim() === "") continue;
    const answer = answerTo(line, options);
    if ("error" in answer) failed++;
    else compared++;
    await write(JSON.stringify(answer));
  }
  return { compared, failed };
}

function answerTo(line: string, options: CompareOptions): Record<string, unknown> {
  if (line.length > LONGEST_LINE)
    return { error: `expected a line of at most ${LONGEST_LINE} characters; it is longer` };
  // The first line of a file may begin with a byte order mark; trim takes it away with other white space.
  const { value: request, problems } = parseJsonText(line.trim());
  for (const { pointer, message } of problems)
    return { error: `${EXPECTED}; ${pointer ? `at ${pointer}: ` : "it "}${message}` };
  const id = own(request, "id");
  const named = id === undefined ? {} : { id };
  const missing = ["old", "new"].filter((key) => own(request, key) === undefined);
  if (!isObject(request) || missing.length > 0) {
    const what = isObject(request)
      ? `it has no ${missing.map((key) => `"${key}"`).join(" and no ")}`
      : "it is none";
    return { ...named, error: `${EXPECTED}; ${what}` };
  }
  try {
    return { ...named, ...compare(request.old, request.new, options) };
  } catch (error) {
    if (error instanceof SchemaError) return { ...named, error: error.message };
    return { ...named, error: `the pair could not be compared: ${(error as Error).message}` };
  }
}

/**
 * The lines of a stream of texts or bytes, such as standard input, however it is cut into chunks. Of a line that is
 * too long no more is kept than shows that it is.
 */
export async function* linesOf(chunks: AsyncIterable<string | Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let parts: string[] = [];
  let length = 0;
  const add = (part: string) => {
    if (length <= LONGEST_LINE) parts.push(part.slice(0, LONGEST_LINE + 1));
    length += part.length;
  };
  const line = () => {
    const whole = parts.join("");
    parts = [];
    length = 0;
    return whole;
  };
  for await (const chunk of chunks) {
    const [first, ...others] = textOf(chunk).split("\n");
    add(first!);
    for (const next of others) {
      yield line();
      add(next);
    }
  }
  add(decoder.decode());
  if (length > 0) yield line();

  function textOf(chunk: string | Uint8Array): string {
    return typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true });
  }
}
