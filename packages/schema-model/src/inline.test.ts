import { expect, it } from "vitest";
import { inline, referenceOf, resolveRef, type Schema, toForm } from "./index.ts";

const folder: Record<string, Schema> = {
  "agent/events/bell.schema.json": {
    type: "object",
    properties: {
      tone: {
        description: "Its tone.",
        "x-tandem": { personal: true },
        $ref: "../../common/tone.schema.json",
      },
    },
  },
  "common/tone.schema.json": { type: "array", items: { $ref: "./pitch.schema.json" }, maxItems: 3 },
  "common/pitch.schema.json": { type: "integer", minimum: 0, maximum: 9 },
};
const source = (path: string) => ({ path, schema: folder[path]! });
const bell = inline(source("agent/events/bell.schema.json"), (ref, from) => source(resolveRef(from, ref)));

it("replaces references by their targets, each resolved from the file that it stands in", () => {
  expect(toForm(bell, "consume")).toEqual({
    type: "object",
    properties: { tone: { type: "array", items: { type: "integer", minimum: 0, maximum: 9 }, maxItems: 3 } },
  });
});

it("remembers each reference, and what was said beside it", () => {
  const { tone } = bell.properties!;
  expect(referenceOf(tone!)).toEqual({
    path: "common/tone.schema.json",
    description: "Its tone.",
    own: { personal: true },
  });
  expect(referenceOf(tone!.items!)).toEqual({ path: "common/pitch.schema.json" });
  expect(referenceOf(bell)).toBeUndefined();
});
