import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { compare } from "../src/index.ts";
import { cases as arrays } from "./cases/arrays.ts";
import { cases as types } from "./cases/booleans-and-types.ts";
import type { Case } from "./cases/case.ts";
import { cases as dependencies } from "./cases/dependencies.ts";
import { cases as enums } from "./cases/enum-and-const.ts";
import { cases as limits } from "./cases/limits.ts";
import { cases as logic } from "./cases/logic.ts";
import { cases as numbers } from "./cases/numbers.ts";
import { cases as properties } from "./cases/properties.ts";
import { cases as references } from "./cases/references.ts";
import { cases as texts } from "./cases/texts.ts";
import { cases as unevaluated } from "./cases/unevaluated.ts";

const TABLE: Record<string, readonly Case[]> = {
  "booleans and types": types,
  "enum and const": enums,
  numbers,
  texts,
  properties,
  dependencies,
  arrays,
  logic,
  references,
  unevaluated,
  limits,
};

/** Ajv, asked without the engine. */
function accepts(schema: unknown, value: unknown): boolean {
  const options = {
    strict: false,
    validateFormats: false,
    logger: false,
    ownProperties: true,
    meta: false,
    validateSchema: false,
  } as const;
  const isOld = JSON.stringify(schema).includes("draft-07");
  return (isOld ? new Ajv(options) : new Ajv2020(options)).compile(schema as object)(value) as boolean;
}

for (const [section, cases] of Object.entries(TABLE))
  describe(section, () => {
    it.each(cases.map((one) => [one.title, one] as const))("%s", (_title, one) => {
      const { backward, forward } = compare(one.old, one.new, { ...one.options, changes: false });
      expect({ backward, forward }).toEqual({ backward: one.backward, forward: one.forward });
    });

    it("has witnesses that hold", () => {
      for (const { old, new: now, backward, forward, options } of cases) {
        if (options?.formats === "assert") continue;
        if (backward.verdict === "breaking")
          expect([accepts(old, backward.witness), accepts(now, backward.witness)]).toEqual([true, false]);
        if (forward.verdict === "breaking")
          expect([accepts(now, forward.witness), accepts(old, forward.witness)]).toEqual([true, false]);
      }
    });
  });

it("has at least 150 rows", () => {
  expect(Object.values(TABLE).flat().length).toBeGreaterThanOrEqual(150);
});

it("turns around: what is said of a pair is said of the pair exchanged", () => {
  for (const { old, new: now, backward, forward, options } of Object.values(TABLE).flat()) {
    const turned = compare(now, old, { ...options, changes: false });
    expect([turned.backward.verdict, turned.forward.verdict]).toEqual([forward.verdict, backward.verdict]);
  }
});

it("gives every keyword of both drafts a row", () => {
  const text = JSON.stringify(Object.values(TABLE).flat());
  const keywords =
    `$ref $id $anchor $defs definitions allOf anyOf oneOf not if then else enum const type minimum
    maximum exclusiveMinimum exclusiveMaximum multipleOf minLength maxLength pattern format properties required
    additionalProperties patternProperties propertyNames minProperties maxProperties dependentRequired
    dependentSchemas dependencies prefixItems items additionalItems contains minContains maxContains minItems
    maxItems uniqueItems unevaluatedProperties unevaluatedItems`.split(/\s+/);
  expect(keywords.filter((keyword) => !text.includes(`"${keyword}":`))).toEqual([]);
});
