import { agentSessionEnd } from "@tandem/protocol";
import { expect, it } from "vitest";
import { meaning } from "./index.ts";

it("says what a code means and whether trying again can help", () => {
  expect(meaning(agentSessionEnd, "NoSession")).toMatchObject({
    known: true,
    code: "NoSession",
    title: expect.stringMatching(/\w/),
    description: expect.stringMatching(/\w/),
    retry: true,
  });
});

it("says of a code that is not in the list that it is not known", () => {
  expect(meaning(agentSessionEnd, "Sunspots")).toEqual({ known: false, code: "Sunspots", title: "Sunspots" });
  expect(meaning(agentSessionEnd, "toString")).toMatchObject({ known: false });
});
