import { type Problem, sentence } from "./check.ts";

/** How large a message may be before it is looked at. */
export interface Limits {
  /** Bytes of UTF-8. */
  readonly bytes: number;
  /** Objects and lists inside one another. */
  readonly depth: number;
  /** Properties and items altogether. */
  readonly nodes: number;
}

/** No message of the protocol comes near these. */
export const limits: Limits = { bytes: 64 * 1024, depth: 16, nodes: 10_000 };

const decoder = /* @__PURE__ */ new TextDecoder("utf-8", { fatal: true, ignoreBOM: false });

/** A value with the text that it came as, or the problem. The text is left out where it is too long to be searched. */
export type Parsed = { text: string; value: unknown } | { text?: string; problem: Problem };

/**
 * Parses text or bytes, if there are not too many of them.
 *
 * Of two properties of the same name the last one counts, as everywhere in JavaScript.
 */
export function parseJson(input: string | Uint8Array): Parsed {
  const size = typeof input === "string" ? utf8Length(input) : input.byteLength;
  if (size > limits.bytes)
    return { problem: problem("size", `at most ${limits.bytes} bytes`, `${size} bytes`) };
  let text: string | undefined;
  try {
    text = typeof input === "string" ? input : decoder.decode(input);
    return { text, value: JSON.parse(text) };
  } catch (error) {
    const received = `text that is not: ${(error as Error).message}`;
    return { ...(text !== undefined && { text }), problem: problem("json", "JSON text in UTF-8", received) };
  }
}

/**
 * What is wrong with a value's depth or size, if anything is. A property named `__proto__` is refused too:
 * nothing in the protocol has it, and code behind us might assign it.
 */
export function beyondLimits(value: unknown): Problem | undefined {
  let nodes = 0;
  const walk = (inner: unknown, depth: number): string | undefined => {
    if (typeof inner !== "object" || inner === null) return undefined;
    if (depth > limits.depth) return "depth";
    for (const name in inner) {
      if (name === "__proto__") return "additionalProperties";
      if (++nodes > limits.nodes) return "size";
      const code = walk((inner as Record<string, unknown>)[name], depth + 1);
      if (code !== undefined) return code;
    }
    return undefined;
  };
  const code = walk(value, 1);
  if (code === "depth")
    return problem(code, `at most ${limits.depth} objects and lists inside one another`, "more");
  if (code === "size") return problem(code, `at most ${limits.nodes} properties and items`, "more");
  return code === undefined ? undefined : problem(code, 'no property named "__proto__"', "one");
}

/** A problem of the message as a whole. */
export function problem(code: string, expected: string, received: string): Problem {
  const parts = { code, pointer: "", expected, received };
  return { ...parts, message: sentence(parts) };
}

/** Bytes of the text in UTF-8, without encoding it; stops counting where the limit is passed for certain. */
function utf8Length(text: string): number {
  if (text.length * 3 <= limits.bytes || text.length > limits.bytes) return text.length;
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 0x7f) bytes += unit > 0x7ff && (unit & 0xf800) !== 0xd800 ? 2 : 1;
  }
  return bytes;
}
