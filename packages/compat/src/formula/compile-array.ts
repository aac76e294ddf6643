import type { Json } from "@tandem/schema-model";
import { own } from "../json.ts";
import type { Context } from "./compile.ts";
import type { Atom, Node } from "./nodes.ts";

/** The items that have a place of their own, and the schema of the others, as the dialect spells them. */
export function itemKeywords({ schema, document }: Context): {
  prefix: { path: string; schema: Json }[];
  rest: { path: string; schema: Json } | undefined;
} {
  const items = own(schema, "items");
  const is2020 = document.dialect === "2020-12";
  const listed = is2020 ? own(schema, "prefixItems") : items;
  const prefix = Array.isArray(listed)
    ? listed.map((item, i) => ({ path: `/${is2020 ? "prefixItems" : "items"}/${i}`, schema: item }))
    : [];
  if (items !== undefined && !Array.isArray(items))
    return { prefix, rest: { path: "/items", schema: items } };
  const additional = own(schema, "additionalItems");
  if (!is2020 && Array.isArray(items) && additional !== undefined)
    return { prefix, rest: { path: "/additionalItems", schema: additional } };
  return { prefix, rest: undefined };
}

/** The keywords of arrays, but for unevaluatedItems. */
export function compileArray(context: Context): Node[] {
  const { pool, schema, inner, document } = context;
  const atoms: Atom[] = [];
  const { prefix, rest } = itemKeywords(context);
  prefix.forEach(({ path, schema: item }, i) => {
    atoms.push({ kind: "items", from: i, to: i + 1, node: inner(path, item) });
  });
  if (rest)
    atoms.push({ kind: "items", from: prefix.length, to: Infinity, node: inner(rest.path, rest.schema) });
  const contains = own(schema, "contains");
  if (contains !== undefined) {
    const node = inner("/contains", contains);
    const is2020 = document.dialect === "2020-12";
    const least = is2020 ? own(schema, "minContains") : undefined;
    const most = is2020 ? own(schema, "maxContains") : undefined;
    atoms.push({ kind: "atLeast", count: typeof least === "number" ? least : 1, node });
    if (typeof most === "number") atoms.push({ kind: "atMost", count: most, node });
  }
  const min = own(schema, "minItems");
  const max = own(schema, "maxItems");
  if (typeof min === "number") atoms.push({ kind: "minItems", count: min });
  if (typeof max === "number") atoms.push({ kind: "maxItems", count: max });
  if (own(schema, "uniqueItems") === true) atoms.push({ kind: "unique", not: false });
  return atoms.map((atom) => pool.atom(atom));
}
