import fc from "fast-check";
import { expect, it } from "vitest";
import { edited } from "./fuzz/edits.ts";
import { instance } from "./fuzz/instances.ts";
import { Random } from "./fuzz/random.ts";
import { misread } from "./fuzz/readings.ts";
import { anySchema } from "./fuzz/schemas.ts";

/** A schema of any draft after one edit, and values near its border. */
const sample = fc.tuple(anySchema, fc.nat({ max: 0x7fffffff })).map(([{ dialect, schema }, seed]) => {
  const random = new Random(seed);
  const { schema: changed } = edited(schema, random, dialect);
  return { dialect, schema: changed, values: Array.from({ length: 15 }, () => instance(changed, random)) };
});

it("each reading of a schema says of a value what its reader says", () => {
  fc.assert(
    fc.property(sample, ({ dialect, schema, values }) => {
      expect(misread(dialect, schema, values)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
