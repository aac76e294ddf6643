import type { Json } from "@tandem/schema-model";
import { judging } from "./changes/alone.ts";
import { type Change, judge } from "./changes/judge.ts";
import { differences } from "./changes/walk.ts";
import { type ContainOptions, containBoth, type Prepared, type Reading } from "./contain.ts";
import { isLooselyEvaluated } from "./formula/compile-unevaluated.ts";
import { type CompareOptions, DEFAULT_BUDGET } from "./options.ts";
import { checkAgainstMetaschema } from "./oracle.ts";
import { checkShape } from "./schema/check.ts";
import { cleaned, isReadTwoWays } from "./schema/clean.ts";
import { dialectOf } from "./schema/dialect.ts";
import { gather } from "./schema/gather.ts";
import { unproven, type Verdict } from "./verdict.ts";

/** What came of a comparison. */
export interface Comparison {
  /** The new schema accepts all that the old accepted: old messages stay valid. */
  readonly backward: Verdict;
  /** The old schema accepts all that the new accepts: new messages pass where the old schema is still in use. */
  readonly forward: Verdict;
  /** Each structural difference. Two schemas may differ in structure and yet accept the same. */
  readonly changes: readonly Change[];
}

/**
 * Compares two JSON Schemas (draft-07 or 2020-12, told by `$schema`, else by their keywords).
 *
 * "safe" is proved, "breaking" comes with a value that shows it, "unproven" with the reason. Never guesses.
 *
 * @throws SchemaError where one is not a JSON Schema of its draft, or too large or deep to be looked into
 */
export function compare(oldSchema: unknown, newSchema: unknown, options: CompareOptions = {}): Comparison {
  const pair = [prepare(oldSchema), prepare(newSchema)] as const;
  for (const one of pair)
    if ("unsupported" in one) {
      const verdict = unproven(one.unsupported);
      return { backward: verdict, forward: verdict, changes: [] };
    }
  const [before, after] = pair as unknown as [Prepared, Prepared];
  const how = containOptions(before, after, options);
  const whole = containBoth(before, after, [true, true], how);
  const [backward, forward] = whole;
  if (options.changes === false) return { backward, forward, changes: [] };
  const changes = judge(differences(before, after), before, after, whole, judging(before, how));
  return { backward, forward, changes };
}

/**
 * The schema, checked.
 *
 * @throws SchemaError where it is not a JSON Schema of its dialect
 */
function prepare(given: unknown): Prepared | { unsupported: string } {
  const { schema, size } = checkShape(given);
  const found = dialectOf(schema);
  if ("unsupported" in found) return found;
  checkAgainstMetaschema(cleaned(schema, found.dialect, false), found.dialect);
  return { schema, size, dialect: found.dialect, sides: new Map() };
}

function containOptions(before: Prepared, after: Prepared, options: CompareOptions): ContainOptions {
  const facts = [before, after].map(({ schema, dialect }) => gather(schema, dialect));
  return {
    formats: options.formats === "assert",
    budget: options.budget ?? DEFAULT_BUDGET,
    readings: readingsOf([before, after]),
    life: {
      examples: [...jsonIn(options.examples ?? []), ...facts.flatMap(({ examples }) => examples)],
      byName: new Map(facts.flatMap(({ byName }) => [...byName])),
    },
    hints: facts.flatMap(({ texts }) => texts),
  };
}

/** What of the values is JSON: only that can be a witness. */
function jsonIn(values: readonly unknown[]): Json[] {
  const texts = values.map((value) => JSON.stringify(value) as string | undefined);
  return texts.flatMap((text) => (text === undefined ? [] : [JSON.parse(text) as Json]));
}

function readingsOf(pair: readonly Prepared[]): Reading[] {
  const refAlone = pair.some(({ schema, dialect }) => isReadTwoWays(schema, dialect))
    ? [false, true]
    : [false];
  const asAjv = pair.some(({ schema }) => isLooselyEvaluated(schema)) ? [false, true] : [false];
  return refAlone.flatMap((alone) => asAjv.map((ajv) => ({ refAlone: alone, asAjv: ajv })));
}
