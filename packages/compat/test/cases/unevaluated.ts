// biome-ignore-all lint/suspicious/noThenProperty: the keyword's name
import { breaks, type Case, safe, unproven } from "./case.ts";

export const cases: readonly Case[] = [
  {
    title: "as additionalProperties where nothing is beside",
    old: { type: "object", properties: { a: { type: "string" } }, unevaluatedProperties: false },
    new: { type: "object", properties: { a: { type: "string" } }, additionalProperties: false },
    backward: safe,
    forward: safe,
  },
  {
    title: "it sees through allOf",
    old: {
      type: "object",
      allOf: [{ properties: { a: { type: "string" } } }, { properties: { b: { type: "number" } } }],
      unevaluatedProperties: false,
    },
    new: {
      type: "object",
      properties: { a: { type: "string" }, b: { type: "number" } },
      additionalProperties: false,
    },
    backward: safe,
    forward: safe,
  },
  {
    title: "additionalProperties does not",
    old: { type: "object", allOf: [{ properties: { a: { type: "string" } } }], additionalProperties: false },
    new: { type: "object", allOf: [{ properties: { a: { type: "string" } } }], unevaluatedProperties: false },
    backward: safe,
    forward: breaks({ a: "" }),
  },
  {
    title: "it sees through $ref",
    old: {
      $ref: "#/$defs/x",
      unevaluatedProperties: false,
      $defs: { x: { type: "object", properties: { a: { type: "string" } } } },
    },
    new: { type: "object", properties: { a: { type: "string" } }, additionalProperties: false },
    backward: safe,
    forward: safe,
  },
  {
    title: "it counts the arm that holds",
    old: {
      type: "object",
      oneOf: [
        { properties: { a: { type: "string" } }, required: ["a"] },
        { properties: { b: { type: "string" } }, required: ["b"] },
      ],
      unevaluatedProperties: false,
    },
    new: {
      anyOf: [
        {
          type: "object",
          properties: { a: { type: "string" } },
          required: ["a"],
          additionalProperties: false,
        },
        {
          type: "object",
          properties: { b: { type: "string" } },
          required: ["b"],
          additionalProperties: false,
        },
      ],
    },
    backward: safe,
    forward: safe,
  },
  {
    title: "two arms of anyOf hold",
    old: {
      type: "object",
      anyOf: [
        { properties: { a: { type: "string" } }, required: ["a"] },
        { properties: { b: { type: "string" } }, required: ["b"] },
      ],
      unevaluatedProperties: false,
    },
    new: {
      type: "object",
      properties: { a: { type: "string" }, b: { type: "string" } },
      additionalProperties: false,
      minProperties: 1,
    },
    backward: safe,
    forward: safe,
  },
  {
    title: "it counts then",
    old: {
      type: "object",
      if: { properties: { k: { const: 1 } }, required: ["k"] },
      then: { properties: { x: { type: "string" } } },
      unevaluatedProperties: false,
    },
    new: {
      type: "object",
      properties: { k: { const: 1 }, x: { type: "string" } },
      additionalProperties: false,
    },
    backward: safe,
    forward: breaks({ x: "" }),
  },
  {
    title: "it counts dependentSchemas",
    old: {
      type: "object",
      properties: { a: true },
      dependentSchemas: { a: { properties: { b: true } } },
      unevaluatedProperties: false,
    },
    new: {
      type: "object",
      properties: { a: true, b: true },
      additionalProperties: false,
      dependentRequired: { b: ["a"] },
    },
    backward: safe,
    forward: safe,
  },
  {
    title: "unevaluated ones of a type",
    old: { type: "object", properties: { a: { type: "string" } }, unevaluatedProperties: { type: "number" } },
    new: { type: "object", properties: { a: { type: "string" } }, additionalProperties: { type: "number" } },
    backward: safe,
    forward: safe,
  },
  {
    title: "not evaluates nothing",
    old: {
      type: "object",
      not: { properties: { a: { type: "string" } }, required: ["a"] },
      unevaluatedProperties: false,
    },
    new: { const: {} },
    backward: safe,
    forward: safe,
  },
  {
    title: "items after the tuple",
    old: { type: "array", prefixItems: [{ type: "string" }], unevaluatedItems: false },
    new: { type: "array", prefixItems: [{ type: "string" }], items: false },
    backward: safe,
    forward: safe,
  },
  {
    title: "items through allOf",
    old: {
      type: "array",
      allOf: [{ prefixItems: [{ type: "string" }, { type: "number" }] }],
      unevaluatedItems: false,
    },
    new: { type: "array", prefixItems: [{ type: "string" }, { type: "number" }], maxItems: 2 },
    backward: safe,
    forward: safe,
  },
  {
    title: "all items are evaluated",
    old: { type: "array", items: { type: "string" }, unevaluatedItems: false },
    new: { type: "array", items: { type: "string" } },
    backward: safe,
    forward: safe,
  },
  {
    title: "contains: the specification and Ajv differ",
    old: { type: "array", contains: { const: 1 }, unevaluatedItems: false },
    new: { type: "array", items: { const: 1 }, minItems: 1 },
    backward: unproven(
      "the specification and Ajv differ about contains, unevaluatedItems, and so do the verdicts",
    ),
    forward: safe,
  },
  {
    title: "draft-07 does not know it",
    old: {
      $schema: "http://json-schema.org/draft-07/schema#",
      type: "object",
      properties: { a: { type: "string" } },
      unevaluatedProperties: false,
    },
    new: {
      $schema: "http://json-schema.org/draft-07/schema#",
      type: "object",
      properties: { a: { type: "string" } },
    },
    backward: safe,
    forward: safe,
  },
];
