import { expect, test } from "vitest";
import { plan } from "./plan.ts";
import { own } from "./wire-version.ts";

const at = Date.UTC(2026, 0, 2, 3, 4, 5);
const agent = { side: "agent", num: "1" } as const;
const rc = { type: "event", to: agent, name: "rc", data: { enabled: true, suspended: false } } as const;
const done = { type: "outcome", to: agent, data: { command: "c1", status: "done" } } as const;

test("events get the next places in the log, and everything is done in the machine's order", () => {
  const made = plan("s1", 11, at, [
    rc,
    { type: "timer", timer: "grace", ms: 5 },
    { ...rc, to: { ...agent, instance: "viewer" } },
    done,
    { type: "cancel", timer: "grace" },
    { type: "close", to: agent, word: "over" },
  ]);
  expect(made.faults).toEqual([]);
  expect(made.entries).toEqual([
    { at, to: agent, name: "rc", data: rc.data },
    { at, to: { ...agent, instance: "viewer" }, name: "rc", data: rc.data },
  ]);
  expect(made.actions.map(({ type }) => type)).toEqual(["send", "timer", "send", "send", "cancel", "close"]);
  const texts = made.actions.flatMap((action) =>
    action.type === "send" ? [JSON.parse(action.text(own)!)] : [],
  );
  expect(texts.map(({ type, sequence }) => [type, sequence])).toEqual([
    ["tandem.agent.rc", "000000000012"],
    ["tandem.agent.rc", "000000000013"],
    ["tandem.outcome", undefined],
  ]);
  expect(texts[0].time).toBe("2026-01-02T03:04:05.000Z");
});

test("a message that breaks its own schema has no place, is not sent, and is reported without its content", () => {
  const made = plan("s1", 11, at, [
    { ...rc, data: { enabled: true, suspended: "Robin Vale" } },
    { ...rc, data: { enabled: true, suspended: false, extra: "Robin Vale" } },
    { ...rc, name: "conquest" },
    { ...done, data: { command: "c1", status: "refused", code: "invalid", detail: "x".repeat(501) } },
    rc,
  ]);
  expect(made.faults).toEqual([
    { message: "rc", code: "type", pointer: "/data/suspended" },
    { message: "rc", code: "additionalProperties", pointer: "/data" },
    { message: "conquest", code: "message", pointer: "/type" },
    { message: "outcome", code: "maxLength", pointer: "/data/detail" },
  ]);
  expect(JSON.stringify(made.faults)).not.toContain("Robin");
  expect(made.entries).toHaveLength(1);
  expect(made.actions).toHaveLength(1);
  const [action] = made.actions;
  expect(action?.type === "send" && action.text(own)).toContain('"000000000012"');
});
