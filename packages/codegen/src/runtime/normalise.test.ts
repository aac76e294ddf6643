import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { OWN_SCHEMAS } from "../../test/fixture.ts";
import { createCatalog } from "../catalog.ts";
import { load } from "../load.ts";
import { type Normaliser, normalise } from "./normalise.ts";

describe("what becomes of what is received", () => {
  it.each<[rule: Normaliser, received: unknown, canonical: unknown]>([
    [{ rule: "wrap", property: "visibility" }, "hidden", { visibility: "hidden" }],
    [{ rule: "wrap", property: "list" }, [1], { list: [1] }],
    [{ rule: "wrap", property: "visibility" }, { visibility: "hidden" }, { visibility: "hidden" }],
    [{ rule: "wrap", property: "visibility" }, undefined, {}],
    [{ rule: "wrap", property: "visibility" }, null, {}],
    [{ rule: "discard" }, "anything", {}],
    [{ rule: "discard" }, { kept: 1 }, { kept: 1 }],
    [
      { rule: "first", property: "key" },
      { key: ["a", "b"], other: 1 },
      { key: "a", other: 1 },
    ],
    [{ rule: "first", property: "key" }, { key: [] }, {}],
    [{ rule: "first", property: "key" }, { key: "a" }, { key: "a" }],
    [{ rule: "text", property: "num" }, { num: 7 }, { num: "7" }],
    [{ rule: "text", property: "num" }, { num: false }, { num: "false" }],
    [{ rule: "text", property: "num" }, { num: { a: 1 } }, { num: '{"a":1}' }],
    [
      { rule: "text", property: "num" },
      { num: null, other: 7 },
      { num: null, other: 7 },
    ],
    [
      { rule: "text", property: "*" },
      { a: [1], b: 2, c: null, d: "x" },
      { a: "[1]", b: 2, c: null, d: "x" },
    ],
    [{ rule: "rename", from: "old", to: "new" }, { old: 1 }, { new: 1 }],
    [
      { rule: "rename", from: "old", to: "new" },
      { old: 1, new: 2 },
      { old: 1, new: 2 },
    ],
    [{ rule: "default", property: "state", value: "ended" }, {}, { state: "ended" }],
    [{ rule: "default", property: "state", value: "ended" }, { state: "on" }, { state: "on" }],
    [{ rule: "alias", property: "code", from: "gone", to: "GONE" }, { code: "gone" }, { code: "GONE" }],
    [{ rule: "alias", property: "code", from: "gone", to: "GONE" }, { code: "here" }, { code: "here" }],
  ])("%j: %j → %j", (rule, received, canonical) => {
    expect(normalise([rule], received)).toEqual(canonical);
  });

  it("applies the rules in order", () => {
    const rules: Normaliser[] = [
      { rule: "rename", from: "old", to: "new" },
      { rule: "first", property: "new" },
      { rule: "text", property: "new" },
    ];
    expect(normalise(rules, { old: [5] })).toEqual({ new: "5" });
  });

  it("does not take what every object inherits for what was sent", () => {
    expect(normalise([{ rule: "rename", from: "constructor", to: "name" }], {})).toEqual({});
    expect(normalise([{ rule: "default", property: "toString", value: "x" }], {})).toEqual({ toString: "x" });
  });

  it("keeps a property named __proto__ a property", () => {
    const received: unknown = JSON.parse('{"__proto__": {"polluted": true}, "a": {}}');
    const canonical = normalise([{ rule: "text", property: "*" }], received) as object;
    expect(Object.keys(canonical)).toEqual(["__proto__", "a"]);
    expect(Object.getPrototypeOf(canonical)).toBe(Object.prototype);
    expect("polluted" in canonical).toBe(false);
  });
});

const name = fc.constantFrom("a", "b", "c", "__proto__", "constructor");
const rule: fc.Arbitrary<Normaliser> = fc.oneof(
  fc.record({ rule: fc.constant("wrap" as const), property: name }),
  fc.record({ rule: fc.constant("discard" as const) }),
  fc.record({ rule: fc.constant("first" as const), property: name }),
  fc.record({ rule: fc.constant("text" as const), property: fc.oneof(name, fc.constant("*")) }),
  fc.record({ rule: fc.constant("rename" as const), from: name, to: name }),
  fc.record({ rule: fc.constant("default" as const), property: name, value: fc.constantFrom("x", 1, true) }),
  fc.record({ rule: fc.constant("alias" as const), property: name, from: fc.constant("x"), to: fc.string() }),
);
const anything = fc.oneof(
  fc.anything({ withBigInt: true, withNullPrototype: true, withDate: true, withMap: true }),
  fc.dictionary(name, fc.anything({ withBigInt: true })),
);

describe("laws", () => {
  it("is total, and never changes its input", () => {
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 5 }), anything, (rules, received) => {
        const before = fc.stringify(received);
        normalise(rules, freeze(received));
        expect(fc.stringify(received)).toBe(before);
      }),
    );
  });

  it("gives an object for whatever is no object, where a rule says so", () => {
    fc.assert(
      fc.property(rule, anything, (rule, received) => {
        fc.pre(rule.rule === "wrap" || rule.rule === "discard");
        expect(normalise([rule], received)).toBeTypeOf("object");
        expect(normalise([rule], received)).not.toBeNull();
      }),
    );
  });

  it("leaves alone what no rule is about", () => {
    fc.assert(
      fc.property(
        fc.array(rule),
        fc.dictionary(fc.constantFrom("x", "y", "z"), fc.jsonValue()),
        (rules, received) => {
          const canonical = normalise(
            rules.filter(({ rule }) => rule !== "default"),
            received,
          );
          const inMap = rules.some((rule) => rule.rule === "text" && rule.property === "*");
          if (!inMap) expect(canonical).toBe(received);
        },
      ),
    );
  });

  it("has every canonical example of the cobrowse protocol as a fixed point", async () => {
    const { messages } = createCatalog(await load(OWN_SCHEMAS));
    let seen = 0;
    for (const { path, normalisers, examples } of messages.filter(({ kind }) => kind === "event")) {
      for (const payload of [
        ...examples.valid.map((example) => example.payload),
        ...examples.received.map((example) => example.canonical),
      ]) {
        expect(normalise(normalisers, payload), path).toEqual(payload);
        seen += 1;
      }
    }
    expect(seen).toBeGreaterThan(150);
  });

  it("makes of every received example what it says", async () => {
    const { messages } = createCatalog(await load(OWN_SCHEMAS));
    const received = messages.flatMap(({ normalisers, examples }) =>
      examples.received.map((example) => ({ normalisers, ...example })),
    );
    for (const example of received)
      expect(normalise(example.normalisers, example.received), example.name).toEqual(example.canonical);
    expect(received.length).toBeGreaterThan(10);
  });
});

function freeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !ArrayBuffer.isView(value) && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) freeze(inner);
  }
  return value;
}
