import { expect, it } from "vitest";
import { valueText } from "./value-text.ts";

it("shows a value of the user state as a person reads it", () => {
  expect([null, true, false, 1234.5, "€98.00", ""].map(valueText)).toEqual([
    "none",
    "yes",
    "no",
    "1,234.5",
    "€98.00",
    "",
  ]);
});
