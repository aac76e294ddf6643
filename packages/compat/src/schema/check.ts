import { appendToken, isObject, type Json } from "@tandem/schema-model";
import { SchemaError } from "../errors.ts";

const DEEPEST = 150;
const MOST_VALUES = 200_000;

/**
 * Refuses input that is not JSON, is nested too deeply or is too large.
 *
 * @returns how many values it is made of
 * @throws SchemaError
 */
export function checkShape(schema: unknown): { schema: Json; size: number } {
  if (typeof schema !== "boolean" && !isObject(schema))
    throw new SchemaError(`expected a JSON Schema (an object, true or false), received ${kindOf(schema)}`);
  let count = 0;
  const stack: { value: unknown; pointer: string; depth: number }[] = [
    { value: schema, pointer: "", depth: 0 },
  ];
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { value, pointer, depth } = top;
    if (++count > MOST_VALUES) throw new SchemaError(`expected a schema of at most ${MOST_VALUES} values`);
    if (depth > DEEPEST)
      throw new SchemaError(`expected a schema nested at most ${DEEPEST} deep`, pointer.slice(0, 200));
    if (typeof value === "object" && value !== null) {
      for (const [key, inner] of Object.entries(value))
        stack.push({ value: inner, pointer: appendToken(pointer, key), depth: depth + 1 });
    } else if (!["string", "boolean"].includes(typeof value) && value !== null && !Number.isFinite(value))
      throw new SchemaError(`expected JSON, received ${kindOf(value)}`, pointer);
  }
  return { schema: schema as Json, size: count };
}

function kindOf(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null || typeof value === "number") return String(value);
  return Array.isArray(value) ? "an array" : `a ${typeof value}`;
}
