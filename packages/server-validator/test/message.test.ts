import { describe, expect, it } from "vitest";
import { read } from "../src/expected.ts";
import { isAgentRcEvent, validateAgentRcEvent } from "../src/gen/agent.ts";
import {
  type Form,
  isCommand,
  isEvent,
  limits,
  parseCommand,
  parseEvent,
  validateCommand,
  validateEvent,
  validateOutcome,
  validatePayload,
} from "../src/index.ts";

const event = {
  specversion: "1.0",
  id: "s-1/000000000012",
  source: "/sessions/s-1",
  type: "tandem.agent.rc",
  subject: "s-1",
  time: "2026-03-01T10:00:00.000Z",
  datacontenttype: "application/json",
  sequence: "000000000012",
  data: { enabled: true, suspended: false },
};
const command = {
  specversion: "1.0",
  id: "0b7c1f6e-2b0a-4a50-9f61-1d7d0f3a2c11",
  source: "/participants/1",
  type: "tandem.agent.command.navigate",
  subject: "s-1",
  data: { url: "https://shop.example.com/basket" },
};
const agent = { side: "agent", form: "consume" } as const;

function problemOf(input: unknown, options: Parameters<typeof parseEvent>[1] = agent): string {
  const text = typeof input === "string" || input instanceof Uint8Array ? input : JSON.stringify(input);
  const result = parseEvent(text, options);
  return result.ok ? "ok" : `${result.problem.code} ${result.problem.message}`;
}

describe("a message", () => {
  it("comes out typed, with its envelope", () => {
    const result = parseEvent(JSON.stringify(event), agent);
    expect(result).toEqual({
      ok: true,
      value: { side: "agent", kind: "event", name: "rc", envelope: event, data: event.data },
    });
  });

  it("may come as bytes", () => {
    expect(parseEvent(new TextEncoder().encode(JSON.stringify(event)), agent).ok).toBe(true);
  });

  it("tells an event from the command of the same name", () => {
    expect(parseCommand(JSON.stringify(command), agent).ok).toBe(true);
    expect(problemOf(command)).toBe(
      'message /type: expected an event of the agent\'s side, received "tandem.agent.command.navigate"',
    );
  });

  it("is refused on the other side", () => {
    expect(problemOf(event, { side: "visitor", form: "consume" })).toBe(
      'message /type: expected an event of the visitor\'s side, received "tandem.agent.rc"',
    );
  });

  it("without data has the empty payload", () => {
    const { data: _, ...bare } = { ...event, type: "tandem.agent.startdocshare" };
    expect(parseEvent(JSON.stringify(bare), agent)).toMatchObject({ ok: true, value: { data: {} } });
  });

  it("names the event that was meant", () => {
    expect(problemOf({ ...event, type: "tandem.agent.navigte" })).toBe(
      'message /type: expected an event of the agent\'s side, received "navigte"; did you mean "navigate"?',
    );
  });

  it("names the property that was meant", () => {
    expect(problemOf({ ...event, data: { enabled: true, suspened: false } })).toBe(
      'required /data: expected the property "suspended", received an object with "suspened" instead',
    );
  });

  it("names the word that was meant", () => {
    expect(problemOf({ ...event, type: "tandem.agent.rcrequest", data: { response: "acepted" } })).toBe(
      'enum /data/response: expected one of "accepted", "declined", received "acepted"; did you mean "accepted"?',
    );
  });

  it("gives one problem first, and all when asked", () => {
    const broken = { ...event, data: { enabled: "yes", suspended: 1 } };
    expect(validateEvent(broken, agent)).toMatchObject({ ok: false, problems: { length: 1 } });
    const all = validateEvent(broken, { ...agent, all: true });
    expect(all.ok ? [] : all.problems.map((problem) => problem.pointer)).toEqual([
      "/data/enabled",
      "/data/suspended",
    ]);
  });
});

