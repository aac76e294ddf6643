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
  switch (isContainer(value) ? beyond(value, 1, { nodes: limits.nodes }) : undefined) {
    case "depth":
      return problem("depth", `at most ${limits.depth} objects and lists inside one another`, "more");
    case "size":
      return problem("size", `at most ${limits.nodes} properties and items`, "more");
    case "additionalProperties":
      return problem("additionalProperties", 'no property named "__proto__"', "one");
    default:
      return undefined;
  }
}

/** The code of the first limit that is passed, in a walk that goes no farther than the limits. */
function beyond(container: object, depth: number, left: { nodes: number }): string | undefined {
  if (depth > limits.depth) return "depth";
  // Lists by number, objects by name: a list's numbers as names would have to be made first.
  if (Array.isArray(container)) {
    left.nodes -= container.length;
    if (left.nodes < 0) return "size";
    for (let i = 0; i < container.length; i++) {
      const inner: unknown = container[i];
      const code = isContainer(inner) ? beyond(inner, depth + 1, left) : undefined;
      if (code !== undefined) return code;
    }
    return undefined;
  }
  for (const name in container) {
    if (name === "__proto__") return "additionalProperties";
    left.nodes -= 1;
    if (left.nodes < 0) return "size";
    const inner = (container as Record<string, unknown>)[name];
    const code = isContainer(inner) ? beyond(inner, depth + 1, left) : undefined;
    if (code !== undefined) return code;
  }
  return undefined;
}

function isContainer(value: unknown): value is object {
  return typeof value === "object" && value !== null;
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
