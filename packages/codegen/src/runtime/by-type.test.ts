import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ByType } from "./by-type.ts";

describe("what is found by its type", () => {
  const texts = fc.string({ unit: fc.constantFrom("a", "b", ".", "é", "\ud800"), maxLength: 8 });

  it("is what a Map finds, however many share a slot", () => {
    fc.assert(
      fc.property(fc.uniqueArray(texts, { maxLength: 3000 }), fc.array(texts), (types, others) => {
        const things = types.map((type) => ({ type }));
        const table = new ByType(things);
        const map = new Map(things.map((thing) => [thing.type, thing]));
        for (const type of [...types, ...others]) expect(table.find(type)).toBe(map.get(type));
      }),
      { numRuns: 50 },
    );
  });

  it("is nothing for what is no text, and for the names that every object has", () => {
    const table = new ByType([{ type: "" }, { type: "1" }]);
    for (const type of [undefined, null, 1, {}, ["1"], "constructor", "__proto__"])
      expect(table.find(type)).toBeUndefined();
    expect(table.find("")).toEqual({ type: "" });
  });
});