describe("the guards", () => {
  it("say whether, where validating says why not", () => {
    expect(isEvent(event, agent)).toBe(true);
    expect(isEvent(event, { side: "visitor", form: "consume" })).toBe(false);
    expect(isEvent(command, agent)).toBe(false);
    expect(isCommand(command, agent)).toBe(true);
    expect(isEvent(undefined, agent)).toBe(false);
  });

  it("know both forms and the limits", () => {
    const more = { ...event, data: { ...event.data, since: 3 } };
    expect(isEvent(more, agent)).toBe(true);
    expect(isEvent(more, { side: "agent", form: "produce" })).toBe(false);
    expect(isEvent({ ...event, more: JSON.parse('{"__proto__":1}') }, agent)).toBe(false);
  });
});

describe("the two forms", () => {
  it("an unknown property passes a reader and not a writer", () => {
    const more = { ...event, data: { ...event.data, since: 3 } };
    expect(problemOf(more)).toBe("ok");
    expect(problemOf(more, { side: "agent", form: "produce" })).toBe(
      'additionalProperties /data: expected only the properties "enabled", "suspended", received also "since"',
    );
  });

  it("an unknown code of an open list passes a reader and not a writer", () => {
    const ref = { side: "agent", kind: "event", name: "sessionend" } as const;
    expect(validatePayload(ref, { reason: "MovedElsewhere" }, "consume").ok).toBe(true);
    expect(validatePayload(ref, { reason: "MovedElsewhere" }, "produce").ok).toBe(false);
    expect(validatePayload(ref, { reason: "x".repeat(65) }, "consume").ok).toBe(false);
  });

  it("an unknown code of a closed list passes nobody", () => {
    const ref = { side: "agent", kind: "event", name: "pagevisibility" } as const;
    for (const form of ["produce", "consume"] as const)
      expect(validatePayload(ref, { visibility: "dimmed" }, form).ok).toBe(false);
  });
});

describe("no input makes it throw", () => {
  it.each([
    ["nothing", ""],
    ["a word", "null"],
    ["half a message", '{"type":"tandem'],
    ["a list", "[]"],
    ["a list of messages", JSON.stringify([event])],
    ["bytes that are no UTF-8", new Uint8Array([0x7b, 0xff, 0x7d])],
  ])("%s", (_, input) => {
    expect(problemOf(input)).not.toBe("ok");
  });

  it("text over the limit is not parsed", () => {
    expect(problemOf(" ".repeat(limits.bytes + 1))).toMatch(
      /^size expected at most 65536 bytes, received more than 65536 bytes/,
    );
  });

  it("counts bytes, not characters", () => {
    const wide = JSON.stringify({ ...event, more: "é".repeat(limits.bytes / 2) });
    expect(wide.length).toBeLessThan(limits.bytes);
    expect(problemOf(wide)).toMatch(/^size /);
  });

  it("depth is bounded, in text and in values", () => {
    const deep = `${"[".repeat(20_000)}${"]".repeat(20_000)}`;
    expect(problemOf(deep)).toMatch(/^depth /);
    let value: unknown = event;
    for (let i = 0; i < 100_000; i++) value = [value];
    expect(validateEvent(value, agent)).toMatchObject({ ok: false, problem: { code: "depth" } });
  });

  it("a value that contains itself ends at the depth limit", () => {
    const loop: Record<string, unknown> = { ...event };
    loop.data = loop;
    expect(validateEvent(loop, agent)).toMatchObject({ ok: false, problem: { code: "depth" } });
  });

  it("the number of properties is bounded", () => {
    const many = {
      ...event,
      data: Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`p${i}`, 0])),
    };
    expect(validateEvent(many, agent)).toMatchObject({ ok: false, problem: { code: "size" } });
  });

  it("__proto__ is refused wherever it stands", () => {
    const text = JSON.stringify(event).replace('"enabled"', '"__proto__":{"polluted":true},"enabled"');
    expect(problemOf(text)).toBe('additionalProperties expected no property named "__proto__", received one');
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it("of two properties of one name the last counts", () => {
    const twice = JSON.stringify(event).replace('"enabled":true', '"enabled":"no","enabled":true');
    expect(problemOf(twice)).toBe("ok");
    const other = JSON.stringify(event).replace('"enabled":true', '"enabled":true,"enabled":"no"');
    expect(problemOf(other)).toBe('type /data/enabled: expected a boolean, received "no"');
  });

  it("lone surrogates pass where a text may be anything, and count as one character", () => {
    const ref = { side: "agent", kind: "event", name: "sessionpaused" } as const;
    const of = (length: number) => ({ paused: true, message: "\ud800".repeat(length) });
    expect(validatePayload(ref, of(500), "produce").ok).toBe(true);
    expect(validatePayload(ref, of(501), "produce").ok).toBe(false);
  });

  it("numbers are finite: text cannot say otherwise, and values are refused", () => {
    const ref = { side: "agent", kind: "event", name: "userstate" } as const;
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, JSON.parse("1e999")])
      expect(validatePayload(ref, { value }, "consume")).toMatchObject({
        ok: false,
        problem: { code: "type" },
      });
  });

  it("a value with a getter that throws is refused", () => {
    const mine = Object.defineProperty({ ...event }, "type", {
      enumerable: true,
      get(): never {
        throw new Error("no");
      },
    });
    for (const form of ["produce", "consume"] as const) {
      const options = { side: "agent", form } as const;
      expect(validateEvent(mine, options)).toMatchObject({ ok: false, problem: { code: "json" } });
      expect(isEvent(mine, options)).toBe(false);
      expect(validateOutcome(mine, form)).toMatchObject({ ok: false, problem: { code: "json" } });
    }
  });

  it("names that every object inherits are no events", () => {
    for (const name of ["constructor", "toString", "__proto__"]) {
      expect(validatePayload({ side: "agent", kind: "event", name }, {}, "consume").ok).toBe(false);
    }
  });

  it("a problem never repeats a long text", () => {
    const result = validatePayload(
      { side: "agent", kind: "event", name: "connectfailed" },
      { detail: "s".repeat(9_000) },
      "consume",
    );
    expect(result.ok ? "" : result.problem.message.length).toBeLessThan(200);
  });
});

