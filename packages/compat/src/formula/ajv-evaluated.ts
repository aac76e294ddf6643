import { isObject } from "@tandem/schema-model";
import { Undecided } from "../errors.ts";
import { own } from "../json.ts";
import { subschemas } from "../schema/dialect.ts";
import type { Place } from "../schema/document.ts";
import { targetOf } from "../schema/references.ts";
import { isAlwaysValid } from "./always-valid.ts";
import type { Context } from "./compile.ts";
import { itemKeywords } from "./compile-array.ts";
import { dependentSchemas, namedKeys } from "./compile-object.ts";
import {
  armsOf,
  type Case,
  contextAt,
  contextIn,
  cross,
  given,
  nothing,
  type Unevaluated,
} from "./evaluated.ts";
import { type Node, OBJECT } from "./nodes.ts";
import { isRepeated } from "./repeated.ts";

/**
 * What Ajv counts as evaluated. It departs from the specification:
 * - it keeps what is known when it compiles apart from what is known when it runs. An arm that runs replaces the
 *   one by the other; if the arm does not run, what was known when compiling is lost;
 * - an arm that evaluates all items counts for one item;
 * - `if` counts although it does not hold, and not at all without `then` and `else`;
 * - `contains` evaluates all items.
 *
 * Cases exclude one another, since one with less may hold where one with more is asked for.
 */
interface Evaluated {
  readonly cases: readonly Case[];
  /** Nothing; known when compiling; known when running; set in a branch when running. */
  readonly known: "nothing" | "compiling" | "running" | "branch";
}

export function evaluatedByAjv(context: Context, asking: Unevaluated): Case[] {
  const { cases, known } = visit(context, asking, new Set(), false);
  // What a branch sets for one item or property is still set for the next.
  if (known === "branch" && isRepeated(context.document, context.place))
    throw new Undecided("what counts as evaluated: Ajv takes over what it noted for another item");
  if (known === "compiling" || known === "nothing") return [...cases];
  return cases.map((one) => ({ ...one, items: one.items === Infinity ? 1 : one.items }));
}

function visit(context: Context, asking: Unevaluated, open: Set<string>, inside: boolean): Evaluated {
  const { pool, schema, place, document } = context;
  if (open.has(place.pointer)) throw new Undecided("a schema refers to itself without a step into the value");
  open.add(place.pointer);
  const at = (target: Context) => visit(target, asking, open, true);
  let now = none(context);
  const add = (more: Evaluated) => {
    now = together(context, asking, now, more);
  };
  const ref = own(schema, "$ref");
  if (typeof ref === "string") {
    const target = document.resolve(ref, place);
    if (reaches(context, target, place.pointer))
      throw new Undecided("what counts as evaluated depends on a schema that contains itself");
    add(at(contextAt(context, target)));
  }
  for (const keyword of ["$dynamicRef", "$recursiveRef"])
    if (own(schema, keyword) !== undefined) throw new Undecided(`${keyword} is not read`);
  for (const arm of armsOf(context, "anyOf"))
    now = oneRuns(context, asking, now, [
      { when: arm.holds, what: at(arm.context) },
      { when: pool.not(arm.holds), what: none(context) },
    ]);
  const oneOf = armsOf(context, "oneOf").map((arm) => ({ when: arm.holds, what: at(arm.context) }));
  if (oneOf.length > 0) now = oneRuns(context, asking, now, oneOf);
  for (const arm of armsOf(context, "allOf")) add(at(arm.context));
  const condition = own(schema, "if");
  const branches = ["then", "else"].map((keyword) => own(schema, keyword));
  if (
    condition !== undefined &&
    branches.some((branch) => branch !== undefined && !isAlwaysValid(context.document, branch))
  ) {
    add(at(contextIn(context, "/if", condition)));
    const holds = context.inner("/if", condition);
    now = oneRuns(
      context,
      asking,
      now,
      branches.map((branch, i) => ({
        when: i === 0 ? holds : pool.not(holds),
        what:
          branch === undefined ? none(context) : at(contextIn(context, i === 0 ? "/then" : "/else", branch)),
      })),
    );
  }
  const dependent = (keyword: string) => {
    for (const { key, path, schema: value } of dependentSchemas(context)) {
      if (!path.startsWith(`/${keyword}/`)) continue;
      const has = pool.atom({ kind: "some", keys: pool.languages.words([key]), node: pool.yes });
      const here = pool.and([pool.type(OBJECT), has]);
      now = oneRuns(context, asking, now, [
        { when: here, what: at(contextIn(context, path, value)) },
        { when: pool.not(here), what: none(context) },
      ]);
    }
  };
  if (asking === "unevaluatedItems") {
    // Keywords of arrays come before those of objects.
    add(ownItems(context, inside));
    dependent("dependencies");
    dependent("dependentSchemas");
  } else {
    if (own(schema, "additionalProperties") !== undefined) now = everything(context);
    dependent("dependencies");
    add(ownProperties(context));
    dependent("dependentSchemas");
  }
  if (inside && own(schema, asking) !== undefined) now = everything(context);
  open.delete(place.pointer);
  return now;
}

