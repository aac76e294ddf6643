import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseJsonText } from "./json-text.ts";

const bytes = (...parts: (string | number)[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.from([part]))));

it("gives the value of every JSON text and of its bytes", () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      const expected = { value: JSON.parse(text), problems: [] };
      expect(parseJsonText(text)).toEqual(expected);
      expect(parseJsonText(Buffer.from(text))).toEqual(expected);
    }),
  );
});

describe("refuses", () => {
  it.each<[what: string, source: string | Uint8Array, ...problems: string[]]>([
    [
      "what is no JSON",
      "{",
      "#: is not JSON: Expected property name or '}' in JSON at position 1 (line 1 column 2)",
    ],
    [
      "bytes that are not UTF-8",
      bytes('{\n"a": "caf', 0xe9, '"}'),
      "#: is not UTF-8: the byte 0xe9 in line 2. Save the file as UTF-8",
    ],
    [
      "a character cut short at the end",
      bytes("1", 0xe2, 0x82),
      "#: is not UTF-8: the byte 0xe2 in line 1. Save the file as UTF-8",
    ],
    [
      "a byte order mark",
      bytes("\uFEFF{}"),
      "#: begins with a byte order mark (U+FEFF). Save the file as UTF-8 without it",
    ],
    [
      "names that occur twice",
      '{\n  "type": "string",\n  "in": [0, {"a/b": 1, "b": "a/b", "a\\u002fb": 2}],\n  "type": "object"\n}',
      '#/in/1/a~1b: the name "a\\u002fb" occurs again in its object, at line 3 column 36. Remove one of the two',
      '#/type: the name "type" occurs again in its object, at line 4 column 3. Remove one of the two',
    ],
  ])("%s", (_, source, ...problems) => {
    expect(parseJsonText(source).problems.map(({ pointer, message }) => `#${pointer}: ${message}`)).toEqual(
      problems,
    );
  });
});

it("accepts a name that objects inherit, a name in other objects, and a replacement character", () => {
  const text = '{"a": {"a": "a"}, "toString": [{"a": 1}, {"a": "\uFFFD"}], "__proto__": "a"}';
  expect(parseJsonText(Buffer.from(text)).problems).toEqual([]);
});
