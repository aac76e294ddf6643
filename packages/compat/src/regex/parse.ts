import { Undecided } from "../errors.ts";
import { ANY, type CharSet, complement, DIGIT, DOT, SPACE, unicodeProperty, union, WORD } from "./charset.ts";

/** A regular expression as a tree. Captures are plain groups: only what is matched counts here. */
export type Regex =
  | { kind: "set"; set: CharSet }
  | { kind: "seq"; items: Regex[] }
  | { kind: "alt"; items: Regex[] }
  | { kind: "repeat"; body: Regex; min: number; max: number }
  | { kind: "start" }
  | { kind: "end" }
  | { kind: "look"; negative: boolean; body: Regex };

const MOST_NESTED = 100;

/**
 * Reads the common, regular part of the syntax of ECMA-262 with the u flag.
 *
 * @param source a pattern that `new RegExp(source, "u")` takes
 * @throws Undecided for back-references, look-behind, word boundaries and inline flags
 */
export function parseRegex(source: string): Regex {
  return new Parser(source).parse();
}

const CONTROL: Readonly<Record<string, number>> = { t: 9, n: 10, v: 11, f: 12, r: 13, "0": 0 };

class Parser {
  readonly #source: string;
  #at = 0;
  #depth = 0;

  constructor(source: string) {
    this.#source = source;
  }

  parse(): Regex {
    const result = this.#alternatives();
    if (this.#at < this.#source.length) this.#fail();
    return result;
  }

  #fail(what = "a syntax that is not regular"): never {
    throw new Undecided(`the pattern ${show(this.#source)} uses ${what}`);
  }

  #takes(text: string): boolean {
    if (!this.#source.startsWith(text, this.#at)) return false;
    this.#at += text.length;
    return true;
  }

  #alternatives(): Regex {
    if (++this.#depth > MOST_NESTED) this.#fail("too many nested groups");
    const items = [this.#sequence()];
    while (this.#takes("|")) items.push(this.#sequence());
    this.#depth--;
    return items.length === 1 ? items[0]! : { kind: "alt", items };
  }

  #sequence(): Regex {
    const items: Regex[] = [];
    while (this.#at < this.#source.length && !"|)".includes(this.#source[this.#at]!))
      items.push(this.#quantified());
    return items.length === 1 ? items[0]! : { kind: "seq", items };
  }

  #quantified(): Regex {
    const body = this.#term();
    const [min, max] = this.#quantifier();
    if (min === 1 && max === 1) return body;
    this.#takes("?");
    return { kind: "repeat", body, min, max };
  }

  #quantifier(): [number, number] {
    if (this.#takes("*")) return [0, Infinity];
    if (this.#takes("+")) return [1, Infinity];
    if (this.#takes("?")) return [0, 1];
    const found = /^\{(\d+)(,(\d*))?\}/.exec(this.#source.slice(this.#at, this.#at + 24));
    if (!found) return [1, 1];
    this.#at += found[0].length;
    const min = Number(found[1]);
    return [min, found[2] === undefined ? min : found[3] ? Number(found[3]) : Infinity];
  }

  #term(): Regex {
    const source = this.#source;
    const c = source[this.#at]!;
    if (c === "(") return this.#group();
    if (c === "[") return { kind: "set", set: this.#class() };
    if (c === "\\") return { kind: "set", set: this.#escape(false) };
    if ("*+?{".includes(c)) this.#fail();
    const point = source.codePointAt(this.#at)!;
    this.#at += point > 0xffff ? 2 : 1;
    if (c === "^") return { kind: "start" };
    if (c === "$") return { kind: "end" };
    if (c === ".") return { kind: "set", set: DOT };
    return { kind: "set", set: [point, point] };
  }

  #group(): Regex {
    this.#at++;
    let look: "=" | "!" | undefined;
    if (this.#takes("?")) {
      if (this.#takes("=")) look = "=";
      else if (this.#takes("!")) look = "!";
      else if (this.#takes("<")) {
        if (this.#takes("=") || this.#takes("!")) this.#fail("look-behind");
        this.#at = this.#source.indexOf(">", this.#at) + 1;
      } else if (!this.#takes(":")) this.#fail("inline flags");
    }
    const body = this.#alternatives();
    if (!this.#takes(")")) this.#fail();
    return look === undefined ? body : { kind: "look", negative: look === "!", body };
  }

  #class(): CharSet {
    this.#at++;
    const negated = this.#takes("^");
    const sets: CharSet[] = [];
    while (!this.#takes("]")) {
      if (this.#at >= this.#source.length) this.#fail();
      const low = this.#classAtom();
      const next = this.#source[this.#at + 1];
      if (low.length === 2 && low[0] === low[1] && this.#source[this.#at] === "-" && next !== "]") {
        this.#at++;
        const high = this.#classAtom();
        sets.push([low[0]!, high[0]!]);
      } else sets.push(low);
    }
    const set = union(...sets);
    return negated ? complement(set) : set;
  }

  #classAtom(): CharSet {
    if (this.#source[this.#at] === "\\") return this.#escape(true);
    const point = this.#source.codePointAt(this.#at)!;
    this.#at += point > 0xffff ? 2 : 1;
    return [point, point];
  }

  #escape(inClass: boolean): CharSet {
    const c = this.#source[this.#at + 1]!;
    this.#at += 2;
    if (c === "d") return DIGIT;
    if (c === "D") return complement(DIGIT);
    if (c === "w") return WORD;
    if (c === "W") return complement(WORD);
    if (c === "s") return SPACE;
    if (c === "S") return complement(SPACE);
    if (c === "p" || c === "P") {
      const close = this.#source.indexOf("}", this.#at);
      const set = unicodeProperty(this.#source.slice(this.#at + 1, close));
      this.#at = close + 1;
      return c === "P" ? complement(set) : set;
    }
    if (c === "b" && inClass) return [8, 8];
    if (c === "b" || c === "B") this.#fail("a word boundary");
    if (c === "k" || (c >= "1" && c <= "9")) this.#fail("a back-reference");
    const point = this.#point(c);
    return [point, point];
  }

  #point(c: string): number {
    if (Object.hasOwn(CONTROL, c)) return CONTROL[c]!;
    if (c === "c") return this.#source.charCodeAt(this.#at++) % 32;
    if (c === "x") return this.#hex(2);
    if (c !== "u") return c.codePointAt(0)!;
    if (this.#takes("{")) {
      const close = this.#source.indexOf("}", this.#at);
      const point = Number.parseInt(this.#source.slice(this.#at, close), 16);
      this.#at = close + 1;
      return point;
    }
    const high = this.#hex(4);
    if (high < 0xd800 || high > 0xdbff || !this.#source.startsWith("\\u", this.#at)) return high;
    const low = Number.parseInt(this.#source.slice(this.#at + 2, this.#at + 6), 16);
    if (!(low >= 0xdc00 && low <= 0xdfff)) return high;
    this.#at += 6;
    return (high - 0xd800) * 0x400 + (low - 0xdc00) + 0x10000;
  }

  #hex(digits: number): number {
    const point = Number.parseInt(this.#source.slice(this.#at, this.#at + digits), 16);
    this.#at += digits;
    return point;
  }
}

export function show(source: string): string {
  return JSON.stringify(source.length > 80 ? `${source.slice(0, 80)}…` : source);
}

export const EMPTY_REGEX: Regex = { kind: "seq", items: [] };
export const ANY_TEXT: Regex = {
  kind: "repeat",
  body: { kind: "set", set: ANY },
  min: 0,
  max: Infinity,
};
