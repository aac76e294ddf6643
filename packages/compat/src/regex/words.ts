import { Undecided } from "../errors.ts";
import { nicest } from "./charset.ts";
import { type Dfa, liveStates } from "./dfa.ts";

const MOST_CELLS = 400_000;
const LONGEST = 20_000;

/** The most readable of the shortest accepted texts of `min` to `max` code points; undefined where there is none. */
export function shortestWord(dfa: Dfa, min: number, max: number): string | undefined {
  const live = liveStates(dfa);
  if (!live[0] || min > max) return undefined;
  if (min > LONGEST) throw new Undecided(`a text of ${min} characters or more is asked for`);
  // A text longer than min + the number of states has a cycle that can be cut out.
  const last = Math.min(max, min + dfa.edges.length);
  const steps = readableSteps(dfa, live);
  let level = new Map<number, { from: number; point: number }>([[0, { from: -1, point: 0 }]]);
  const levels = [level];
  let cells = 1;
  for (let length = 0; ; length++) {
    if (length >= min)
      for (const state of level.keys()) if (dfa.accepts[state]) return spell(levels, length, state);
    if (length >= last || level.size === 0) return undefined;
    const next = new Map<number, { from: number; point: number; rank: number }>();
    for (const from of level.keys())
      for (const { to, rank, point } of steps[from]!) {
        const known = next.get(to);
        if (!known || rank < known.rank) next.set(to, { from, point, rank });
      }
    cells += next.size;
    if (cells > MOST_CELLS) throw new Undecided("a text that fits is too long to look for");
    level = next;
    levels.push(level);
  }
}

function readableSteps(dfa: Dfa, live: readonly boolean[]): { to: number; rank: number; point: number }[][] {
  return dfa.edges.map((edges) => {
    const best = new Map<number, { to: number; rank: number; point: number }>();
    for (let i = 0, low = 0; i < edges.length; i += 2) {
      const to = edges[i + 1]!;
      if (live[to]) {
        const found = nicest(low, edges[i]!);
        const known = best.get(to);
        if (!known || found.rank < known.rank) best.set(to, { to, ...found });
      }
      low = edges[i]! + 1;
    }
    return [...best.values()];
  });
}

function spell(levels: readonly Map<number, { from: number; point: number }>[], length: number, end: number) {
  const points: number[] = [];
  for (let i = length, state = end; i > 0; i--) {
    const { from, point } = levels[i]!.get(state)!;
    points.push(point);
    state = from;
  }
  return points
    .reverse()
    .map((point) => String.fromCodePoint(point))
    .join("");
}

/** How many texts of at most `max` code points are accepted; counts no further than `most`, then Infinity. */
export function countWords(dfa: Dfa, max: number, most: number): number {
  const live = liveStates(dfa);
  if (!live[0]) return 0;
  let level = new Map<number, number>([[0, 1]]);
  let total = 0;
  // Without a cycle no text is longer than the number of states; with one there are more than can be counted.
  const last = Math.min(max, dfa.edges.length * 2);
  for (let length = 0; length <= last && level.size > 0; length++) {
    for (const [state, count] of level) if (dfa.accepts[state]) total += count;
    if (total > most) return Infinity;
    const next = new Map<number, number>();
    for (const [state, count] of level) {
      const edges = dfa.edges[state]!;
      for (let i = 0, low = 0; i < edges.length; i += 2) {
        const to = edges[i + 1]!;
        if (live[to]) {
          const ways = Math.min(count * (edges[i]! - low + 1), most + 1);
          next.set(to, Math.min((next.get(to) ?? 0) + ways, most + 1));
        }
        low = edges[i]! + 1;
      }
    }
    level = next;
  }
  return level.size > 0 && max > last ? Infinity : total;
}
