// biome-ignore-all lint/suspicious/noThenProperty: the keyword's name
import { B, OLD, type Pitfall, S } from "./pitfall.ts";

export const logic: readonly Pitfall[] = [
  ["nothing is contained in everything", false, { type: "string" }, S, B],
  ["not everything is nothing", { not: {} }, { const: 1 }, S, B],
  ["not, twice", { not: { not: { type: "string" } } }, { type: "string" }, S, S],
  ["not, thrice", { not: { not: { not: { type: "string" } } } }, { not: { type: "string" } }, S, S],
  [
    "oneOf is less than anyOf where arms overlap",
    { oneOf: [{ type: "integer" }, { type: "number", minimum: 2 }] },
    { anyOf: [{ type: "integer" }, { type: "number", minimum: 2 }] },
    S,
    B,
  ],
  [
    "oneOf of the same arm twice is nothing",
    { oneOf: [{ type: "string" }, { type: "string" }] },
    false,
    S,
    S,
  ],
  [
    "an arm that nothing fits makes no difference to anyOf",
    { anyOf: [{ type: "string" }, false] },
    { type: "string" },
    S,
    S,
  ],
  ["if without then and else", { if: { type: "string" } }, true, S, S],
  ["then and else without if", { then: false, else: false }, true, S, S],
  [
    "if, then, no else",
    { if: { type: "string" }, then: { maxLength: 3 } },
    { anyOf: [{ not: { type: "string" } }, { maxLength: 3 }] },
    S,
    S,
  ],
  [
    "draft-07 has if",
    { $schema: OLD, if: { type: "string" }, then: { maxLength: 1 }, else: { type: "number" } },
    { $schema: OLD, anyOf: [{ type: "string", maxLength: 1 }, { type: "number" }] },
    S,
    S,
  ],
  [
    "unevaluatedProperties sees through $ref",
    {
      $ref: "#/$defs/a",
      unevaluatedProperties: false,
      $defs: { a: { properties: { x: { type: "string" } } } },
    },
    { properties: { x: { type: "string" } }, additionalProperties: false },
    S,
    S,
  ],
  [
    "unevaluatedProperties sees through if",
    {
      type: "object",
      if: { properties: { k: { const: 1 } }, required: ["k"] },
      then: { properties: { a: true } },
      else: { properties: { b: true } },
      unevaluatedProperties: false,
    },
    { type: "object", properties: { k: true, a: true, b: true }, additionalProperties: false },
    S,
    B,
  ],
];
