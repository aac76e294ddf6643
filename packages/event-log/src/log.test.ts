import { describe, expect, it } from "vitest";
import type { LoggedMessage } from "./entry.ts";
import { createEventLog } from "./log.ts";

const rc: LoggedMessage = {
  direction: "in",
  kind: "event",
  name: "rc",
  side: "agent",
  time: "2026-03-01T10:00:00.000Z",
  data: { enabled: true, suspended: false },
  sequence: 12,
};

describe("an event log", () => {
  it("keeps each message with its verdict, oldest first", () => {
    const log = createEventLog({ side: "agent" });
    log.record(rc);
    log.record({ ...rc, name: "agents", data: { count: "many" } });
    expect(log.entries.value.map(({ id, name, verdict }) => [id, name, verdict.status])).toEqual([
      [1, "rc", "ok"],
      [2, "agents", "bad"],
    ]);
    expect(log.problems.value).toBe(1);
  });

  it("drops the oldest beyond its limit and still counts them", () => {
    const log = createEventLog({ side: "agent", limit: 3 });
    for (let n = 0; n < 5; n++) log.record(rc);
    expect(log.entries.value.map(({ id }) => id)).toEqual([3, 4, 5]);
    expect(log.total.value).toBe(5);
  });

  it("holds 500 lines by default", () => {
    const log = createEventLog({ side: "agent" });
    for (let n = 0; n < 501; n++) log.record(rc);
    expect(log.entries.value.length).toBe(500);
  });

  it("continues the ids of the lines that it starts with", () => {
    const before = createEventLog({ side: "agent" });
    before.record(rc);
    before.record(rc);
    const log = createEventLog({ side: "agent", entries: before.entries.value });
    log.record(rc);
    expect(log.entries.value.map(({ id }) => id)).toEqual([1, 2, 3]);
  });

  it("starts with no more lines than its limit", () => {
    const before = createEventLog({ side: "agent" });
    for (let n = 0; n < 5; n++) before.record(rc);
    const log = createEventLog({ side: "agent", limit: 2, entries: before.entries.value });
    expect(log.entries.value.map(({ id }) => id)).toEqual([4, 5]);
  });

  it("shows what passes the filter, and everything again without one", () => {
    const log = createEventLog({ side: "agent" });
    log.record(rc);
    log.record({ ...rc, name: "navigate", data: { url: "https://shop.example.com/basket" } });
    log.text.value = "basket";
    expect(log.visible.value.map(({ name }) => name)).toEqual(["navigate"]);
    log.text.value = "";
    log.name.value = "event:rc";
    expect(log.visible.value.map(({ name }) => name)).toEqual(["rc"]);
    log.name.value = "";
    expect(log.visible.value.length).toBe(2);
  });

  it("is empty after clearing, and its ids continue", () => {
    const log = createEventLog({ side: "agent" });
    log.record(rc);
    log.clear();
    expect(log.entries.value).toEqual([]);
    log.record(rc);
    expect(log.entries.value[0]?.id).toBe(2);
  });
});
