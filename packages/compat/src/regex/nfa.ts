import { Undecided } from "../errors.ts";
import { ANY, type CharSet } from "./charset.ts";
import type { Regex } from "./parse.ts";

/** What an edge without a character demands: nothing, the start of the text, or its end. */
export const FREE = 0;
export const AT_START = 1;
export const AT_END = 2;

/** An automaton over code points; state 0 starts, state 1 accepts. */
export interface Nfa {
  readonly jumps: { when: number; to: number }[][];
  readonly moves: { set: CharSet; to: number }[][];
}

const MOST_STATES = 4000;

/** The automaton of "the text holds a match of the expression somewhere", as JSON Schema's `pattern` asks. */
export function searchNfa(regex: Regex): Nfa {
  const nfa: Nfa = { jumps: [[], []], moves: [[{ set: ANY, to: 0 }], [{ set: ANY, to: 1 }]] };
  build(nfa, regex, 0, 1);
  return nfa;
}

function state(nfa: Nfa): number {
  if (nfa.jumps.length >= MOST_STATES) throw new Undecided("a pattern needs too many states");
  nfa.jumps.push([]);
  nfa.moves.push([]);
  return nfa.jumps.length - 1;
}

function build(nfa: Nfa, regex: Regex, from: number, to: number): void {
  switch (regex.kind) {
    case "set":
      nfa.moves[from]!.push({ set: regex.set, to });
      return;
    case "start":
      nfa.jumps[from]!.push({ when: AT_START, to });
      return;
    case "end":
      nfa.jumps[from]!.push({ when: AT_END, to });
      return;
    case "alt":
      for (const item of regex.items) build(nfa, item, from, to);
      return;
    case "seq":
      buildSequence(nfa, regex.items, from, to);
      return;
    case "repeat":
      buildRepeat(nfa, regex, from, to);
      return;
    case "look":
      throw new Undecided("a pattern has look-ahead inside");
  }
}

function buildSequence(nfa: Nfa, items: readonly Regex[], from: number, to: number): void {
  let here = from;
  for (const item of items) {
    const next = state(nfa);
    build(nfa, item, here, next);
    here = next;
  }
  nfa.jumps[here]!.push({ when: FREE, to });
}

function buildRepeat(nfa: Nfa, regex: Regex & { kind: "repeat" }, from: number, to: number): void {
  let here = state(nfa);
  nfa.jumps[from]!.push({ when: FREE, to: here });
  if (regex.min > MOST_STATES || (regex.max !== Infinity && regex.max > MOST_STATES))
    throw new Undecided("a pattern needs too many states");
  for (let i = 0; i < regex.min; i++) {
    const next = state(nfa);
    build(nfa, regex.body, here, next);
    here = next;
  }
  if (regex.max === Infinity) {
    const loop = state(nfa);
    nfa.jumps[here]!.push({ when: FREE, to: loop });
    const back = state(nfa);
    build(nfa, regex.body, loop, back);
    nfa.jumps[back]!.push({ when: FREE, to: loop });
    nfa.jumps[loop]!.push({ when: FREE, to });
    return;
  }
  for (let i = regex.min; i < regex.max; i++) {
    nfa.jumps[here]!.push({ when: FREE, to });
    const next = state(nfa);
    build(nfa, regex.body, here, next);
    here = next;
  }
  nfa.jumps[here]!.push({ when: FREE, to });
}
