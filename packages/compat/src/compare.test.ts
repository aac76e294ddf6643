import { describe, expect, it } from "vitest";
import { Budget } from "./errors.ts";
import { compare, SchemaError } from "./index.ts";

const event = {
  type: "object",
  properties: {
    enabled: { type: "boolean" },
    by: { type: "string", examples: ["visitor-7"] },
    at: {
      type: "object",
      properties: { page: { type: "string" }, x: { type: "number" } },
      required: ["page"],
    },
  },
  required: ["enabled"],
};

describe("witnesses", () => {
  it("are as small as can be without examples", () => {
    expect(compare(event, { ...event, required: ["enabled", "by"] }).backward.witness).toEqual({
      enabled: false,
    });
  });

  it("have the values of examples, and no more properties than needed", () => {
    const examples = [{ enabled: true, by: "agent-1", at: { page: "/cart", x: 7.5 } }];
    const now = {
      ...event,
      properties: { ...event.properties, at: { ...event.properties.at, required: ["page", "x", "y"] } },
    };
    expect(compare(event, now, { examples }).backward.witness).toEqual({
      enabled: true,
      at: { page: "/cart" },
    });
  });

  it("take a property's own examples", () => {
    const now = { ...event, properties: { ...event.properties, by: { type: "string", maxLength: 5 } } };
    expect(compare(event, now).backward.witness).toEqual({ enabled: false, by: "visitor-7" });
  });

  it("are never an example that does not prove it", () => {
    const verdict = compare(
      { type: "string" },
      { type: "string", minLength: 1 },
      { examples: ["long enough", 5] },
    );
    expect(verdict.backward).toEqual({ verdict: "breaking", witness: "" });
  });

  it("are JSON, whatever the examples are", () => {
    const { backward } = compare(true, { type: "string" }, { examples: [undefined, () => 1, Number.NaN] });
    expect(backward).toEqual({ verdict: "breaking", witness: null });
  });

  it("are found by trying where the proof is given up", () => {
    const { backward } = compare(
      { type: "string", pattern: "^(.)\\1$" },
      { type: "string", pattern: "^(.)\\1$", not: { const: "aa" } },
      { examples: ["bb", "aa"] },
    );
    expect(backward).toEqual({ verdict: "breaking", witness: "aa" });
  });
});

