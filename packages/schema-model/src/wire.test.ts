import { expect, it } from "vitest";
import { outcomeType, schemaUri, wireGroup, wireType } from "./index.ts";

it("names a message on the wire by protocol, side, kind and name", () => {
  expect(wireType("tandem", { side: "agent", kind: "event", name: "rc" })).toBe("tandem.agent.rc");
  expect(wireType("tandem", { side: "agent", kind: "command", name: "requestRC" })).toBe(
    "tandem.agent.command.requestRC",
  );
  expect(wireGroup("tandem", "visitor", "command")).toBe("tandem.visitor.command.");
  expect(outcomeType("tandem")).toBe("tandem.outcome");
});

it("names a schema by the base URI and its path", () => {
  expect(schemaUri("https://a.example/v1/", "agent/events/rc")).toBe("https://a.example/v1/agent/events/rc");
});
