import fc from "fast-check";
import { expect, it } from "vitest";
import { check, type Pair } from "./fuzz/check.ts";
import { EDITS, edited } from "./fuzz/edits.ts";
import { Random } from "./fuzz/random.ts";
import { anySchema } from "./fuzz/schemas.ts";

/** A schema and the same after one edit or a few, with the seed of the sampled values. */
const pair = fc
  .tuple(anySchema, fc.nat({ max: 0x7fffffff }), fc.integer({ min: 1, max: 3 }))
  .map(([{ dialect, schema }, seed, edits]) => {
    const random = new Random(seed);
    let now = schema;
    for (let i = 0; i < edits; i++) now = edited(now, random, dialect).schema;
    return { seed, pair: { dialect, old: schema, new: now } satisfies Pair };
  });

it("has 40 kinds of edit or more", () => {
  expect(new Set(EDITS.map(({ name }) => name)).size).toBeGreaterThanOrEqual(40);
});

it("never contradicts a sampled value, and every witness holds: 500 pairs", () => {
  const verdicts = { safe: 0, breaking: 0, unproven: 0 };
  fc.assert(
    fc.property(pair, (one) => {
      const { backward, forward, contradictions } = check(one.pair, one.seed, 12);
      verdicts[backward.verdict]++;
      verdicts[forward.verdict]++;
      expect(contradictions).toEqual([]);
    }),
    { numRuns: 500 },
  );
  expect(verdicts.unproven).toBeLessThan(15);
  expect(verdicts.breaking).toBeGreaterThan(125);
});
