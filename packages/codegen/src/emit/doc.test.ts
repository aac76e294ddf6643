import { expect, it } from "vitest";
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
