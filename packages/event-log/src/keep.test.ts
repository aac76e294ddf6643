import { describe, expect, it } from "vitest";
import { readEntries } from "./keep.ts";
import { createEventLog } from "./log.ts";

describe("lines kept over a page load", () => {
  it("are restored unchanged", () => {
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

  it("are an empty list if nothing was stored, or text of another kind", () => {
    for (const text of [null, "", "{", "7", '{"id":1}', '[{"id":1}]', "[null]"]) {
      expect(readEntries(text)).toEqual([]);
    }
  });
});