describe("the answer to a command", () => {
  const outcome = {
    ...command,
    type: "tandem.outcome",
    data: { command: "c-1", status: "refused", code: "notallowed" },
  };

  it("is validated as such", () => {
    expect(validateOutcome(outcome, "produce")).toEqual({
      ok: true,
      value: { envelope: outcome, data: outcome.data },
    });
    expect(validateOutcome({ ...outcome, data: { status: "done" } }, "produce")).toMatchObject({
      ok: false,
      problem: { code: "required", pointer: "/data" },
    });
    expect(validateOutcome(event, "consume")).toMatchObject({
      ok: false,
      problem: { code: "const", pointer: "/type" },
    });
  });
});

describe("every function reads in the consume form, unless it is called with another one", () => {
  const payload = { enabled: true, suspended: false, unknown: 1 };
  const more = { ...event, data: payload };
  const visitor = { side: "visitor" } as const;
  const rc = { side: "agent", kind: "event", name: "rc" } as const;
  const report = { ...command, type: "tandem.visitor.command.enableRC", data: { enabled: true, unknown: 1 } };
  const outcome = {
    ...event,
    type: "tandem.outcome",
    data: { command: command.id, status: "done", unknown: 1 },
  };

  it.each<[string, (form?: Form) => boolean]>([
    ["parseEvent", (form) => parseEvent(JSON.stringify(more), { side: "agent", ...(form && { form }) }).ok],
    ["validateEvent", (form) => validateEvent(more, { side: "agent", ...(form && { form }) }).ok],
    ["isEvent", (form) => isEvent(more, { side: "agent", ...(form && { form }) })],
    [
      "parseCommand",
      (form) => parseCommand(JSON.stringify(report), { ...visitor, ...(form && { form }) }).ok,
    ],
    ["validateCommand", (form) => validateCommand(report, { ...visitor, ...(form && { form }) }).ok],
    ["isCommand", (form) => isCommand(report, { ...visitor, ...(form && { form }) })],
    ["validateOutcome", (form) => validateOutcome(outcome, form).ok],
    ["validatePayload", (form) => validatePayload(rc, payload, form).ok],
    ["isAgentRcEvent", (form) => isAgentRcEvent(payload, form)],
    ["validateAgentRcEvent", (form) => validateAgentRcEvent(payload, form && { form }).ok],
    ["read", (form) => read(more, { side: "agent", kind: "event", ...(form && { form }) }).ok],
  ])("%s", (_, accepts) => {
    expect([accepts(), accepts("consume"), accepts("produce")]).toEqual([true, true, false]);
  });
});
