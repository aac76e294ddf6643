import { isObject, type Json } from "@tandem/schema-model";
import type { Prepared } from "../contain.ts";
import { SchemaError } from "../errors.ts";
import { own, setOwn } from "../json.ts";
import type { Verdict, VerdictName } from "../verdict.ts";
import type { Difference, Patch } from "./difference.ts";
import { type ChangeId, RULES } from "./rules.ts";

/** One structural difference between two schemas, and what it means by itself. */
export interface Change {
  /** A stable id: `PROPERTY_REQUIRED_ADDED`, `ENUM_VALUE_REMOVED`, `TYPE_DISALLOWED`, … See `RULES`. */
  readonly rule: ChangeId;
  /** JSON Pointer in the old schema; absent if there was nothing. */
  readonly oldPointer?: string;
  readonly newPointer?: string;
  readonly before?: unknown;
  readonly after?: unknown;
  /**
   * Safe if the whole comparison is safe in this direction, or if the old schema with only this change is.
   * Breaking if the old schema with only this change is, or if the whole is and no single change is.
   */
  readonly backward: VerdictName;
  readonly forward: VerdictName;
}

/** The directions that are asked for; the others count as safe. */
export type Needed = readonly [boolean, boolean];
/** The verdicts of the old schema against another. */
export type CompareWith = (other: Prepared, needed: Needed) => [VerdictName, VerdictName];

/**
 * Gives each difference its verdicts: each is applied to the old schema alone, and that is compared.
 *
 * @param compareWith the verdicts of the old schema against another
 */
export function judge(
  found: readonly Difference[],
  before: Prepared,
  after: Prepared,
  whole: readonly [Verdict, Verdict],
  compareWith: CompareWith,
): Change[] {
  const meaning = found.filter(({ rule }) => RULES[rule]?.effect !== "none");
  const needed: Needed = [whole[0].verdict !== "safe", whole[1].verdict !== "safe"];
  const names = new Map<Difference, [VerdictName, VerdictName]>();
  for (const difference of meaning) {
    if (!needed.includes(true)) names.set(difference, ["safe", "safe"]);
    else if (meaning.length === 1) names.set(difference, [whole[0].verdict, whole[1].verdict]);
    else names.set(difference, alone(difference, before, after, compareWith, needed));
  }
  const directions = [0, 1] as const;
  for (const direction of directions) settle([...names.values()], direction, whole[direction].verdict);
  return found.map((difference) => {
    const { rule, oldPointer, newPointer } = difference;
    const [backward, forward] = names.get(difference) ?? ["safe", "safe"];
    return {
      rule,
      ...(oldPointer !== undefined && { oldPointer }),
      ...(newPointer !== undefined && { newPointer }),
      ...(difference.before !== undefined && { before: difference.before }),
      ...(difference.after !== undefined && { after: difference.after }),
      backward,
      forward,
    };
  });
}

/** The whole decides: if it is safe, every change is safe; if it is breaking, some change is not safe. */
function settle(names: [VerdictName, VerdictName][], direction: 0 | 1, whole: VerdictName): void {
  const isExplained = names.some((pair) => pair[direction] !== "safe");
  for (const pair of names) {
    if (whole === "safe") pair[direction] = "safe";
    else if (!isExplained) pair[direction] = whole;
  }
}

function alone(
  { patch, rule }: Difference,
  before: Prepared,
  after: Prepared,
  compareWith: CompareWith,
  needed: Needed,
): [VerdictName, VerdictName] {
  if (rule === "DIALECT_CHANGED") return ["unproven", "unproven"];
  try {
    const schema = withDefinitions(patched(before.schema, patch), after.schema);
    const { dialect, size } = before;
    return compareWith({ schema, size, dialect, sides: new Map() }, needed);
  } catch (error) {
    if (error instanceof SchemaError) return ["unproven", "unproven"];
    throw error;
  }
}

export function patched(schema: Json, { path, value }: Patch): Json {
  const [key, ...rest] = path;
  if (key === undefined) return (typeof value === "function" ? value() : value) ?? true;
  if (Array.isArray(schema))
    return schema.with(Number(key), patched(schema[Number(key)]!, { path: rest, value }));
  const copy = { ...(isObject(schema) ? schema : {}) };
  if (rest.length === 0 && value === undefined) delete copy[key];
  else setOwn(copy, key, patched(own(copy, key) ?? {}, { path: rest, value }));
  return copy;
}

/** Definitions that only the new schema has come along: what was put in may refer to them. */
function withDefinitions(schema: Json, from: Json): Json {
  if (!isObject(schema)) return schema;
  const copy = { ...schema };
  for (const keyword of ["$defs", "definitions"]) {
    const added = own(from, keyword);
    const present = own(copy, keyword);
    if (isObject(added)) copy[keyword] = { ...added, ...(isObject(present) ? present : {}) };
  }
  return copy;
}
