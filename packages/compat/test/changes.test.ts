import type { Json } from "@tandem/schema-model";
import fc from "fast-check";
import { expect, it } from "vitest";
import { judging } from "../src/changes/alone.ts";
import { RULES } from "../src/changes/rules.ts";
import { differences } from "../src/changes/walk.ts";
import type { Prepared } from "../src/contain.ts";
import { compare } from "../src/index.ts";
import { DEFAULT_BUDGET } from "../src/options.ts";
import { URIS } from "./fuzz/check.ts";
import { edited } from "./fuzz/edits.ts";
import { Random } from "./fuzz/random.ts";
import { anySchema, type Schema } from "./fuzz/schemas.ts";

const prepared = (schema: Schema): Prepared => ({
  schema: schema as Json,
  size: 10,
  dialect: "2020-12",
  sides: new Map(),
});

const named = (schema: Schema) =>
  typeof schema === "boolean" ? schema : { $schema: URIS["2020-12"], ...schema };

it("verdicts of many variants, asked in one pool of formulas, are those of comparisons of their own", () => {
  let decided = 0;
  const schemas = anySchema.filter(({ dialect }) => dialect === "2020-12");
  fc.assert(
    fc.property(schemas, fc.nat({ max: 0x7fffffff }), ({ schema }, seed) => {
      const random = new Random(seed);
      const ask = judging(prepared(schema), {
        formats: false,
        budget: DEFAULT_BUDGET,
        readings: ["specification", "ajv"],
        disputed: [],
        life: { examples: [], byName: new Map() },
        hints: [],
      });
      for (let variant = schema, i = 0; i < 3; i++) {
        variant = edited(variant, random, "2020-12").schema;
        const { backward, forward } = compare(named(schema), named(variant), { changes: false });
        const [first, second] = ask(prepared(variant), [true, true]);
        for (const [name, verdict] of [
          [first, backward.verdict],
          [second, forward.verdict],
        ])
          if (name !== "unproven" && verdict !== "unproven") {
            expect(name).toBe(verdict);
            decided++;
          }
      }
    }),
    { numRuns: 100 },
  );
  expect(decided).toBeGreaterThan(500);
});

it("every change has a rule that explains it", () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(anySchema, fc.nat({ max: 0x7fffffff }), ({ schema, dialect }, seed) => {
      const variant = edited(schema, new Random(seed), dialect).schema;
      for (const after of [variant, {}]) {
        const pair = [schema, after].map((one) => ({ schema: one as Json, dialect }));
        for (const { rule } of differences(pair[0]!, pair[1]!)) seen.add(rule);
      }
    }),
    { numRuns: 1000 },
  );
  expect([...seen].filter((rule) => !Object.hasOwn(RULES, rule))).toEqual([]);
  expect(seen.size).toBeGreaterThan(50);
});
