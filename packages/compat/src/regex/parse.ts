import { type AST, RegExpParser } from "@eslint-community/regexpp";
import { Undecided } from "../errors.ts";
import { type CharSet, complement, DIGIT, DOT, SPACE, unicodeProperty, union, WORD } from "./charset.ts";

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
 * Reads the regular part of the syntax of ECMA-262 with the u flag.
 *
 * @param source a pattern that `new RegExp(source, "u")` accepts
 * @throws Undecided for back-references, look-behind, word boundaries and inline flags
 */
export function parseRegex(source: string): Regex {
  const fail = (what: string): never => {
    throw new Undecided(`the pattern ${show(source)} uses ${what}`);
  };
  return anyOf(parsed(source, fail).alternatives, 0);

  function anyOf(alternatives: readonly AST.Alternative[], depth: number): Regex {
    if (depth > MOST_NESTED) fail("too many nested groups");
    const items = alternatives.map(({ elements }): Regex => {
      const parts = elements.map((element) => read(element, depth));
      return parts.length === 1 ? parts[0]! : { kind: "seq", items: parts };
    });
    return items.length === 1 ? items[0]! : { kind: "alt", items };
  }

  function read(element: AST.Element, depth: number): Regex {
    switch (element.type) {
      case "Character":
      case "CharacterSet":
      case "CharacterClass":
        return { kind: "set", set: setOf(element, fail) };
      case "CapturingGroup":
        return anyOf(element.alternatives, depth + 1);
      case "Group":
        if (element.modifiers) fail("inline flags");
        return anyOf(element.alternatives, depth + 1);
      case "Quantifier":
        return { kind: "repeat", body: read(element.element, depth), min: element.min, max: element.max };
      case "Assertion":
        if (element.kind === "word") return fail("a word boundary");
        if (element.kind === "lookbehind") return fail("look-behind");
        if (element.kind !== "lookahead") return { kind: element.kind };
        return { kind: "look", negative: element.negate, body: anyOf(element.alternatives, depth + 1) };
      case "Backreference":
        return fail("a back-reference");
      default:
        return fail("a syntax that is not regular");
    }
  }
}

function parsed(source: string, fail: (what: string) => never): AST.Pattern {
  try {
    return new RegExpParser().parsePattern(source, 0, source.length, { unicode: true });
  } catch (error) {
    // The call stack ends in thousands of nested groups; the engine may know syntax that the parser does not.
    return fail(error instanceof RangeError ? "too many nested groups" : "a syntax that is not read");
  }
}

type Characters = AST.Character | AST.CharacterSet | AST.CharacterClass | AST.CharacterClassElement;

/** The code points that one character of the expression matches. */
function setOf(element: Characters, fail: (what: string) => never): CharSet {
  switch (element.type) {
    case "Character":
      return [element.value, element.value];
    case "CharacterClassRange":
      return [element.min.value, element.max.value];
    case "CharacterClass": {
      const set = union(...element.elements.map((one) => setOf(one, fail)));
      return element.negate ? complement(set) : set;
    }
    case "CharacterSet": {
      if (element.kind === "any") return DOT;
      const set = element.kind === "property" ? unicodeProperty(nameOf(element)) : ESCAPED[element.kind];
      return element.negate ? complement(set) : set;
    }
    default:
      return fail("a syntax that is not regular");
  }
}

const ESCAPED = { digit: DIGIT, space: SPACE, word: WORD } as const;

function nameOf({ key, value }: AST.UnicodePropertyCharacterSet): string {
  return value === null ? key : `${key}=${value}`;
}

export function show(source: string): string {
  return JSON.stringify(source.length > 80 ? `${source.slice(0, 80)}…` : source);
}
