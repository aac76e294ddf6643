import type { Json } from "@tandem/schema-model";
import { Undecided } from "../errors.ts";
import { oneOfValues } from "../formula/compile-scalars.ts";
import type { ArrayAtom, Node } from "../formula/nodes.ts";
import { deepEqual } from "../json.ts";
import { distinctValues } from "./distinct.ts";
import { type Ask, EMPTY, firstOf, found, guarded, type Outcome, unknown } from "./outcome.ts";

const MOST_ITEMS = 10_000;
/** Beyond these, arrays are not looked through in all ways: one is made, and tried. */
const MOST_PREFIX = 300;
const MOST_NEEDS = 40;
const MOST_CAPPED = 200;
const MOST_CAPS = 3;

/** An item that must exist, between two indexes. Needs of one group want different items. */
interface Need {
  readonly node: Node;
  readonly from: number;
  readonly to: number;
  readonly group: number;
}

/** At most so many items may be of a kind. */
interface Cap {
  readonly count: number;
  readonly not: Node;
}

interface Task {
  readonly ask: Ask;
  /** From this index on, all items are alike. */
  readonly prefix: number;
  readonly kindAt: (place: number) => Node;
  readonly needs: readonly Need[];
  readonly caps: readonly Cap[];
  readonly unique: boolean;
  readonly duplicate: boolean;
}

/** The conditions on the item at each index so far. */
interface Plan {
  readonly nodes: readonly Node[];
  /** Which group's needs an item serves; a group's needs must not share one. */
  readonly groups: ReadonlyMap<number, ReadonlySet<number>>;
}

type Rule = ArrayAtom & { kind: "items" | "item" };

/** What every item must be, by its index; from the prefix on all are alike. */
function kinds(ask: Ask, rules: readonly Rule[], prefix: number): (at: number) => Node {
  const known: Node[] = [];
  return (at) => {
    const index = Math.min(at, prefix);
    const applied = () => rules.filter(({ from, to }) => from <= index && index < to);
    known[index] ??= ask.pool.and(applied().map(({ node }) => node));
    return known[index];
  };
}

/** An array for which all atoms hold. */
export function solveArray(ask: Ask, atoms: readonly ArrayAtom[]): Outcome {
  const rules = atoms.flatMap((atom) => (atom.kind === "items" ? [atom as Rule] : []));
  const places = atoms.flatMap((atom) =>
    atom.kind === "items" || atom.kind === "item" ? [atom.from, atom.to] : [],
  );
  const prefix = Math.max(0, ...places.filter(Number.isFinite));
  const needs = needsOf(atoms);
  const task: Task = {
    ask,
    prefix,
    kindAt: kinds(ask, rules, prefix),
    needs,
    caps: atoms.flatMap((atom) =>
      atom.kind === "atMost" ? [{ count: atom.count, not: ask.pool.not(atom.node) }] : [],
    ),
    unique: atoms.some((atom) => atom.kind === "unique" && !atom.not),
    duplicate: atoms.some((atom) => atom.kind === "unique" && atom.not),
  };
  const min = Math.max(0, ...atoms.map((atom) => (atom.kind === "minItems" ? atom.count : 0)));
  const max = Math.min(Infinity, ...atoms.map((atom) => (atom.kind === "maxItems" ? atom.count : Infinity)));
  // A longer array has an item past the prefix that nothing needs; without it all atoms hold as well.
  const last = Math.min(max, Math.max(min, prefix) + needs.length + (task.duplicate ? 2 : 0));
  if (min > max || areTooMany(ask, atoms)) return EMPTY;
  if (min > MOST_ITEMS || last > 2 * MOST_ITEMS) return unknown("an array so long is not looked into");
  if (task.caps.length > MOST_CAPS) return unknown("too many maxContains meet");
  const isLong =
    prefix > MOST_PREFIX || needs.length > MOST_NEEDS || (task.caps.length > 0 && min > MOST_CAPPED);
  return isLong
    ? firstOf([min, last].map((length) => likely(task, length)))
    : firstOf(lengths(task, min, last));
}

/** True if more items of a kind are needed than there may be of that kind, or of a wider one. */
function areTooMany(ask: Ask, atoms: readonly ArrayAtom[]): boolean {
  return atoms.some(
    (need) =>
      need.kind === "atLeast" &&
      atoms.some(
        (cap) =>
          cap.kind === "atMost" &&
          cap.count < need.count &&
          ask.solve(ask.pool.and([need.node, ask.pool.not(cap.node)])).kind === "empty",
      ),
  );
}

/**
 * One array of this length: each need gets the last item that is free for it, and the others stay clear of the
 * caps. Whether it holds is checked as for every value that is found.
 */
function likely(task: Task, length: number): Outcome {
  const { ask } = task;
  ask.pool.budget.spend(length);
  const nodes = Array.from({ length }, (_, at) => task.kindAt(at));
  const taken = new Set<number>();
  const next = new Map<number, number>();
  for (const { node, from, to, group } of task.needs) {
    let at = next.get(group) ?? Math.min(to, length) - 1;
    const fits = () => !taken.has(at) && ask.solve(ask.pool.and([nodes[at]!, node])).kind === "value";
    while (at >= from && !fits()) at--;
    if (at < from) return unknown("an array so long is not looked into");
    nodes[at] = ask.pool.and([nodes[at]!, node]);
    taken.add(at);
    next.set(group, at - 1);
  }
  const others = nodes.map((node, at) =>
    taken.has(at) ? node : ask.pool.and([node, ...task.caps.map(({ not }) => not)]),
  );
  const outcome = guarded(() => assign(task, others));
  return outcome.kind === "empty" ? unknown("an array so long is not looked into") : outcome;
}

