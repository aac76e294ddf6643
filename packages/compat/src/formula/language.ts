import { type Budget, Disputed, Undecided } from "../errors.ts";
import { disputedFormat, type Format, isOfFormat } from "../formats.ts";
import { codePoints } from "../json.ts";
import { complementDfa, type Dfa, lengthDfa, product, wordsDfa } from "../regex/dfa.ts";
import { Pattern } from "../regex/pattern.ts";

/** A set of texts, closed under complement, meet and join. Equal trees are one object. */
export type Language =
  | { id: number; kind: "words"; words: readonly string[]; set: ReadonlySet<string> }
  | { id: number; kind: "pattern"; pattern: Pattern }
  | { id: number; kind: "length"; min: number; max: number }
  | { id: number; kind: "format"; name: string; format: Format; sure: Language; wide: Language }
  | { id: number; kind: "unknown"; why: string }
  | { id: number; kind: "not"; of: Language }
  | { id: number; kind: "all"; of: readonly Language[] }
  | { id: number; kind: "any"; of: readonly Language[] };

type Draft = Language extends infer L ? (L extends { id: number } ? Omit<L, "id"> : never) : never;

/** Makes languages, and answers what texts are in them. */
export class Languages {
  readonly #budget: Budget;
  readonly #known = new Map<string, Language>();
  readonly #automata = new Map<number, Dfa | string>();
  readonly #patterns = new Map<string, Pattern>();
  readonly none: Language;
  readonly every: Language;

  constructor(budget: Budget) {
    this.#budget = budget;
    this.none = this.words([]);
    this.every = this.#make("all", { kind: "all", of: [] });
  }

  #make(key: string, draft: Draft): Language {
    let found = this.#known.get(key);
    if (!found) {
      found = { ...draft, id: this.#known.size } as Language;
      this.#known.set(key, found);
    }
    return found;
  }

  words(words: Iterable<string>): Language {
    const set = new Set(words);
    this.#budget.spend(Math.floor(set.size / 100));
    const sorted = [...set].sort();
    return this.#make(`words ${JSON.stringify(sorted)}`, { kind: "words", words: sorted, set });
  }

  pattern(source: string): Language {
    return this.#make(`pattern ${source}`, { kind: "pattern", pattern: this.compiled(source) });
  }

  /** One compiled pattern for each source. */
  compiled(source: string): Pattern {
    let found = this.#patterns.get(source);
    if (!found) {
      found = new Pattern(source);
      this.#patterns.set(source, found);
    }
    return found;
  }

  length(min: number, max: number): Language {
    if (min <= 0 && max === Infinity) return this.every;
    if (min > max) return this.none;
    return this.#make(`length ${min} ${max}`, { kind: "length", min: Math.max(0, min), max });
  }

  format(name: string, format: Format): Language {
    const [sure, wide] = [this.pattern(format.sure), this.pattern(format.wide)];
    if (sure === wide && !format.decide) return wide;
    return this.#make(`format ${name}`, { kind: "format", name, format, sure, wide });
  }

  /** Texts that nothing is known of. */
  unknown(name: string, why: string, negated = false): Language {
    const language = this.#make(`unknown ${name}`, { kind: "unknown", why });
    return negated ? this.not(language) : language;
  }

  not(of: Language): Language {
    if (of.kind === "not") return of.of;
    if (of === this.none) return this.every;
    if (of === this.every) return this.none;
    if (of.kind === "length" && of.min === 0) return this.length(of.max + 1, Infinity);
    if (of.kind === "length" && of.max === Infinity) return this.length(0, of.min - 1);
    return this.#make(`not ${of.id}`, { kind: "not", of });
  }

  all(of: readonly Language[]): Language {
    return this.#join("all", of);
  }

  any(of: readonly Language[]): Language {
    return this.#join("any", of);
  }

  #join(kind: "all" | "any", of: readonly Language[]): Language {
    const [unit, zero] = kind === "all" ? [this.every, this.none] : [this.none, this.every];
    const flat = new Set<Language>();
    for (const item of of)
      for (const part of item.kind === kind ? item.of : [item]) if (part !== unit) flat.add(part);
    if (flat.has(zero)) return zero;
    for (const part of flat) if (part.kind === "not" && flat.has(part.of)) return zero;
    if (flat.size === 0) return unit;
    const parts = [...flat].sort((a, b) => a.id - b.id);
    if (parts.length === 1) return parts[0]!;
    return this.#make(`${kind} ${parts.map(({ id }) => id).join()}`, { kind, of: parts });
  }

  /** @throws Undecided if it is not known whether the text is in the language */
  has(language: Language, text: string): boolean {
    switch (language.kind) {
      case "words":
        return language.set.has(text);
      case "pattern":
        this.#budget.spend();
        return language.pattern.test(text, this.#budget);
      case "length": {
        const count = codePoints(text);
        return count >= language.min && count <= language.max;
      }
      case "format": {
        const is = isOfFormat(language.format, text);
        if (is === undefined) throw new Disputed(disputedFormat(language.name));
        return is;
      }
      case "unknown":
        throw new Undecided(language.why);
      case "not":
        return !this.has(language.of, text);
      case "all":
        return language.of.every((part) => this.has(part, text));
      case "any":
        return language.of.some((part) => this.has(part, text));
    }
  }

  /** The automaton of exactly this language, or why there is none. */
  automaton(language: Language): Dfa | string {
    let found = this.#automata.get(language.id);
    if (found === undefined) {
      try {
        found = this.#build(language);
      } catch (error) {
        if (!(error instanceof Undecided) || error.name === "OverBudget") throw error;
        found = error.message;
      }
      this.#automata.set(language.id, found);
    }
    return found;
  }

  #build(language: Language): Dfa | string {
    switch (language.kind) {
      case "words":
        return wordsDfa(language.words);
      case "pattern":
        return language.pattern.dfa(this.#budget);
      case "length":
        return lengthDfa(language.min, language.max);
      case "format":
        return `the format ${JSON.stringify(language.name)} is more than a pattern can say`;
      case "unknown":
        return language.why;
      case "not": {
        const of = this.automaton(language.of);
        return typeof of === "string" ? of : complementDfa(of);
      }
      default: {
        let result: Dfa | undefined;
        for (const part of language.of) {
          const dfa = this.automaton(part);
          if (typeof dfa === "string") return dfa;
          result = result ? product(result, dfa, language.kind === "all", this.#budget) : dfa;
        }
        return result ?? lengthDfa(0, Infinity);
      }
    }
  }
}
