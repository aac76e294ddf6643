import type { Check } from "./check.ts";
import { token, tokensOf } from "./pointer.ts";
import { sentence, show } from "./wording.ts";

/** A function of Ajv's standalone code. It leaves its first error on itself. */
interface AjvValidate {
  (data: unknown): boolean;
  errors?: readonly AjvError[] | null;
}

interface AjvError {
  keyword: string;
  instancePath: string;
  message?: string;
  params: { additionalProperty?: unknown; allowedValues?: unknown };
}

/** Runs a function of Ajv's code and reports its errors as problems. Returns true if the walk should stop. */
export function fromAjv(validate: AjvValidate, data: unknown, at: string, check: Check): boolean {
  if (validate(data)) return false;
  for (const { keyword, instancePath, message = keyword, params } of validate.errors ?? []) {
    if (keyword === "propertyNames") continue;
    const parts = {
      code: keyword,
      pointer: at + instancePath,
      expected: expectation(keyword, message, params),
      received: show(valueAt(data, instancePath)),
    };
    if (check.add({ ...parts, message: sentence(parts) })) return true;
  }
  return false;
}

/** True for equal JSON values, whatever the order of their properties. */
export function equal(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  const [one, other] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const names = Object.keys(one);
  return (
    Array.isArray(a) === Array.isArray(b) &&
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && equal(one[name], other[name]))
  );
}

function expectation(keyword: string, message: string, params: AjvError["params"]): string {
  if (keyword === "additionalProperties")
    return `no property ${JSON.stringify(token(String(params.additionalProperty)))}`;
  if (keyword === "enum")
    return `one of ${(params.allowedValues as unknown[]).map((word) => JSON.stringify(word)).join(", ")}`;
  return message.replace(/^must be /, "").replace(/^must /, "it to ");
}

function valueAt(data: unknown, pointer: string): unknown {
  let value = data;
  for (const name of tokensOf(pointer)) value = (value as Record<string, unknown>)[name];
  return value;
}
