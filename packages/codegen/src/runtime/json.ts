import type { Problem } from "./check.ts";
import { limits } from "./limits.ts";
import { sentence, show } from "./wording.ts";

const encoder = /* @__PURE__ */ new TextEncoder();
/** Refuses bytes that are not UTF-8. Keeps a byte order mark, which JSON.parse then refuses. */
const decoder = /* @__PURE__ */ new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** The parsed value, or the problem. */
export interface Parsed {
  /** The input as text; undefined if it is not UTF-8 or too long. */
  text: string | undefined;
  value: unknown;
  problem: Problem | undefined;
}

/**
 * Parses text or bytes, up to the limit.
 *
 * If a name occurs twice in an object, the last one counts, as everywhere in JavaScript.
 */
export function parseJson(input: string | Uint8Array): Parsed {
  let text: string | undefined;
  try {
    // Untyped callers pass anything. A view may be of another realm, which `instanceof` does not know.
    if (typeof input !== "string" && !ArrayBuffer.isView(input))
      return unparsed(text, problem("json", "text or bytes", kindOf(input)));
    const size = typeof input === "string" ? utf8Length(input) : input.byteLength;
    if (size > limits.bytes) return unparsed(text, tooLong(size));
    text = typeof input === "string" ? input : decoder.decode(input);
    return { text, value: JSON.parse(text), problem: undefined };
  } catch (error) {
    const received = `text that is not: ${(error as Error).message}`;
    return unparsed(text, problem("json", "JSON text in UTF-8", received));
  }
}

function kindOf(value: unknown): string {
  return typeof value === "object" || typeof value === "number" ? show(value) : typeof value;
}

function unparsed(text: string | undefined, problem: Problem): Parsed {
  return { text, value: undefined, problem };
}

/**
 * Returns what is wrong with a value beyond its schema: its depth or size; a property named `__proto__`, which no
 * schema has and later code might assign; a number that is not finite, such as `1e999`, which JSON cannot express.
 */
export function beyondLimits(value: unknown): Problem | undefined {
  const code = beyond(value, 0, { nodes: limits.nodes });
  switch (code) {
    case "depth":
      return problem(code, `at most ${limits.depth} objects and lists inside one another`, "more");
    case "size":
      return problem(code, `at most ${limits.nodes} properties and items`, "more");
    case "additionalProperties":
      return problem(code, 'no property named "__proto__"', "one");
    case "type":
      return problem(code, "numbers that are finite", "one that is not");
    default:
      return undefined;
  }
}

/** The code of the first exceeded limit. The walk itself stays within the limits. */
function beyond(value: unknown, depth: number, left: { nodes: number }): string | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? undefined : "type";
  if (typeof value !== "object" || value === null) return undefined;
  if (depth === limits.depth) return "depth";
  // `for…in` over an array would first create its indexes as strings.
  if (Array.isArray(value)) {
    left.nodes -= value.length;
    if (left.nodes < 0) return "size";
    for (let i = 0; i < value.length; i++) {
      const code = beyond(value[i], depth + 1, left);
      if (code !== undefined) return code;
    }
    return undefined;
  }
  for (const name in value) {
    if (name === "__proto__") return "additionalProperties";
    left.nodes -= 1;
    if (left.nodes < 0) return "size";
    const code = beyond((value as Record<string, unknown>)[name], depth + 1, left);
    if (code !== undefined) return code;
  }
  return undefined;
}

/** Returns a problem of the message as a whole. */
export function problem(code: string, expected: string, received: string): Problem {
  const parts = { code, pointer: "", expected, received };
  return { ...parts, message: sentence(parts) };
}

/**
 * Bytes of a text in UTF-8, as far as the limit needs them: Infinity for a text that is not counted because it is
 * certainly too long, and a lower bound for one that is certainly short enough.
 */
function utf8Length(text: string): number {
  const { length } = text;
  if (length > limits.bytes) return Infinity;
  return length * 3 <= limits.bytes ? length : encoder.encode(text).byteLength;
}

/** The problem of a message that is too long. @param size bytes, Infinity if they were not counted */
export function tooLong(size: number): Problem {
  const received = size === Infinity ? `more than ${limits.bytes} bytes` : `${size} bytes`;
  return problem("size", `at most ${limits.bytes} bytes`, received);
}
