import { OverBudget, Undecided } from "../errors.ts";
import { own } from "../json.ts";
import { evaluatedByAjv } from "./ajv-evaluated.ts";
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

/**
 * unevaluatedProperties and unevaluatedItems: which keys and items the other keywords have evaluated depends on
 * which arms hold. So one of the cases holds, and in it the rest is as the keyword asks.
 */
export function compileUnevaluated(context: Context): Node[] {
  const { pool, schema, inner, place } = context;
  const result: Node[] = [];
  for (const keyword of ["unevaluatedProperties", "unevaluatedItems"] as const) {
    const value = own(schema, keyword);
    if (value === undefined) continue;
    const node = inner(`/${keyword}`, value);
    try {
      const cases =
        context.reading === "ajv" ? evaluatedByAjv(context, keyword) : evaluated(context, keyword, new Set());
      result.push(pool.or(cases.map((one) => pool.and([one.when, rest(one)]))));
    } catch (error) {
      if (!(error instanceof Undecided) || error instanceof OverBudget) throw error;
      result.push(pool.unknown(`${JSON.stringify(schema)} ${place.pointer} ${keyword}`, error.message));
    }
    function rest({ keys, items, kind }: Case): Node {
      return keyword === "unevaluatedProperties"
        ? pool.atom({ kind: "every", keys: pool.languages.not(keys), node })
        : pool.atom({ kind: "items", from: items, to: Infinity, node: pool.or([node, kind]) });
    }
  }
  return result;
}

/**
 * The cases by the specification. A case claims no more than what is evaluated for sure; the case that is exactly
 * so is always among them, and each other one that holds asks for more. Hence the union of all is exact.
 *
 * @param asking the keyword whose own schema does not count for itself
 */
function evaluated(context: Context, asking: Unevaluated, open: Set<string>, inside = false): Case[] {
  const { pool, schema, place, document } = context;
  if (open.has(place.pointer)) throw new Undecided("a schema refers to itself without a step into the value");
  open.add(place.pointer);
  const at = (target: Context) => evaluated(target, asking, open, true);
  let cases: Case[] = [ownKeywords(context, asking, inside)];
  const both = (more: Case[]) => {
    cases = cross(context, cases, more);
  };
  const ref = own(schema, "$ref");
  if (typeof ref === "string") both(at(contextAt(context, document.resolve(ref, place))));
  for (const keyword of ["$dynamicRef", "$recursiveRef"])
    if (own(schema, keyword) !== undefined) throw new Undecided(`${keyword} is not read`);
  for (const arm of armsOf(context, "allOf")) both(at(arm.context));
  const oneOf = armsOf(context, "oneOf");
  if (oneOf.length > 0) both(oneOf.flatMap((arm) => given(context, arm.holds, at(arm.context))));
  for (const arm of armsOf(context, "anyOf"))
    both([...given(context, arm.holds, at(arm.context)), nothing(context)]);
  const condition = own(schema, "if");
  if (condition !== undefined) {
    const holds = context.inner("/if", condition);
    const branch = (keyword: string) => {
      const value = own(schema, keyword);
      return value === undefined ? [nothing(context)] : at(contextIn(context, `/${keyword}`, value));
    };
    const yes = cross(context, at(contextIn(context, "/if", condition)), branch("then"));
    both([...given(context, holds, yes), ...given(context, pool.not(holds), branch("else"))]);
  }
  for (const { key, path, schema: value } of dependentSchemas(context)) {
    const has = pool.atom({ kind: "some", keys: pool.languages.words([key]), node: pool.yes });
    const here = pool.and([pool.type(OBJECT), has]);
    both([...given(context, here, at(contextIn(context, path, value))), nothing(context)]);
  }
  open.delete(place.pointer);
  return cases;
}

/** What a schema's own keywords evaluate, whatever the value. */
function ownKeywords(context: Context, asking: Unevaluated, inside: boolean): Case {
  const { pool, schema, document } = context;
  const { languages } = pool;
  const counts = (keyword: string) => own(schema, keyword) !== undefined;
  const all = counts("additionalProperties") || (inside && counts("unevaluatedProperties"));
  const { prefix, rest } = itemKeywords(context);
  const contains = own(schema, "contains");
  const isFound = contains !== undefined && asking === "unevaluatedItems" && document.dialect !== "2019-09";
  return {
    when: pool.yes,
    keys: all ? languages.every : languages.any(namedKeys(context).own.map(({ keys }) => keys)),
    items: rest !== undefined || (inside && counts("unevaluatedItems")) ? Infinity : prefix.length,
    kind: isFound ? context.inner("/contains", contains) : pool.no,
  };
}
