import { OLD, type Pitfall, S, U } from "./pitfall.ts";

const endless = {
  $ref: "#/$defs/l",
  $defs: { l: { type: "object", required: ["n"], properties: { n: { $ref: "#/$defs/l" } } } },
};
export const references: readonly Pitfall[] = [
  [
    "draft-07: what stands beside $ref",
    {
      $schema: OLD,
      allOf: [{ $ref: "#/definitions/s", maxLength: 3 }],
      definitions: { s: { type: "string" } },
    },
    { $schema: OLD, type: "string" },
    S,
    U,
  ],
  [
    "2020-12: what stands beside $ref",
    { $ref: "#/$defs/s", maxLength: 3, $defs: { s: { type: "string" } } },
    { type: "string", maxLength: 3 },
    S,
    S,
  ],
  ["$anchor", { $ref: "#a", $defs: { x: { $anchor: "a", type: "string" } } }, { type: "string" }, S, S],
  [
    "$ref to a dynamic anchor",
    { $ref: "#a", $defs: { x: { $dynamicAnchor: "a", type: "string" } } },
    { type: "string" },
    S,
    S,
  ],
  [
    "an $id that is relative to another",
    {
      $id: "https://example.com/a/b.json",
      $ref: "c.json#/$defs/z",
      $defs: { c: { $id: "c.json", $defs: { z: { type: "string" } } } },
    },
    { type: "string" },
    S,
    S,
  ],
  [
    "the whole URI of the schema itself",
    {
      $id: "https://example.com/s",
      properties: { a: { $ref: "https://example.com/s#/$defs/q" } },
      $defs: { q: { type: "string" } },
    },
    { properties: { a: { type: "string" } } },
    S,
    S,
  ],
  [
    "draft-07: $id as an anchor",
    { $schema: OLD, $ref: "#foo", definitions: { a: { $id: "#foo", type: "string" } } },
    { $schema: OLD, type: "string" },
    S,
    S,
  ],
  [
    "a pointer with escapes",
    { $ref: "#/$defs/a~1b%25", $defs: { "a/b%": { type: "string" } } },
    { type: "string" },
    S,
    S,
  ],
  [
    "a reference to a property",
    { properties: { a: { type: "string" }, b: { $ref: "#/properties/a" } } },
    { properties: { a: { type: "string" }, b: { type: "string" } } },
    S,
    S,
  ],
  [
    "a reference into what is no keyword",
    { $ref: "#/kept/here", kept: { here: { type: "string" } } },
    { type: "string" },
    S,
    S,
  ],
  [
    "a definition that nobody uses",
    { type: "string", $defs: { a: { type: "number" } } },
    { type: "string", $defs: { a: { type: "null" } } },
    S,
    S,
  ],
  ["what holds itself without end does not exist", endless, false, S, S],
];
