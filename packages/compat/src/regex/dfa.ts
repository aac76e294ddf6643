import type { Budget } from "../errors.ts";
import { Undecided } from "../errors.ts";
import { LAST } from "./charset.ts";
import { AT_END, AT_START, FREE, type Nfa } from "./nfa.ts";

/**
 * A deterministic, total automaton over code points; state 0 starts. `edges[state]` is flattened to
 * [last code point of the range, target, …]: the ranges follow one another from 0 to 10FFFF without a gap.
 */
export interface Dfa {
  readonly accepts: boolean[];
  readonly edges: number[][];
}

const MOST_STATES = 3000;

function tooLarge(): never {
  throw new Undecided("the patterns together need too many states");
}

/** States reached without a character. `allowed` says which anchors hold at this position. */
function closure(nfa: Nfa, states: Iterable<number>, allowed: number): Set<number> {
  const result = new Set(states);
  for (const state of result)
    for (const jump of nfa.jumps[state]!)
      if (jump.when === FREE || (jump.when & allowed) !== 0) result.add(jump.to);
  return result;
}

/** The subset construction. */
export function determinise(nfa: Nfa, budget: Budget): Dfa {
  const sets: Set<number>[] = [closure(nfa, [0], AT_START)];
  const known = new Map<string, number>();
  const dfa: Dfa = { accepts: [], edges: [] };
  for (let i = 0; i < sets.length; i++) {
    if (i > MOST_STATES) tooLarge();
    const set = sets[i]!;
    dfa.accepts.push(closure(nfa, set, i === 0 ? AT_START | AT_END : AT_END).has(1));
    dfa.edges.push(
      splitEdges(nfa, set, (targets) => {
        budget.spend();
        const next = closure(nfa, targets, 0);
        const key = [...next].sort((a, b) => a - b).join();
        let at = known.get(key);
        if (at === undefined) {
          at = sets.push(next) - 1;
          known.set(key, at);
        }
        return at;
      }),
    );
  }
  return dfa;
}

function splitEdges(nfa: Nfa, states: Set<number>, target: (targets: Set<number>) => number): number[] {
  const events: [number, number, boolean][] = [];
  for (const state of states)
    for (const { set, to } of nfa.moves[state]!)
      for (let i = 0; i < set.length; i += 2) events.push([set[i]!, to, true], [set[i + 1]! + 1, to, false]);
  events.sort((a, b) => a[0] - b[0]);
  const counts = new Map<number, number>();
  const edges: number[] = [];
  let cached = "";
  let cachedTo = -1;
  const emit = (last: number) => {
    const key = [...counts.keys()].sort((a, b) => a - b).join();
    if (cachedTo < 0 || key !== cached) {
      cached = key;
      cachedTo = target(new Set(counts.keys()));
    }
    if (edges.length > 0 && edges[edges.length - 1] === cachedTo) edges[edges.length - 2] = last;
    else edges.push(last, cachedTo);
  };
  for (let i = 0; i < events.length; ) {
    const point = events[i]![0];
    if (point > 0 && (edges.length === 0 || edges[edges.length - 2]! < point - 1)) emit(point - 1);
    for (; i < events.length && events[i]![0] === point; i++) {
      const [, to, opens] = events[i]!;
      const count = (counts.get(to) ?? 0) + (opens ? 1 : -1);
      if (count === 0) counts.delete(to);
      else counts.set(to, count);
    }
  }
  if (edges.length === 0 || edges[edges.length - 2]! < LAST) emit(LAST);
  return edges;
}

export function complementDfa(dfa: Dfa): Dfa {
  return { accepts: dfa.accepts.map((is) => !is), edges: dfa.edges };
}

/** The texts that both accept, or that either accepts. */
export function product(a: Dfa, b: Dfa, both: boolean, budget: Budget): Dfa {
  const pairs: [number, number][] = [[0, 0]];
  const known = new Map<number, number>([[0, 0]]);
  const result: Dfa = { accepts: [], edges: [] };
  for (let i = 0; i < pairs.length; i++) {
    if (i > MOST_STATES) tooLarge();
    budget.spend();
    const [p, q] = pairs[i]!;
    const x = a.accepts[p]!;
    const y = b.accepts[q]!;
    result.accepts.push(both ? x && y : x || y);
    const edges: number[] = [];
    const left = a.edges[p]!;
    const right = b.edges[q]!;
    for (let m = 0, n = 0; m < left.length && n < right.length; ) {
      const last = Math.min(left[m]!, right[n]!);
      const key = left[m + 1]! * b.edges.length + right[n + 1]!;
      let to = known.get(key);
      if (to === undefined) {
        to = pairs.push([left[m + 1]!, right[n + 1]!]) - 1;
        known.set(key, to);
      }
      if (edges.length > 0 && edges[edges.length - 1] === to) edges[edges.length - 2] = last;
      else edges.push(last, to);
      if (left[m] === last) m += 2;
      if (right[n] === last) n += 2;
    }
    result.edges.push(edges);
  }
  return prune(result);
}

