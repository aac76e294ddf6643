import * as protocol from "@tandem/protocol";
import * as validator from "@tandem/server-validator";
import { beforeEach, describe, expect, test } from "vitest";
import { eventMessage, outcomeMessage } from "./wire.ts";
import { type Fault, inEach, type OtherVersion, own, wireVersionOf } from "./wire-version.ts";

// A version that has the same messages as our own: all that it does otherwise comes from its casts.
let message: (message: { name: string; data: object }) => { name: string; data: object } | undefined;
let outcome: (outcome: object) => object;
let faults: Fault[];
const casts = {
  versions: ["1", "2"],
  cast: () => ({
    message: (from: { name: string; data: object }) => {
      const to = message(from);
      return to && { ...from, ...to };
    },
    outcome: (from: object) => outcome(from),
  }),
};
const names = { name: "tandem", version: 2, subprotocol: "tandem.v2" };
const schemaUri = (side: string, kind: string, name: string) => `urn:v2:${side}:${kind}:${name}`;
const other: OtherVersion = {
  protocol: { ...protocol, protocol: names, schemaUri },
  validator,
  casts: casts as unknown as OtherVersion["casts"],
};
const version = wireVersionOf(other, (fault) => faults.push(fault));

beforeEach(() => {
  message = (same) => same;
  outcome = (same) => same;
  faults = [];
});

const to = { side: "agent", num: "1" } as const;
const entry = { sequence: 12, at: 0, to, name: "rc", data: { enabled: true, suspended: false } };
const event = () => version.event(eventMessage("s", entry), entry);
const thrown = () => {
  throw new Error("Robin Vale");
};

describe("an event", () => {
  test("keeps its place and its id; type, schema and payload are the version's", () => {
    message = () => ({ name: "pagevisibility", data: { visibility: "hidden" } });
    expect(JSON.parse(event()!)).toEqual({
      ...JSON.parse(own.event(eventMessage("s", entry), entry)!),
      type: "tandem.agent.pagevisibility",
      dataschema: "urn:v2:agent:event:pagevisibility",
      data: { visibility: "hidden" },
    });
    expect(JSON.parse(event()!)).toMatchObject({ id: "s/000000000012", sequence: "000000000012" });
    expect(faults).toEqual([]);
  });

  test("that the version does not have is not sent", () => {
    message = () => undefined;
    expect(event()).toBeUndefined();
    expect(faults).toEqual([]);
  });

  test.each([
    [
      "is not what it should be",
      () => ({ name: "rc", data: { enabled: "Robin Vale" } }),
      "type",
      "/data/enabled",
    ],
    [
      "has more than it should",
      () => ({ name: "rc", data: { ...entry.data, on: 1 } }),
      "additionalProperties",
      "/data",
    ],
    ["is none of the version's", () => ({ name: "conquest", data: {} }), "message", "/type"],
    ["could not be made", thrown, "cast", ""],
  ])("that %s is not sent, and reported without its content", (_what, cast, code, pointer) => {
    message = cast;
    expect(event()).toBeUndefined();
    expect(faults).toEqual([{ message: "rc", code, pointer }]);
  });
});

describe("a command", () => {
  const understand = () => version.understand("visitor", "pauseSession", { pause: true });

  test("is what the cast makes of it", () => {
    message = () => ({ name: "reportInput", data: { active: true } });
    expect(understand()).toMatchObject({ name: "reportInput", data: { active: true } });
  });

  test.each([
    ["for which we have nothing", () => undefined, []],
    [
      "that becomes none of ours",
      () => ({ name: "reportInput", data: { active: "Robin Vale" } }),
      [{ message: "pauseSession", code: "type", pointer: "/active" }],
    ],
    ["whose cast throws", thrown, [{ message: "pauseSession", code: "cast", pointer: "" }]],
  ])("%s is not taken up", (_what, cast, reported) => {
    message = cast;
    expect(understand()).toBeUndefined();
    expect(faults).toEqual(reported);
  });
});

describe("an outcome", () => {
  const send = () => version.outcome(outcomeMessage("s", 0, { command: "c1", status: "done" }));

  test("is what the cast makes of it", () => {
    outcome = (done) => ({ ...done, after: 7 });
    expect(JSON.parse(send()!)).toMatchObject({ data: { command: "c1", status: "done", after: 7 } });
  });

  test.each([
    ["is wrong", () => ({ command: "c1", status: "Robin Vale" }), "enum", "/data/status"],
    ["could not be made", thrown, "cast", ""],
  ])("that %s is not sent, and reported", (_what, cast, code, pointer) => {
    outcome = cast;
    expect(send()).toBeUndefined();
    expect(faults).toEqual([{ message: "outcome", code, pointer }]);
  });
});

test("casts that do not lead to our version are refused", () => {
  const cast = (from: string, to: string) => {
    throw new RangeError(`${from} to ${to}`);
  };
  const elsewhere = { ...other, casts: { versions: ["2", "3"], cast } };
  expect(() => wireVersionOf(elsewhere, () => {})).toThrow(new RangeError("2 to 1"));
});

test("a text is made once in each version, however many read it", () => {
  const asked: string[] = [];
  const text = inEach(({ subprotocol }) => {
    asked.push(subprotocol);
    return subprotocol === "tandem.v2" ? undefined : subprotocol;
  });
  const texts = [own, version, own, version, version].map(text);
  expect(texts).toEqual(["tandem.v1", undefined, "tandem.v1", undefined, undefined]);
  expect(asked).toEqual(["tandem.v1", "tandem.v2"]);
});
