import { Undecided } from "../errors.ts";
import type { Language } from "../formula/language.ts";
import { countWords, manyWords, shortestWord } from "../regex/words.ts";
import type { Ask } from "./outcome.ts";
import { readLanguage } from "./texts.ts";

/** True, false, or undefined if the language is not understood. */
type Maybe = boolean | undefined;

/** Keys that are alike for an object's conditions: one name, or all other names of the same languages. */
export interface Cell {
  readonly name: string | undefined;
  /** How many keys there are in the cell; Infinity also if that is not known. */
  readonly capacity: number;
  isIn(keys: Language): Maybe;
  /** So many different names. @throws Undecided if they cannot be found */
  names(count: number): string[];
}

const MOST_CELLS = 64;
const COUNTED = 1000;

/** The keys that an object can have, divided so that each language holds all keys of a cell or none. */
export function cellsOf(ask: Ask, languages: readonly Language[]): Cell[] {
  const words = new Set<string>();
  const leaves = new Set<Language>();
  for (const language of languages) collect(language, words, leaves);
  const named = [...words].map((name) => namedCell(ask, name));
  return [...named, ...otherCells(ask, ask.pool.languages.words(words), [...leaves])];
}

function collect(language: Language, words: Set<string>, leaves: Set<Language>): void {
  if (language.kind === "words") for (const word of language.words) words.add(word);
  else if (language.kind === "not") collect(language.of, words, leaves);
  else if (language.kind === "all" || language.kind === "any")
    for (const part of language.of) collect(part, words, leaves);
  else leaves.add(language);
}

function namedCell({ pool }: Ask, name: string): Cell {
  return {
    name,
    capacity: 1,
    names: () => [name],
    isIn: (keys) => {
      try {
        return pool.languages.has(keys, name);
      } catch (error) {
        if (!(error instanceof Undecided) || error.name === "OverBudget") throw error;
        return undefined;
      }
    },
  };
}

/** A language of other keys, and which leaves hold it. */
interface Region {
  readonly language: Language;
  readonly signs: ReadonlyMap<number, Maybe>;
}

function otherCells(ask: Ask, words: Language, leaves: readonly Language[]): Cell[] {
  const { languages } = ask.pool;
  let regions: Region[] = [{ language: languages.not(words), signs: new Map([[words.id, false]]) }];
  for (const leaf of leaves) {
    const isKnown = typeof languages.automaton(leaf) !== "string";
    regions = regions.flatMap((region) => {
      if (!isKnown) return [{ ...region, signs: new Map([...region.signs, [leaf.id, undefined]]) }];
      return [true, false]
        .map((sign) => ({
          language: languages.all([region.language, sign ? leaf : languages.not(leaf)]),
          signs: new Map([...region.signs, [leaf.id, sign as Maybe]]),
        }))
        .filter(({ language }) => mayHold(ask, language));
    });
    if (regions.length > MOST_CELLS) throw new Undecided("too many patterns of property names meet");
  }
  return regions.filter(({ language }) => mayHold(ask, language)).map((region) => regionCell(ask, region));
}

function mayHold(ask: Ask, language: Language): boolean {
  if (language === ask.pool.languages.none) return false;
  // All names but a few: no automaton is needed to see that some are left.
  if (isCofinite(language)) return true;
  const dfa = ask.pool.languages.automaton(language);
  return typeof dfa === "string" || shortestWord(dfa, 0, Infinity) !== undefined;
}

function isCofinite(language: Language): boolean {
  return (
    (language.kind === "not" && language.of.kind === "words") ||
    (language.kind === "all" && language.of.length === 0)
  );
}

function regionCell(ask: Ask, { language, signs }: Region): Cell {
  let capacity: number | undefined;
  return {
    name: undefined,
    get capacity() {
      capacity ??= capacityOf(ask, language);
      return capacity;
    },
    isIn: (keys) => signOf(keys, signs),
    names: (count) => namesOf(ask, language, count),
  };
}

function capacityOf(ask: Ask, language: Language): number {
  if (isCofinite(language)) return Infinity;
  const dfa = ask.pool.languages.automaton(language);
  return typeof dfa === "string" ? Infinity : countWords(dfa, Infinity, COUNTED);
}

/** Names that are obviously made up, if the language has them. */
const LIKELY = ["extra", "other"];

function namesOf(ask: Ask, language: Language, count: number): string[] {
  const { languages } = ask.pool;
  const likely = LIKELY.filter((name) => languages.has(language, name));
  if (likely.length >= count) return likely.slice(0, count);
  const reading = readLanguage(ask, language);
  const names = new Set([
    ...likely,
    ...manyWords(reading.dfa, Math.max(1, reading.min), reading.max, count),
    ...manyWords(reading.dfa, reading.min, Math.min(0, reading.max), 1),
  ]);
  const sure = [...names].filter((name) => reading.left === undefined || languages.has(language, name));
  if (sure.length < count) throw new Undecided(reading.left ?? "not enough names of properties were found");
  return sure.slice(0, count);
}

function signOf(keys: Language, signs: ReadonlyMap<number, Maybe>): Maybe {
  if (keys.kind === "words") return false;
  if (keys.kind === "not") {
    const inner = signOf(keys.of, signs);
    return inner === undefined ? undefined : !inner;
  }
  if (keys.kind !== "all" && keys.kind !== "any") return signs.get(keys.id);
  const decisive = keys.kind === "any";
  const parts = keys.of.map((part) => signOf(part, signs));
  if (parts.includes(decisive)) return decisive;
  return parts.includes(undefined) ? undefined : !decisive;
}
