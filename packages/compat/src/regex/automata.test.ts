import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Budget } from "../errors.ts";
import { complementDfa, product, runDfa } from "./dfa.ts";
import { isUnicode, Pattern, withoutNeedlessEscapes } from "./pattern.ts";
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
      { numRuns: 1500, seed: 7 },
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
      { numRuns: 400, seed: 7 },
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

  it("never backtracks without end", () => {
    const started = performance.now();
    for (const source of ["^(a+)+$", "^(a|a)*$", "^(\\w+\\s?)*$", "^(.*)*x$", "^a*a*a*a*a*b$", "(x+x+)+y"]) {
      const pattern = new Pattern(source);
      for (const length of [10, 100, 1000, 5000]) {
        const long = `${"a".repeat(length)}!`;
        expect([source, pattern.test(long, budget())]).toEqual([source, false]);
      }
    }
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it("drops escapes that the u flag forbids, and no others", () => {
    expect(withoutNeedlessEscapes("^[\\w\\-]+\\@\\_$")).toBe("^[\\w\\x2d]+@_$");
    expect(withoutNeedlessEscapes("a\\.b\\-")).toBe("a\\.b\\x2d");
    expect(withoutNeedlessEscapes("^\\d+$")).toBe("^\\d+$");
    expect(isUnicode("(")).toBe(false);
  });
});
