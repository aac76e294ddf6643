import { readFileSync } from "node:fs";
import { messages } from "@tandem/protocol";
import { formatTransitions, type TransitionTable } from "@tandem/schema-model";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { type CommandInput, situationOf, transitionTable } from "../src/index.ts";
import { commandOf, eventsOf, outcomeOf } from "../src/transitions/table.ts";
import { play, script, type Taken } from "./script.ts";

let table: TransitionTable;
beforeAll(() => {
  table = transitionTable();
});

/** The row of the table for a command; undefined if the table has none. */
function rowOf({ before, input }: Taken & { input: CommandInput }) {
  const choices = table.commands[commandOf(input)] ?? {};
  const choice = Object.keys(choices).find((one) =>
    Object.entries(JSON.parse(one)).every(
      ([key, value]) => (input.data as Record<string, unknown>)[key] === value,
    ),
  );
  return choice === undefined ? undefined : choices[choice]![situationOf(before, input)];
}

/** True for a command sent for the first time that does not answer another request than the open one. */
function isFresh(taken: Taken): taken is Taken & { input: CommandInput } {
  const { before, input } = taken;
  if (input.type !== "command") return false;
  const outcomes = [before.visitor, ...before.agents].flatMap((one) => one.outcomes);
  if (outcomes.some(({ command }) => command === input.id)) return false;
  const { requestId } = input.data as { requestId?: string };
  return requestId === undefined || !before.request || before.request.id === requestId;
}

describe("the transition table", () => {
  it("equals transitions.json (after a change of the machine, run pnpm transitions)", () => {
    expect(formatTransitions(table)).toBe(
      readFileSync(new URL("../transitions.json", import.meta.url), "utf8"),
    );
  });

  it("has every command of the machine, and only events of the protocol", () => {
    expect(Object.keys(table.commands)).toEqual([
      "agent/commands/leaveSession",
      "agent/commands/releaseRC",
      "agent/commands/requestCE",
      "agent/commands/requestRC",
      "visitor/commands/enableRC",
      "visitor/commands/focusSession",
      "visitor/commands/pauseSession",
      "visitor/commands/replyRCRequest",
      "visitor/commands/reportInput",
      "visitor/commands/reportPage",
      "visitor/commands/reportVisibility",
      "visitor/commands/setUserState",
      "visitor/commands/stopSession",
    ]);
    for (const choices of Object.values(table.commands))
      for (const rows of Object.values(choices))
        for (const { events = [], perhaps = [] } of Object.values(rows))
          for (const path of [...events, ...perhaps]) {
            const [side, , name] = path.split("/") as ["agent" | "visitor", string, string];
            expect(Object.keys(messages[side].events)).toContain(name);
          }
  });

  it("has a short path to each situation", () => {
    expect(Object.keys(table.situations)).toHaveLength(27);
    for (const story of Object.values(table.situations)) expect(story.length).toBeLessThanOrEqual(4);
    expect(table.situations["visitor: several agents, an agent has control"]).toEqual([
      "the visitor connects",
      "the agent comes",
      'the visitor: enableRC {"enabled":true}',
      "the other agent comes",
    ]);
  });

  it("says which command is legal in which situation", () => {
    const enable = table.commands["visitor/commands/enableRC"]!['{"enabled":true}']!;
    expect(enable["visitor: one agent"]).toEqual({
      outcome: "done",
      events: ["agent/events/rc", "visitor/events/rc"],
    });
    expect(enable["visitor: several agents"]).toEqual({ outcome: "notallowed" });
    expect(enable["visitor: one agent without privileges"]).toEqual({ outcome: "notpermitted" });
    expect(
      table.commands["visitor/commands/replyRCRequest"]!['{"choice":"accept"}']!["visitor: one agent"],
    ).toEqual({
      outcome: "unknownrequest",
    });
  });

  it("agrees with the machine at every step of random scripts", () => {
    const met = new Set<string>();
    fc.assert(
      fc.property(script(100), (acts) => {
        play(acts, {}, (taken) => {
          if (!isFresh(taken)) return;
          const outcome = outcomeOf(taken.outputs);
          const row = rowOf(taken);
          if (!row) {
            // A command without a row is unsupported.
            expect([taken.input.name, ["unsupported", "notallowed"].includes(outcome)]).toEqual([
              taken.input.name,
              true,
            ]);
            expect(table.commands[commandOf(taken.input)]).toBeUndefined();
            return;
          }
          met.add(situationOf(taken.before, taken.input));
          const events = eventsOf(taken.outputs);
          const { events: always = [], perhaps = [] } = row;
          const about = [commandOf(taken.input), situationOf(taken.before, taken.input)];
          expect([...about, outcome]).toEqual([...about, row.outcome]);
          expect([...about, always.filter((event) => !events.includes(event))]).toEqual([...about, []]);
          expect([...about, events.filter((event) => ![...always, ...perhaps].includes(event))]).toEqual([
            ...about,
            [],
          ]);
        });
      }),
      { numRuns: 400 },
    );
    // A situation that no script reaches would be untested.
    expect([...met].sort()).toEqual(Object.keys(table.situations));
  });
});
