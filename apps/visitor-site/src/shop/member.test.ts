import { describe, expect, it } from "vitest";
import { levelOf, type Member, nextLevel, readMember } from "./member.ts";

const spending = (...totals: number[]): Member => ({
  name: "Robin Vale",
  orders: totals.map((total, n) => ({
    number: `K${n}`,
    placed: "2026-03-01T10:00:00.000Z",
    items: 1,
    total,
  })),
});

describe("membership", () => {
  it("rises with what was bought", () => {
    expect(levelOf(spending())).toBe("Bisque");
    expect(levelOf(spending(9_999))).toBe("Bisque");
    expect(levelOf(spending(6_000, 4_000))).toBe("Glaze");
    expect(levelOf(spending(30_000))).toBe("Lustre");
  });

  it("says what is missing for the next level", () => {
    expect(nextLevel(spending(2_500))).toEqual({ level: "Glaze", missing: 7_500 });
    expect(nextLevel(spending(30_000))).toBeUndefined();
  });

  it("is read from storage only when it is whole", () => {
    const member = spending(2_500);
    expect(readMember(JSON.parse(JSON.stringify(member)))).toEqual(member);
    expect(readMember({ name: "Robin Vale", orders: [{ number: 7 }] })).toEqual({
      name: "Robin Vale",
      orders: [],
    });
    for (const wrong of [null, {}, { name: "", orders: [] }, { name: "Robin Vale" }]) {
      expect(readMember(wrong)).toBeUndefined();
    }
  });
});
