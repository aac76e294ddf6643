import { expect, it } from "vitest";
import { bundleOf, diff } from "../../src/protocol/index.ts";
import type { Lifecycle } from "../../src/protocol/types.ts";

const END = "visitor/events/sessionend";
const reason = { type: "string", enum: ["error", "lost"] };
const fragment = (lifecycle: Lifecycle | undefined) => ({
  [END]: {
    "x-tandem": { ...(lifecycle && { lifecycle }) } as Record<string, unknown>,
    type: "object",
    properties: { reason },
  },
});

/** Rule, needed version, and whom it hurts, for each finding. */
function findings(before: Lifecycle | undefined, after: Lifecycle | undefined) {
  const old = bundleOf(fragment(before), { version: "1.0.0" });
  const found = diff(old, bundleOf(fragment(after), { version: "1.1.0", after: old })).findings;
  return found.map(({ rule, bump, message, hurts }) => [rule, bump, message, hurts.map(({ how }) => how)]);
}

const on = (conditions: string[], payload?: Record<string, string>, textProperty?: string): Lifecycle => ({
  raisedOn: [{ conditions, ...(payload && { payload }), ...(textProperty && { textProperty }) }],
});

it("another event ends the session: clients built before do not notice, or close too early", () => {
  const [added] = findings(undefined, { endsSession: true });
  const [removed] = findings({ endsSession: true }, undefined);
  expect([added, removed]).toMatchInlineSnapshot(`
    [
      [
        "SESSION_END_CHANGED",
        "major",
        "ends the session now",
        [
          "does not notice that the session is over",
        ],
      ],
      [
        "SESSION_END_CHANGED",
        "major",
        "no longer ends the session",
        [
          "closes a session that goes on",
        ],
      ],
    ]
  `);
});

it("a condition is compared by itself, however the conditions are grouped", () => {
  const apart: Lifecycle = {
    raisedOn: [
      ...on(["over"], { reason: "error" }).raisedOn!,
      ...on(["dropped"], { reason: "error" }).raisedOn!,
    ],
  };
  expect(findings(on(["dropped", "over"], { reason: "error" }), apart)).toEqual([]);
});

it("a condition is added, dropped, or raised with another payload", () => {
  const before = on(["dropped", "over"], { reason: "error" });
  expect(findings(before, on(["dropped", "over", "gone"], { reason: "error" }))).toMatchInlineSnapshot(`
    [
      [
        "RAISED_ON_ADDED",
        "minor",
        "raised by the client when gone, with \`{"payload":{"reason":"error"}}\`",
        [],
      ],
    ]
  `);
  expect(findings(before, on(["dropped"], { reason: "error" }))).toMatchInlineSnapshot(`
    [
      [
        "RAISED_ON_REMOVED",
        "major",
        "no longer raised by the client when over",
        [
          "with the new client it does not get sessionend as before when over",
        ],
      ],
    ]
  `);
  expect(
    findings(on(["dropped"], { reason: "error" }), on(["dropped"], { reason: "lost" })),
  ).toMatchInlineSnapshot(`
    [
      [
        "RAISED_ON_CHANGED",
        "major",
        "raised by the client when dropped with \`{"payload":{"reason":"lost"}}\`, was \`{"payload":{"reason":"error"}}\`",
        [
          "with the new client it does not get sessionend as before when dropped",
        ],
      ],
    ]
  `);
  expect(findings(on(["dropped"]), on(["dropped"], undefined, "reason"))).toMatchInlineSnapshot(`
    [
      [
        "RAISED_ON_CHANGED",
        "major",
        "raised by the client when dropped with \`{"textProperty":"reason"}\`, was \`{}\`",
        [
          "with the new client it does not get sessionend as before when dropped",
        ],
      ],
    ]
  `);
});
