import type { Transition, TransitionTable } from "@tandem/schema-model";
import { describe, expect, it } from "vitest";
import { bundleOf, diff } from "../../src/protocol/index.ts";

const ENABLE = "visitor/commands/enableRC";
const STOP = "visitor/commands/stopSession";
const RC = "agent/events/rc";
const payload = { type: "object", properties: { enabled: { type: "boolean" } } };
const fragment = { [ENABLE]: payload, [STOP]: payload, [RC]: payload, "visitor/events/rc": payload };

type Rows = Record<string, Transition>;

const stories: Record<string, string[]> = {
  one: ["the visitor connects", "the agent comes"],
  paused: ["the visitor connects", "the agent comes", "the visitor pauses"],
  over: ["nobody comes"],
};

function machine(rows: Rows, situations = Object.keys(rows)): TransitionTable {
  return {
    situations: Object.fromEntries(situations.map((name) => [name, stories[name] ?? []])),
    commands: { [ENABLE]: { '{"enabled":true}': rows } },
  };
}

const done = (...events: string[]): Transition => ({ outcome: "done", ...(events.length > 0 && { events }) });
const refused = (outcome = "notallowed"): Transition => ({ outcome });

function compared(before: TransitionTable | undefined, after: TransitionTable | undefined) {
  const old = bundleOf(fragment, { version: "1.0.0", transitions: before });
  return diff(old, bundleOf(fragment, { version: "1.1.0", after: old, transitions: after }));
}

/** Each finding as a line. */
function lines(before: TransitionTable, after: TransitionTable): string[] {
  return compared(before, after).findings.map(
    ({ rule, bump, message, hurts }) =>
      `${rule} ${bump}: ${message}${hurts.map(({ party }) => ` [${party}]`).join("")}`,
  );
}

describe("which command is legal when", () => {
  it("is the same if the table is the same", () => {
    expect(lines(machine({ one: done(RC) }), machine({ one: done(RC) }))).toEqual([]);
  });

  it("breaks those who send a command where it was legal, and shows the story that leads there", () => {
    const { bump, findings } = compared(
      machine({ paused: done(), one: done(), over: refused() }),
      machine({ paused: refused("wrongstate"), one: refused("wrongstate"), over: refused() }),
    );
    expect(bump).toBe("major");
    expect(findings).toHaveLength(1);
    const [{ message, backward, hurts, severity, subject }] = findings as [(typeof findings)[0]];
    expect({ subject, severity, message, hurts }).toEqual({
      subject: ENABLE,
      severity: "error",
      message:
        'refused as `wrongstate` where it was accepted: with `{"enabled":true}` in the situation "one", and in 1 more situation',
      hurts: [
        {
          party: "visitors",
          how: "a page still on 1.0.0 sends the command, and a server on 1.1.0 refuses it as wrongstate",
        },
      ],
    });
    expect(backward.witness).toMatchObject({
      value: {
        story: ["the visitor connects", "the agent comes"],
        type: "tandem.visitor.command.enableRC",
        data: { enabled: true },
        outcome: "done",
      },
      acceptedBy: "1.0.0",
      refusedBy: "1.1.0",
      pointer: "/outcome",
      problem: 'must be "wrongstate"',
    });
  });

  it("may be wider, or refuse with another code, without breaking anyone", () => {
    expect(
      lines(
        machine({ one: refused(), paused: refused(), over: refused() }),
        machine({ one: done(), paused: refused("notpermitted"), over: refused() }),
      ),
    ).toEqual([
      'REFUSAL_CHANGED minor: refused as `notpermitted`, was `notallowed`: with `{"enabled":true}` in the situation "paused"',
      'TRANSITION_OPENED minor: accepted where it was refused as `notallowed`: with `{"enabled":true}` in the situation "one"',
    ]);
  });

  it("refuses a command that the machine no longer supports as unsupported", () => {
    const without = { ...machine({ one: done() }), commands: {} };
    expect(lines(machine({ one: done() }), without)).toEqual([
      'TRANSITION_CLOSED major: refused as `unsupported` where it was accepted: with `{"enabled":true}` in the situation "one" [visitors]',
    ]);
    expect(lines(without, machine({ one: done() }))).toEqual([
      'TRANSITION_OPENED minor: accepted where it was refused as `unsupported`: with `{"enabled":true}` in the situation "one"',
    ]);
  });

  it("reports added and removed situations, and does not compare what happens in them", () => {
    expect(
      lines(machine({ one: done(), paused: done() }), machine({ one: done(), over: refused() })),
    ).toEqual([
      "SITUATION_ADDED minor: a new situation: `over` (nobody comes)",
      "SITUATION_REMOVED minor: a situation that can no longer occur: `paused`",
    ]);
  });

  it("is not compared if a version has no table", () => {
    expect(compared(undefined, machine({ one: done() })).findings).toEqual([]);
    expect(compared(machine({ one: done() }), undefined).findings).toEqual([]);
  });
});

describe("what follows a command", () => {
  it("breaks those who wait for an event that never comes", () => {
    const { findings } = compared(
      machine({ one: done(RC, "visitor/events/rc") }),
      machine({ one: done("visitor/events/rc") }),
    );
    const [{ rule, bump, hurts, backward }] = findings as [(typeof findings)[0]];
    expect([rule, bump, hurts]).toEqual([
      "EVENT_NO_LONGER_FOLLOWS",
      "major",
      [{ party: "agents", how: `they wait for ${RC} after ${ENABLE}, which does not come` }],
    ]);
    expect(backward.witness).toMatchObject({
      value: { events: [RC, "visitor/events/rc"] },
      pointer: "/events/0",
      problem: "must be one of visitor/events/rc",
    });
  });

  it("distinguishes events that always follow from those that sometimes do", () => {
    const always = machine({ one: { outcome: "done", events: [RC] } });
    const perhaps = machine({ one: { outcome: "done", perhaps: [RC] } });
    const never = machine({ one: { outcome: "done" } });
    const rules = (before: TransitionTable, after: TransitionTable) =>
      compared(before, after).findings.map(({ rule }) => rule);
    expect(rules(always, perhaps)).toEqual(["EVENT_NO_LONGER_FOLLOWS"]);
    expect(rules(perhaps, never)).toEqual(["EVENT_NO_LONGER_FOLLOWS"]);
    expect(rules(perhaps, always)).toEqual([]);
    expect(rules(never, perhaps)).toEqual(["EVENT_FOLLOWS"]);
  });
});
