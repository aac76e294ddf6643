import type { Json } from "@tandem/schema-model";
import { judging } from "./changes/alone.ts";
import { type Change, judge } from "./changes/judge.ts";
import { differences } from "./changes/walk.ts";
import { type ContainOptions, containBoth, type Prepared } from "./contain.ts";
import { type CompareOptions, DEFAULT_BUDGET } from "./options.ts";
import { checkAgainstMetaschema } from "./oracle.ts";
import { checkShape } from "./schema/check.ts";
import { cleaned, disputedIn } from "./schema/clean.ts";
import { DEFAULT_DIALECT, type Dialect, dialectOf } from "./schema/dialect.ts";
import { gather } from "./schema/gather.ts";
import { checkPatterns } from "./schema/patterns.ts";
import { unproven, type Verdict } from "./verdict.ts";

/** The result of a comparison. */
export interface Comparison {
  /** The new schema accepts all that the old accepted: old messages stay valid. */
  readonly backward: Verdict;
  /** The old schema accepts all that the new accepts: readers with the old schema accept new messages. */
  readonly forward: Verdict;
  /** Each structural difference. Two schemas may differ in structure and yet accept the same. */
  readonly changes: readonly Change[];
}

/**
 * Compares two JSON Schemas of draft-04, draft-06, draft-07, 2019-09 or 2020-12.
 *
 * "safe" is proved, "breaking" comes with a value that shows it, "unproven" with the reason. Never guesses.
 *
 * @throws SchemaError if one is not a JSON Schema of its draft, or is too large or too deep
 */
export function compare(oldSchema: unknown, newSchema: unknown, options: CompareOptions = {}): Comparison {
  const shapes = [checkShape(oldSchema), checkShape(newSchema)] as const;
  const dialects = dialectsOf(shapes.map(({ schema }) => schema) as [Json, Json]);
  if ("unsupported" in dialects) {
    const verdict = unproven(dialects.unsupported);
    return { backward: verdict, forward: verdict, changes: [] };
  }
  const [before, after] = [prepare(shapes[0], dialects[0]), prepare(shapes[1], dialects[1])];
  const how = containOptions(before, after, options);
  const whole = containBoth(before, after, [true, true], how);
  const [backward, forward] = whole;
  if (options.changes === false) return { backward, forward, changes: [] };
  const changes = judge(differences(before, after), before, after, whole, judging(before, how));
  return { backward, forward, changes };
}

/** The dialects of a pair. A schema that does not tell has the dialect of the other: they are two versions of one. */
function dialectsOf(pair: readonly [Json, Json]): [Dialect, Dialect] | { unsupported: string } {
  const [a, b] = pair.map(dialectOf) as [ReturnType<typeof dialectOf>, ReturnType<typeof dialectOf>];
  if ("unsupported" in a) return a;
  if ("unsupported" in b) return b;
  const other = (schema: Json, dialect: Dialect = DEFAULT_DIALECT) =>
    typeof schema === "boolean" && dialect === "draft-04" ? DEFAULT_DIALECT : dialect;
  return [a.dialect ?? other(pair[0], b.dialect), b.dialect ?? other(pair[1], a.dialect)];
}

/** @throws SchemaError if the schema is not one of its dialect */
function prepare({ schema, size }: { schema: Json; size: number }, dialect: Dialect): Prepared {
  checkAgainstMetaschema(cleaned(schema, dialect, "ajv"), dialect);
  checkPatterns(schema, dialect);
  return { schema, size, dialect, sides: new Map() };
}

function containOptions(before: Prepared, after: Prepared, options: CompareOptions): ContainOptions {
  const disputed = [
    ...new Set([before, after].flatMap(({ schema, dialect }) => [...disputedIn(schema, dialect)])),
  ];
  const facts = [before, after].map(({ schema, dialect }) => gather(schema, dialect));
  return {
    formats: options.formats === "assert",
    budget: options.budget ?? DEFAULT_BUDGET,
    readings: disputed.length > 0 ? ["specification", "ajv"] : ["specification"],
    disputed,
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
