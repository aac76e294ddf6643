import type { Json } from "@tandem/schema-model";
import { Undecided } from "./errors.ts";
import { own } from "./json.ts";
import { type Dialect, subschemas } from "./schema/dialect.ts";
import { Document, type Place } from "./schema/document.ts";

/** Keywords whose schemas apply to the value itself; those of other keywords apply to its parts. */
const IN_PLACE = new Set([
  "allOf",
  "anyOf",
  "oneOf",
  "not",
  "if",
  "then",
  "else",
  "dependentSchemas",
  "dependencies",
]);
const NAMED = new Set(["properties", "prefixItems"]);
const ELSEWHERE = new Set(["$defs", "definitions"]);
const DEEPEST = 40;

/**
 * How many schemas a validator visits at most for a value. Validators follow a reference each time anew, so twenty
 * definitions that each use the one before twice cost a million visits.
 */
export function effortOf(schema: Json, dialect: Dialect): (value: Json) => number {
  const document = new Document(schema, dialect);
  const known = new Map<string, number>();
  return (value) => {
    const { depth, width } = sizeOf(value, 0);
    return visits(document.start, depth, Math.max(1, width), 0);
  };

  function visits(place: Place, depth: number, width: number, steps: number): number {
    if (steps > 1000) return Infinity;
    const key = `${depth} ${width} ${place.pointer}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    known.set(key, Infinity);
    let sum = 1;
    const ref = own(place.schema, "$ref");
    if (typeof ref === "string") sum += visitsBehind(place, ref, depth, width, steps);
    for (const { keyword, path, schema: inner } of subschemas(place.schema, dialect)) {
      if (ELSEWHERE.has(keyword)) continue;
      const at = document.inner(place, path, inner);
      if (IN_PLACE.has(keyword)) sum += visits(at, depth, width, steps + 1);
      else if (depth > 0) sum += visits(at, depth - 1, width, steps + 1) * (NAMED.has(keyword) ? 1 : width);
    }
    known.set(key, sum);
    return sum;
  }

  function visitsBehind(place: Place, ref: string, depth: number, width: number, steps: number): number {
    try {
      return visits(document.resolve(ref, place), depth, width, steps + 1);
    } catch (error) {
      if (error instanceof Undecided) return 0;
      throw error;
    }
  }
}

function sizeOf(value: Json, level: number): { depth: number; width: number } {
  if (typeof value !== "object" || value === null || level > DEEPEST) return { depth: 0, width: 0 };
  const parts = Object.values(value);
  let [depth, width] = [0, parts.length];
  for (const part of parts) {
    const inner = sizeOf(part, level + 1);
    depth = Math.max(depth, inner.depth);
    width = Math.max(width, inner.width);
  }
  return { depth: depth + 1, width };
}
