import { expect, it } from "vitest";
import { catalogOf, changed, event, OPTIONS, sound, type } from "../../../test/fixture.ts";
import { emitProtocol } from "./index.ts";

it("makes these modules", async () => {
  const files = await emitProtocol(catalogOf(), OPTIONS);
  expect([...files.keys()].filter((path) => !path.startsWith("schemas/"))).toEqual([
    "protocol.ts",
    "types.ts",
    "codes.ts",
    "maps.ts",
    "messages.ts",
    "names.ts",
    "normalisers.ts",
    "normalise.ts",
    "wire.ts",
    "index.ts",
    "bundle.json",
  ]);
  for (const [path, text] of files)
    if (path.endsWith(".ts"))
      expect(text.split("\n")[0], path).toBe(
        "// Generated from the schemas. Do not edit: change the schema and generate again.",
      );
});

it("names the protocol as the wire does", async () => {
  const files = await emitProtocol(catalogOf(), OPTIONS);
  expect(files.get("protocol.ts")!.split("\n").slice(1).join("\n")).toMatchInlineSnapshot(`
    "/** The names of the protocol on the wire. */
    export const protocol = {
      "name": "demo",
      "version": 1,
      "baseUri": "https://demo.example/v1/",
      "subprotocol": "demo.v1"
    } as const;
    "
  `);
});

it("exports the envelope and the outcome by these names, whatever their files are called", async () => {
  const files = await emitProtocol(
    catalogOf({
      ...changed("protocol.json", {
        envelope: "common/frame.schema.json",
        outcome: "common/receipt.schema.json",
      }),
      ...type("frame", sound["common/envelope.schema.json"] as object as Record<string, unknown>),
      ...type("receipt", {
        ...(sound["common/outcome.schema.json"] as object),
        title: "The receipt",
      }),
      "common/envelope.schema.json": undefined,
      "common/outcome.schema.json": undefined,
      ...event("agent/bell"),
    }),
    OPTIONS,
  );
  const index = files.get("index.ts")!;
  expect(index).toContain('export type { Frame as Envelope } from "./types.ts";\n');
  expect(index).toContain('export type { Receipt as Outcome } from "./types.ts";\n');
  expect((await emitProtocol(catalogOf(), OPTIONS)).get("index.ts")).not.toContain(" as ");
});