function none(context: Context): Evaluated {
  return { cases: [nothing(context)], known: "nothing" };
}

function everything(context: Context): Evaluated {
  const { languages } = context.pool;
  return { cases: [{ ...nothing(context), keys: languages.every, items: Infinity }], known: "compiling" };
}

function isEverything({ cases: [first], known }: Evaluated, asking: Unevaluated, context: Context): boolean {
  if (known !== "compiling" || !first) return false;
  return asking === "unevaluatedItems"
    ? first.items === Infinity
    : first.keys === context.pool.languages.every;
}

/** Both are evaluated, whatever the value. */
function together(context: Context, asking: Unevaluated, a: Evaluated, b: Evaluated): Evaluated {
  if (b.known === "nothing" || isEverything(a, asking, context)) return a;
  const order = ["nothing", "compiling", "running", "branch"] as const;
  const known = order[Math.max(order.indexOf(a.known), order.indexOf(b.known))]!;
  return { cases: cross(context, a.cases, b.cases), known };
}

/** Exactly one of the arms runs. */
function oneRuns(
  context: Context,
  asking: Unevaluated,
  before: Evaluated,
  arms: readonly { when: Node; what: Evaluated }[],
): Evaluated {
  const first = arms.findIndex(({ what }) => what.known !== "nothing");
  if (first < 0 || isEverything(before, asking, context)) return before;
  const cases = arms.flatMap(({ when, what }, i) => {
    const isLost = before.known === "compiling" && i !== first;
    return given(context, when, cross(context, isLost ? [nothing(context)] : before.cases, what.cases));
  });
  return { cases: cross(context, cases, [nothing(context)]), known: "branch" };
}

function ownItems(context: Context, inside: boolean): Evaluated {
  const { schema } = context;
  const { prefix, rest } = itemKeywords(context);
  const contains = own(schema, "contains");
  const isIgnored = own(schema, "minContains") === 0 && own(schema, "maxContains") === undefined;
  if (rest !== undefined || (inside && own(schema, "unevaluatedItems") !== undefined))
    return everything(context);
  if (contains !== undefined && !isIgnored && !isAlwaysValid(context.document, contains))
    return everything(context);
  if (prefix.length === 0) return none(context);
  return { cases: [{ ...nothing(context), items: prefix.length }], known: "compiling" };
}

function ownProperties(context: Context): Evaluated {
  const { pool, schema } = context;
  const keys = pool.languages.any(namedKeys(context).own.map((one) => one.keys));
  const patterns = own(schema, "patternProperties");
  if (isObject(patterns) && Object.keys(patterns).length > 0)
    return { cases: [{ ...nothing(context), keys }], known: "running" };
  if (keys === pool.languages.none) return none(context);
  return { cases: [{ ...nothing(context), keys }], known: "compiling" };
}

/** True if the schema at the pointer is part of the target, or of what that refers to. */
function reaches({ document }: Context, target: Place, pointer: string): boolean {
  const seen = new Set<string>();
  const waiting = [target];
  for (let place = waiting.pop(); place; place = waiting.pop()) {
    if (place.pointer === pointer) return true;
    if (seen.has(place.pointer)) continue;
    seen.add(place.pointer);
    for (const { path, schema } of subschemas(place.schema, document.dialect))
      waiting.push(document.inner(place, path, schema));
    const next = targetOf(document, place);
    if (next) waiting.push(next);
  }
  return false;
}
