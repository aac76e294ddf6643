import { expect, it } from "vitest";
import { compare, shortened } from "../index.ts";

it("a witness of 65,536 characters is shown by its ends and its length", () => {
  const { backward } = compare({ type: "string" }, { type: "string", maxLength: 65_535 });
  expect(backward.witness).toHaveLength(65_536);
  expect(shortened(backward.witness)).toBe(`${"a".repeat(20)}… (65536 characters) …${"a".repeat(20)}`);
});

it("of many items and properties the first ones are shown", () => {
  const many = Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`p${i}`, i]));
  expect(shortened([...Array(25).keys()])).toEqual([...Array(20).keys(), "… (5 more items)"]);
  expect(Object.entries(shortened(many) as object).slice(-2)).toEqual([
    ["p39", 39],
    ["…", "(10 more properties)"],
  ]);
});

it("what is short stays as it is, at any depth", () => {
  const value = { a: [1, null, { b: "text" }], c: true };
  expect(shortened(value)).toEqual(value);
  expect(shortened({ a: ["é".repeat(121)] })).toEqual({
    a: [`${"é".repeat(20)}… (121 characters) …${"é".repeat(20)}`],
  });
});
