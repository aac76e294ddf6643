import { messages } from "@tandem/protocol";
import { describe, expect, it } from "vitest";
import { toEntry } from "./entry.ts";
import { nameGroups, select } from "./filter.ts";

const entry = (id: number, name: string, data: unknown, kind: "event" | "command" = "event") =>
  toEntry(id, { direction: kind === "event" ? "in" : "out", kind, name, side: "agent", time: 0, data });

const entries = [
  entry(1, "rc", { enabled: true, suspended: false }),
  entry(2, "navigate", { url: "https://shop.example.com/Basket" }),
  entry(3, "requestRC", {}, "command"),
  entry(4, "whiteboard", {}),
];
const names = (text: string, name = "") => select(entries, { text, name }).map((each) => each.name);

describe("filtering", () => {
  it("finds each word anywhere in the line, in upper or lower case", () => {
    expect(names("basket NAVIGATE")).toEqual(["navigate"]);
    expect(names("basket rc")).toEqual([]);
  });

  it("finds lines by their verdict", () => {
    expect(names("no event")).toEqual(["whiteboard"]);
  });

  it("distinguishes an event from a command of the same name", () => {
    expect(names("", "event:rc")).toEqual(["rc"]);
    expect(names("", "command:requestRC")).toEqual(["requestRC"]);
    expect(names("", "event:requestRC")).toEqual([]);
  });

  it("returns all lines without a filter", () => {
    expect(names("  ")).toHaveLength(4);
  });
});

describe("the names to choose from", () => {
  const groups = nameGroups("agent", entries);
  const offered = (label: string) => groups.find((group) => group.label === label)?.options ?? [];

  it("are all events and commands of the side, read from the protocol, so that a new schema is included", () => {
    const events = offered("Events").map(({ name }) => name);
    for (const name of Object.keys(messages.agent.events)) expect(events).toContain(name);
    const commands = offered("Commands").map(({ name }) => name);
    for (const name of Object.keys(messages.agent.commands)) expect(commands).toContain(name);
    expect(events).not.toContain("rcrequested");
  });

  it("have the number of lines of each", () => {
    expect(offered("Events").find(({ name }) => name === "rc")).toEqual({
      value: "event:rc",
      name: "rc",
      seen: 1,
    });
  });

  it("include received messages that the protocol does not have", () => {
    expect(offered("Events").map(({ name }) => name)).toContain("whiteboard");
  });

  it("leave out an empty group", () => {
    expect(groups.map(({ label }) => label)).toEqual(["Events", "Commands"]);
  });
});
