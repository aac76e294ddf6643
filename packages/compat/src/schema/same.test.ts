import { describe, expect, it } from "vitest";
import { compare } from "../index.ts";
import { Document } from "./document.ts";
import { areSame } from "./same.ts";

const same = (a: unknown, b: unknown, formats = false) => {
  const [one, other] = [a, b].map((schema) => new Document(schema as object as never, "2020-12"));
  return areSame(one!, other!, formats);
};

const tree = (title: string, type: string, name = "node") => ({
  $ref: `#/$defs/${name}`,
  $defs: {
    [name]: { title, properties: { v: { type }, children: { items: { $ref: `#/$defs/${name}` } } } },
    unused: { title },
  },
});

describe("two schemas are the same", () => {
  it.each([
    ["if only annotations differ", { type: "string", title: "A" }, { description: "B", type: "string" }],
    ["if an unused definition differs", { $defs: { a: true } }, { $defs: { a: false } }],
    ["if a definition has another name", tree("A", "string"), tree("B", "string", "branch")],
    ["if an unknown keyword differs", { "x-a": [1] }, { "x-a": [2] }],
    [
      "if a reference leads to the same URI",
      { $ref: "https://a.example/b" },
      { $ref: "https://a.example/b", title: "B" },
    ],
  ])("%s", (_title, a, b) => {
    expect(same(a, b)).toBe(true);
    expect(compare(a, b, { budget: 1, changes: false }).backward).toEqual({ verdict: "safe" });
  });

  it("unless they differ inside a loop of references, or in a name that depends on another", () => {
    expect(same(tree("A", "string"), tree("A", "number"))).toBe(false);
    expect(same({ dependentRequired: { a: ["b"] } }, { dependentRequired: { a: ["c"] } })).toBe(false);
    expect(same({ $ref: "https://a.example/b" }, { $ref: "https://a.example/c" })).toBe(false);
    expect(same({ properties: { a: true } }, { properties: { b: true } })).toBe(false);
    expect(same({ anyOf: [true] }, { anyOf: [true, false] })).toBe(false);
  });

  it("unless a format that is checked differs", () => {
    expect(same({ format: "date" }, { format: "time" })).toBe(true);
    expect(same({ format: "date" }, { format: "time" }, true)).toBe(false);
  });

  it("never by a dynamic reference: where it leads depends on more", () => {
    const list = { $id: "list", items: { $dynamicRef: "#item" }, $defs: { any: { $dynamicAnchor: "item" } } };
    expect(same(list, { ...list, title: "List" })).toBe(false);
  });
});
