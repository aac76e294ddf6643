import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  appendToken,
  escapeToken,
  formatPointer,
  type Json,
  parsePointer,
  unescapeToken,
  valueAt,
} from "./index.ts";

const name = fc.oneof(fc.string(), fc.stringMatching(/^[~/01a]{0,6}$/));

describe("JSON Pointer", () => {
  it.each([
    [[], ""],
    [[""], "/"],
    [["a", "b"], "/a/b"],
    [["agent/events/rc", 0], "/agent~1events~1rc/0"],
    [["m~n"], "/m~0n"],
    [["~1"], "/~01"],
  ])("of %j is %j", (path, pointer) => {
    expect(formatPointer(path)).toBe(pointer);
  });

  it("gives back the path that it was made of", () => {
    fc.assert(
      fc.property(fc.array(name), (path) => {
        expect(parsePointer(formatPointer(path))).toEqual(path);
      }),
    );
  });

  it("grows by one escaped token", () => {
    fc.assert(
      fc.property(fc.array(name), name, (path, last) => {
        expect(appendToken(formatPointer(path), last)).toBe(formatPointer([...path, last]));
        expect(escapeToken(last)).not.toContain("/");
        expect(unescapeToken(escapeToken(last))).toBe(last);
      }),
    );
  });

  it("finds each value of a document", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        const document = JSON.parse(JSON.stringify(json)) as Json;
        for (const [path, value] of valuesOf(document))
          expect(valueAt(document, formatPointer(path))).toBe(value);
      }),
    );
  });

  it.each(["/b", "/a/2", "/a/01", "/a/-", "/a/length", "/a/0/b", "/toString", "/__proto__"])(
    "finds nothing at %s",
    (pointer) => {
      expect(valueAt({ a: [1, 2] }, pointer)).toBeUndefined();
    },
  );
});

function* valuesOf(value: Json, path: string[] = []): Generator<[string[], Json]> {
  yield [path, value];
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) yield* valuesOf(inner, [...path, key]);
}
