import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  formatSequence,
  isKnown,
  messages,
  normalise,
  outcomeType,
  parseSequence,
  parseType,
  protocol,
  schemaUri,
  typeOf,
} from "../src/index.ts";

describe("types on the wire", () => {
  it("are the protocol, the side and the name; a command says that it is one", () => {
    expect(typeOf("agent", "event", "rc")).toBe("tandem.agent.rc");
    expect(typeOf("agent", "command", "navigate")).toBe("tandem.agent.command.navigate");
    expect(outcomeType).toBe("tandem.outcome");
    expect(protocol.subprotocol).toBe("tandem.v1");
    expect(schemaUri("agent", "event", "rc")).toBe("https://tandem.example/schemas/v1/agent/events/rc");
  });

  it("are read back for every message, and no two are the same", () => {
    const all = Object.values(messages).flatMap((side) => [
      ...Object.values(side.events),
      ...Object.values(side.commands),
    ]);
    const types = all.map(({ side, kind, name }) => {
      const type = typeOf(side, kind, name);
      expect(parseType(type)).toEqual({ side, kind, name });
      expect(isKnown(side, kind, name)).toBe(true);
      return type;
    });
    expect(new Set(types).size).toBe(all.length);
  });

  it.each([
    "",
    "tandem",
    "tandem.agent",
    "tandem.agent.",
    "other.agent.rc",
    "tandem.guest.rc",
    "tandem.agent.rc.x",
    "tandem.outcome",
    `tandem.agent.${"x".repeat(300)}`,
  ])("%j is none", (type) => {
    expect(parseType(type)).toBeUndefined();
  });

  it("a name that every object inherits is not known", () => {
    expect(isKnown("agent", "event", "constructor")).toBe(false);
  });
});

describe("a sequence", () => {
  it("is twelve digits", () => {
    expect(formatSequence(12)).toBe("000000000012");
    expect(parseSequence("000000000012")).toBe(12);
  });

  it("sorts as text as it does as a number, and comes back", () => {
    const position = fc.integer({ min: 0, max: 10 ** 12 - 1 });
    fc.assert(
      fc.property(position, position, (a, b) => {
        expect(formatSequence(a) < formatSequence(b)).toBe(a < b);
        expect(parseSequence(formatSequence(a))).toBe(a);
      }),
    );
  });

  it.each([-1, 1.5, 10 ** 12, Number.NaN])("%d is none", (position) => {
    expect(() => formatSequence(position)).toThrow(RangeError);
  });

  it.each(["", "12", "00000000001x", "0000000000012"])("%j is none", (text) => {
    expect(parseSequence(text)).toBeUndefined();
  });
});

describe("what real clients send becomes canonical", () => {
  it.each([
    ["agent", "pagevisibility", "hidden", { visibility: "hidden" }],
    ["agent", "sessionend", undefined, {}],
    ["agent", "sessionend", { msg: "Bye" }, { msg: "Bye" }],
    ["agent", "visitorvideo", { camerastatus: "available", sessionkey: [] }, { camerastatus: "available" }],
    ["visitor", "accessibility", true, { enabled: true }],
    ["visitor", "error", { code: "scriptloadfailed", msg: "" }, { code: "SCRIPT_NOT_LOADED", msg: "" }],
    ["agent", "anUnknownEvent", { any: 1 }, { any: 1 }],
    ["agent", "constructor", 1, 1],
  ] as const)("%s %s %j", (side, name, received, canonical) => {
    expect(normalise(side, name, received)).toEqual(canonical);
  });

  it("never throws, and never changes what it is given", () => {
    const names = [...Object.keys(messages.visitor.events), "unknown"];
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.jsonValue(), (name, received) => {
        const before = JSON.stringify(received);
        normalise("visitor", name, received);
        expect(JSON.stringify(received)).toBe(before);
      }),
    );
  });
});
