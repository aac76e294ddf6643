import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MOST_STEPS, mostSteps, parsePattern, patternProblem } from "./pattern.ts";

describe("allows", () => {
  it.each([
    "^$",
    "^[A-Za-z0-9_-]{1,36}$",
    "^[A-Za-z0-9_./:-]{1,200}$",
    "^[0-9]{12}$",
    "^[0-9]{1,5}x[0-9]{1,5}$",
    "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}[0-9.]{0,10}Z$",
    "^[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}$",
    "^[a-z]{1,500}@[a-z]{1,500}$",
    "^[a-z]{1,40000}$",
    "^[\\\\\\]\\^\\-]{1,4}$",
    "^/a\\/b[/]c$",
    "^\\$\\(\\)\\[\\]\\{\\}\\|\\?\\*\\+\\.\\^\\\\$",
  ])("%s", (pattern) => {
    expect(patternProblem(pattern)).toBeUndefined();
  });
});

describe("refuses", () => {
  const leaves = "leaves the dialect at";
  it.each([
    ["[a-z]{1,8}", "is not anchored with ^ and $"],
    ["^[a-z]{1,8}", "is not anchored with ^ and $"],
    ["^a*$", `${leaves} "*"`],
    ["^a+$", `${leaves} "+"`],
    ["^[a-z]+$", `${leaves} "+"`],
    ["^a?$", `${leaves} "?"`],
    ["^a{2,}$", `${leaves} "{2,}"`],
    ["^a{1,2}{1,2}$", `${leaves} "{1,2}"`],
    ["^a{1,2}?$", `${leaves} "?"`],
    ["^(a){1,2}$", `${leaves} "(a){1,2}"`],
    ["^(a+)+$", `${leaves} "(a+)+"`],
    ["^a|b$", `${leaves} "|b"`],
    ["^.$", `${leaves} "."`],
    ["^\\d{1,3}$", `${leaves} "\\\\d{1,3}"`],
    ["^[\\w]$", `${leaves} "[\\\\w]"`],
    ["^[^a]$", `${leaves} "[^a]"`],
    ["^a^b$", `${leaves} "^b"`],
    ["^a$b$", `${leaves} "$b"`],
    ["^\\1$", `${leaves} "\\\\1"`],
    ["^\\-$", `${leaves} "\\\\-"`],
    ["^[a$", `${leaves} "[a"`],
    ["^[]$", `${leaves} "[]"`],
    ["^é$", `${leaves} "é"`],
    ["^[é]$", `${leaves} "[é]"`],
    ["^a\n$", `${leaves} "\\n"`],
    ["^[z-a]$", "is no regular expression: "],
    ["^a{3,2}$", "is no regular expression: "],
    ["^[a-z]{0,400}[a-z]{0,400}$", "may cost 322003 steps; at most 100000"],
    ["^[a-z]{1,50}[a-z]{1,50}[a-z]{1,50}[a-z]{1,50}$", "may cost 12755101 steps; at most 100000"],
    ["^a{0,400}b{0,1}a{0,400}$", "may cost "],
    ["^a{1,99999}-?$", `${leaves} "?"`],
    ["^a{1,65536}b$", "may match 65537 characters, more than a message holds; at most 65536"],
  ])("%j", (pattern, problem) => {
    expect(patternProblem(pattern)).toContain(problem);
  });
});

// The law needs a matcher whose work can be counted. It backtracks as engines do: the longest repeat first.
type Parsed = Exclude<ReturnType<typeof parsePattern>, string>;

function match(elements: Parsed, text: string): { matches: boolean; steps: number } {
  let steps = 0;
  const tests = elements.map(({ one }) => new RegExp(`^${one}$`));
  const from = (element: number, position: number): boolean => {
    const current = elements[element];
    if (!current) {
      steps += 1;
      return position === text.length;
    }
    let count = 0;
    while (count < current.max) {
      steps += 1;
      if (position + count >= text.length || !tests[element]!.test(text[position + count]!)) break;
      count += 1;
    }
    for (; count >= current.min; count--) if (from(element + 1, position + count)) return true;
    return false;
  };
  const matches = from(0, 0);
  return { matches, steps };
}

const classes = ["a", "b", "[ab]", "[a-c]", "[bc]", "\\.", "[.a]"];
const repeat = fc.oneof(
  fc.constant(""),
  fc.integer({ min: 0, max: 4 }).map((n) => `{${n}}`),
  fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 12 })).map(([min, more]) => `{${min},${min + more}}`),
);
const patterns = fc
  .array(fc.tuple(fc.constantFrom(...classes), repeat), { minLength: 1, maxLength: 4 })
  .map((elements) => `^${elements.map(([one, times]) => one + times).join("")}$`);
/** Texts that nearly match: runs of what the classes share, and an end that fails. */
const texts = fc
  .array(fc.tuple(fc.constantFrom("a", "b", "c", "."), fc.nat({ max: 40 })), { maxLength: 5 })
  .map((runs) => runs.map(([letter, times]) => letter.repeat(times)).join(""));

it("never costs more steps than it says", () => {
  fc.assert(
    fc.property(patterns, texts, (pattern, text) => {
      const elements = parsePattern(pattern) as Parsed;
      const { matches, steps } = match(elements, text);
      // The counting matcher is the engine's: same verdict.
      expect(matches).toBe(new RegExp(pattern, "u").test(text));
      expect(steps).toBeLessThanOrEqual(mostSteps(elements));
    }),
    { numRuns: 1000 },
  );
});

it("never accepts a pattern that a hostile text can make long", () => {
  const wide = fc
    .array(fc.tuple(fc.constantFrom("a", "[ab]", "[a-c]"), fc.integer({ min: 0, max: 600 })), {
      minLength: 1,
      maxLength: 4,
    })
    .map((elements) => `^${elements.map(([one, max]) => `${one}{0,${max}}`).join("")}$`);
  fc.assert(
    fc.property(wide, fc.integer({ min: 1, max: 3000 }), (pattern, length) => {
      fc.pre(patternProblem(pattern) === undefined);
      const { matches, steps } = match(parsePattern(pattern) as Parsed, `${"a".repeat(length)}!`);
      expect(matches).toBe(false);
      expect(steps).toBeLessThanOrEqual(MOST_STEPS);
    }),
    { numRuns: 60 },
  );
});

it("counts what it refuses rightly: the cost is real", () => {
  const elements = parsePattern("^[a-z]{0,120}[a-z]{0,120}[a-z]{0,20}$") as Parsed;
  expect(match(elements, `${"a".repeat(300)}!`).steps).toBeGreaterThan(MOST_STEPS);
});
