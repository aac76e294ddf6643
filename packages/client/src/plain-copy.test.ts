import fc from "fast-check";
import { expect, it, vi } from "vitest";
import { plainCopy } from "./plain-copy.ts";

function copied(value: unknown): { copy: unknown; losses: number } {
  const lost = vi.fn();
  const copy = plainCopy(value, lost);
  return { copy, losses: lost.mock.calls.length };
}

it("is the same as through JSON, for what JSON can say", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 8 }), (value) => {
      // JSON keeps a property of this name, which here is left out on purpose.
      fc.pre(!JSON.stringify(value).includes("__proto__"));
      expect(copied(value)).toEqual({ copy: JSON.parse(JSON.stringify(value)), losses: 0 });
    }),
  );
});

it("never throws and shares nothing, whatever it is given", () => {
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true, withTypedArray: true, withBigInt: true }), (value) => {
      const { copy } = copied(value);
      expect(copy === undefined || JSON.stringify(copy) !== undefined).toBe(true);
      if (typeof value === "object" && value !== null) expect(copy).not.toBe(value);
    }),
  );
});

it("leaves out what JSON leaves out, functions above all, and keeps what an error says", () => {
  const value = { accept: () => {}, error: new TypeError("no camera"), none: undefined, tag: Symbol("tag") };
  expect(copied(value)).toStrictEqual({ copy: { error: "TypeError: no camera" }, losses: 0 });
});

const cycle: Record<string, unknown> = { a: 1 };
cycle.self = cycle;
const hidden = {
  a: 1,
  get b() {
    throw new Error("hidden");
  },
};
const closed = new Proxy(
  {},
  {
    ownKeys() {
      throw new Error("closed");
    },
  },
);
const polluted = JSON.parse('{"a": 1, "__proto__": {"admin": true}}');

it.each<[what: string, value: unknown, copy: unknown]>([
  ["what holds itself", cycle, { a: 1 }],
  ["what throws when it is read", hidden, { a: 1 }],
  ["what throws when it is listed", { a: 1, closed }, { a: 1 }],
  ["a prototype", polluted, { a: 1 }],
  ["what JSON cannot say", { a: 1, b: 1n, d: new Uint8Array(8) }, { a: 1 }],
])("leaves out %s, and says so", (_, value, copy) => {
  const result = copied(value);
  expect(result.copy).toEqual(copy);
  expect(Object.getPrototypeOf(result.copy)).toBe(Object.prototype);
  expect(result.losses).toBeGreaterThan(0);
  expect(({} as { admin?: unknown }).admin).toBeUndefined();
});

it("may hold the same thing twice, side by side", () => {
  const shared = { a: 1 };
  expect(copied([shared, shared])).toEqual({ copy: [{ a: 1 }, { a: 1 }], losses: 0 });
});

it("goes sixteen deep", () => {
  const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);
  expect(copied(nested(16))).toEqual({ copy: nested(16), losses: 0 });
  expect(copied(nested(17)).losses).toBe(1);
});

it("makes of numbers what JSON makes of them", () => {
  expect(copied([-0, Number.NaN, 1.5])).toEqual({ copy: [0, null, 1.5], losses: 0 });
});

it("reads no more than a bounded number of values", () => {
  let reads = 0;
  const endless = Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`p${i}`, 0]));
  const counted = new Proxy(endless, { get: () => ++reads });
  const { copy, losses } = copied([counted, "after"]);
  expect(reads).toBe(9_998);
  expect(copy).toEqual([expect.objectContaining({ p0: 1, p9997: 9_998 })]);
  expect(losses).toBeGreaterThan(0);
  // One that claims any length is no longer than what it lists.
  expect(copied(new Array(1e9))).toEqual({ copy: [], losses: 0 });
});
