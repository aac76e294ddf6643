import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { casts, casts12, casts23 } from "../test/versions.ts";
import { type AnyCasts, type AnyMessage, defineCasts, join } from "./index.ts";

const event = (side: "agent" | "visitor", name: string, data: object): AnyMessage => ({
  side,
  kind: "event",
  name,
  data,
});
const cast = (from: string, to: string) => (casts as AnyCasts).cast(from, to);

describe("a cast", () => {
  it("converts the payload of a message that differs", () => {
    const on = event("agent", "rc", { enabled: true, suspended: false });
    expect(cast("1", "2").message(on)).toEqual(event("agent", "rc", { state: "on" }));
    expect(cast("2", "1").message(event("agent", "rc", { state: "on" }))).toEqual(on);
  });

  it("distinguishes messages of one name by side and kind", () => {
    const up = cast("1", "2");
    expect(up.message(event("visitor", "rc", { enabled: false }))?.data).toEqual({ state: "off" });
    const command = { ...event("agent", "rc", {}), kind: "command" } as const;
    expect(up.message(command)).toBe(command);
  });

  it("renames a message that has another name in the other version", () => {
    const hidden = event("agent", "pagevisibility", { visibility: "hidden" });
    expect(cast("1", "2").message(hidden)).toEqual(event("agent", "visibility", { hidden: true }));
    expect(cast("2", "1").message(event("agent", "visibility", { hidden: true }))).toEqual(hidden);
  });

  it("drops a message that the other version does not have", () => {
    expect(cast("1", "2").message(event("visitor", "rcenabled", { enabled: true }))).toBeUndefined();
    expect(cast("2", "1").message(event("visitor", "spotlight", { path: "#pay" }))).toBeUndefined();
  });

  it.each(["userstate", "newer than both", "constructor", "__proto__", "toString"])(
    "returns a message without an entry unchanged: %s",
    (name) => {
      const message = event("agent", name, {});
      expect(cast("1", "3").message(message)).toBe(message);
      expect(cast("3", "1").message(message)).toBe(message);
    },
  );

  it("casts outcomes", () => {
    expect(cast("1", "3").outcome({ status: "refused", code: "invalid" })).toEqual({
      refused: { code: "invalid" },
    });
    expect(cast("3", "1").outcome({})).toEqual({ status: "done" });
    const outcome = { status: "done" };
    expect(cast("1", "2").outcome(outcome)).toBe(outcome);
  });

  it("lists its versions and refuses others", () => {
    expect(casts.versions).toEqual(["1", "2", "3"]);
    expect(() => cast("1", "4")).toThrow(new RangeError("expected one of the versions 1, 2, 3, got 4"));
  });
});

describe("joined casts", () => {
  const message = fc.oneof(
    fc.record({ enabled: fc.boolean(), suspended: fc.boolean() }).map((data) => event("agent", "rc", data)),
    fc
      .constantFrom("visible", "hidden")
      .map((visibility) => event("agent", "pagevisibility", { visibility })),
    fc.record({ enabled: fc.boolean() }).map((data) => event("visitor", "rcenabled", data)),
    fc.record({ enabled: fc.boolean() }).map((data) => event("visitor", "rc", data)),
  );

  it("apply one cast after the other, in both directions", () => {
    fc.assert(
      fc.property(message, (first) => {
        const second = (casts12 as AnyCasts).cast("1", "2").message(first);
        const third = second && (casts23 as AnyCasts).cast("2", "3").message(second);
        expect(cast("1", "3").message(first)).toEqual(third);
        if (!third) return;
        const back = (casts23 as AnyCasts).cast("3", "2").message(third);
        expect(cast("3", "1").message(third)).toEqual((casts12 as AnyCasts).cast("2", "1").message(back!));
      }),
    );
  });

  it("change nothing between a version and itself", () => {
    fc.assert(
      fc.property(message, fc.constantFrom("1", "2", "3"), (some, version) => {
        expect(cast(version, version).message(some)).toBe(some);
      }),
    );
  });

  it("must be consecutive", () => {
    expect(() => join(casts23, casts12)).toThrow(new RangeError("expected casts from version 3, got 1 to 2"));
  });

  it("stop at the version that drops the message", () => {
    const up = vi.fn((data: { n: 1 }) => data);
    interface V {
      version: string;
      events: { agent: { a: { n: 1 } }; visitor: object };
      commands: { agent: object; visitor: object };
      outcome: object;
    }
    const drop = defineCasts<V, V>("1", "2", {
      agent: { events: { a: { up: () => undefined, down: () => undefined } } },
    });
    const count = defineCasts<V, V>("2", "3", {
      agent: { events: { a: { up, down: up } } },
    });
    expect((join(drop, count) as AnyCasts).cast("1", "3").message(event("agent", "a", { n: 1 }))).toBe(
      undefined,
    );
    expect(up).not.toHaveBeenCalled();
  });
});
