import { breaks, type Case, safe } from "./case.ts";

const many = <T>(count: number, one: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => one(i));
const record = <T>(count: number, one: (i: number) => T): Record<string, T> =>
  Object.fromEntries(many(count, (i) => [`p${i}`, one(i)]));

/** A page of blocks: 28 kinds, one of which holds blocks again. */
function page(title: string): unknown {
  const kinds = many(27, (i) => [
    `kind${i}`,
    {
      type: "object",
      properties: { kind: { const: `kind${i}` }, label: { type: "string" } },
      required: ["kind"],
      additionalProperties: false,
    },
  ]);
  const group = {
    title,
    type: "object",
    properties: { kind: { const: "group" }, parts: { type: "array", items: { $ref: "#/$defs/block" } } },
    required: ["kind"],
    additionalProperties: false,
  };
  const arms = [...kinds.map(([name]) => ({ $ref: `#/$defs/${name}` })), { $ref: "#/$defs/group" }];
  return {
    type: "object",
    properties: { page: { type: "array", items: { $ref: "#/$defs/block" } } },
    $defs: { ...Object.fromEntries(kinds), group, block: { title, oneOf: arms } },
  };
}

/** A closed object with so many fields, and two patterns of names. */
function form(fields: number): unknown {
  const types = ["string", "integer", "boolean", "number"];
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    type: "object",
    properties: record(fields, (i) => ({ type: types[i % 4] })),
    patternProperties: { "^list_.*": { type: "array" }, "^own_.*": {} },
    additionalProperties: false,
  };
}

/** Names of one letter, of two, and the first ones of three. */
function names(): string[] {
  const one = [..."abcde"];
  const two = one.flatMap((a) => one.map((b) => a + b));
  return [...one, ...two, ...one.flatMap((a) => two.map((b) => a + b))].slice(0, 100);
}

const tagged = (count: number, last: string) => ({
  oneOf: many(count, (i) => ({
    type: "object",
    properties: { kind: { const: i }, v: { type: i === count - 1 ? last : "string" } },
    required: ["kind"],
  })),
});

/** Large schemas and values: the answer is plain, so it must not drown in the size. */
export const cases: readonly Case[] = [
  {
    title: "a text of 65,536 characters",
    old: { type: "string" },
    new: { type: "string", maxLength: 65_535 },
    backward: breaks("a".repeat(65_536)),
    forward: safe,
  },
  {
    title: "a long text inside an object, of a pattern",
    old: { type: "object", properties: { a: { type: "string", pattern: "^(ab)+$" } }, required: ["a"] },
    new: {
      type: "object",
      properties: { a: { type: "string", pattern: "^(ab)+$", maxLength: 69_999 } },
      required: ["a"],
    },
    backward: breaks({ a: "ab".repeat(35_000) }),
    forward: safe,
  },
  {
    title: "a pattern of more characters than an automaton has states",
    old: { type: "string", pattern: "^[a-z]{5000}$" },
    new: { type: "string", maxLength: 4999 },
    backward: breaks("a".repeat(5000)),
    forward: breaks(""),
  },
  {
    title: "an array of 5,000 items",
    old: { type: "array", minItems: 5000 },
    new: { type: "array", minItems: 5001 },
    backward: breaks(many(5000, () => null)),
    forward: safe,
  },
  {
    title: "500 items of one kind",
    old: { type: "array", minItems: 500, items: { type: "string" } },
    new: { type: "array", minItems: 499 },
    backward: safe,
    forward: breaks(many(499, () => null)),
  },
  {
    title: "a list of 400 items",
    old: { type: "array", prefixItems: many(400, (i) => ({ type: i < 399 ? "number" : "string" })) },
    new: { type: "array", prefixItems: many(400, (i) => ({ type: i < 399 ? "number" : "boolean" })) },
    backward: breaks([...many(399, () => 0), ""]),
    forward: breaks([...many(399, () => 0), false]),
  },
  {
    title: "100 contained items",
    old: { type: "array", contains: { type: "string" }, minContains: 100 },
    new: { type: "array", contains: { type: "string" }, minContains: 101 },
    backward: breaks(many(100, () => "")),
    forward: safe,
  },
  {
    title: "1,000 items that all differ",
    old: { type: "array", uniqueItems: true, minItems: 1000 },
    new: { type: "array", uniqueItems: true, minItems: 1001 },
    backward: breaks(many(1000, (i) => i)),
    forward: safe,
  },
  {
    title: "100 properties that a pattern names",
    old: {
      type: "object",
      minProperties: 100,
      propertyNames: { pattern: "^x-[a-e]{1,3}$" },
    },
    new: { type: "object", maxProperties: 99 },
    backward: breaks(Object.fromEntries(names().map((name) => [`x-${name}`, null]))),
    forward: breaks({}),
  },
  {
    title: "300 required properties, and 300 others",
    old: { type: "object", required: many(300, (i) => `a${i}`) },
    new: { type: "object", required: many(300, (i) => `b${i}`) },
    backward: breaks(Object.fromEntries(many(300, (i) => [`a${i}`, null]))),
    forward: breaks(Object.fromEntries(many(300, (i) => [`b${i}`, null]))),
  },
  {
    title: "one of 500 properties",
    old: { type: "object", properties: record(500, () => ({ type: "string" })) },
    new: { type: "object", properties: record(500, (i) => ({ type: i < 499 ? "string" : "number" })) },
    backward: breaks({ p499: "" }),
    forward: breaks({ p499: 0 }),
  },
  {
    title: "16 more properties of a closed object of 100 with two patterns",
    old: form(100),
    new: form(116),
    backward: safe,
    forward: breaks({ p100: "" }),
  },
  {
    title: "one of 100 arms that a number tells apart",
    old: tagged(100, "string"),
    new: tagged(100, "number"),
    backward: breaks({ kind: 99, v: "" }),
    forward: breaks({ kind: 99, v: 0 }),
  },
  {
    title: "other titles in a union of 28 arms that contains itself",
    old: page("Block"),
    new: page("A block of the page"),
    backward: safe,
    forward: safe,
  },
];
