import {
  appendToken,
  formatPointer,
  isObject,
  type Json,
  type PlainSchema,
  parsePointer,
  valueAt,
} from "@tandem/schema-model";
import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import type { Witness } from "./types.ts";

/** The most examples that are tried to make a witness realistic. */
const MOST_EXAMPLES = 8;
/** The most allowed values that a problem lists. Longer lists are counted. */
const MOST_WORDS = 12;

/**
 * Lets Ajv confirm that a message is accepted by one schema and refused by the other. Replaces it by one of the
 * examples, or by an example with one change, if that shows the same difference.
 *
 * @param examples realistic payloads
 * @param culprit the schema with the one change in question; its error is reported first
 * @returns the witness with Ajv's message; undefined if Ajv disagrees
 */
export function confirm(
  value: unknown,
  accepts: PlainSchema,
  refuses: PlainSchema,
  about: Pick<Witness, "message" | "acceptedBy" | "refusedBy">,
  examples: readonly unknown[] = [],
  culprit?: PlainSchema,
): Witness | undefined {
  if (value === undefined) return undefined;
  const [isAccepted, isRefused] = [validator(accepts), validator(refuses)];
  const blames = culprit && validator(culprit);
  const errorOf = (one: unknown): ErrorObject | undefined => {
    if (isAccepted(one) !== true || isRefused(one) !== false) return undefined;
    const [first, ...more] = isRefused.errors ?? [];
    if (more.length === 0 || blames?.(one) !== false) return first;
    const blamed = new Set(blames.errors!.map(keyOf));
    return [first!, ...more].find((error) => blamed.has(keyOf(error))) ?? first;
  };
  const error = errorOf(value);
  if (error === undefined) return undefined;
  for (const candidate of lifelike(value as Json, error, examples.slice(0, MOST_EXAMPLES) as Json[])) {
    const other = errorOf(candidate);
    if (other) return witness(candidate, other);
  }
  return witness(value, error);

  function witness(shown: unknown, { instancePath, message, params, propertyName }: ErrorObject): Witness {
    const pointer = propertyName === undefined ? instancePath : appendToken(instancePath, propertyName);
    const problem = sentence(message ?? "is refused", params);
    return { ...about, value: shown, pointer, problem, schemas: { accepts, refuses } };
  }
}

function keyOf({ instancePath, keyword, params }: ErrorObject): string {
  return JSON.stringify([instancePath, keyword, params]);
}

const ajv = new Ajv2020({
  allErrors: true,
  strict: false,
  logger: false,
  meta: false,
  validateSchema: false,
  addUsedSchema: false,
});
const validators = new WeakMap<PlainSchema, ValidateFunction>();

/** Each schema is compiled once for as long as it is in use. */
function validator(schema: PlainSchema): ValidateFunction {
  const known = validators.get(schema);
  if (known) return known;
  const made = ajv.compile(schema);
  // Ajv itself would hold every schema for good.
  ajv.removeSchema(schema);
  validators.set(schema, made);
  return made;
}

/** Returns whether Ajv accepts the value. */
export function isValid(schema: PlainSchema, value: unknown): boolean {
  return validator(schema)(value) === true;
}

/** The examples, then each example with the one change that makes the value a witness. */
function* lifelike(
  value: Json,
  { instancePath, params, propertyName }: ErrorObject,
  examples: readonly Json[],
): Generator<Json> {
  yield* examples;
  const { missingProperty, additionalProperty } = params as Record<string, string | undefined>;
  const name = missingProperty ?? additionalProperty ?? propertyName;
  for (const example of examples) {
    const copy = structuredClone(example);
    const steps = parsePointer(instancePath);
    const last = name ?? steps.pop();
    const parent = valueAt(copy, formatPointer(steps));
    if (last === undefined || !isObject(parent)) continue;
    const there = valueAt(value, instancePath);
    if (missingProperty === undefined) {
      const shown = (name === undefined ? there : isObject(there) ? there[last] : undefined) ?? null;
      // The shortest text shows the same as a word does, and looks like a mistake.
      if (shown === "") {
        parent[last] = "other";
        yield structuredClone(copy);
      }
      parent[last] = shown;
    } else delete parent[last];
    yield copy;
  }
}

function sentence(message: string, params: Record<string, unknown>): string {
  if (typeof params.additionalProperty === "string")
    return `must NOT have the property ${params.additionalProperty}`;
  if (Array.isArray(params.allowedValues) && params.allowedValues.length > MOST_WORDS)
    return `must be one of the ${params.allowedValues.length} that there are`;
  if (Array.isArray(params.allowedValues)) return `must be one of ${params.allowedValues.join(", ")}`;
  if (params.allowedValue !== undefined) return `must be ${JSON.stringify(params.allowedValue)}`;
  return message;
}
