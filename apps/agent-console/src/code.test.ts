import { describe, expect, it } from "vitest";
import { readCode } from "./code.ts";

describe("a code as people type it", () => {
  it("may have spaces that only help the eye", () => {
    expect(readCode(" 482 913 ")).toBe("482913");
    expect(readCode("customer_77-B")).toBe("customer_77-B");
  });

  it("is none when it is empty, too long or has other signs", () => {
    for (const text of ["", "  ", "482.913", "ö", "a".repeat(51)]) expect(readCode(text)).toBeUndefined();
  });
});
