import type { Json } from "@tandem/schema-model";
import { Undecided } from "../errors.ts";
import { holds } from "../formula/evaluate.ts";
import type { Node } from "../formula/nodes.ts";
import { canonical } from "../json.ts";
import { without } from "./arrays.ts";
import { type Ask, EMPTY, found, type Outcome, unknown } from "./outcome.ts";

/** Up to as many values as there are items; `all` if the formula has no others. */
interface Domain {
  readonly values: Json[];
  readonly all: boolean;
  readonly open: string | undefined;
}

/**
 * One value for each item, all different. An item whose formula has as many values as there are items can always be
 * served, so the question is a matching of the other items with their few values.
 */
export function distinctValues(ask: Ask, nodes: readonly Node[]): Outcome {
  const domains = new Map<number, Domain>();
  for (const node of nodes)
    if (!domains.has(node.id)) domains.set(node.id, domainOf(ask, node, nodes.length));
  const chosen = new Map<string, number>();
  /** Of each domain, the first value that may not be chosen yet: once chosen, a value stays so. */
  const free = new Map<number, number>();
  const values: Json[] = [];
  const order = nodes.map((_, i) => i).sort((a, b) => size(a) - size(b));
  for (const place of order) if (!assign(place, new Set())) return failed();
  for (const [key, place] of chosen) values[place] = JSON.parse(key) as Json;
  return found(values);

  function size(place: number): number {
    return domains.get(nodes[place]!.id)!.values.length;
  }

  function takesFree(place: number): boolean {
    const { id } = nodes[place]!;
    const { values: all } = domains.get(id)!;
    for (let at = free.get(id) ?? 0; at < all.length; at++) {
      free.set(id, at + 1);
      const key = canonical(all[at]!);
      if (chosen.has(key)) continue;
      chosen.set(key, place);
      return true;
    }
    return false;
  }

  /** Augmenting paths: an item takes a free value, or one whose item can take another. */
  function assign(place: number, tried: Set<string>): boolean {
    ask.pool.budget.spend();
    if (takesFree(place)) return true;
    for (const value of domains.get(nodes[place]!.id)!.values) {
      const key = canonical(value);
      if (tried.has(key)) continue;
      tried.add(key);
      const holder = chosen.get(key);
      if (holder === undefined || assign(holder, tried)) {
        chosen.set(key, place);
        return true;
      }
    }
    return false;
  }

  function failed(): Outcome {
    for (const { open } of domains.values()) if (open !== undefined) return unknown(open);
    return EMPTY;
  }
}

/** From so many items on, simple values are tried first. */
const MANY = 50;

function domainOf(ask: Ask, node: Node, most: number): Domain {
  if (most >= MANY) {
    const simple = simpleValues(ask, node, most);
    if (simple.length === most) return { values: simple, all: false, open: undefined };
  }
  const values: Json[] = [];
  while (values.length < most) {
    const outcome = ask.solve(without(ask, node, values));
    if (outcome.kind === "empty") return { values, all: true, open: undefined };
    if (outcome.kind === "unknown") return { values, all: false, open: outcome.reason };
    values.push(outcome.value);
  }
  return { values, all: false, open: undefined };
}

/** Numbers or texts that fit the formula, found by counting. */
function simpleValues(ask: Ask, node: Node, most: number): Json[] {
  for (const make of [
    (i: number): Json => i,
    (i: number): Json => `a${i}`,
    (i: number): Json => ({ a: i }),
  ]) {
    const fits = (value: Json) => {
      try {
        return holds(ask.pool, node, value);
      } catch (error) {
        if (!(error instanceof Undecided) || error.name === "OverBudget") throw error;
        return false;
      }
    };
    if (!fits(make(1))) continue;
    const values = Array.from({ length: 2 * most }, (_, i) => make(i)).filter(fits);
    if (values.length >= most) return values.slice(0, most);
  }
  return [];
}
