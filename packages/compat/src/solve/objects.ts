import type { Json } from "@tandem/schema-model";
import type { Language } from "../formula/language.ts";
import type { Node, ObjectAtom } from "../formula/nodes.ts";
import { objectOf } from "../json.ts";
import { type Cell, cellsOf } from "./keys.ts";
import { type Ask, EMPTY, firstOf, found, guarded, type Outcome, unknown } from "./outcome.ts";

const MOST_PROPERTIES = 10_000;

type Keyed = { keys: Language; node: Node };

/** A key that must be there, with a value of this kind. */
interface Need {
  readonly node: Node;
  /** The cells that the key may come from. */
  readonly cells: readonly number[];
}

/** A property that the object gets. */
interface Slot {
  readonly cell: number;
  readonly node: Node;
}

interface Task {
  readonly ask: Ask;
  readonly cells: readonly Cell[];
  /** What every value in a cell must be. */
  readonly kinds: readonly Node[];
  readonly min: number;
  readonly max: number;
}

/** An object for which all atoms hold. */
export function solveObject(ask: Ask, atoms: readonly ObjectAtom[]): Outcome {
  let [min, max] = [0, Infinity];
  const rules: Keyed[] = [];
  const wants: Keyed[] = [];
  for (const atom of atoms) {
    if (atom.kind === "minProperties") min = Math.max(min, atom.count);
    else if (atom.kind === "maxProperties") max = Math.min(max, atom.count);
    else if (atom.kind === "every") rules.push(atom);
    else if (atom.kind === "some") wants.push(atom);
  }
  if (min > max) return EMPTY;
  const cells = cellsOf(
    ask,
    [...rules, ...wants].map(({ keys }) => keys),
  );
  const kinds = kindsOf(ask, cells, rules);
  const needs: Need[] = [];
  for (const { node, cells: options } of wantedIn(ask, cells, wants)) {
    const possible = options.filter((i) => ask.solve(ask.pool.and([kinds[i]!, node])).kind !== "empty");
    if (possible.length === 0) return EMPTY;
    needs.push({ node, cells: possible });
  }
  const task = { ask, cells, kinds, min, max };
  const { slots, open } = forced(task, needs);
  if (slots.length > max || slots.some(({ node }) => ask.solve(node).kind === "empty")) return EMPTY;
  open.sort((a, b) => a.cells.length - b.cells.length);
  return place(task, open, slots);
}

/** What every value in a cell must be. Rules for listed names are found by name: there may be thousands. */
function kindsOf(ask: Ask, cells: readonly Cell[], rules: readonly Keyed[]): Node[] {
  const byName = new Map<string, Node[]>();
  const others: Keyed[] = [];
  for (const { keys, node } of rules) {
    if (keys.kind !== "words") others.push({ keys, node });
    else for (const word of keys.words) byName.set(word, [...(byName.get(word) ?? []), node]);
  }
  ask.pool.budget.spend(Math.ceil((rules.length + cells.length * others.length) / 50));
  return cells.map((cell) => {
    const listed = cell.name === undefined ? [] : (byName.get(cell.name) ?? []);
    return ask.pool.and([
      ...listed,
      ...others.filter(({ keys }) => cell.isIn(keys) === true).map(({ node }) => node),
    ]);
  });
}

/** The cells that each wanted key may come from. */
function wantedIn(ask: Ask, cells: readonly Cell[], wants: readonly Keyed[]): Need[] {
  const named = new Map(cells.flatMap(({ name }, i) => (name === undefined ? [] : [[name, i] as const])));
  return wants.map(({ keys, node }) => {
    if (keys.kind === "words") return { node, cells: keys.words.map((word) => named.get(word)!) };
    ask.pool.budget.spend(Math.ceil(cells.length / 50));
    return { node, cells: cells.flatMap((cell, i) => (cell.isIn(keys) === false ? [] : [i])) };
  });
}

/** Needs that only one name can satisfy get that property at once; all of one name share it. */
function forced({ cells, kinds, ask }: Task, needs: readonly Need[]): { slots: Slot[]; open: Need[] } {
  const nodes = new Map<number, Node[]>();
  const open: Need[] = [];
  for (const need of needs) {
    const [cell] = need.cells as [number];
    if (need.cells.length > 1 || cells[cell]!.name === undefined) open.push(need);
    else nodes.set(cell, [...(nodes.get(cell) ?? [kinds[cell]!]), need.node]);
  }
  return { slots: [...nodes].map(([cell, all]) => ({ cell, node: ask.pool.and(all) })), open };
}

/** Gives each need a property of its own, or one that is there already, in all ways. */
function place(task: Task, needs: readonly Need[], slots: readonly Slot[]): Outcome {
  task.ask.pool.budget.spend();
  const [need, ...rest] = needs;
  if (!need) return fill(task, slots);
  return firstOf(options(task, need, slots, rest));
}

function* options(task: Task, need: Need, slots: readonly Slot[], rest: readonly Need[]): Generator<Outcome> {
  const { ask, cells, kinds, max } = task;
  for (const [i, { cell, node: already }] of slots.entries()) {
    if (!need.cells.includes(cell)) continue;
    const node = ask.pool.and([already, need.node]);
    if (ask.solve(node).kind !== "empty") yield place(task, rest, slots.with(i, { cell, node }));
  }
  if (slots.length >= max) return;
  for (const cell of need.cells) {
    const used = slots.filter((slot) => slot.cell === cell).length;
    if (used >= cells[cell]!.capacity) continue;
    const node = ask.pool.and([kinds[cell]!, need.node]);
    yield place(task, rest, [...slots, { cell, node }]);
  }
}

/** Adds properties up to the least number, then gives names and values. */
function fill(task: Task, slots: readonly Slot[]): Outcome {
  const { ask, cells, kinds, min } = task;
  if (min > MOST_PROPERTIES) return unknown(`${min} properties or more are asked for`);
  const all = [...slots];
  let open: string | undefined;
  const counts = countsOf(slots);
  for (const [cell, { capacity }] of cells.entries()) {
    if (all.length >= min) break;
    const outcome = ask.solve(kinds[cell]!);
    if (outcome.kind === "unknown") open ??= outcome.reason;
    if (outcome.kind !== "value") continue;
    for (let used = counts.get(cell) ?? 0; used < capacity && all.length < min; used++)
      all.push({ cell, node: kinds[cell]! });
  }
  if (all.length < min) return open === undefined ? EMPTY : unknown(open);
  return guarded(() => build(task, all));
}

/** How many properties come from each cell. */
function countsOf(slots: readonly Slot[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { cell } of slots) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  return counts;
}

function build({ ask, cells }: Task, slots: readonly Slot[]): Outcome {
  const counts = countsOf(slots);
  const names = new Map([...counts].map(([cell, count]) => [cell, cells[cell]!.names(count)]));
  const entries: [string, Json][] = [];
  let open: (Outcome & { kind: "unknown" }) | undefined;
  for (const { cell, node } of slots) {
    const outcome = ask.solve(node);
    if (outcome.kind === "empty") return EMPTY;
    const name = names.get(cell)!.shift()!;
    if (outcome.kind === "value") entries.push([name, outcome.value]);
    else {
      open ??= outcome;
      if (outcome.guess !== undefined) entries.push([name, outcome.guess]);
    }
  }
  return open ? unknown(open.reason, objectOf(entries)) : found(objectOf(entries));
}
