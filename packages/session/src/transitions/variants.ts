import type { Side } from "@tandem/protocol";
import type { SessionState } from "../state.ts";

/** A command with one choice in its payload that makes a difference to the outcome. */
export interface Variant {
  readonly side: Side;
  readonly name: string;
  /** The part of the payload that is the choice. The rest makes no difference. */
  readonly choice: Readonly<Record<string, unknown>>;
  /** Payloads with this choice. */
  readonly payloads: (state: SessionState) => readonly object[];
}

const page = {
  url: "https://shop.example/",
  visitorversion: "1.0.0",
  browser: { name: "b", version: "1", platform: "p" },
};

/** The choices of each command. A command that is not listed has an empty payload. */
const CHOICES: Readonly<Record<string, readonly Omit<Variant, "side" | "name">[]>> = {
  reportPage: [{ choice: {}, payloads: () => [page] }],
  reportVisibility: [{ choice: {}, payloads: () => [{ visibility: "hidden" }] }],
  pauseSession: [
    // Pausing again with another message sends it to the agents.
    { choice: { pause: true }, payloads: () => [{ pause: true }, { pause: true, message: "A moment" }] },
    plain({ pause: false }),
  ],
  setUserState: [{ choice: {}, payloads: () => [{ name: "step", value: "2" }] }],
  enableRC: [plain({ enabled: true }), plain({ enabled: false })],
  reportInput: [plain({ active: true }), plain({ active: false })],
  // Answers the open request. If none is open, uses an id that was never issued.
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
