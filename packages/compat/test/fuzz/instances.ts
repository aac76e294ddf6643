import type { Random } from "./random.ts";
import { KEYS, NUMBERS, type Schema, WORDS } from "./schemas.ts";

/**
 * Makes JSON values that are likely to be near the border of a schema: it follows some keywords, ignores others
 * and errs on purpose. It shares nothing with the engine.
 */
export function instance(root: Schema, random: Random): unknown {
  return follow(root, root, random, 4);
}

function follow(schema: unknown, root: Schema, random: Random, depth: number): unknown {
  if (depth <= 0 || typeof schema !== "object" || schema === null || random.chance(0.08))
    return anything(random, Math.min(depth, 2));
  const s = schema as Record<string, unknown>;
  if (s.$ref === "#") return follow(root, root, random, depth - 1);
  if (typeof s.$ref === "string") return follow(pointed(root, s.$ref), root, random, depth - 1);
  if ("const" in s && random.chance(0.7)) return s.const;
  if (Array.isArray(s.enum) && random.chance(0.8)) return random.pick(s.enum);
  const arms = [s.allOf, s.anyOf, s.oneOf, s.if, s.then, s.else, s.not]
    .flat()
    .filter((arm) => arm !== undefined);
  if (arms.length > 0 && random.chance(0.6)) {
    const value = follow(random.pick(arms), root, random, depth - 1);
    const mine = isPlain(value) && random.chance(0.6) ? object(s, root, random, depth) : undefined;
    return mine ? { ...(value as object), ...mine } : value;
  }
  const types = s.type === undefined ? guessTypes(s) : [s.type].flat();
  switch (random.pick(types)) {
    case "null":
      return null;
    case "boolean":
      return random.chance(0.5);
    case "integer":
    case "number":
      return number(s, random);
    case "string":
      return text(s, random);
    case "array":
      return array(s, root, random, depth);
    case "object":
      return object(s, root, random, depth);
    default:
      return anything(random, depth - 1);
  }
}

function pointed(root: Schema, ref: string): unknown {
  let here: unknown = root;
  for (const part of ref.split("/").slice(1)) here = (here as Record<string, unknown>)?.[part];
  return here;
}

function isPlain(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function guessTypes(s: Record<string, unknown>): string[] {
  const has = (pattern: RegExp) => Object.keys(s).some((key) => pattern.test(key));
  const result: string[] = [];
  if (has(/ropert|required|depend/)) result.push("object", "object", "object");
  if (has(/tems|contains/i)) result.push("array", "array", "array");
  if (has(/inimum|aximum|multiple/)) result.push("number", "number");
  if (has(/Length|pattern$|format/)) result.push("string", "string");
  return [...result, "any"];
}

function number(s: Record<string, unknown>, random: Random): number {
  const marks = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"]
    .map((key) => s[key])
    .filter((mark) => typeof mark === "number");
  const from = marks.length > 0 && random.chance(0.7) ? random.pick(marks) : random.pick(NUMBERS);
  const of =
    typeof s.multipleOf === "number" && random.chance(0.5) ? s.multipleOf : random.pick([1, 1, 0.5, 0.1]);
  return from + of * (random.below(7) - 3);
}

function text(s: Record<string, unknown>, random: Random): string {
  const letters = random.pick(["ab", "abc", "aA1-", "x-d", "0123456789"]);
  const least = typeof s.minLength === "number" ? s.minLength : 0;
  if (random.chance(0.4)) return random.pick(WORDS);
  const length = random.chance(0.5) ? least : random.below(5);
  return Array.from({ length }, () => random.pick([...letters])).join("");
}

function array(s: Record<string, unknown>, root: Schema, random: Random, depth: number): unknown[] {
  const listed = Array.isArray(s.prefixItems) ? s.prefixItems : Array.isArray(s.items) ? s.items : [];
  const rest = Array.isArray(s.items) ? s.additionalItems : s.items;
  const least = typeof s.minItems === "number" ? s.minItems : 0;
  const length = random.pick([0, 1, least, least + 1, listed.length, listed.length + 1, 3]);
  return Array.from({ length: Math.min(length, 5) }, (_, i) => {
    const item = listed[i] ?? rest ?? s.unevaluatedItems;
    const from = s.contains !== undefined && random.chance(0.4) ? s.contains : item;
    return follow(from ?? true, root, random, depth - 1);
  });
}

function object(s: Record<string, unknown>, root: Schema, random: Random, depth: number): object {
  const properties = (s.properties ?? {}) as Record<string, unknown>;
  const patterns = Object.entries((s.patternProperties ?? {}) as Record<string, unknown>);
  const required = Array.isArray(s.required) ? (s.required as string[]) : [];
  const result: Record<string, unknown> = {};
  const names = new Set([
    ...(random.chance(0.85) ? required : []),
    ...random.some(Object.keys(properties), 3),
    ...random.some([...KEYS, "zz", "ab", "abc"], random.chance(0.5) ? 0 : 2),
  ]);
  for (const name of names) {
    const bySource = patterns.find(([source]) => new RegExp(source, "u").test(name))?.[1];
    const schema = properties[name] ?? bySource ?? s.additionalProperties ?? s.unevaluatedProperties;
    result[name] = follow(schema ?? true, root, random, depth - 1);
  }
  return result;
}

export function anything(random: Random, depth: number): unknown {
  switch (random.below(depth > 0 ? 8 : 6)) {
    case 0:
      return null;
    case 1:
      return random.chance(0.5);
    case 2:
    case 3:
      return random.pick(NUMBERS);
    case 4:
    case 5:
      return random.pick(WORDS);
    case 6:
      return Array.from({ length: random.below(4) }, () => anything(random, depth - 1));
    default:
      return Object.fromEntries(random.some(KEYS, 3).map((name) => [name, anything(random, depth - 1)]));
  }
}
