import { describe, expect, it } from "vitest";
import { readKept, untold } from "./kept.ts";

const ticket = { session: "s1", num: "0", token: "t", expires: 1_800_000_000_000, key: "482913" };

describe("what one page keeps for the next", () => {
  it("is read back", () => {
    const kept = { ticket, told: { "basket.items": 2 } };
    expect(readKept(JSON.stringify(kept))).toEqual(kept);
  });

  it("is nothing when there is nothing, or it is not what we wrote", () => {
    const { token: _, ...half } = ticket;
    for (const text of [
      null,
      "",
      "{",
      "7",
      "{}",
      JSON.stringify({ ticket }),
      JSON.stringify({ ticket: half, told: {} }),
    ]) {
      expect(readKept(text)).toBeUndefined();
    }
  });

  it("does not take a token whose end is no number", () => {
    expect(readKept(JSON.stringify({ ticket: { ...ticket, expires: "soon" }, told: {} }))).toBeUndefined();
  });
});

describe("facts that the session does not know", () => {
  it("are the new and the changed ones", () => {
    expect(untold({ a: 1, b: "x" }, { a: 1, b: "y", c: null })).toEqual({ b: "y", c: null });
  });
});