function needsOf(atoms: readonly ArrayAtom[]): Need[] {
  return atoms.flatMap((atom, group): Need[] => {
    if (atom.kind === "item") return [{ node: atom.node, from: atom.from, to: atom.to, group }];
    if (atom.kind !== "atLeast") return [];
    const need = { node: atom.node, from: 0, to: Infinity, group };
    return Array.from({ length: Math.min(atom.count, MOST_ITEMS) }, () => need);
  });
}

function* lengths(task: Task, min: number, last: number): Generator<Outcome> {
  const kinds: Node[] = [];
  for (let length = 0; length <= last; length++) {
    if (length > 0) {
      task.ask.pool.budget.spend();
      const kind = task.kindAt(length - 1);
      // No longer array can be either: each would have this item.
      if (task.ask.solve(kind).kind === "empty") return;
      kinds.push(kind);
    }
    if (length >= min) yield place(task, task.needs, { nodes: [...kinds], groups: new Map() });
  }
}

/** Gives each need an item, in all ways; items past the prefix that have no need yet are alike. */
function place(task: Task, needs: readonly Need[], plan: Plan): Outcome {
  task.ask.pool.budget.spend();
  const [need, ...rest] = needs;
  if (!need) return task.duplicate ? firstOf(pairs(task, plan)) : finish(task, plan.nodes);
  return firstOf(placements(task, need, rest, plan));
}

function* placements(task: Task, need: Need, rest: readonly Need[], plan: Plan): Generator<Outcome> {
  let freshTail = false;
  for (let at = need.from; at < Math.min(need.to, plan.nodes.length); at++) {
    const serves = plan.groups.get(at);
    if (serves?.has(need.group)) continue;
    if (at >= task.prefix && !serves) {
      if (freshTail) continue;
      freshTail = true;
    }
    const next = narrowed(task, plan, at, need.node, need.group);
    if (next) yield place(task, rest, next);
  }
}

function narrowed(task: Task, plan: Plan, at: number, node: Node, group: number): Plan | undefined {
  const both = task.ask.pool.and([plan.nodes[at]!, node]);
  if (task.ask.solve(both).kind === "empty") return undefined;
  const serves = new Set(plan.groups.get(at)).add(group);
  return { nodes: plan.nodes.with(at, both), groups: new Map(plan.groups).set(at, serves) };
}

/** Two items that are equal. */
function* pairs(task: Task, plan: Plan): Generator<Outcome> {
  const isPlain = (at: number) => at >= task.prefix && !plan.groups.has(at);
  const plain = plan.nodes.findIndex((_, at) => isPlain(at));
  const worth = (at: number) => !isPlain(at) || at <= plain + 1;
  for (let i = 0; i < plan.nodes.length; i++)
    for (let j = i + 1; j < plan.nodes.length; j++) {
      if (!worth(i) || !worth(j)) continue;
      const both = task.ask.pool.and([plan.nodes[i]!, plan.nodes[j]!]);
      if (task.ask.solve(both).kind === "empty") continue;
      yield finish(task, plan.nodes.with(i, both).with(j, both), [i, j]);
    }
}

/** Holds the caps, then gives values. */
function finish(task: Task, nodes: readonly Node[], equal?: readonly [number, number]): Outcome {
  return firstOf(
    capped(
      task,
      nodes,
      0,
      task.caps.map(({ count }) => count),
      equal,
    ),
  );
}

/** Each item either is not of a cap's kind, or takes one of the places that the cap leaves. */
function* capped(
  task: Task,
  nodes: readonly Node[],
  at: number,
  left: readonly number[],
  equal: readonly [number, number] | undefined,
): Generator<Outcome> {
  const { ask, caps } = task;
  ask.pool.budget.spend();
  if (at === nodes.length || caps.length === 0) {
    yield assign(task, nodes, equal);
    return;
  }
  if (equal) throw new Undecided("maxContains with items that must be equal");
  for (let taken = 0; taken < 1 << caps.length; taken++) {
    const takes = (i: number) => ((taken >> i) & 1) === 1;
    const next = left.map((count, i) => count - (takes(i) ? 1 : 0));
    if (next.some((count) => count < 0)) continue;
    const node = ask.pool.and([nodes[at]!, ...caps.flatMap(({ not }, i) => (takes(i) ? [] : [not]))]);
    if (ask.solve(node).kind === "empty") continue;
    yield* capped(task, nodes.with(at, node), at + 1, next, equal);
    // What is left over for the others is most with nothing taken: no other choice can do better.
    if (taken === 0 && !task.unique) return;
  }
}

function assign(task: Task, nodes: readonly Node[], equal?: readonly [number, number]): Outcome {
  if (task.unique) return equal ? EMPTY : distinctValues(task.ask, nodes);
  const values: Json[] = [];
  let open: string | undefined;
  for (const node of nodes) {
    const outcome = task.ask.solve(node);
    if (outcome.kind === "empty") return EMPTY;
    if (outcome.kind === "value") values.push(outcome.value);
    else {
      open ??= outcome.reason;
      if (outcome.guess !== undefined) values.push(outcome.guess);
    }
  }
  if (open !== undefined) return unknown(open, values);
  if (equal && !deepEqual(values[equal[0]], values[equal[1]]))
    return unknown("two equal items were not found");
  return found(values);
}

/** The same formula without these values. */
export function without(ask: Ask, node: Node, values: readonly Json[]): Node {
  return values.length === 0 ? node : ask.pool.and([node, ask.pool.not(oneOfValues(ask.pool, values))]);
}
