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
  it("looks for every word anywhere in the line, without regard to case", () => {
    expect(names("basket NAVIGATE")).toEqual(["navigate"]);
    expect(names("basket rc")).toEqual([]);
  });

  it("finds lines by what the schema says", () => {
    expect(names("no event")).toEqual(["whiteboard"]);
  });

  it("tells an event from a command of a like name", () => {
    expect(names("", "event:rc")).toEqual(["rc"]);
    expect(names("", "command:requestRC")).toEqual(["requestRC"]);
    expect(names("", "event:requestRC")).toEqual([]);
  });

  it("gives everything back when there is no filter", () => {
    expect(names("  ")).toHaveLength(4);
  });
});

describe("the names on offer", () => {
  const groups = nameGroups("agent", entries);
  const offered = (label: string) => groups.find((group) => group.label === label)?.options ?? [];

  it("are all events and commands of the side, read from the protocol, so that a new schema appears by itself", () => {
    const events = offered("Events").map(({ name }) => name);
    for (const name of Object.keys(messages.agent.events)) expect(events).toContain(name);
    const commands = offered("Commands").map(({ name }) => name);
    for (const name of Object.keys(messages.agent.commands)) expect(commands).toContain(name);
    expect(events).not.toContain("rcrequested");
  });

  it("count what was seen", () => {
    expect(offered("Events").find(({ name }) => name === "rc")).toEqual({
      value: "event:rc",
      name: "rc",
      seen: 1,
    });
  });

  it("hold what came in without being in the protocol, too", () => {
    expect(offered("Events").map(({ name }) => name)).toContain("whiteboard");
  });

  it("leave out a group with nothing in it", () => {
    expect(groups.map(({ label }) => label)).toEqual(["Events", "Commands"]);
  });
});
