import { expect, it } from "vitest";
import { locate } from "../src/report/locate.ts";
import { markedText } from "../src/report/marked.ts";

const text = `{
  "a\\"b": [1, {"x": "]"}],
  "properties": {
    "c/d": { "deep": [true,
      null] }
  }
}`;

it.each([
  ["", 1, 1],
  ["/properties", 3, 17],
  ["/properties/c~1d", 4, 12],
  ["/properties/c~1d/deep/1", 5, 7],
  ['/a"b/1/x', 2, 21],
  ["/properties/gone/deeper", 3, 17],
  ["/properties/c~1d/deep/7", 4, 22],
])("%j is on line %i, column %i", (pointer, line, column) => {
  expect(locate(text, pointer)).toEqual({ line, column });
});

it("marks the place in a value that is refused", () => {
  expect(markedText({ a: [1, { b: "x" }], c: {} }, "/a/1/b", "must be integer")).toEqual([
    "  {",
    '    "a": [',
    "      1,",
    "      {",
    '-       "b": "x"   ← must be integer',
    "      }",
    "    ],",
    '    "c": {}',
    "  }",
  ]);
});

it("cuts long texts, and marks what holds a place that is not there", () => {
  const lines = markedText({ a: "x".repeat(5000) }, "/b", "must have b");
  expect(lines[0]).toBe("- {   ← must have b");
  expect(lines[1]!.length).toBeLessThan(200);
  expect(lines[1]).toContain("…(5002 characters)…");
});
