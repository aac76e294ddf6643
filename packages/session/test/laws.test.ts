import { sessionStatus } from "@tandem/protocol";
import { validatePayload } from "@tandem/server-validator";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type EventOutput, isEnded, type Limits, type SessionState, step } from "../src/index.ts";
import { play, script, type Taken } from "./script.ts";

/** Small enough that a short script reaches each of them. */
const tight: Partial<Limits> = {
  participants: 3,
  remembered: 2,
  pages: 2,
  commandIds: 4,
  userStateNames: 3,
  userStateSize: 120,
};

/** Fixed, so that a failure is there again at the next run. */
const runs = { numRuns: 200 };

function playMany(check: (taken: Taken) => void): void {
  fc.assert(
    fc.property(script(100), (acts) => {
      play(acts, tight, check);
    }),
    runs,
  );
}

let played: readonly Taken[] | undefined;

/** The steps of many scripts, which are played once for all laws. */
function steps(): readonly Taken[] {
  if (played) return played;
  const taken: Taken[] = [];
  playMany((step) => taken.push(step));
  played = taken;
  return played;
}

/** Checks a law on every step of many scripts. */
function law(check: (taken: Taken) => void): void {
  const all = steps();
  try {
    for (const taken of all) check(taken);
  } catch (error) {
    // Plays the scripts again, to report the smallest one that breaks the law.
    playMany(check);
    throw error;
  }
}

function events({ outputs }: Taken): EventOutput[] {
  return outputs.filter((output) => output.type === "event");
}

function present(state: SessionState): string[] {
  return state.agents.filter(({ phase }) => phase === "connected" || phase === "away").map(({ num }) => num);
}

describe("any sequence of inputs", () => {
  test("never throws and never changes a state in place", () => {
    law(() => {});
  });

  test("keeps an ended session ended: the only event is sessionend", () => {
    law((taken) => {
      if (!isEnded(taken.before)) return;
      expect(taken.after).toBe(taken.before);
      for (const output of taken.outputs) {
        if (output.type === "event") expect(output.name).toBe("sessionend");
        else expect(["outcome", "close"]).toContain(output.type);
      }
    });
  });

  test("changes the status only as the code list allows", () => {
    const next = (letter: string): readonly string[] =>
      (sessionStatus as Readonly<Record<string, { readonly next?: readonly string[] }>>)[letter]?.next ?? [];
    law(({ before, after }) => {
      if (before.status === after.status) return;
      // An agent may connect before the visitor. The session then passes W at once.
      const isAwaited = before.status === "J" && after.status === "A";
      expect(next(isAwaited ? "W" : before.status)).toContain(after.status);
    });
  });

  test("emits only events that are valid in produce form", () => {
    law((taken) => {
      for (const { to, name, data } of events(taken)) {
        const result = validatePayload({ side: to.side, kind: "event", name }, data, "produce");
        expect(result.ok ? "valid" : result.problem, name).toBe("valid");
      }
    });
  });

  test("gives each command one outcome, addressed to its sender, and other inputs none", () => {
    law(({ input, outputs }) => {
      const outcomes = outputs.filter(({ type }) => type === "outcome");
      if (input.type !== "command") {
        expect(outcomes).toEqual([]);
        return;
      }
      const { side, num, instance, id } = input;
      expect(outcomes).toEqual([
        { type: "outcome", to: { side, num, instance }, data: expect.objectContaining({ command: id }) },
      ]);
    });
  });

  test("gives a repeated command the same outcome and no effect", () => {
    law(({ before, input, after, outputs }) => {
      if (input.type !== "command") return;
      const again = step(after, input);
      expect(again.state).toBe(after);
      expect(again.outputs).toHaveLength(1);
      // No outcome is stored for a sender who is not in the session: they are refused each time.
      if (!isEnded(before)) expect(outputs).toContainEqual(again.outputs[0]);
    });
  });

  test("is deterministic, also from a stored state", () => {
    law(({ before, input, outputs, after }) => {
      const stored: SessionState = JSON.parse(JSON.stringify(before));
      expect(stored).toStrictEqual(before);
      expect(step(stored, input)).toStrictEqual({ state: after, outputs });
    });
  });

  test("keeps the state bounded", () => {
    law(({ after }) => {
      expect(JSON.stringify(after).length).toBeLessThan(12_000);
      expect(after.agents.length).toBeLessThanOrEqual(3 + 2);
      expect(after.visitor.pages.length).toBeLessThanOrEqual(2);
      for (const { outcomes } of [after.visitor, ...after.agents]) {
        expect(outcomes.length).toBeLessThanOrEqual(4);
      }
      expect(present(after).length).toBeLessThanOrEqual(3);
    });
  });
});

