import { appendToken } from "./pointer.ts";

/** A JSON text's value, or all that is wrong with it. */
export type JsonText =
  | { readonly value: unknown; readonly problems: readonly [] }
  | { readonly value?: never; readonly problems: readonly [JsonProblem, ...JsonProblem[]] };

/** What is wrong with a JSON text: a sentence without its end, with a JSON Pointer where there is a value to name. */
export interface JsonProblem {
  readonly pointer: string;
  readonly message: string;
}

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * Parses the text or bytes of a JSON file. Refuses what programs read differently: bytes that are not UTF-8, a byte
 * order mark, and a name that occurs twice in an object.
 */
export function parseJsonText(source: string | Uint8Array): JsonText {
  let text: string;
  try {
    text = typeof source === "string" ? source : decoder.decode(source);
  } catch {
    return wrong(`is not UTF-8: ${notUtf8(source as Uint8Array)}. Save the file as UTF-8`);
  }
  if (text.startsWith("\uFEFF"))
    return wrong("begins with a byte order mark (U+FEFF). Save the file as UTF-8 without it");
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return wrong(`is not JSON: ${(error as Error).message}`);
  }
  const [first, ...others] = duplicates(text);
  return first ? { problems: [first, ...others] } : { value, problems: [] };
}

function wrong(message: string): JsonText {
  return { problems: [{ pointer: "", message }] };
}

/** Names the first byte that is not UTF-8: decoding replaces it, so encoding again gives another byte there. */
function notUtf8(bytes: Uint8Array): string {
  const again = new TextEncoder().encode(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes));
  const at = bytes.findIndex((byte, i) => byte !== again[i]);
  const line = bytes.subarray(0, at).filter((byte) => byte === 10).length + 1;
  return `the byte 0x${bytes[at]!.toString(16).padStart(2, "0")} in line ${line}`;
}

/** Strings and the characters of structure: in a text that is JSON, nothing else tells where a name is. */
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]/g;

/** An object or array that is being read. An array has no names. */
interface Frame {
  pointer: string;
  names: Set<string> | undefined;
  key: string | number;
}

/** The names that occur twice in an object of a text that is JSON. */
function duplicates(text: string): JsonProblem[] {
  const found: JsonProblem[] = [];
  const stack: Frame[] = [];
  let before = "";
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    const frame = stack.at(-1);
    if (token === "{" || token === "[") {
      const pointer = frame ? appendToken(frame.pointer, frame.key) : "";
      stack.push({ pointer, names: token === "{" ? new Set() : undefined, key: 0 });
    } else if (token === "}" || token === "]") stack.pop();
    else if (token === "," && typeof frame?.key === "number") frame.key++;
    else if (frame?.names && token.startsWith('"') && before !== ":") {
      const name = JSON.parse(token) as string;
      if (frame.names.has(name))
        found.push({
          pointer: appendToken(frame.pointer, name),
          message: `the name ${token} occurs again in its object, at ${place(text, index)}. Remove one of the two`,
        });
      frame.names.add(name);
      frame.key = name;
    }
    before = token;
  }
  return found;
}

function place(text: string, index: number): string {
  const lines = text.slice(0, index).split("\n");
  return `line ${lines.length} column ${lines.at(-1)!.length + 1}`;
}
