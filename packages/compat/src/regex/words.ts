import { Undecided } from "../errors.ts";
import { codePoints } from "../json.ts";
import { nicest, nicestOf } from "./charset.ts";
import { type Dfa, liveStates } from "./dfa.ts";

/** Entries in the levels that are kept; texts of many more characters need few, since their levels repeat. */
const MOST_CELLS = 400_000;
/** Code points; longer texts are not made. */
const LONGEST = 1_000_000;
/** Code points; of longer texts only one is made. */
const DEEPEST = 2000;

/** The states reached by texts of one length, each with its best last step. */
type Level = ReadonlyMap<number, { readonly from: number; readonly point: number; readonly rank: number }>;

/** The most readable of the shortest accepted texts of `min` to `max` code points; undefined if there is none. */
export function shortestWord(dfa: Dfa, min: number, max: number): string | undefined {
  const live = liveStates(dfa);
  if (!live[0] || min > max) return undefined;
  if (min > LONGEST) throw new Undecided(`a text of ${min} characters or more is asked for`);
  const levels = new Levels(dfa, live);
  // A text longer than min + the number of states has a cycle that can be cut out.
  const last = Math.min(max, min + dfa.edges.length);
  for (let length = min; length <= last; length++) {
    const level = levels.at(length);
    if (level.size === 0) return undefined;
    for (const state of level.keys()) if (dfa.accepts[state]) return levels.spell(length, state);
  }
  return undefined;
}

/**
 * The levels of an automaton by length. A level depends on the states of the one before, so that the levels repeat
 * from the first set of states that was there already: a long text costs no more than a short one.
 */
class Levels {
  readonly #steps: ReturnType<typeof readableSteps>;
  readonly #levels: Level[] = [new Map([[0, { from: -1, point: 0, rank: 0 }]])];
  readonly #known = new Map<string, number>([["0", 0]]);
  /** From here on levels repeat, every so many; undefined while no repetition was found. */
  #lasso: { start: number; period: number } | undefined;
  #cells = 1;

  constructor(dfa: Dfa, live: readonly boolean[]) {
    this.#steps = readableSteps(dfa, live);
  }

  at(length: number): Level {
    while (!this.#lasso && this.#levels.length <= length) this.#grow();
    return this.#levels[this.#index(length)]!;
  }

  spell(length: number, end: number): string {
    const points: string[] = [];
    for (let i = length, state = end; i > 0; i--) {
      const { from, point } = this.at(i).get(state)!;
      points.push(String.fromCodePoint(point));
      state = from;
    }
    return points.reverse().join("");
  }

  #index(length: number): number {
    if (!this.#lasso || length < this.#levels.length) return length;
    const { start, period } = this.#lasso;
    return start + ((length - start) % period);
  }

  #grow(): void {
    const next = new Map<number, { from: number; point: number; rank: number }>();
    for (const from of [...this.#levels.at(-1)!.keys()].sort((a, b) => a - b))
      for (const { to, rank, point } of this.#steps[from]!) {
        const known = next.get(to);
        if (!known || rank < known.rank) next.set(to, { from, point, rank });
      }
    this.#cells += next.size;
    if (this.#cells > MOST_CELLS) throw new Undecided("a text that fits is too long to look for");
    const key = [...next.keys()].sort((a, b) => a - b).join();
    const before = this.#known.get(key);
    // The two levels themselves may have been reached in different ways; those after them are equal.
    if (before !== undefined) this.#lasso = { start: before + 1, period: this.#levels.length - before };
    this.#known.set(key, this.#levels.length);
    this.#levels.push(next);
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

/** Up to `count` different accepted texts of `min` to `max` code points, the shortest and most readable first. */
export function manyWords(dfa: Dfa, min: number, max: number, count: number): string[] {
  const first = shortestWord(dfa, min, max);
  const result: string[] = [];
  if (first === undefined) return result;
  // Which states can still accept after exactly so many more characters.
  const accepting: boolean[][] = [dfa.accepts.slice()];
  const canAccept = (state: number, left: number): boolean => {
    while (accepting.length <= left) {
      if (accepting.length * dfa.edges.length > MOST_CELLS)
        throw new Undecided("the texts that fit are too long to look for");
      const before = accepting.at(-1)!;
      accepting.push(dfa.edges.map((edges) => edges.some((to, i) => i % 2 === 1 && before[to])));
    }
    return accepting[left]![state]!;
  };
  const chosen = new Map<number, ReturnType<typeof choices>>();
  let shortest = codePoints(first);
  if (shortest > DEEPEST) throw new Undecided("the texts that fit are too long to look for");
  // The next longer text has at most as many more characters as there are states: else a cycle can be cut out.
  for (let length = shortest; length <= Math.min(max, shortest + dfa.edges.length, DEEPEST); length++) {
    if (result.length >= count) break;
    if (canAccept(0, length)) shortest = length;
    extend("", 0, length);
  }
  return result;

  function extend(text: string, state: number, left: number): void {
    if (result.length >= count || !canAccept(state, left)) return;
    if (left === 0) {
      result.push(text);
      return;
    }
    let steps = chosen.get(state);
    if (!steps) {
      steps = choices(dfa.edges[state]!);
      chosen.set(state, steps);
    }
    for (const { to, point } of steps) {
      if (result.length >= count) return;
      if (canAccept(to, left - 1)) extend(text + String.fromCodePoint(point), to, left - 1);
    }
  }

  /** The characters of each edge, up to as many as are asked for. */
  function choices(edges: readonly number[]): { to: number; point: number; rank: number }[] {
    const all: { to: number; point: number; rank: number }[] = [];
    for (let i = 0, low = 0; i < edges.length; i += 2) {
      for (const found of nicestOf(low, edges[i]!, count)) all.push({ to: edges[i + 1]!, ...found });
      low = edges[i]! + 1;
    }
    return all.sort((a, b) => a.rank - b.rank || a.point - b.point);
  }
}
