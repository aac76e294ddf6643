import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare } from "../src/index.ts";
import { instance } from "./fuzz/instances.ts";
import { Random } from "./fuzz/random.ts";
import type { Schema } from "./fuzz/schemas.ts";
import { arrays } from "./pitfalls/arrays.ts";
import { logic } from "./pitfalls/logic.ts";
import { objects } from "./pitfalls/objects.ts";
import type { Pitfall } from "./pitfalls/pitfall.ts";
import { references } from "./pitfalls/references.ts";
import { scalars } from "./pitfalls/scalars.ts";

const SECTIONS: Record<string, readonly Pitfall[]> = { objects, arrays, scalars, logic, references };

const PARTS = [null, true, false, 0, 1, 0.5, -1, 1e20, 0.07, "", "a", "ab", "abc", "a]", "\n", "😀", "😀😀"];
const NAMES = ["a", "b", "c", "d", "ab", "x-d", "k", "n", "x"];
/** Small values of every shape. Not among them what Ajv itself reads wrongly: 1e21 and more as a multiple of
 * anything, and names of the prototype as evaluated. */
const VALUES: readonly unknown[] = [
  ...PARTS,
  [],
  {},
  ...PARTS.flatMap((one) => [[one], ...NAMES.map((name) => ({ [name]: one }))]),
  ...PARTS.flatMap((one) => PARTS.map((other) => [one, other])),
  ...NAMES.flatMap((one) => NAMES.map((other) => ({ [one]: 1, [other]: "abc" }))),
  [0, false, "", null],
  { a: 1, b: 1, c: 1 },
  { n: { n: {} } },
];

/** Ajv, asked without the engine. */
function validator(schema: unknown): (value: unknown) => boolean {
  const options = {
    strict: false,
    validateFormats: false,
    logger: false as const,
    validateSchema: false,
    ownProperties: true,
    // One pattern is none with the u flag.
    unicodeRegExp: !JSON.stringify(schema).includes("a]$"),
  };
  const isOld = JSON.stringify(schema).includes("draft-07");
  // Ajv does not take an empty list, which the drafts allow; it is what nothing fits.
  const taken = isEmptyList(schema) ? false : (schema as object);
  return (isOld ? new Ajv(options) : new Ajv2020(options)).compile(taken) as (value: unknown) => boolean;
}

function isEmptyList(schema: unknown): boolean {
  const { enum: values } = (schema === null || typeof schema !== "object" ? {} : schema) as {
    enum?: unknown;
  };
  return Array.isArray(values) && values.length === 0;
}

for (const [section, rows] of Object.entries(SECTIONS))
  describe(section, () => {
    it.each(rows)("%s", (_title, old, now, backward, forward) => {
      const found = compare(old, now, { changes: false });
      expect([found.backward.verdict, found.forward.verdict]).toEqual([backward, forward]);
    });

    it("is so for every value that Ajv is asked", () => {
      const random = new Random(fc.readConfigureGlobal()!.seed!);
      for (const [title, old, now] of rows) {
        const { backward, forward } = compare(old, now, { changes: false });
        const [isOld, isNew] = [validator(old), validator(now)];
        const near = Array.from({ length: 200 }, (_, i) => instance((i % 2 ? old : now) as Schema, random));
        const told = (yes: typeof isOld, no: typeof isOld) =>
          [...VALUES, ...near].filter((value) => yes(value) && !no(value));
        if (backward.verdict === "safe") expect([title, told(isOld, isNew)]).toEqual([title, []]);
        else if (backward.verdict === "breaking")
          expect([title, isOld(backward.witness), isNew(backward.witness)]).toEqual([title, true, false]);
        if (forward.verdict === "safe") expect([title, told(isNew, isOld)]).toEqual([title, []]);
        else if (forward.verdict === "breaking")
          expect([title, isNew(forward.witness), isOld(forward.witness)]).toEqual([title, true, false]);
      }
    });
  });

it("has a hundred rows", () => {
  expect(Object.values(SECTIONS).flat().length).toBeGreaterThanOrEqual(100);
});
