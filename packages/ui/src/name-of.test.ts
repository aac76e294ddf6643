import { expect, it } from "vitest";
import { nameOf } from "./name-of.ts";

it("returns the name, or the role and number", () => {
  expect(nameOf({ num: "1", role: "agent", name: "Dana Flores" })).toBe("Dana Flores");
  expect(nameOf({ num: "3", role: "agent" })).toBe("Agent 3");
  expect(nameOf({ num: "2", role: "guest" })).toBe("Guest 2");
});
