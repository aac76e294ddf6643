import { isObject, type Json } from "@tandem/schema-model";
import { OverBudget, Undecided } from "../errors.ts";
import { own } from "../json.ts";
import type { Place } from "../schema/document.ts";
import type { Context } from "./compile.ts";
import { itemKeywords } from "./compile-array.ts";
import { dependentSchemas, namedKeys } from "./compile-object.ts";
import type { Language } from "./language.ts";
import { type Node, OBJECT } from "./nodes.ts";

/** What has been looked at where certain conditions hold. */
interface Case {
  readonly when: Node;
  readonly keys: Language;
  /** Items before this place. */
  readonly items: number;
  /** Items of this kind, wherever they are: those that contains has found. */
  readonly kind: Node;
}

const MOST_CASES = 64;

/**
 * unevaluatedProperties and unevaluatedItems: which keys and items the other keywords have looked at depends
 * on which arms of them hold. So: one of the cases holds, and in it the rest is as asked.
 *
 * A case claims no more than what is looked at for sure; the case that is exactly so is always among them, and
 * each other one that holds asks for more. Hence the join of all is exact.
 */
export function compileUnevaluated(context: Context): Node[] {
  const { pool, schema, document, inner, place } = context;
  if (document.dialect !== "2020-12") return [];
  const result: Node[] = [];
  for (const keyword of ["unevaluatedProperties", "unevaluatedItems"] as const) {
    const value = own(schema, keyword);
    if (value === undefined) continue;
    const node = inner(`/${keyword}`, value);
    try {
      const cases = looked(context, keyword, new Set());
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

type Keyword = "unevaluatedProperties" | "unevaluatedItems";

/** The cases of a schema; `asking` is the keyword whose own schema does not count for itself. */
function looked(context: Context, asking: Keyword, open: Set<string>, inside = false): Case[] {
  const { pool, schema, place, document } = context;
  if (open.has(place.pointer)) throw new Undecided("a schema refers to itself without a step into the value");
  open.add(place.pointer);
  const at = (target: Place): Case[] => {
    if (!isObject(target.schema)) return [nothing(context)];
    return looked(contextAt(context, target), asking, open, true);
  };
  const path = (text: string, value: Json) => at(document.inner(place, text, value));
  let cases: Case[] = [ownKeys(context, asking, inside)];
  const both = (more: Case[]) => {
    cases = cross(context, cases, more);
  };
  const ref = own(schema, "$ref");
  if (typeof ref === "string") both(at(document.resolve(ref, place)));
  for (const keyword of ["$dynamicRef", "$recursiveRef"])
    if (own(schema, keyword) !== undefined) throw new Undecided(`${keyword} is not read`);
  for (const [i, arm] of list(schema, "allOf").entries()) both(path(`/allOf/${i}`, arm));
  const arms = (keyword: string) =>
    list(schema, keyword).map((arm, i) => ({
      holds: context.inner(`/${keyword}/${i}`, arm),
      cases: path(`/${keyword}/${i}`, arm),
    }));
  const oneOf = arms("oneOf");
  if (oneOf.length > 0) both(oneOf.flatMap(({ holds, cases: inner }) => given(context, holds, inner)));
  for (const { holds, cases: inner } of arms("anyOf"))
    both([...given(context, holds, inner), nothing(context)]);
  conditional(context, path, both);
  for (const { key, path: to, schema: value } of dependentSchemas(context)) {
    const has = pool.atom({ kind: "some", keys: pool.languages.words([key]), node: pool.yes });
    const here = pool.and([pool.type(OBJECT), has]);
    both([...given(context, here, path(to, value)), nothing(context)]);
  }
  open.delete(place.pointer);
  return cases;
}

function conditional(
  context: Context,
  path: (text: string, value: Json) => Case[],
  both: (more: Case[]) => void,
): void {
  const { pool, schema } = context;
  const condition = own(schema, "if");
  if (condition === undefined) return;
  const then = own(schema, "then");
  const otherwise = own(schema, "else");
  const seen = path("/if", condition);
  // By the specification what an `if` looks at counts also where it has no then and else; in Ajv it does not.
  if (then === undefined && otherwise === undefined && context.asAjv) return;
  const holds = context.inner("/if", condition);
  const yes = then === undefined ? seen : cross(context, seen, path("/then", then));
  const no = otherwise === undefined ? [nothing(context)] : path("/else", otherwise);
  both([...given(context, holds, yes), ...given(context, pool.not(holds), no)]);
}

function list(schema: { [keyword: string]: Json }, keyword: string): Json[] {
  const value = own(schema, keyword);
  return Array.isArray(value) ? value : [];
}

function nothing({ pool }: Context): Case {
  return { when: pool.yes, keys: pool.languages.none, items: 0, kind: pool.no };
}

function given({ pool }: Context, condition: Node, cases: Case[]): Case[] {
  return cases.map((one) => ({ ...one, when: pool.and([condition, one.when]) }));
}

function cross({ pool }: Context, left: Case[], right: Case[]): Case[] {
  const seen = new Map<string, Case>();
  for (const a of left)
    for (const b of right) {
      const when = pool.and([a.when, b.when]);
      if (when === pool.no) continue;
      const keys = pool.languages.any([a.keys, b.keys]);
      const items = Math.max(a.items, b.items);
      const kind = pool.or([a.kind, b.kind]);
      seen.set(`${when.id} ${keys.id} ${items} ${kind.id}`, { when, keys, items, kind });
      if (seen.size > MOST_CASES)
        throw new Undecided("unevaluated items or properties depend on too many arms");
    }
  return [...seen.values()];
}

/** True where a schema means one thing by the specification and another in Ajv, on account of what was looked at. */
export function isLooselyEvaluated(schema: Json): boolean {
  const text = JSON.stringify(schema);
  if (!text.includes('"unevaluated')) return false;
  return text.includes('"contains"') || text.includes('"if"');
}

/** What a schema's own keywords look at, whatever the value. */
function ownKeys(context: Context, asking: Keyword, inside: boolean): Case {
  const { pool, schema } = context;
  const { languages } = pool;
  const { own: named } = namedKeys(context);
  const counts = (keyword: string) => own(schema, keyword) !== undefined;
  const all = counts("additionalProperties") || (inside && counts("unevaluatedProperties"));
  const { prefix, rest } = itemKeywords(context);
  // By the specification contains looks at the items that it finds; in Ajv it looks at all.
  const contains = own(schema, "contains");
  const found =
    contains === undefined || asking === "unevaluatedProperties"
      ? pool.no
      : context.inner("/contains", contains);
  return {
    when: pool.yes,
    keys: all ? languages.every : languages.any(named.map(({ keys }) => keys)),
    items: rest !== undefined || (inside && counts("unevaluatedItems")) ? Infinity : prefix.length,
    kind: context.asAjv && found !== pool.no ? pool.yes : found,
  };
}

function contextAt(context: Context, place: Place): Context {
  return {
    ...context,
    place,
    schema: place.schema as { [keyword: string]: Json },
    inner: (path, schema) => context.compile(context.document.inner(place, path, schema)),
  };
}