/** States from which a text can still be accepted. */
export function liveStates(dfa: Dfa): boolean[] {
  const sources: number[][] = dfa.edges.map(() => []);
  dfa.edges.forEach((edges, from) => {
    for (let i = 1; i < edges.length; i += 2) sources[edges[i]!]!.push(from);
  });
  const live = dfa.accepts.slice();
  const queue = live.flatMap((is, state) => (is ? [state] : []));
  for (let state = queue.pop(); state !== undefined; state = queue.pop())
    for (const from of sources[state]!)
      if (!live[from]) {
        live[from] = true;
        queue.push(from);
      }
  return live;
}

/** The same language with all dead states made one, so that products stay small. */
function prune(dfa: Dfa): Dfa {
  const live = liveStates(dfa);
  if (live.filter((is) => !is).length <= 1) return dfa;
  if (!live[0]) return { accepts: [false], edges: [[LAST, 0]] };
  const names: number[] = [];
  let count = 0;
  live.forEach((is, state) => {
    names[state] = is ? count++ : -1;
  });
  const dead = count;
  const result: Dfa = { accepts: [], edges: [] };
  dfa.edges.forEach((edges, state) => {
    if (!live[state]) return;
    const next: number[] = [];
    for (let i = 0; i < edges.length; i += 2) {
      const to = names[edges[i + 1]!]! < 0 ? dead : names[edges[i + 1]!]!;
      if (next.length > 0 && next[next.length - 1] === to) next[next.length - 2] = edges[i]!;
      else next.push(edges[i]!, to);
    }
    result.accepts.push(dfa.accepts[state]!);
    result.edges.push(next);
  });
  result.accepts.push(false);
  result.edges.push([LAST, dead]);
  return result;
}

export function runDfa(dfa: Dfa, text: string): boolean {
  let state = 0;
  for (const char of text) {
    const point = char.codePointAt(0)!;
    const edges = dfa.edges[state]!;
    let low = 0;
    let high = edges.length / 2 - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (edges[middle * 2]! < point) low = middle + 1;
      else high = middle;
    }
    state = edges[low * 2 + 1]!;
  }
  return dfa.accepts[state]!;
}

/** Exactly these texts. */
export function wordsDfa(words: readonly string[]): Dfa {
  const next: Map<number, number>[] = [new Map()];
  const accepts = [false];
  for (const word of words) {
    let here = 0;
    for (const char of word) {
      const point = char.codePointAt(0)!;
      let to = next[here]!.get(point);
      if (to === undefined) {
        to = next.push(new Map()) - 1;
        accepts.push(false);
        if (to > MOST_STATES) tooLarge();
        next[here]!.set(point, to);
      }
      here = to;
    }
    accepts[here] = true;
  }
  const dead = next.length;
  const edges = next.map((targets) => {
    const result: number[] = [];
    for (const [point, to] of [...targets].sort((a, b) => a[0] - b[0])) {
      if (point > (result.length > 0 ? result[result.length - 2]! + 1 : 0)) result.push(point - 1, dead);
      result.push(point, to);
    }
    if (result.length === 0 || result[result.length - 2]! < LAST) result.push(LAST, dead);
    return result;
  });
  return { accepts: [...accepts, false], edges: [...edges, [LAST, dead]] };
}

/** All texts of `min` to `max` code points. */
export function lengthDfa(min: number, max: number): Dfa {
  const last = max === Infinity ? min : max + 1;
  if (last > MOST_STATES) tooLarge();
  const dfa: Dfa = { accepts: [], edges: [] };
  for (let i = 0; i <= last; i++) {
    dfa.accepts.push(i >= min && i <= max);
    dfa.edges.push([LAST, Math.min(i + 1, last)]);
  }
  return dfa;
}
