// Generated from the schemas. Do not edit: change the schema and generate again.
import type { Check } from "./check.ts";

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

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false });

/**
 * Parses text or bytes within the limits. Reports to the check and returns undefined where it cannot.
 *
 * Of two properties of the same name the last one counts, as everywhere in JavaScript. A property named
 * `__proto__` is refused: nothing in the protocol has it, and code behind us might assign it.
 */
export function parseJson(input: string | Uint8Array, check: Check): { value: unknown } | undefined {
  const size = typeof input === "string" ? utf8Length(input) : input.byteLength;
  if (size > limits.bytes) {
    check.report("size", "", `at most ${limits.bytes} bytes`, `${size} bytes`);
    return undefined;
  }
  let value: unknown;
  try {
    value = JSON.parse(typeof input === "string" ? input : decoder.decode(input));
  } catch (error) {
    check.report("json", "", "JSON text in UTF-8", `text that is not: ${(error as Error).message}`);
    return undefined;
  }
  return withinLimits(value, check) ? { value } : undefined;
}

/** True when a value's depth and size are within the limits; reports what is not. */
export function withinLimits(value: unknown, check: Check): boolean {
  let nodes = 0;
  const walk = (inner: unknown, depth: number): string | undefined => {
    if (typeof inner !== "object" || inner === null) return undefined;
    if (depth > limits.depth) return "depth";
    for (const name in inner) {
      if (name === "__proto__") return "additionalProperties";
      if (++nodes > limits.nodes) return "size";
      const problem = walk((inner as Record<string, unknown>)[name], depth + 1);
      if (problem !== undefined) return problem;
    }
    return undefined;
  };
  switch (walk(value, 1)) {
    case "depth":
      check.report("depth", "", `at most ${limits.depth} objects and lists inside one another`, "more");
      return false;
    case "size":
      check.report("size", "", `at most ${limits.nodes} properties and items`, "more");
      return false;
    case "additionalProperties":
      check.report("additionalProperties", "", 'no property named "__proto__"', "one");
      return false;
    default:
      return true;
  }
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
