import type { Side } from "@tandem/protocol";
import type { SessionState } from "../state.ts";

/** A command with one of the payloads that it makes a difference to choose between. */
export interface Variant {
  readonly side: Side;
  readonly name: string;
  /** The part of the payload that is the choice; the rest is what any sender gives. */
  readonly choice: Readonly<Record<string, unknown>>;
  /** Payloads with this choice. */
  readonly payloads: (state: SessionState) => readonly object[];
}

const page = {
  url: "https://shop.example/",
  visitorversion: "1.0.0",
  browser: { name: "b", version: "1", platform: "p" },
};

/** The choices of a command. One that is not listed is sent with an empty payload, the only one that it has. */
const CHOICES: Readonly<Record<string, readonly Omit<Variant, "side" | "name">[]>> = {
  reportPage: [{ choice: {}, payloads: () => [page] }],
  reportVisibility: [{ choice: {}, payloads: () => [{ visibility: "hidden" }] }],
  pauseSession: [
    // To pause again with other words tells them to the agents.
    { choice: { pause: true }, payloads: () => [{ pause: true }, { pause: true, message: "A moment" }] },
    plain({ pause: false }),
  ],
  setUserState: [{ choice: {}, payloads: () => [{ name: "step", value: "2" }] }],
  enableRC: [plain({ enabled: true }), plain({ enabled: false })],
  reportInput: [plain({ active: true }), plain({ active: false })],
  // Answers the open question; where none is open, one that was never asked.
  replyRCRequest: ["accept", "decline"].map((choice) => ({
    choice: { choice },
    payloads: ({ request }) => [{ requestId: request?.id ?? "r0", choice }],
  })),
};

function plain(choice: Readonly<Record<string, unknown>>): Omit<Variant, "side" | "name"> {
  return { choice, payloads: () => [choice] };
}

export function variantsOf(side: Side, name: string): Variant[] {
  const choices = Object.hasOwn(CHOICES, name) ? CHOICES[name]! : [plain({})];
  return choices.map((one) => ({ side, name, ...one }));
}
