import { describe, expect, it } from "vitest";
import type { LoggedMessage } from "./entry.ts";
import { judge } from "./verdict.ts";

const message = (over: Partial<LoggedMessage>): LoggedMessage => ({
  direction: "in",
  kind: "event",
  name: "rc",
  side: "agent",
  time: "2026-03-01T10:00:00.000Z",
  data: { enabled: true, suspended: false },
  ...over,
});
const extra = { enabled: true, suspended: false, colour: "green" };

describe("the verdict on a message", () => {
  it("is ok for a payload that is valid", () => {
    expect(judge(message({}))).toEqual({ status: "ok" });
  });

  it("names the JSON Pointer and the problem", () => {
    const verdict = judge(message({ data: { enabled: "yes", suspended: false } }));
    expect(verdict).toMatchObject({ status: "bad", pointer: "/enabled" });
    expect(verdict.status === "bad" && verdict.message.length).toBeGreaterThan(10);
  });

  it("lets an unknown property pass when it was received, since a newer service may send more", () => {
    expect(judge(message({ data: extra })).status).toBe("ok");
  });

  it("refuses it if this page emitted or sent it", () => {
    expect(judge(message({ data: extra, direction: "local" })).status).toBe("bad");
    const command = message({ kind: "command", name: "requestRC", data: { now: true }, direction: "out" });
    expect(judge(command).status).toBe("bad");
  });

  it("is unchecked for a message that this version of the protocol does not know", () => {
    expect(judge(message({ name: "whiteboard", data: {} }))).toEqual({
      status: "unchecked",
      message: "This version of the protocol has no event “whiteboard”.",
    });
    expect(judge(message({ name: "toString", data: {} })).status).toBe("unchecked");
  });

  it("shows why a command was refused", () => {
    const outcome = (data: unknown) => judge(message({ kind: "outcome", name: "requestRC", data }));
    expect(outcome({ command: "c1", status: "done" })).toEqual({ status: "ok" });
    expect(outcome({ command: "c1", status: "refused", code: "notallowed", detail: "Paused." })).toEqual({
      status: "unchecked",
      message: "Refused (notallowed): Paused.",
    });
  });
});
