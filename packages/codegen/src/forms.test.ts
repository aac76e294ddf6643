import type { Form } from "@tandem/schema-model";
import { expect, it } from "vitest";
import { catalogOf, codeList, event, STABLE, type } from "../test/fixture.ts";
import { formOf } from "./forms.ts";

const { sources } = catalogOf({
  ...codeList("open", ["a", "b"], { "x-tandem": { ...STABLE, open: true }, maxLength: 20 }),
  ...codeList("closed", ["a", "b"]),
  ...type("tone", {
    type: "object",
    properties: { why: { description: "It.", $ref: "../reason-codes/open.schema.json" } },
  }),
  ...event("visitor/bell", {
    properties: { tone: { description: "It.", $ref: "../../common/tone.schema.json" } },
  }),
  ...event(
    "agent/bell",
    {
      properties: {
        tone: { description: "It.", $ref: "../../common/tone.schema.json" },
        how: {
          description: "It.",
          "x-tandem": { personal: true },
          $ref: "../../reason-codes/closed.schema.json",
        },
        at: { description: "It.", type: "string", maxLength: 30, format: "date-time" },
      },
      required: ["at"],
    },
    { valid: [{ at: "now" }] },
  ),
});
const form = (name: Form) => formOf(sources.get("agent/events/bell.schema.json")!, sources, name);

it("closes for a producer: records, and lists of codes", () => {
  expect(form("produce")).toEqual({
    type: "object",
    properties: {
      tone: {
        type: "object",
        properties: { why: { type: "string", enum: ["a", "b"] } },
        additionalProperties: false,
      },
      how: { type: "string", enum: ["a", "b"] },
      at: { type: "string", maxLength: 30 },
    },
    required: ["at"],
    additionalProperties: false,
  });
});

it("opens for a consumer: records, and open lists of codes", () => {
  expect(form("consume")).toEqual({
    type: "object",
    properties: {
      tone: { type: "object", properties: { why: { type: "string", maxLength: 20 } } },
      how: { type: "string", enum: ["a", "b"] },
      at: { type: "string", maxLength: 30 },
    },
    required: ["at"],
  });
});
