import { expect, test } from "vitest";
import { describeError } from "./log.ts";

function fail(): unknown {
  try {
    return JSON.parse("Robin Vale");
  } catch (error) {
    return error;
  }
}

test("a JSON error quotes what it could not read", () => {
  // Why describeError is needed at all: if this ever fails, the platform has changed.
  expect((fail() as Error).message).toContain("Robin");
});

test("an error is described by its kind and place, without its message", () => {
  const described = describeError(fail());
  expect(described.type).toBe("SyntaxError");
  expect(described.stack).toMatch(/^at JSON\.parse/);
  expect(JSON.stringify(described)).not.toContain("Robin");
});

test("a message of several lines leaves nothing behind", () => {
  const described = describeError(
    Object.assign(new Error("Quux 4711\nRobin Vale\nplugh 0815"), { code: "EBUSY" }),
  );
  expect(described.code).toBe("EBUSY");
  expect(JSON.stringify(described)).not.toMatch(/Robin|Quux|plugh/);
});

test("what is thrown and is no error is described by its type alone", () => {
  expect(describeError("Robin Vale")).toEqual({ type: "string", message: "", stack: "" });
});
