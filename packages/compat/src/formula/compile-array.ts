import type { Json } from "@tandem/schema-model";
import { own } from "../json.ts";
import { typesComparedByAjv } from "../schema/unique.ts";
import { isAlwaysValid } from "./always-valid.ts";
import type { Context } from "./compile.ts";
import { isUnique } from "./evaluate.ts";
import { ARRAY, type Atom, type Node } from "./nodes.ts";
import { isRepeated } from "./repeated.ts";

/** The schemas of the first items by index, and the schema of the others, as the dialect spells them. */
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
  const { pool, schema, inner, reading } = context;
  const result: Node[] = [];
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
    const least = own(schema, "minContains");
    const most = own(schema, "maxContains");
    const count = typeof least === "number" ? least : 1;
    const enough = pool.atom({ kind: "atLeast", count, node });
    const few = typeof most === "number" ? pool.atom({ kind: "atMost", count: most, node }) : pool.yes;
    const isUnset = count === 1 && most === undefined;
    const skipped = reading === "ajv" ? skippedByAjv(context, prefix, isUnset) : pool.no;
    result.push(pool.or([pool.and([enough, few]), skipped]));
  }
  const min = own(schema, "minItems");
  const max = own(schema, "maxItems");
  if (typeof min === "number") atoms.push({ kind: "minItems", count: min });
  if (typeof max === "number") atoms.push({ kind: "maxItems", count: max });
  if (own(schema, "uniqueItems") === true) {
    const unique = pool.atom({ kind: "unique", not: false });
    result.push(reading === "ajv" ? pool.or([unique, uniqueByAjv(context)]) : unique);
  }
  return [...result, ...atoms.map((atom) => pool.atom(atom))];
}

/**
 * The arrays for which Ajv does not check `contains`: it skips what comes after a list of items if it had none to
 * check, and in a loop an empty array has the result of an earlier one.
 *
 * @param isUnset whether Ajv sets no start value for the result of `contains`
 */
function skippedByAjv(
  { pool, document, place }: Context,
  prefix: readonly { schema: Json }[],
  isUnset: boolean,
): Node {
  const first = prefix.findIndex(({ schema }) => !isAlwaysValid(document, schema));
  const isInLoop = isRepeated(document, place);
  if (first < 0 && !(isInLoop && isUnset)) return pool.no;
  const count = Math.max(0, first);
  const short = pool.and([pool.type(ARRAY), pool.atom({ kind: "maxItems", count })]);
  if (!isInLoop) return short;
  const name = first < 0 ? "contains in a loop" : `contains after a list, ${count}`;
  return pool.and([short, pool.unknown(name, "whether Ajv checks contains depends on earlier values")]);
}

/** The arrays with equal items that Ajv lets pass, since it compares only items of the types of `items`. */
function uniqueByAjv({ pool, schema, document }: Context): Node {
  const types = typesComparedByAjv(schema, document.dialect);
  if (!types) return pool.no;
  return pool.unknown(
    `uniqueItems of ${[...types].sort()}`,
    "Ajv compares only items of the types of items, not those of prefixItems",
    (value) => !Array.isArray(value) || isUnique(value.filter((item) => isOfType(item, types))),
  );
}

function isOfType(item: Json, types: readonly Json[]): boolean {
  if (item === null) return types.includes("null");
  return types.includes(typeof item) || (Number.isInteger(item) && types.includes("integer"));
}
