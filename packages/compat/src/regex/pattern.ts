import { type Budget, SchemaError, Undecided } from "../errors.ts";
import { nicestOf } from "./charset.ts";
import { complementDfa, type Dfa, determinise, product, runDfa } from "./dfa.ts";
import { searchNfa } from "./nfa.ts";
import { parseRegex, type Regex, show } from "./parse.ts";
import { longestSafeText } from "./risk.ts";

/** A `pattern` of a schema: JavaScript's own matcher runs it if that is safe, or else an automaton does. */
export class Pattern {
  readonly source: string;
  /** Why there is no automaton; undefined if there is one. */
  readonly unsupported: string | undefined;
  readonly #own: RegExp | undefined;
  readonly #tree: Regex | undefined;
  readonly #longest: number;
  #dfa: Dfa | string | undefined;

  /** @throws SchemaError unless the source is an expression */
  constructor(source: string) {
    this.source = source;
    this.#longest = 0;
    try {
      this.#own = new RegExp(source, "u");
    } catch {
      const problem = expressionProblem(source);
      if (problem !== undefined)
        throw new SchemaError(`expected a pattern that is a regular expression: ${problem}`);
      this.unsupported = `the pattern ${show(source)} is none with the u flag, which JSON Schema asks for`;
      return;
    }
    try {
      this.#tree = parseRegex(source);
    } catch (error) {
      if (!(error instanceof Undecided)) throw error;
      this.unsupported = error.message;
    }
    this.#longest = longestSafeText(this.#tree);
  }

  /** @throws Undecided for a text too long for a pattern that may backtrack without end */
  test(text: string, budget: Budget): boolean {
    if (this.#own === undefined) throw new Undecided(this.unsupported!);
    if (text.length <= this.#longest) return this.#own.test(text);
    const dfa = this.dfa(budget);
    if (typeof dfa !== "string") return runDfa(dfa, text);
    throw new Undecided(`a text is too long to be tried on the pattern ${show(this.source)}`);
  }

  /** A text that is likely to match; worth a try if there is no automaton. */
  sample(): string[] {
    return this.#tree ? [sampleOf(this.#tree)] : [];
  }

  /** The automaton, or why there is none. */
  dfa(budget: Budget): Dfa | string {
    if (this.#dfa === undefined) {
      try {
        if (this.#tree === undefined) throw new Undecided(this.unsupported!);
        this.#dfa = build(this.#tree, budget);
      } catch (error) {
        if (!(error instanceof Undecided) || error.name === "OverBudget") throw error;
        this.#dfa = error.message;
      }
    }
    return this.#dfa;
  }
}

const LONGEST_SAMPLE = 100_000;

/** A short text that matches, read off the expression: there is one even if the automaton is too large. */
function sampleOf(regex: Regex): string {
  switch (regex.kind) {
    case "set":
      return String.fromCodePoint(nicestOf(regex.set[0] ?? 0x61, regex.set[1] ?? 0x61, 1)[0]!.point);
    case "seq":
      return regex.items.map(sampleOf).join("");
    case "alt":
      return sampleOf(regex.items[0]!);
    case "repeat":
      return repeated(sampleOf(regex.body), regex.min);
    default:
      return "";
  }
}

function repeated(text: string, times: number): string {
  return text.length * times > LONGEST_SAMPLE ? "" : text.repeat(times);
}

/**
 * Look-ahead right after a leading `^` is a condition on the whole text: the language is then the meet of what
 * is looked for and the rest.
 */
function build(tree: Regex, budget: Budget): Dfa {
  if (tree.kind !== "seq" || tree.items[0]?.kind !== "start") return determinise(searchNfa(tree), budget);
  const items = tree.items.slice(1);
  const looks: (Regex & { kind: "look" })[] = [];
  while (items[0]?.kind === "look") looks.push(items.shift() as Regex & { kind: "look" });
  let result = determinise(searchNfa(anchored(items)), budget);
  for (const look of looks) {
    const dfa = determinise(searchNfa(anchored([look.body])), budget);
    result = product(result, look.negative ? complementDfa(dfa) : dfa, true, budget);
  }
  return result;
}

function anchored(items: Regex[]): Regex {
  return { kind: "seq", items: [{ kind: "start" }, ...items] };
}

const SYNTAX = "^$\\.*+?()[]{}|/";

/**
 * Many people write what the u flag forbids: needless escapes (`\-`, `\@`, `\_`), and brackets and braces that
 * stand for themselves (`^a]$`, `^{id}$`). The same pattern in the words of the u flag, where that makes it one that
 * the flag takes; else the source as it is.
 */
export function inUnicodeMode(source: string): string {
  if (isExpression(source, "u")) return source;
  const plain = source.replace(/\\([^A-Za-z0-9])/g, (all, c: string) =>
    SYNTAX.includes(c) ? all : c === "-" ? "\\x2d" : c,
  );
  for (const next of [plain, withoutLoneBrackets(plain)]) if (isExpression(next, "u")) return next;
  return source;
}

/** Brackets and braces that open or close nothing, escaped. */
function withoutLoneBrackets(source: string): string {
  const part = /\\.|\[(?:\\.|[^\\\]])*\]|\{\d+(?:,\d*)?\}|[\]{}]/gsu;
  return source.replace(part, (all) => (all.length === 1 ? `\\${all}` : all));
}

/** Why a source is no regular expression, with the u flag or without; undefined if it is one. */
export function expressionProblem(source: string): string | undefined {
  try {
    new RegExp(source, "u");
  } catch (error) {
    if (!isExpression(source, "")) return (error as Error).message;
  }
  return undefined;
}

export function isExpression(source: string, flags: "u" | ""): boolean {
  try {
    new RegExp(source, flags);
    return true;
  } catch {
    return false;
  }
}
