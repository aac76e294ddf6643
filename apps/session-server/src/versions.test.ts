import * as protocol from "@tandem/protocol";
import * as validator from "@tandem/server-validator";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Versions } from "./versions.ts";
import type { OtherVersion } from "./wire-version.ts";

/** A version that is in all but its number our own. */
function version(number: number, name = "tandem"): OtherVersion {
  const names = { name, version: number, subprotocol: `${name}.v${number}` };
  const same = { message: <M>(message: M) => message, outcome: <O>(outcome: O) => outcome };
  return {
    protocol: { ...protocol, protocol: names },
    validator,
    casts: { versions: ["1", String(number)], cast: () => same },
  };
}
const ignore = () => {};
const speaking = (...numbers: number[]) =>
  new Versions(
    numbers.map((number) => version(number)),
    ignore,
  );

describe("the version that is spoken", () => {
  const numbers = fc.uniqueArray(fc.integer({ min: 2, max: 12 }), { maxLength: 6 });
  const noise = fc.constantFrom(
    "tandem.token.a.b.c",
    "cloudevents.json",
    "tandem.v",
    "tandem.v1x",
    "other.v1",
    "",
  );

  test("is the highest that both speak, in whatever order they are named", () => {
    fc.assert(
      fc.property(
        numbers,
        fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 6 }),
        fc.array(noise),
        fc.infiniteStream(fc.nat()),
        (spoken, theirs, others, order) => {
          const offered = [...theirs.map((number) => `tandem.v${number}`), ...others]
            .map((item) => [order.next().value!, item] as const)
            .sort(([a], [b]) => a - b)
            .map(([, item]) => item);
          const common = theirs.filter((number) => number === 1 || spoken.includes(number));
          expect(speaking(...spoken).common(offered)?.version).toBe(
            common.length === 0 ? undefined : Math.max(...common),
          );
        },
      ),
    );
  });

  test.each([
    [[], ["tandem.v1"], "tandem.v1"],
    [[2], ["tandem.v1"], "tandem.v1"],
    [[2], ["tandem.v1", "tandem.v2"], "tandem.v2"],
    [[2], ["tandem.v3", "tandem.v2", "tandem.v1"], "tandem.v2"],
    [[10, 2], ["tandem.v2", "tandem.v10"], "tandem.v10"],
    [[3], ["tandem.v2"], undefined],
    [[2], [], undefined],
  ])("of a server with %j beside its own, for %j: %s", (others, offered, chosen) => {
    expect(speaking(...others).common(offered)?.subprotocol).toBe(chosen);
  });
});

describe("the refusal", () => {
  const word = "unsupportedversion";

  test.each([
    [["tandem.v4"], "this client speaks tandem.v4; the server speaks tandem.v3, tandem.v2, tandem.v1"],
    [
      ["tandem.v7", "tandem.v6", "tandem.v5", "tandem.v4"],
      "this client speaks tandem.v7, tandem.v6 and more; the server speaks tandem.v3, tandem.v2, tandem.v1",
    ],
    [[], "this client speaks no version of tandem; the server speaks tandem.v3, tandem.v2, tandem.v1"],
  ])("names both sides' versions, ours from the highest: %j", (offered, reason) => {
    expect(speaking(3, 2).refusal(word, offered)).toBe(`${word}: ${reason}`);
  });

  test("has room in a close frame, and repeats nothing but versions", () => {
    const version = fc.integer({ min: 2, max: 999 });
    const noise = fc.oneof(fc.string(), fc.constantFrom("tandem.token.a.b.c", "other.v1", "tandem.v1234"));
    const property = fc.property(
      fc.uniqueArray(version, { maxLength: 40 }),
      fc.uniqueArray(version, { maxLength: 40 }),
      fc.array(noise),
      (ours, theirs, others) => {
        const offered = [...others, ...theirs.map((number) => `tandem.v${number}`)];
        const reason = speaking(...ours).refusal(word, offered);
        expect(Buffer.byteLength(reason)).toBeLessThanOrEqual(123);
        expect(reason).toMatch(/^unsupportedversion: this client speaks (no version of tandem|tandem\.v)/);
        const list = "tandem\\.v\\d{1,3}(, tandem\\.v\\d{1,3})*( and more)?";
        expect(reason).toMatch(
          new RegExp(`speaks (no version of tandem|${list}); the server speaks ${list}$`),
        );
      },
    );
    fc.assert(property);
  });
});

describe("a server does not start", () => {
  test.each([
    ["with a version twice", [version(2), version(2)], "expected each version once, got tandem.v2 twice"],
    ["with its own version again", [version(1)], "expected each version once, got tandem.v1 twice"],
    ["with another protocol", [version(2, "other")], "expected a version of tandem, got other.v2"],
  ])("%s", (_what, others, message) => {
    expect(() => new Versions(others, ignore)).toThrow(new TypeError(message));
  });
});
