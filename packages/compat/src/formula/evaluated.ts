import { isObject, type Json } from "@tandem/schema-model";
import { Undecided } from "../errors.ts";
import { own } from "../json.ts";
import type { Place } from "../schema/document.ts";
import type { Context } from "./compile.ts";
import type { Language } from "./language.ts";
import type { Node } from "./nodes.ts";

export type Unevaluated = "unevaluatedProperties" | "unevaluatedItems";

/** What counts as evaluated if certain conditions hold. */
export interface Case {
  readonly when: Node;
  readonly keys: Language;
  /** Items before this index. */
  readonly items: number;
  /** Items of this kind at any index: those that `contains` has found. */
  readonly kind: Node;
}

const MOST_CASES = 64;

export function nothing({ pool }: Context): Case {
  return { when: pool.yes, keys: pool.languages.none, items: 0, kind: pool.no };
}

export function given({ pool }: Context, condition: Node, cases: readonly Case[]): Case[] {
  return cases.map((one) => ({ ...one, when: pool.and([condition, one.when]) }));
}

/** Each case of the one with each of the other. */
export function cross({ pool }: Context, left: readonly Case[], right: readonly Case[]): Case[] {
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

/** The context of another schema of the document. */
export function contextAt(context: Context, place: Place): Context {
  return {
    ...context,
    place,
    schema: isObject(place.schema) ? place.schema : {},
    inner: (path, schema) => context.compile(context.document.inner(place, path, schema)),
  };
}

export function contextIn(context: Context, path: string, schema: Json): Context {
  return contextAt(context, context.document.inner(context.place, path, schema));
}

/** The arms of allOf, anyOf or oneOf, each with its formula. */
export function armsOf(context: Context, keyword: string): { holds: Node; context: Context }[] {
  const arms = own(context.schema, keyword);
  return (Array.isArray(arms) ? arms : []).map((arm, i) => ({
    holds: context.inner(`/${keyword}/${i}`, arm),
    context: contextIn(context, `/${keyword}/${i}`, arm),
  }));
}
