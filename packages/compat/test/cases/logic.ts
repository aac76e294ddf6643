// biome-ignore-all lint/suspicious/noThenProperty: the keyword's name
import { breaks, type Case, safe } from "./case.ts";

export const cases: readonly Case[] = [
  {
    title: "an arm of anyOf is added",
    old: { anyOf: [{ type: "string" }, { type: "number" }] },
    new: { anyOf: [{ type: "string" }, { type: "number" }, { type: "null" }] },
    backward: safe,
    forward: breaks(null),
  },
  {
    title: "an arm of anyOf is removed",
    old: { anyOf: [{ type: "string" }, { type: "number" }] },
    new: { type: "string" },
    backward: breaks(0),
    forward: safe,
  },
  {
    title: "anyOf of types is a union of types",
    old: { anyOf: [{ type: "string" }, { type: "number" }] },
    new: { type: ["string", "number"] },
    backward: safe,
    forward: safe,
  },
  {
    title: "ranges that meet are one range",
    old: { type: "number", anyOf: [{ maximum: 5 }, { minimum: 5 }] },
    new: { type: "number" },
    backward: safe,
    forward: safe,
  },
  {
    title: "ranges with a gap",
    old: { type: "number", anyOf: [{ maximum: 4 }, { minimum: 5 }] },
    new: { type: "number" },
    backward: safe,
    forward: breaks(4.5),
  },
  {
    title: "ranges without a gap for integers",
    old: { type: "integer", anyOf: [{ maximum: 4 }, { minimum: 5 }] },
    new: { type: "integer" },
    backward: safe,
    forward: safe,
  },
  {
    title: "allOf is both",
    old: { allOf: [{ minimum: 1 }, { maximum: 5 }] },
    new: { minimum: 1, maximum: 5 },
    backward: safe,
    forward: safe,
  },
  {
    title: "an arm of allOf is added",
    old: { allOf: [{ type: "string" }] },
    new: { allOf: [{ type: "string" }, { maxLength: 3 }] },
    backward: breaks("aaaa"),
    forward: safe,
  },
  {
    title: "oneOf of types that exclude one another",
    old: { oneOf: [{ type: "string" }, { type: "number" }] },
    new: { anyOf: [{ type: "string" }, { type: "number" }] },
    backward: safe,
    forward: safe,
  },
  {
    title: "oneOf with an overlap",
    old: { oneOf: [{ type: "number" }, { type: "integer" }] },
    new: { type: "number" },
    backward: safe,
    forward: breaks(0),
  },
  {
    title: "oneOf with an overlap is the difference",
    old: { oneOf: [{ type: "number" }, { type: "integer" }] },
    new: { type: "number", not: { type: "integer" } },
    backward: safe,
    forward: safe,
  },
  {
    title: "the same arm twice never holds",
    old: { oneOf: [{ type: "string" }, { type: "string" }] },
    new: false,
    backward: safe,
    forward: safe,
  },
  {
    title: "anyOf to oneOf with an overlap",
    old: { anyOf: [{ multipleOf: 2 }, { multipleOf: 3 }], type: "integer" },
    new: { oneOf: [{ multipleOf: 2 }, { multipleOf: 3 }], type: "integer" },
    backward: breaks(0),
    forward: safe,
  },
  {
    title: "a discriminated union gets an arm",
    old: {
      oneOf: [
        { type: "object", properties: { t: { const: "a" } }, required: ["t"] },
        { type: "object", properties: { t: { const: "b" } }, required: ["t"] },
      ],
    },
    new: {
      oneOf: [
        { type: "object", properties: { t: { const: "a" } }, required: ["t"] },
        { type: "object", properties: { t: { const: "b" } }, required: ["t"] },
        { type: "object", properties: { t: { const: "c" } }, required: ["t"] },
      ],
    },
    backward: safe,
    forward: breaks({ t: "c" }),
  },
  {
    title: "a discriminated union as anyOf",
    old: {
      oneOf: [
        { type: "object", properties: { t: { const: "a" }, x: { type: "string" } }, required: ["t"] },
        { type: "object", properties: { t: { const: "b" }, x: { type: "number" } }, required: ["t"] },
      ],
    },
    new: {
      anyOf: [
        { type: "object", properties: { t: { const: "a" }, x: { type: "string" } }, required: ["t"] },
        { type: "object", properties: { t: { const: "b" }, x: { type: "number" } }, required: ["t"] },
      ],
    },
    backward: safe,
    forward: safe,
  },
  {
    title: "a discriminator that may be missing tells nothing apart",
    old: {
      anyOf: [
        { type: "object", properties: { t: { const: "a" } } },
        { type: "object", properties: { t: { const: "b" } } },
      ],
    },
    new: {
      oneOf: [
        { type: "object", properties: { t: { const: "a" } } },
        { type: "object", properties: { t: { const: "b" } } },
      ],
    },
    backward: breaks({}),
    forward: safe,
  },
  {
    title: "one arm of a union narrows",
    old: {
      oneOf: [
        { type: "object", properties: { t: { const: "a" }, x: { type: "string" } }, required: ["t"] },
        { type: "object", properties: { t: { const: "b" } }, required: ["t"] },
      ],
    },
    new: {
      oneOf: [
        {
          type: "object",
          properties: { t: { const: "a" }, x: { type: "string", maxLength: 1 } },
          required: ["t"],
        },
        { type: "object", properties: { t: { const: "b" } }, required: ["t"] },
      ],
    },
    backward: breaks({ t: "a", x: "aa" }),
    forward: safe,
  },
  {
    title: "not of a type",
    old: { not: { type: "string" } },
    new: { type: ["null", "boolean", "number", "array", "object"] },
    backward: safe,
    forward: safe,
  },
  {
    title: "not not",
    old: { not: { not: { type: "string" } } },
    new: { type: "string" },
    backward: safe,
    forward: safe,
  },
  {
    title: "not of a bound speaks of numbers",
    old: { not: { minimum: 5 } },
    new: { type: "number", exclusiveMaximum: 5 },
    backward: safe,
    forward: safe,
  },
  {
    title: "a value is forbidden",
    old: { type: "string" },
    new: { type: "string", not: { const: "admin" } },
    backward: breaks("admin"),
    forward: safe,
  },
  {
    title: "De Morgan",
    old: { not: { anyOf: [{ type: "string" }, { type: "number" }] } },
    new: { allOf: [{ not: { type: "string" } }, { not: { type: "number" } }] },
    backward: safe,
    forward: safe,
  },
  {
    title: "a required property is forbidden",
    old: { type: "object", not: { required: ["a", "b"] } },
    new: { anyOf: [{ not: { required: ["a"] } }, { not: { required: ["b"] } }], type: "object" },
    backward: safe,
    forward: safe,
  },
  {
    title: "if and then",
    old: { type: "object" },
    new: {
      type: "object",
      if: { properties: { k: { const: "card" } }, required: ["k"] },
      then: { required: ["number"] },
    },
    backward: breaks({ k: "card" }),
    forward: safe,
  },
  {
    title: "if, then, else as a union",
    old: { if: { minimum: 5 }, then: { multipleOf: 2 }, else: { multipleOf: 3 }, type: "number" },
    new: {
      type: "number",
      anyOf: [
        { minimum: 5, multipleOf: 2 },
        { exclusiveMaximum: 5, multipleOf: 3 },
      ],
    },
    backward: safe,
    forward: safe,
  },
  {
    title: "then without if says nothing",
    old: { then: { type: "string" } },
    new: true,
    backward: safe,
    forward: safe,
  },
  {
    title: "then is dropped",
    old: { if: { type: "string" }, then: { maxLength: 3 } },
    new: { if: { type: "string" } },
    backward: safe,
    forward: breaks("aaaa"),
  },
  {
    title: "else alone",
    old: { if: { type: "string" }, else: false },
    new: { type: "string" },
    backward: safe,
    forward: safe,
  },
  {
    title: "arms that add up to all objects",
    old: { type: "object", anyOf: [{ required: ["a"] }, { not: { required: ["a"] } }] },
    new: { type: "object" },
    backward: safe,
    forward: safe,
  },
  {
    title: "closed arms do not add up",
    old: {
      anyOf: [
        { type: "object", properties: { a: { type: "string" } }, additionalProperties: false },
        { type: "object", properties: { b: { type: "string" } }, additionalProperties: false },
      ],
    },
    new: {
      type: "object",
      properties: { a: { type: "string" }, b: { type: "string" } },
      additionalProperties: false,
    },
    backward: safe,
    forward: breaks({ b: "", a: "" }),
  },
];
