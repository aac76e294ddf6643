import { expect, it } from "vitest";
import { catalogOf, event, type } from "../../../test/fixture.ts";
import { emitBundle, emitSchemas } from "./schemas.ts";

const catalog = catalogOf({
  ...type("tone", { type: "string", maxLength: 5 }),
  ...event("agent/bell", {
    properties: {
      tone: { description: "It.", "x-tandem": { personal: true }, $ref: "../../common/tone.schema.json" },
    },
  }),
  ...event("visitor/bell", {
    properties: {
      tones: {
        description: "They.",
        type: "array",
        items: { $ref: "../../common/tone.schema.json" },
        maxItems: 2,
      },
    },
  }),
});

it("publishes each schema under its identifier, with references to identifiers", () => {
  const files = emitSchemas(catalog);
  expect([...files.keys()]).toEqual([
    "schemas/agent/events/bell.json",
    "schemas/common/envelope.json",
    "schemas/common/outcome.json",
    "schemas/common/tone.json",
    "schemas/visitor/events/bell.json",
  ]);
  expect(JSON.parse(files.get("schemas/agent/events/bell.json")!)).toEqual({
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: "https://demo.example/v1/agent/events/bell",
    title: "bell of events",
    description: "What bell means.",
    "x-tandem": {
      side: "agent",
      kind: "event",
      name: "bell",
      since: "1.0.0",
      stability: "stable",
      cause: "Somebody rang.",
    },
    type: "object",
    properties: {
      tone: {
        description: "It.",
        "x-tandem": { personal: true },
        $ref: "https://demo.example/v1/common/tone",
      },
    },
  });
});

it("bundles the whole protocol without outward references", () => {
  const bundle = JSON.parse(emitBundle(catalog));
  expect(Object.keys(bundle)).toEqual(["$schema", "$id", "title", "description", "x-tandem", "$defs"]);
  expect(bundle.$id).toBe("https://demo.example/v1/bundle");
  expect(bundle["x-tandem"]).toEqual({
    name: "demo",
    version: 1,
    envelope: "common/envelope",
    outcome: "common/outcome",
  });
  expect(Object.keys(bundle.$defs)).toEqual([
    "agent/events/bell",
    "common/envelope",
    "common/outcome",
    "common/tone",
    "visitor/events/bell",
  ]);
  expect(bundle.$defs["visitor/events/bell"].properties.tones.items).toEqual({
    $ref: "#/$defs/common~1tone",
  });
  expect(bundle.$defs["common/tone"]["x-tandem"]).toEqual({
    kind: "type",
    since: "1.0.0",
    stability: "stable",
  });
});