describe("an agent", () => {
  test("receives nothing before their connect, and after their end only sessionend", () => {
    law((taken) => {
      const wasPresent = new Set([...present(taken.before), ...present(taken.after)]);
      for (const { to, name } of events(taken)) {
        if (to.side !== "agent") continue;
        expect(to.num).toBeDefined();
        if (name !== "sessionend") expect(wasPresent).toContain(to.num);
      }
    });
  });

  test("receives sessionend as the last event of a step and is out then", () => {
    law((taken) => {
      for (const num of present(taken.before)) {
        const received = events(taken).filter(({ to }) => to.side === "agent" && to.num === num);
        const end = received.findIndex(({ name }) => name === "sessionend");
        expect(end === -1 || end === received.length - 1).toBe(true);
        expect(end !== -1).toBe(!present(taken.after).includes(num));
      }
    });
  });

  test("receives nothing of the page while the session is paused", () => {
    law((taken) => {
      if (!taken.before.pause || !taken.after.pause) return;
      const received = events(taken).filter(({ to }) => to.side === "agent");
      for (const { name } of received)
        expect(["navigate", "pagevisibility", "userstate"]).not.toContain(name);
    });
  });
});

describe("the state is consistent", () => {
  test("agents lists exactly the present agents, and count is its length", () => {
    law((taken) => {
      for (const { name, data } of events(taken)) {
        if (name !== "agents") continue;
        const { count, agentlist } = data as { count: number; agentlist: { num: string }[] };
        expect(count).toBe(agentlist.length);
        // An end in the same step empties the list only after the last announcement.
        if (!isEnded(taken.after)) expect(agentlist.map(({ num }) => num)).toEqual(present(taken.after));
      }
    });
  });

  test("control and a request for it belong to a present agent, exclude each other, and end with a pause", () => {
    law(({ after }) => {
      const holders = [after.control, after.request].filter((holder) => holder !== undefined);
      expect(holders.length).toBeLessThanOrEqual(after.pause ? 0 : 1);
      for (const { num } of holders) expect(present(after)).toContain(num);
    });
  });

  test("a timer runs exactly while it is needed", () => {
    law(({ after }) => {
      const { timers, status, agents, visitor, request, control } = after;
      const needed = [
        ...(status === "J" || status === "W" || (status === "A" && present(after).length === 0)
          ? ["wait"]
          : []),
        ...(!isEnded(after) && status !== "J" && !visitor.pages.some(({ connected }) => connected)
          ? ["visitor"]
          : []),
        ...(request ? ["request"] : []),
        ...(control?.suspended ? ["input"] : []),
        ...agents.filter(({ phase }) => phase === "away").map(({ num }) => `agent/${num}`),
      ];
      expect(
        Object.keys(timers)
          .filter((timer) => timer !== "focus")
          .sort(),
      ).toEqual(needed.sort());
    });
  });

  test("once the focus is settled, only the tab that has the session is not blurred", () => {
    law(({ after }) => {
      const connected = after.visitor.pages.filter((page) => page.connected);
      if (isEnded(after) || connected.length === 0 || Object.hasOwn(after.timers, "focus")) return;
      expect(connected.filter(({ blurred }) => !blurred).map(({ instance }) => instance)).toEqual([
        after.visitor.focus,
      ]);
    });
  });
});

test("the scripts reach every status and every event, so that each law is tested on each of them", () => {
  const statuses = new Set<string>();
  const names = new Set<string>();
  law((taken) => {
    statuses.add(taken.after.status);
    for (const { to, name } of events(taken)) names.add(`${to.side} ${name}`);
  });
  expect([...statuses].sort()).toEqual(["A", "C", "E", "J", "Q", "T", "W", "X"]);
  expect([...names].sort()).toEqual([
    "agent accessdenied",
    "agent agents",
    "agent navigate",
    "agent pagevisibility",
    "agent rc",
    "agent rcrequest",
    "agent sessionend",
    "agent sessionpaused",
    "agent userstate",
    "visitor agents",
    "visitor blur",
    "visitor focus",
    "visitor leavesession",
    "visitor rc",
    "visitor rcaccepted",
    "visitor rcdeclined",
    "visitor rcrequested",
    "visitor sessioncontinue",
    "visitor sessionend",
    "visitor sessionpaused",
    "visitor sessionstart",
    "visitor statereceived",
  ]);
});
