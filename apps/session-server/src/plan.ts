import type { ConnectionClose } from "@tandem/protocol";
import { type Problem, validateEvent, validateOutcome } from "@tandem/server-validator";
import type { Address, Output } from "@tandem/session";
import type { NewEntry } from "./event-log.ts";
import { eventMessage, outcomeMessage } from "./wire.ts";
import { type Fault, inEach, type WireVersion } from "./wire-version.ts";

/** An action for after the step is stored. */
export type Action =
  | { type: "send"; to: Address; text: (version: WireVersion) => string | undefined }
  | { type: "close"; to: Address; word: ConnectionClose }
  | { type: "timer"; timer: string; ms: number }
  | { type: "cancel"; timer: string };

export interface Plan {
  entries: NewEntry[];
  /** In the order of the outputs. */
  actions: Action[];
  faults: Fault[];
}

/**
 * Turns the outputs of a step into log entries and actions. A message that is not valid in produce form is neither
 * logged nor sent.
 *
 * @param last sequence number of the last entry before the step
 */
export function plan(session: string, last: number, at: number, outputs: readonly Output[]): Plan {
  const made: Plan = { entries: [], actions: [], faults: [] };
  for (const output of outputs) {
    if (output.type === "outcome") {
      const message = outcomeMessage(session, at, output.data);
      const checked = validateOutcome(message, "produce");
      if (checked.ok) {
        const text = inEach((version) => version.outcome(message));
        made.actions.push({ type: "send", to: output.to, text });
      } else made.faults.push(faultOf("outcome", checked.problem));
    } else if (output.type === "event") {
      const { to, name, data } = output;
      const entry = { at, to, name, data };
      const message = eventMessage(session, { ...entry, sequence: last + made.entries.length + 1 });
      const checked = validateEvent(message, { side: to.side, form: "produce" });
      if (checked.ok) {
        made.entries.push(entry);
        const text = inEach((version) => version.event(message, entry));
        made.actions.push({ type: "send", to, text });
      } else made.faults.push(faultOf(name, checked.problem));
    } else {
      made.actions.push(output);
    }
  }
  return made;
}

function faultOf(message: string, { code, pointer }: Problem): Fault {
  return { message, code, pointer };
}
