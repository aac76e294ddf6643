import { describe, expect, it } from "vitest";
import { readEntries } from "./keep.ts";
import { createEventLog } from "./log.ts";

describe("lines kept over a page load", () => {
  it("come back as they were", () => {
    const log = createEventLog({ side: "visitor" });
    log.record({
      direction: "local",
      kind: "event",
      name: "sessionstarting",
      side: "visitor",
      time: 0,
      data: {},
    });
    expect(readEntries(JSON.stringify(log.entries.value))).toEqual(log.entries.value);
  });

  it("are none when nothing, or nothing of this kind, was kept", () => {
    for (const text of [null, "", "{", "7", '{"id":1}', '[{"id":1}]', "[null]"]) {
      expect(readEntries(text)).toEqual([]);
    }
  });
});
