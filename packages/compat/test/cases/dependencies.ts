// biome-ignore-all lint/suspicious/noThenProperty: the keyword's name
import { breaks, type Case, safe } from "./case.ts";

export const cases: readonly Case[] = [
  {
    title: "a property asks for another",
    old: { type: "object" },
    new: { type: "object", dependentRequired: { card: ["address"] } },
    backward: breaks({ card: null }),
    forward: safe,
  },
  {
    title: "a dependency is dropped",
    old: { dependentRequired: { a: ["b", "c"] } },
    new: { dependentRequired: { a: ["b"] } },
    backward: safe,
    forward: breaks({ a: null, b: null }),
  },
  {
    title: "a dependency of a required property",
    old: { type: "object", required: ["a"], dependentRequired: { a: ["b"] } },
    new: { type: "object", required: ["a", "b"] },
    backward: safe,
    forward: safe,
  },
  {
    title: "a chain of dependencies",
    old: { type: "object", dependentRequired: { a: ["b"], b: ["c"] } },
    new: { type: "object", dependentRequired: { a: ["c"] } },
    backward: safe,
    forward: breaks({ a: null, c: null }),
  },
  {
    title: "a property asks for a schema",
    old: { type: "object" },
    new: { type: "object", dependentSchemas: { a: { maxProperties: 1 } } },
    backward: breaks({ a: null, extra: null }),
    forward: safe,
  },
  {
    title: "dependentSchemas as if and then",
    old: { dependentSchemas: { a: { required: ["b"] } } },
    new: { if: { type: "object", required: ["a"] }, then: { required: ["b"] } },
    backward: safe,
    forward: safe,
  },
  {
    title: "draft-07 dependencies of both kinds",
    old: {
      $schema: "http://json-schema.org/draft-07/schema#",
      dependencies: { a: ["b"], c: { required: ["d"] } },
    },
    new: { dependentRequired: { a: ["b"] }, dependentSchemas: { c: { required: ["d"] } } },
    backward: safe,
    forward: safe,
  },
  {
    title: "draft-07 does not know dependentRequired",
    old: { $schema: "http://json-schema.org/draft-07/schema#", type: "object" },
    new: {
      $schema: "http://json-schema.org/draft-07/schema#",
      type: "object",
      dependentRequired: { a: ["b"] },
    },
    backward: safe,
    forward: safe,
  },
];
