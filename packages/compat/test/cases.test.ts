import { describe, expect, it } from "vitest";
import { compare } from "../src/index.ts";
import { cases as arrays } from "./cases/arrays.ts";
import { cases as types } from "./cases/booleans-and-types.ts";
import type { Case } from "./cases/case.ts";
import { cases as dependencies } from "./cases/dependencies.ts";
import { cases as drafts } from "./cases/drafts.ts";
import { cases as enums } from "./cases/enum-and-const.ts";
import { cases as large } from "./cases/large.ts";
import { cases as limits } from "./cases/limits.ts";
import { cases as logic } from "./cases/logic.ts";
import { cases as numbers } from "./cases/numbers.ts";
import { cases as properties } from "./cases/properties.ts";
import { cases as references } from "./cases/references.ts";
import { cases as texts } from "./cases/texts.ts";
import { cases as unevaluated } from "./cases/unevaluated.ts";
import { AJV } from "./fuzz/check.ts";
import { DIALECTS, type Dialect } from "./fuzz/schemas.ts";

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
  drafts,
  large,
  limits,
};

/** The draft of a pair, as far as it is stated. */
function draftOf(...pair: unknown[]): Dialect {
  const text = JSON.stringify(pair);
  if (/"exclusiveM\w+":(true|false)/.test(text)) return "draft-04";
  return DIALECTS.find((dialect) => text.includes(`/${dialect}/`)) ?? "2020-12";
}

/** Ajv, asked without the engine. */
function accepts(schema: unknown, other: unknown): (value: unknown) => boolean {
  const options = {
    strict: false,
    validateFormats: false,
    logger: false,
    ownProperties: true,
    meta: false,
    validateSchema: false,
  } as const;
  const stated = JSON.stringify(schema).includes("json-schema.org/");
  const dialect = stated ? draftOf(schema) : draftOf(schema, other);
  let validate: ((value: unknown) => boolean) | undefined;
  return (value) => {
    validate ??= new AJV[dialect](options).compile(schema as object) as (value: unknown) => boolean;
    return validate(value);
  };
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
        const [isOld, isNew] = [accepts(old, now), accepts(now, old)];
        if (backward.verdict === "breaking")
          expect([isOld(backward.witness), isNew(backward.witness)]).toEqual([true, false]);
        if (forward.verdict === "breaking")
          expect([isNew(forward.witness), isOld(forward.witness)]).toEqual([true, false]);
      }
    });
  });

it("has at least 150 rows", () => {
  expect(Object.values(TABLE).flat().length).toBeGreaterThanOrEqual(150);
});

it("turns around: what is said of a pair is said of the pair exchanged", () => {
  const small = Object.entries(TABLE).filter(([section]) => section !== "large");
  for (const { old, new: now, backward, forward, options } of small.flatMap(([, cases]) => cases)) {
    const turned = compare(now, old, { ...options, changes: false });
    expect([turned.backward.verdict, turned.forward.verdict]).toEqual([forward.verdict, backward.verdict]);
  }
});

it("gives every keyword of the drafts a row", () => {
  const text = JSON.stringify(Object.values(TABLE).flat());
  const keywords =
    `$ref $id id $recursiveRef $recursiveAnchor $anchor $defs definitions allOf anyOf oneOf not if then else enum const type minimum
    maximum exclusiveMinimum exclusiveMaximum multipleOf minLength maxLength pattern format properties required
    additionalProperties patternProperties propertyNames minProperties maxProperties dependentRequired
    dependentSchemas dependencies prefixItems items additionalItems contains minContains maxContains minItems
    maxItems uniqueItems unevaluatedProperties unevaluatedItems`.split(/\s+/);
  expect(keywords.filter((keyword) => !text.includes(`"${keyword}":`))).toEqual([]);
});
