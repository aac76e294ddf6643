import { posix } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { bundleRef, fileOfPath, parseBundleRef, pathOfFile, resolveRef } from "./index.ts";

it("resolves a reference as a relative path", () => {
  const segment = fc.constantFrom("..", ".", "a", "b.json");
  fc.assert(
    fc.property(fc.array(segment, { maxLength: 4 }), fc.array(segment, { minLength: 1 }), (from, ref) => {
      const file = [...from.filter((part) => !part.startsWith(".")), "from.json"].join("/");
      const path = `${ref.join("/")}/to.json`;
      expect(resolveRef(file, path)).toBe(posix.join(posix.dirname(file), path));
    }),
  );
});

it("names a schema by its file without the ending", () => {
  expect(pathOfFile("agent/events/rc.schema.json")).toBe("agent/events/rc");
  expect(fileOfPath("agent/events/rc")).toBe("agent/events/rc.schema.json");
});

it("refers to a definition of a bundle by a JSON Pointer", () => {
  expect(bundleRef("agent/events/rc")).toBe("#/$defs/agent~1events~1rc");
  expect(parseBundleRef("#/$defs/agent~1events~1rc")).toBe("agent/events/rc");
});

it.each(["agent/events/rc", "#/$defs", "#/$defs/a/properties/b", "#/definitions/a"])(
  "%s refers to no definition of a bundle",
  (ref) => {
    expect(parseBundleRef(ref)).toBeUndefined();
  },
);
