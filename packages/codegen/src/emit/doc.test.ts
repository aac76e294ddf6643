import { describe, expect, it } from "vitest";
import { doc, hover, union } from "./doc.ts";

it("keeps one line on one line", () => {
  expect(doc("A tone.")).toBe("/** A tone. */\n");
  expect(doc("A tone.", "  ")).toBe("  /** A tone. */\n");
});

it("wraps several lines, without blanks at their ends", () => {
  expect(doc("A tone.\n\nOr two.", "  ")).toBe("  /**\n   * A tone.\n   *\n   * Or two.\n   */\n");
});

it("cannot be ended by its text", () => {
  expect(doc("Ends */ here")).toBe("/** Ends *\\/ here */\n");
});

describe("a text of a schema makes no tag and no link", () => {
  it.each([
    ["@deprecated is only a word.", "\\@deprecated is only a word."],
    ["One line.\n@param is on the next.", "One line.\n\\@param is on the next."],
    ["* @internal in a list", "* \\@internal in a list"],
    ["Not @deprecated, (@beta) and\u00a0@alpha", "Not \\@deprecated, (\\@beta) and\u00a0\\@alpha"],
    ["See {@link Bell} and {@inheritDoc}.", "See {\\@link Bell} and {\\@inheritDoc}."],
    ["From @tandem/client", "From \\@tandem/client"],
    ["Write to me@shop.example or first.last+tag@shop.example", undefined],
    ["The rule `@media` of CSS", undefined],
  ])("%j", (text, expected = text) => {
    expect(hover({ description: text })).toBe(expected);
    expect(hover({ description: "It.", cause: text })).toBe(`It.\n\nCause: ${expected}`);
    expect(hover({ description: "It.", deprecated: text })).toBe(`It.\n\n@deprecated ${expected}`);
  });
});

it("says on hover description, cause, stability and what to use instead, in this order", () => {
  expect(
    hover({
      description: "It rang.",
      raisedBy: ["agent/ring", "visitor/ring"],
      cause: "Somebody rang.",
      stability: "experimental",
      deprecated: "Use gong.",
    }),
  ).toBe(
    "It rang.\n\nRaised by `agent/ring`, `visitor/ring`.\n\nCause: Somebody rang.\n\n@experimental\n\n@deprecated Use gong.",
  );
});

it("writes a union of words, quoted as they must be", () => {
  expect(union(["a", 'b"c', "d\\e"])).toBe('"a" | "b\\"c" | "d\\\\e"');
  expect(union([])).toBe("never");
});
