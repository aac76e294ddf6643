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
const runs = { seed: 20_261_122, numRuns: 200 };

/** Checks a law on every step of many scripts. */
function law(check: (taken: Taken) => void): void {
  fc.assert(
    fc.property(script(100), (acts) => {
      play(acts, tight, check);
    }),
    runs,
  );
}

function events({ outputs }: Taken): EventOutput[] {
  return outputs.filter((output) => output.type === "event");
}

function present(state: SessionState): string[] {
  return state.agents.filter(({ phase }) => phase === "connected" || phase === "away").map(({ num }) => num);
}

describe("whatever happens", () => {
  test("no input throws, and none changes a state in place", () => {
    law(() => {});
  });

  test("what is over stays over, and says nothing but that", () => {
    law((taken) => {
      if (!isEnded(taken.before)) return;
      expect(taken.after).toBe(taken.before);
      for (const output of taken.outputs) {
        if (output.type === "event") expect(output.name).toBe("sessionend");
        else expect(["outcome", "close"]).toContain(output.type);
      }
    });
  });

  test("the status goes only where its list says", () => {
    const next = (letter: string): readonly string[] =>
      (sessionStatus as Readonly<Record<string, { readonly next?: readonly string[] }>>)[letter]?.next ?? [];
    law(({ before, after }) => {
      if (before.status === after.status) return;
      // An agent may be there before the visitor: then the session waits for no time at all.
      const isAwaited = before.status === "J" && after.status === "A";
      expect(next(isAwaited ? "W" : before.status)).toContain(after.status);
    });
  });

  test("every event is valid in produce form", () => {
    law((taken) => {
      for (const { to, name, data } of events(taken)) {
        const result = validatePayload({ side: to.side, kind: "event", name }, data, "produce");
        expect(result.ok ? "valid" : result.problem, name).toBe("valid");
      }
    });
  });

  test("each command has one outcome, for the one who sent it; nothing else has any", () => {
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

  test("a command sent again has the same outcome and no effect", () => {
    law(({ before, input, after, outputs }) => {
      if (input.type !== "command") return;
      const again = step(after, input);
      expect(again.state).toBe(after);
      expect(again.outputs).toHaveLength(1);
      // Whoever is not in the session has no memory in it, and is refused each time.
      if (!isEnded(before)) expect(outputs).toContainEqual(again.outputs[0]);
    });
  });

  test("the same inputs give the same outputs, also from a stored state", () => {
    law(({ before, input, outputs, after }) => {
      const stored: SessionState = JSON.parse(JSON.stringify(before));
      expect(stored).toStrictEqual(before);
      expect(step(stored, input)).toStrictEqual({ state: after, outputs });
    });
  });

  test("the state stays small", () => {
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

describe("what an agent may see", () => {
  test("nothing reaches him before he connects, and after his end only the word that it is over", () => {
    law((taken) => {
      const wasPresent = new Set([...present(taken.before), ...present(taken.after)]);
      for (const { to, name } of events(taken)) {
        if (to.side !== "agent") continue;
        expect(to.num).toBeDefined();
        if (name !== "sessionend") expect(wasPresent).toContain(to.num);
      }
    });
  });

  test("his end is the last that he hears in a step, and he is out then", () => {
    law((taken) => {
      for (const num of present(taken.before)) {
        const heard = events(taken).filter(({ to }) => to.side === "agent" && to.num === num);
        const end = heard.findIndex(({ name }) => name === "sessionend");
        expect(end === -1 || end === heard.length - 1).toBe(true);
        expect(end !== -1).toBe(!present(taken.after).includes(num));
      }
    });
  });

  test("nothing of the page while the session is paused", () => {
    law((taken) => {
      if (!taken.before.pause || !taken.after.pause) return;
      const told = events(taken).filter(({ to }) => to.side === "agent");
      for (const { name } of told) expect(["navigate", "pagevisibility", "userstate"]).not.toContain(name);
    });
  });
});

describe("the state agrees with itself", () => {
  test("the count is that of the list, and the list is who is present", () => {
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

  test("who has control or asks for it is there, and never both at a time, and not while paused", () => {
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

  test("when the tabs have settled, exactly the one that has the session is not blurred", () => {
    law(({ after }) => {
      const connected = after.visitor.pages.filter((page) => page.connected);
      if (isEnded(after) || connected.length === 0 || Object.hasOwn(after.timers, "focus")) return;
      expect(connected.filter(({ blurred }) => !blurred).map(({ instance }) => instance)).toEqual([
        after.visitor.focus,
      ]);
    });
  });
});

test("the scripts meet every status and every event: a law that never sees a case says nothing about it", () => {
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
