import { type ContainOptions, containBoth, type Prepared } from "./contain.ts";
import { SchemaError } from "./errors.ts";
import { isObject, type Json } from "./json.ts";
import type { CompareOptions } from "./options.ts";
import { checkAgainstMetaschema } from "./oracle.ts";
import { checkShape } from "./schema/check.ts";
import { cleaned, isReadTwoWays } from "./schema/clean.ts";
import { dialectOf } from "./schema/dialect.ts";
import { gather } from "./schema/gather.ts";
import { unproven, type Verdict } from "./verdict.ts";

export interface Comparison {
  readonly backward: Verdict;
  readonly forward: Verdict;
  readonly changes: readonly unknown[];
}

export function compare(oldSchema: unknown, newSchema: unknown, options: CompareOptions = {}): Comparison {
  const { backward, forward } = verdicts(oldSchema, newSchema, options);
  return { backward, forward, changes: [] };
}

/** Both verdicts, without the list of changes. */
export function verdicts(
  oldSchema: unknown,
  newSchema: unknown,
  options: CompareOptions,
): { backward: Verdict; forward: Verdict } {
  checkShape(oldSchema);
  checkShape(newSchema);
  const dialects = [dialectOf(oldSchema), dialectOf(newSchema)] as const;
  for (const found of dialects)
    if ("unsupported" in found) {
      const verdict = unproven(found.unsupported);
      return { backward: verdict, forward: verdict };
    }
  const [oldDialect, newDialect] = dialects.map((found) => ("dialect" in found ? found.dialect : "2020-12")) as [
    Prepared["dialect"],
    Prepared["dialect"],
  ];
  checkAgainstMetaschema(cleaned(oldSchema, oldDialect, false), oldDialect);
  checkAgainstMetaschema(cleaned(newSchema, newDialect, false), newDialect);
  const facts = [gather(oldSchema, oldDialect), gather(newSchema, newDialect)];
  const read = (refAlone: boolean): [Verdict, Verdict] => {
    const contain: ContainOptions = {
      formats: options.formats === "assert",
      refAlone,
      budget: options.budget,
      examples: [...((options.examples ?? []) as Json[]), ...facts.flatMap(({ examples }) => examples)],
      hints: facts.flatMap(({ texts }) => texts),
    };
    return containBoth(
      { schema: cleaned(oldSchema, oldDialect, refAlone), dialect: oldDialect },
      { schema: cleaned(newSchema, newDialect, refAlone), dialect: newDialect },
      contain,
    );
  };
  const [backward, forward] = read(false);
  if (!isReadTwoWays(oldSchema, oldDialect) && !isReadTwoWays(newSchema, newDialect)) return { backward, forward };
  const [backwardAlone, forwardAlone] = read(true);
  return { backward: both(backward, backwardAlone), forward: both(forward, forwardAlone) };
}

/** A verdict holds where both readings of draft-07 give it. */
function both(one: Verdict, other: Verdict): Verdict {
  if (one.verdict === other.verdict) return one;
  return unproven("keywords beside $ref: draft-07 ignores them, validators in use do not, and the verdicts differ");
}

export { SchemaError, isObject };
