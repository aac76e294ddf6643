import { describe, expect, it } from "vitest";
import {
  isAgentAgentsEvent,
  isAgentNavigateCommand,
  isAgentNavigateEvent,
  isAgentRcEvent,
  isAgentUserstateEvent,
  validateAgentAgentsEvent,
  validateAgentNavigateCommand,
  validateAgentRcEvent,
  validateAgentUserstateEvent,
} from "../src/gen/agent.ts";
import { validateVisitorErrorEvent } from "../src/gen/visitor.ts";

const rc = { enabled: true, suspended: false };

describe("the guard of a message", () => {
  it("reads unless it is told to write", () => {
    expect(isAgentRcEvent(rc)).toBe(true);
    expect(isAgentRcEvent({ ...rc, since: 3 })).toBe(true);
    expect(isAgentRcEvent({ ...rc, since: 3 }, "produce")).toBe(false);
    expect(isAgentRcEvent({ enabled: true })).toBe(false);
    expect(isAgentRcEvent(undefined)).toBe(false);
  });

  it("tells an event from the command of the same name", () => {
    const command = { url: "https://shop.example.com/basket" };
    expect(isAgentNavigateCommand(command)).toBe(true);
    expect(isAgentNavigateEvent(command)).toBe(false);
    expect(validateAgentNavigateCommand(command)).toEqual({ ok: true, value: command });
  });
});

describe("the problem of a payload", () => {
  const problemsOf = (result: ReturnType<typeof validateAgentRcEvent>) => (result.ok ? [] : result.problems);

  it("is the first, or all", () => {
    const broken = { enabled: "yes", suspended: 1 };
    expect(problemsOf(validateAgentRcEvent(broken)).map(({ pointer }) => pointer)).toEqual(["/enabled"]);
    const all = validateAgentRcEvent(broken, { all: true });
    expect(problemsOf(all).map(({ pointer }) => pointer)).toEqual(["/enabled", "/suspended"]);
  });

  it("has all its parts as JSON, and in a log", async () => {
    const [problem] = problemsOf(validateAgentRcEvent({ ...rc, suspnded: 1 }, { form: "produce" }));
    expect(JSON.parse(JSON.stringify(problem))).toEqual({
      code: "additionalProperties",
      pointer: "",
      expected: 'only the properties "enabled", "suspended"',
      received: 'also "suspnded"',
      suggestion: "suspended",
      message:
        'expected only the properties "enabled", "suspended", received also "suspnded"; did you mean "suspended"?',
    });
    const { inspect } = await import("node:util");
    expect(inspect(problem)).toContain("did you mean");
  });

  it("names each property that is unknown when all are asked for", () => {
    const result = validateAgentRcEvent({ ...rc, a: 1, b: 2 }, { form: "produce", all: true });
    expect(problemsOf(result).map(({ received }) => received)).toEqual(['also "a"', 'also "b"']);
  });

  it("names the item and the entry", () => {
    const agents = {
      count: 1,
      agentlist: [
        { num: "1", role: "agent" },
        { num: "two", role: "agent" },
      ],
    };
    expect(validateAgentAgentsEvent(agents)).toMatchObject({
      problem: { pointer: "/agentlist/1/num", message: expect.stringContaining("^[0-9]{1,4}$") },
    });
    expect(validateAgentUserstateEvent({ ok: 1, basket: {} })).toMatchObject({
      problem: {
        pointer: "/basket",
        message: "/basket: expected a string or a number or a boolean or null, received an object",
      },
    });
    expect(validateAgentUserstateEvent({ "two words": 1 })).toMatchObject({
      problem: { code: "pattern", pointer: "", received: '"two words"' },
    });
  });

  it("of hundreds stays at a hundred", () => {
    const entries = Array.from({ length: 100 }, (_, i) => [`n${i}`, [i]]);
    const result = validateAgentUserstateEvent(
      { ...Object.fromEntries(entries), "last one": 1 },
      { all: true },
    );
    expect(result.ok ? 0 : result.problems.length).toBe(100);
  });

  it("is that of its own payload, however many are open at once", () => {
    const inner: { result?: ReturnType<typeof validateAgentRcEvent> } = {};
    const nosy = {
      get enabled() {
        inner.result = validateAgentRcEvent({ enabled: 1 });
        return 7;
      },
      suspended: false,
    };
    const outer = validateAgentRcEvent(nosy);
    expect(outer).toMatchObject({ problem: { pointer: "/enabled", received: "7" } });
    expect(inner.result).toMatchObject({ problem: { pointer: "/enabled", received: "1" } });
    expect(validateAgentRcEvent(rc).ok).toBe(true);
  });
});

describe("work is bounded", () => {
  /** The value, and how many of its properties or items have been read. */
  const counted = <T extends object>(target: T): { value: T; reads: () => number } => {
    const read = new Set<string>();
    const value = new Proxy(target, {
      get(object, name) {
        if (typeof name === "string" && name !== "length") read.add(name);
        return Reflect.get(object, name);
      },
    });
    return { value, reads: () => read.size };
  };

  it("with thousands of names: a misspelt one is looked for among the first sixty-four", () => {
    const message = (others: number): string => {
      const payload = Object.fromEntries(Array.from({ length: others }, (_, i) => [`other${i}`, i]));
      const result = validateAgentRcEvent({ enabled: true, ...payload, suspnded: false });
      return result.ok ? "" : result.problem.message;
    };
    // `enabled` is the first of the sixty-four.
    expect(message(62)).toContain('"suspnded" instead');
    expect(message(63)).not.toContain("instead");
    expect(message(20_000)).not.toContain("instead");
  });

  it("with a list of millions: no more is read than may be there", () => {
    const { value, reads } = counted(Array(2_000_000).fill({ num: "1", role: "agent" }));
    expect(isAgentAgentsEvent({ count: 1, agentlist: value })).toBe(false);
    expect(reads()).toBeLessThanOrEqual(100);
    const all = validateAgentAgentsEvent({ count: 1, agentlist: value }, { all: true });
    expect(all).toMatchObject({ ok: false, problem: { code: "maxItems", pointer: "/agentlist" } });
    expect(reads()).toBe(100);
  });

  it("with a text of megabytes: a problem shows little of it", () => {
    const text = "\u{1f642}".repeat(2_000_000);
    const result = validateVisitorErrorEvent({ code: text, msg: text }, { all: true });
    expect(result.ok).toBe(false);
    expect(JSON.stringify(result).length).toBeLessThan(2_000);
  });

  it("with more entries than a map may have: no more is read than may be there", () => {
    const { value, reads } = counted(
      Object.fromEntries(Array.from({ length: 50_000 }, (_, i) => [`n${i}`, 0])),
    );
    expect(isAgentUserstateEvent(value)).toBe(false);
    expect(reads()).toBeLessThanOrEqual(100);
    expect(validateAgentUserstateEvent(value, { all: true }).ok).toBe(false);
    expect(reads()).toBe(100);
  });
});
