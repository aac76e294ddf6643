import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Budget } from "../errors.ts";
import { complementDfa, product, runDfa } from "./dfa.ts";
import { parseRegex } from "./parse.ts";
import { inUnicodeMode, isExpression, Pattern } from "./pattern.ts";
import { longestSafeText } from "./risk.ts";
import { countWords, shortestWord } from "./words.ts";

const budget = () => new Budget(1_000_000);

function dfaOf(source: string) {
  const dfa = new Pattern(source).dfa(budget());
  if (typeof dfa === "string") throw new Error(`${source}: ${dfa}`);
  return dfa;
}

const atom = fc.constantFrom(
  "a",
  "b",
  "-",
  "é",
  "😀",
  "[ab]",
  "[^a]",
  "[a-c0-9]",
  "\\d",
  "\\W",
  "\\s",
  ".",
  "\\.",
  "\\u0062",
);
const anchor = fc.constantFrom("^", "$", "");
const { regex } = fc.letrec<{ regex: string; part: string }>((tie) => ({
  regex: fc.oneof(
    { maxDepth: 3 },
    fc.tuple(anchor, tie("part"), tie("part"), anchor).map((parts) => parts.join("")),
    fc.tuple(tie("regex"), tie("regex")).map(([a, b]) => `${a}|${b}`),
    fc.tuple(tie("part"), fc.constantFrom("", "(?!a)", "(?=.b)")).map(([a, look]) => `^${look}${a}`),
  ),
  part: fc.oneof(
    { maxDepth: 3 },
    atom,
    fc
      .tuple(atom, fc.constantFrom("*", "+", "?", "{2}", "{1,3}", "{2,}", "*?"))
      .map((parts) => parts.join("")),
    tie("regex").map((inner) => `(${inner})`),
    fc
      .tuple(tie("regex"), fc.constantFrom("*", "+", "?", "{0,2}"))
      .map(([inner, many]) => `(?:${inner})${many}`),
  ),
}));
const text = fc
  .array(fc.constantFrom("a", "b", "c", "-", "é", "😀", "1", " ", "\n", "."), { maxLength: 6 })
  .map((letters) => letters.join(""));

describe("automata", () => {
  it("accept what JavaScript's expressions match", () => {
    fc.assert(
      fc.property(regex, fc.array(text, { minLength: 8, maxLength: 20 }), (source, texts) => {
        const pattern = new Pattern(source);
        const dfa = pattern.dfa(budget());
        if (typeof dfa === "string") return;
        const own = new RegExp(source, "u");
        for (const one of texts)
          expect([source, one, runDfa(dfa, one)]).toEqual([source, one, own.test(one)]);
        const word = shortestWord(dfa, 0, Infinity);
        if (word !== undefined) expect([source, word, own.test(word)]).toEqual([source, word, true]);
        else for (const one of texts) expect(own.test(one)).toBe(false);
      }),
      { numRuns: 1500 },
    );
  });

  it("meet, join and turn around as their languages do", () => {
    fc.assert(
      fc.property(regex, regex, fc.array(text, { maxLength: 10 }), (a, b, texts) => {
        const [left, right] = [a, b].map((source) => new Pattern(source).dfa(budget()));
        if (typeof left !== "object" || typeof right !== "object") return;
        const both = product(left, right, true, budget());
        const either = product(left, complementDfa(right), false, budget());
        for (const one of texts) {
          expect(runDfa(both, one)).toBe(runDfa(left, one) && runDfa(right, one));
          expect(runDfa(either, one)).toBe(runDfa(left, one) || !runDfa(right, one));
        }
      }),
      { numRuns: 400 },
    );
  });

  it("count their words", () => {
    expect(countWords(dfaOf("^[ab]{1,2}$"), Infinity, 100)).toBe(6);
    expect(countWords(dfaOf("^(a|b)?$"), Infinity, 100)).toBe(3);
    expect(countWords(dfaOf("^a*$"), Infinity, 100)).toBe(Infinity);
    expect(countWords(dfaOf("^a*$"), 4, 100)).toBe(5);
    expect(countWords(dfaOf("^\\d{3}$"), Infinity, 100)).toBe(Infinity);
  });

  it("give the shortest word within bounds, and none where there is none", () => {
    expect(shortestWord(dfaOf("^(ab)*$"), 3, 9)).toBe("abab");
    expect(shortestWord(dfaOf("^(ab)*$"), 3, 3)).toBeUndefined();
    expect(shortestWord(dfaOf("^a{2000}$"), 0, Infinity)).toHaveLength(2000);
  });
});

describe("patterns", () => {
  it("says what it does not read", () => {
    const reasons = ["(a)\\1", "\\bx", "(?<=a)b", "x(?=y)z", "(?i:a)", "a{5000}"].map((s) =>
      new Pattern(s).dfa(budget()),
    );
    for (const reason of reasons) expect(reason).toBeTypeOf("string");
  });

  it.each([
    ["^(a+)+$", 20],
    ["^(a|a)*$", 20],
    ["^(\\w+\\s?)*$", 20],
    ["^(.*)*x$", 20],
    ["(x+x+)+y", 20],
    // Five loops and the place where a match begins: the sixth root of five million steps.
    ["^a*a*a*a*a*b$", 20],
    ["^a*b$", 2236],
    ["^[a-z]{3}$", 100_000],
  ])("gives JavaScript's own matcher no text of %s longer than %i", (source, longest) => {
    expect(longestSafeText(parseRegex(source))).toBe(longest);
  });

  it("never backtracks without end: what is longer costs a few steps of an automaton", () => {
    for (const source of ["^(a+)+$", "^(a|a)*$", "^(\\w+\\s?)*$", "^(.*)*x$", "^a*a*a*a*a*b$", "(x+x+)+y"]) {
      const pattern = new Pattern(source);
      const steps = budget();
      for (const length of [10, 100, 1000, 5000])
        expect([source, pattern.test(`${"a".repeat(length)}!`, steps)]).toEqual([source, false]);
      expect([source, steps.spent > 0 && steps.spent < 100]).toEqual([source, true]);
    }
  });

  it("are written for the u flag where people did not, and are else as they were", () => {
    expect(inUnicodeMode("^[\\w\\-]+\\@\\_$")).toBe("^[\\w\\x2d]+@_$");
    expect(inUnicodeMode("a\\.b\\-")).toBe("a\\.b\\x2d");
    expect(inUnicodeMode("^a]{1,2}{id}[}\\]]$")).toBe("^a\\]{1,2}\\{id\\}[}\\]]$");
    expect(inUnicodeMode("^\\d+$")).toBe("^\\d+$");
    expect(inUnicodeMode("^a\\Z")).toBe("^a\\Z");
    expect(isExpression("(", "u")).toBe(false);
  });

  it("that are none with the u flag match nothing and refuse nothing: they are not decided", () => {
    const pattern = new Pattern("^a\\Z");
    expect(pattern.dfa(budget())).toMatch(/none with the u flag/);
    expect(() => pattern.test("a", budget())).toThrow(/none with the u flag/);
    expect(() => new Pattern("(")).toThrow("expected a pattern that is a regular expression");
  });
});
