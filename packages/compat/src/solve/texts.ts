import type { Language } from "../formula/language.ts";
import type { Dfa } from "../regex/dfa.ts";
import { complementDfa, lengthDfa, product, wordsDfa } from "../regex/dfa.ts";
import { shortestWord } from "../regex/words.ts";
import { type Ask, EMPTY, firstOf, found, guarded, type Outcome, unknown } from "./outcome.ts";

const MOST_GUESSES = 12;

/** What could be made of a language: an automaton that accepts all of it, bounds, and what was left out. */
interface Reading {
  readonly dfa: Dfa;
  readonly min: number;
  readonly max: number;
  /** Why the automaton accepts more than the language; undefined where it is exact. */
  readonly left: string | undefined;
}

function partsOf(language: Language): readonly Language[] {
  return language.kind === "all" ? language.of : [language];
}

export function readLanguage({ pool }: Ask, language: Language): Reading {
  let dfa: Dfa | undefined;
  let left: string | undefined;
  let [min, max] = [0, Infinity];
  for (const part of partsOf(language)) {
    if (part.kind === "length") {
      min = Math.max(min, part.min);
      max = Math.min(max, part.max);
      continue;
    }
    if (part.kind === "format") left ??= "a format is more than a pattern can say";
    const next = pool.languages.automaton(part.kind === "format" ? part.bounds : part);
    if (typeof next === "string") left ??= next;
    else dfa = dfa ? product(dfa, next, true, pool.budget) : next;
  }
  return { dfa: dfa ?? lengthDfa(0, Infinity), min, max, left };
}

/** A text of the language. */
export function solveText(ask: Ask, language: Language): Outcome {
  const { languages } = ask.pool;
  const listed = partsOf(language).find((part) => part.kind === "words");
  const isIn = (word: string) => guarded(() => (languages.has(language, word) ? found(word) : EMPTY));
  if (listed?.kind === "words") return firstOf(each(listed.words, isIn));
  const reading = readLanguage(ask, language);
  const word = shortestWord(reading.dfa, reading.min, reading.max);
  if (word === undefined) return EMPTY;
  if (reading.left === undefined) return found(word);
  const guess = firstOf([...someWords(ask, reading, MOST_GUESSES), ...ask.hints].map(isIn));
  return guess.kind === "value" ? guess : unknown(reading.left, word);
}

/** One outcome after the other, so that the first value ends it. */
function* each(words: readonly string[], answer: (word: string) => Outcome): Generator<Outcome> {
  for (const word of words) yield answer(word);
}

/** Up to so many different texts that the automaton accepts, the shortest first. */
export function someWords(
  { pool }: Ask,
  { dfa, min, max }: Pick<Reading, "dfa" | "min" | "max">,
  count: number,
): string[] {
  const result: string[] = [];
  let rest = dfa;
  while (result.length < count) {
    const word = shortestWord(rest, min, max);
    if (word === undefined) break;
    result.push(word);
    if (result.length < count) rest = product(dfa, complementDfa(wordsDfa(result)), true, pool.budget);
  }
  return result;
}
