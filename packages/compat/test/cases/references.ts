import { breaks, type Case, safe, unproven } from "./case.ts";

export const cases: readonly Case[] = [
  {
    title: "a definition changes",
    old: { $ref: "#/$defs/n", $defs: { n: { type: "integer" } } },
    new: { $ref: "#/$defs/n", $defs: { n: { type: "number" } } },
    backward: safe,
    forward: breaks(0.5),
  },
  {
    title: "a definition is written out",
    old: { $ref: "#/$defs/n", $defs: { n: { type: "integer" } } },
    new: { type: "integer" },
    backward: safe,
    forward: safe,
  },
  {
    title: "a definition has another name",
    old: { $ref: "#/$defs/n", $defs: { n: { type: "integer" } } },
    new: { $ref: "#/$defs/m", $defs: { m: { type: "integer" } } },
    backward: safe,
    forward: safe,
  },
  {
    title: "definitions of draft-07",
    old: {
      $schema: "http://json-schema.org/draft-07/schema#",
      $ref: "#/definitions/n",
      definitions: { n: { type: "integer" } },
    },
    new: { type: "integer" },
    backward: safe,
    forward: safe,
  },
  {
    title: "a keyword beside $ref counts",
    old: { $ref: "#/$defs/n", minimum: 1, $defs: { n: { type: "integer" } } },
    new: { type: "integer", minimum: 1 },
    backward: safe,
    forward: safe,
  },
  {
    title: "draft-07: keywords beside $ref are read in two ways",
    old: {
      $schema: "http://json-schema.org/draft-07/schema#",
      definitions: { n: { type: "integer" } },
      allOf: [{ $ref: "#/definitions/n", minimum: 1 }],
    },
    new: { type: "integer" },
    backward: safe,
    forward: unproven("the specification and Ajv differ about keywords beside $ref, and so do the verdicts"),
  },
  {
    title: "an anchor",
    old: { $ref: "#num", $defs: { n: { $anchor: "num", type: "integer" } } },
    new: { type: "integer" },
    backward: safe,
    forward: safe,
  },
  {
    title: "an $id",
    old: {
      $id: "https://example.com/root",
      $ref: "part",
      $defs: { p: { $id: "https://example.com/part", type: "integer" } },
    },
    new: { type: "integer" },
    backward: safe,
    forward: safe,
  },
  {
    title: "a reference within an embedded resource",
    old: {
      $id: "https://example.com/root",
      $ref: "part#/$defs/x",
      $defs: { p: { $id: "part", $defs: { x: { type: "integer" } } } },
    },
    new: { type: "integer" },
    backward: safe,
    forward: safe,
  },
  {
    title: "a list that holds itself",
    old: {
      $ref: "#/$defs/l",
      $defs: {
        l: {
          type: "object",
          properties: { v: { type: "integer" }, next: { $ref: "#/$defs/l" } },
          required: ["v"],
          additionalProperties: false,
        },
      },
    },
    new: {
      $ref: "#/$defs/l",
      $defs: {
        l: {
          type: "object",
          properties: { v: { type: "number" }, next: { $ref: "#/$defs/l" } },
          required: ["v"],
          additionalProperties: false,
        },
      },
    },
    backward: safe,
    forward: breaks({ v: 0.5 }),
  },
  {
    title: "a tree narrows far down",
    old: { type: "object", properties: { k: { type: "array", items: { $ref: "#" } } } },
    new: { type: "object", properties: { k: { type: "array", items: { $ref: "#" }, maxItems: 2 } } },
    backward: breaks({ k: [{}, {}, {}] }),
    forward: safe,
  },
  {
    title: "two definitions that hold one another",
    old: {
      $ref: "#/$defs/a",
      $defs: {
        a: { type: "object", properties: { b: { $ref: "#/$defs/b" } }, additionalProperties: false },
        b: { type: "object", properties: { a: { $ref: "#/$defs/a" } }, additionalProperties: false },
      },
    },
    new: {
      $ref: "#/$defs/x",
      $defs: {
        x: {
          type: "object",
          properties: { a: { $ref: "#/$defs/x" }, b: { $ref: "#/$defs/x" } },
          additionalProperties: false,
        },
      },
    },
    backward: safe,
    forward: breaks({ a: {} }),
  },
  {
    title: "a value that never ends does not exist",
    old: {
      $ref: "#/$defs/l",
      $defs: { l: { type: "object", properties: { next: { $ref: "#/$defs/l" } }, required: ["next"] } },
    },
    new: false,
    backward: safe,
    forward: safe,
  },
  {
    title: "two that hold one another, and one can end",
    old: {
      type: "object",
      properties: { p: { $ref: "#/$defs/g" }, q: { $ref: "#/$defs/h" } },
      required: ["p", "q"],
      $defs: {
        g: {
          anyOf: [
            { type: "array", minItems: 1, items: { $ref: "#/$defs/h" } },
            { type: "object", maxProperties: 0 },
          ],
        },
        h: { type: "array", minItems: 1, items: { $ref: "#/$defs/g" } },
      },
    },
    new: false,
    backward: breaks({ q: [{}], p: {} }),
    forward: safe,
  },
  {
    title: "the same, the other first",
    old: {
      type: "object",
      properties: { p: { $ref: "#/$defs/h" }, q: { $ref: "#/$defs/g" } },
      required: ["p", "q"],
      $defs: {
        g: {
          anyOf: [
            { type: "array", minItems: 1, items: { $ref: "#/$defs/h" } },
            { type: "object", maxProperties: 0 },
          ],
        },
        h: { type: "array", minItems: 1, items: { $ref: "#/$defs/g" } },
      },
    },
    new: false,
    backward: breaks({ q: {}, p: [{}] }),
    forward: safe,
  },
  {
    title: "what is asked again after a turn that found nothing",
    old: {
      type: "object",
      properties: { k: { $ref: "#/$defs/k" }, m: { $ref: "#/$defs/m" } },
      required: ["m", "k"],
      $defs: {
        k: { type: "array", minItems: 1, items: { $ref: "#/$defs/f" } },
        f: {
          anyOf: [
            { type: "array", minItems: 1, items: { $ref: "#/$defs/m" } },
            { type: "object", maxProperties: 0 },
          ],
        },
        m: { type: "array", minItems: 1, items: { $ref: "#/$defs/k" } },
      },
    },
    new: false,
    backward: breaks({ k: [{}], m: [[{}]] }),
    forward: safe,
  },
  {
    title: "and in the other order",
    old: {
      type: "object",
      properties: { k: { $ref: "#/$defs/k" }, m: { $ref: "#/$defs/m" } },
      required: ["k", "m"],
      $defs: {
        k: { type: "array", minItems: 1, items: { $ref: "#/$defs/f" } },
        f: {
          anyOf: [
            { type: "array", minItems: 1, items: { $ref: "#/$defs/m" } },
            { type: "object", maxProperties: 0 },
          ],
        },
        m: { type: "array", minItems: 1, items: { $ref: "#/$defs/k" } },
      },
    },
    new: false,
    backward: breaks({ m: [[{}]], k: [{}] }),
    forward: safe,
  },
  {
    title: "and none can end",
    old: {
      $ref: "#/$defs/h",
      $defs: {
        h: { type: "array", minItems: 1, items: { $ref: "#/$defs/g" } },
        g: { type: "array", minItems: 1, items: { $ref: "#/$defs/h" } },
      },
    },
    new: false,
    backward: safe,
    forward: safe,
  },
  {
    title: "one turn unrolled",
    old: {
      $ref: "#/$defs/l",
      $defs: {
        l: {
          anyOf: [
            { type: "null" },
            {
              type: "object",
              properties: { n: { $ref: "#/$defs/l" } },
              required: ["n"],
              additionalProperties: false,
            },
          ],
        },
      },
    },
    new: {
      anyOf: [
        { type: "null" },
        {
          type: "object",
          properties: { n: { $ref: "#/$defs/l" } },
          required: ["n"],
          additionalProperties: false,
        },
      ],
      $defs: {
        l: {
          anyOf: [
            { type: "null" },
            {
              type: "object",
              properties: { n: { $ref: "#/$defs/l" } },
              required: ["n"],
              additionalProperties: false,
            },
          ],
        },
      },
    },
    backward: safe,
    forward: safe,
  },
  {
    title: "a reference out of the schema",
    old: { $ref: "https://example.com/other" },
    new: { type: "string" },
    backward: unproven('the reference "https://example.com/other" leads out of the schema or nowhere'),
    forward: unproven('the reference "https://example.com/other" leads out of the schema or nowhere'),
  },
  {
    title: "the same reference out of the schema",
    old: { $ref: "https://example.com/other" },
    new: { $ref: "https://example.com/other", maxLength: 3 },
    backward: unproven('the reference "https://example.com/other" leads out of the schema or nowhere'),
    forward: safe,
  },
  {
    title: "a $dynamicRef with one place to lead to",
    old: { type: "array", items: { $dynamicRef: "#node" }, $dynamicAnchor: "node" },
    new: { type: "array", items: { type: "array" } },
    backward: safe,
    forward: breaks([[null]]),
  },
  {
    title: "a $dynamicRef that leads where the way there says",
    old: {
      $id: "https://example.com/tree",
      $dynamicAnchor: "node",
      type: "array",
      items: { $ref: "list" },
      $defs: {
        list: {
          $id: "list",
          type: "array",
          items: { $dynamicRef: "#node" },
          $defs: { any: { $dynamicAnchor: "node" } },
        },
      },
    },
    new: { type: "array", items: { type: "array" } },
    backward: safe,
    forward: unproven("$dynamicRef is not read"),
  },
  {
    title: "a schema with a URI of its own inside another",
    old: {
      $id: "https://example.com/outer",
      properties: {
        in: { $id: "inner", $defs: { text: { type: "string" } }, $ref: "#/$defs/text" },
      },
      $ref: "inner",
    },
    new: { type: "string" },
    backward: safe,
    forward: safe,
  },
];