describe("soundness", () => {
  it("takes back a proof that an example contradicts, rather than insist", () => {
    // Ajv as it is: 0.07 is no multiple of 0.01, though it is one by the specification.
    const { backward } = compare(
      { type: "number" },
      { type: "number", multipleOf: 0.01 },
      { examples: [0.07] },
    );
    expect(backward.verdict).toBe("breaking");
    expect(backward.witness).not.toBe(0.07);
  });

  it("knows names of the prototype as names like others", () => {
    const named = JSON.parse(
      '{"type":"object","properties":{"__proto__":{"type":"string"}},"additionalProperties":false}',
    );
    expect(compare(named, { type: "object", maxProperties: 1 }).backward).toEqual({ verdict: "safe" });
    expect(compare({ type: "object" }, { required: ["toString"] }).backward).toEqual({
      verdict: "breaking",
      witness: {},
    });
    expect(compare({ required: ["constructor"] }, { required: ["valueOf"] }).backward.witness).toEqual({
      constructor: null,
    });
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it("reads nullable and other foreign keywords as JSON Schema does: not at all", () => {
    expect(compare({ type: "string", nullable: true }, { type: "string" }).backward).toEqual({
      verdict: "safe",
    });
    expect(compare({ type: "string", id: 5, $async: true }, { type: "string" }).backward).toEqual({
      verdict: "safe",
    });
  });

  it("takes an enum of nothing for a schema that nothing fits, which Ajv calls a mistake", () => {
    const { backward, forward } = compare({ enum: [] }, { type: "string" });
    expect(backward).toEqual({ verdict: "safe" });
    expect(forward).toEqual({ verdict: "breaking", witness: "" });
  });

  it("does not take Ajv's word where a reference depends on the way there", () => {
    const list = { $id: "list", items: { $dynamicRef: "#item" }, $defs: { any: { $dynamicAnchor: "item" } } };
    const texts = {
      $id: "https://example.com/texts",
      $ref: "list",
      $defs: { item: { $dynamicAnchor: "item", type: "string" }, list },
    };
    expect(compare({ const: ["a"] }, texts).backward).toEqual({
      verdict: "unproven",
      reason: "$dynamicRef is not read",
    });
  });

  it("finds what does not depend on a reference out of the schema", () => {
    const other = { $ref: "https://example.com/other" };
    const old = { properties: { at: other, n: { type: "number" } } };
    const now = { properties: { at: other, n: { type: "integer" } } };
    const { backward, forward } = compare(old, now);
    expect(backward).toEqual({ verdict: "breaking", witness: { n: 0.5 } });
    expect(forward).toEqual({ verdict: "safe" });
    // Invalid where both fit everything and where both fit nothing; but the one may fit what the other does not.
    const third = { $ref: "https://example.com/third" };
    expect(compare(true, { not: { oneOf: [other, { not: third }] } }).backward.verdict).toBe("unproven");
  });

  it("leaves the schemas as they were", () => {
    const old = Object.freeze({ type: "string", nullable: true, pattern: "\\-" });
    expect(() => compare(old, { type: "number" })).not.toThrow();
    expect(old).toEqual({ type: "string", nullable: true, pattern: "\\-" });
  });
});

describe("what is refused", () => {
  it.each([
    [undefined, "received nothing"],
    ["text", "received a string"],
    [{ minimum: Number.NaN }, "received NaN"],
    [{ type: "strng" }, "/type must be equal to one of the allowed values"],
    [{ required: "a" }, "/required must be array"],
    [{ pattern: "(" }, "expected a pattern that is a regular expression"],
    [{ $schema: "http://json-schema.org/draft-07/schema#", items: 5 }, "/items must be object,boolean"],
  ])("%j", (schema, expected) => {
    let error: unknown;
    try {
      compare(schema, { type: "number" });
    } catch (caught) {
      error = caught;
    }
    expect(error).toBeInstanceOf(SchemaError);
    expect((error as SchemaError).message).toContain(expected);
  });

  it("says where", () => {
    let error: unknown;
    try {
      compare({ properties: { a: { minLength: -1 } } }, true);
    } catch (caught) {
      error = caught;
    }
    expect((error as SchemaError).pointer).toBe("/properties/a/minLength");
  });

  it.each([
    ["/pattern", { pattern: "(" }],
    [
      "/items/0/patternProperties/[",
      { $schema: "http://json-schema.org/draft-07/schema#", items: [{ patternProperties: { "[": true } }] },
    ],
  ])("says where a pattern is, of a schema compared with itself: %s", (pointer, schema) => {
    expect(() => compare(schema, schema)).toThrow(expect.objectContaining({ name: "SchemaError", pointer }));
  });
});

/** Counts the steps that all budgets spend. */
function stepsOf<T>(run: () => T): { steps: number; result: T } {
  const { spend } = Budget.prototype;
  let steps = 0;
  Budget.prototype.spend = function (count = 1) {
    steps += count;
    spend.call(this, count);
  };
  try {
    const result = run();
    return { steps, result };
  } finally {
    Budget.prototype.spend = spend;
  }
}

describe("budgets", () => {
  const arm = (i: number, more = {}) => ({
    type: "object",
    properties: { type: { const: `event-${i}` }, name: { type: "string", maxLength: 10 + i }, ...more },
    required: ["type", "name"],
  });
  const arms = Array.from({ length: 50 }, (_, i) => arm(i));

  it.each(["oneOf", "anyOf"])("a union of 50 arms by %s is decided", (keyword) => {
    const narrowed = arms.with(25, arm(25, { name: { type: "string", maxLength: 5 } }));
    expect(compare({ [keyword]: arms }, { [keyword]: narrowed }, { changes: false })).toMatchObject({
      backward: { verdict: "breaking", witness: { type: "event-25", name: "aaaaaa" } },
      forward: { verdict: "safe" },
    });
    expect(
      compare({ [keyword]: arms }, { [keyword]: [...arms, arm(50)].reverse() }, { changes: false }),
    ).toMatchObject({
      backward: { verdict: "safe" },
      forward: { verdict: "breaking", witness: { type: "event-50" } },
    });
  });

  it("an allOf chain of depth 20 is decided, also where each link doubles the one before", () => {
    const chain = (type: string) => {
      const $defs: Record<string, unknown> = { d0: { type: "object", properties: { a: { type } } } };
      for (let i = 1; i <= 20; i++) {
        const before = { $ref: `#/$defs/d${i - 1}` };
        $defs[`d${i}`] = { allOf: [before, before, { properties: { [`p${i}`]: { type: "string" } } }] };
      }
      return { $ref: "#/$defs/d20", $defs };
    };
    expect(compare(chain("number"), chain("integer"), { changes: false })).toMatchObject({
      backward: { verdict: "breaking", witness: { a: 0.5 } },
      forward: { verdict: "safe" },
    });
  });

  it("a million ways are given up, with the reason", () => {
    const nested = (type: string) => {
      const $defs: Record<string, unknown> = { d0: { type: "object", properties: { a: { type } } } };
      for (let i = 1; i <= 20; i++) {
        const before = { $ref: `#/$defs/d${i - 1}` };
        $defs[`d${i}`] = {
          anyOf: [{ allOf: [before, { required: [`r${i}`] }] }, { allOf: [before, { required: [`s${i}`] }] }],
        };
      }
      return { $ref: "#/$defs/d20", $defs };
    };
    const { steps, result } = stepsOf(() => compare(nested("number"), nested("integer"), { changes: false }));
    const { backward, forward } = result;
    // Each direction spends its budget, and next to nothing on the values that are tried afterwards.
    expect(steps).toBeGreaterThan(60_000);
    expect(steps).toBeLessThan(130_000);
    for (const { verdict, reason } of [backward, forward])
      if (verdict === "unproven")
        expect(reason).toBe("the question is too large for the budget of 60000 steps");
    expect(forward.verdict).not.toBe("breaking");
    expect(backward.verdict).not.toBe("safe");
  });

  it("are steps, not seconds: the same question has the same answer", () => {
    const pair = [{ oneOf: arms }, { oneOf: arms.toReversed().slice(1) }] as const;
    expect(compare(...pair, { budget: 500 })).toEqual(compare(...pair, { budget: 500 }));
    expect(compare(...pair, { budget: 500 }).forward.verdict).not.toBe("breaking");
  });
});
