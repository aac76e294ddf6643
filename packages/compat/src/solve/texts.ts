import { OverBudget, Undecided } from "../errors.ts";
import type { Language, Languages } from "../formula/language.ts";
import type { Dfa } from "../regex/dfa.ts";
import { lengthDfa, product } from "../regex/dfa.ts";
import { manyWords, shortestWord } from "../regex/words.ts";
import { type Ask, EMPTY, firstOf, found, guarded, type Outcome, unknown } from "./outcome.ts";

const MOST_GUESSES = 12;

/** What could be made of a language: an automaton that accepts all of it, bounds, and what was left out. */
interface Reading {
  readonly dfa: Dfa;
  readonly min: number;
  readonly max: number;
  /** Why the automaton accepts more than the language; undefined if it is exact. */
  readonly left: string | undefined;
}

function partsOf(language: Language): readonly Language[] {
  return language.kind === "all" ? language.of : [language];
}

/** The texts that everyone counts to a format, or that no one does. */
function sureOf(languages: Languages, part: Language): Language {
  if (part.kind === "format") return part.sure;
  return part.kind === "not" && part.of.kind === "format" ? languages.not(part.of.wide) : part;
}

function wideOf(part: Language): Language {
  return part.kind === "format" ? part.wide : part;
}

/** @param formats which texts of a format are meant: all that may be, or those that everyone accepts */
export function readLanguage({ pool }: Ask, language: Language, formats: "wide" | "sure" = "wide"): Reading {
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
    const next = pool.languages.automaton(formats === "sure" ? sureOf(pool.languages, part) : wideOf(part));
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
  const samples = partsOf(language).flatMap((part) => (part.kind === "pattern" ? part.pattern.sample() : []));
  const sure = guesses(readLanguage(ask, language, "sure"));
  const guess = firstOf(each([...sure, ...samples, ...guesses(reading), ...ask.hints], isIn));
  return guess.kind === "value" ? guess : unknown(reading.left, word);
}

function guesses({ dfa, min, max }: Reading): string[] {
  try {
    return manyWords(dfa, min, max, MOST_GUESSES);
  } catch (error) {
    if (!(error instanceof Undecided) || error instanceof OverBudget) throw error;
    return [];
  }
}

/** One outcome after the other, so that the first value ends it. */
function* each(words: readonly string[], answer: (word: string) => Outcome): Generator<Outcome> {
  for (const word of words) yield answer(word);
}
