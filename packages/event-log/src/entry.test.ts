import { describe, expect, it } from "vitest";
import { clock, oneLine, toCopy, toEntry } from "./entry.ts";

const message = {
  direction: "in",
  kind: "event",
  name: "agents",
  side: "visitor",
  data: { count: 1 },
} as const;

describe("a line of the log", () => {
  it("has its time and sequence number as text, whatever their type was", () => {
    const line = toEntry(7, { ...message, time: Date.UTC(2026, 2, 1, 10), sequence: 12 });
    expect(line).toMatchObject({ id: 7, time: "2026-03-01T10:00:00.000Z", sequence: "12" });
  });

  it("is not lost if its time is invalid", () => {
    expect(toEntry(1, { ...message, time: "yesterday" }).time).toBe("1970-01-01T00:00:00.000Z");
  });

  it("is copied without its id", () => {
    const time = "2026-03-01T10:00:00.000Z";
    expect(toCopy(toEntry(7, { ...message, time }))).toEqual({ ...message, time, verdict: { status: "ok" } });
  });

  it("shows its payload on one line of bounded length", () => {
    expect(oneLine({ a: [1, 2] })).toBe('{"a":[1,2]}');
    expect(oneLine("x".repeat(100), 10)).toBe('"xxxxxxxx…');
    expect(oneLine(undefined)).toBe("");
  });

  it("shows the local time of day to the millisecond", () => {
    expect(clock(new Date(2026, 2, 1, 9, 5, 7, 45).toISOString())).toBe("09:05:07.045");
  });
});
