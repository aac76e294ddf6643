import { describe, expect, it } from "vitest";
import { readBasket, totalsOf, withCount } from "./basket.ts";

describe("the basket", () => {
  it("takes only products of the shop, in whole numbers up to twenty", () => {
    expect(readBasket({ mug: 2, spoon: 1, vase: -1, bowl: 1.5, plate: 99, teapot: "2" })).toEqual({
      mug: 2,
      plate: 20,
    });
    expect(readBasket(null)).toEqual({});
    expect(readBasket("mug")).toEqual({});
  });

  it("loses a product whose number becomes zero", () => {
    expect(withCount({ mug: 1, vase: 1 }, "mug", 0)).toEqual({ vase: 1 });
  });

  it("costs delivery below 80 euros, and none from there", () => {
    expect(totalsOf({ mug: 2 }, undefined)).toMatchObject({
      items: 2,
      goods: 4800,
      delivery: 590,
      total: 5390,
      untilFree: 3200,
    });
    expect(totalsOf({ teapot: 1, mug: 1 }, undefined)).toMatchObject({
      goods: 9800,
      delivery: 0,
      total: 9800,
      untilFree: 0,
    });
  });

  it("costs members less, and delivery follows what they pay", () => {
    expect(totalsOf({ mug: 2, plate: 1 }, undefined)).toMatchObject({ goods: 8000, delivery: 0 });
    expect(totalsOf({ mug: 2, plate: 1 }, "Lustre")).toMatchObject({
      discount: 800,
      delivery: 590,
      total: 7790,
    });
  });

  it("costs nothing when it is empty", () => {
    expect(totalsOf({}, "Glaze")).toMatchObject({ lines: [], items: 0, total: 0, delivery: 0 });
  });
});
