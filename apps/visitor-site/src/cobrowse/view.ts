import type { AnyEvent, EventData } from "@tandem/client";
import type { Participant } from "@tandem/protocol";
import { nameOf } from "@tandem/ui";

/**
 * - `idle`: no session.
 * - `starting`: the session was requested.
 * - `resuming`: this page continues a session of an earlier page.
 * - `live`: in a session.
 * - `elsewhere`: another tab is in a session, this one is not.
 * - `ended`: the session is over, and the visitor has not dismissed the message.
 * - `failed`: the session failed or could not be started.
 */
export type Phase = "idle" | "starting" | "resuming" | "live" | "elsewhere" | "ended" | "failed";

/** Everything that the widget shows of a session. */
export interface VisitorView {
  readonly phase: Phase;
  /** The code that the visitor tells the agent. */
  readonly key: string | undefined;
  readonly count: number;
  readonly viewers: readonly Participant[];
  readonly paused: boolean;
  /** An agent has control of this page. */
  readonly controlled: boolean;
  /** An open request for remote control, with its answers. */
  readonly request: EventData<"visitor", "rcrequested"> | undefined;
  /** Agents see this tab, not another one of the site. */
  readonly carrying: boolean;
  readonly reconnecting: boolean;
  /** Code of the last failure. */
  readonly error: { readonly code: string; readonly msg: string } | undefined;
  /** Why the session ended. */
  readonly reason: string | undefined;
}

export const blank: VisitorView = {
  phase: "idle",
  key: undefined,
  count: 0,
  viewers: [],
  paused: false,
  controlled: false,
  request: undefined,
  carrying: true,
  reconnecting: false,
  error: undefined,
  reason: undefined,
};

/** The view after an event. Events that the widget does not show leave it unchanged. */
export function reduce(view: VisitorView, event: AnyEvent<"visitor">): VisitorView {
  if (!event.known) return view;
  switch (event.name) {
    case "sessionstarting":
      return { ...blank, phase: "starting" };
    case "sessioncontinue":
      // The state of an earlier page may be outdated. The current state follows this event.
      return { ...blank, phase: "live", key: view.key };
    case "agents":
      return { ...view, count: event.data.count, viewers: event.data.agentlist ?? [] };
    case "sessionpaused":
      return { ...view, paused: event.data.paused };
    case "rcrequested":
      return { ...view, request: event.data };
    case "rcaccepted":
    case "rcdeclined":
      return { ...view, request: undefined };
    case "rc":
      return { ...view, controlled: event.data.enabled, ...(event.data.enabled && { request: undefined }) };
    case "blur":
      return { ...view, carrying: false };
    case "focus":
      return { ...view, carrying: true };
    case "connection":
      return { ...view, reconnecting: event.data.status === "reconnecting" };
    case "error":
      return { ...blank, phase: "failed", error: event.data };
    case "sessionend":
      // An earlier `error` event has more detail than the reason `error`.
      return {
        ...blank,
        phase: view.error ? "failed" : "ended",
        error: view.error,
        reason: event.data.reason,
      };
    default:
      return view;
  }
}

/** The names of the agents in a sentence: `Dana Flores and 2 others`. */
export function viewersText({ count, viewers }: Pick<VisitorView, "count" | "viewers">): string {
  if (count === 0) return "Nobody is viewing yet";
  const [first] = viewers;
  const name = first ? nameOf(first) : count === 1 ? "An agent" : `${count} agents`;
  if (!first || count === 1) return `${name} ${count === 1 ? "is" : "are"} viewing`;
  return `${name} and ${count - 1} ${count === 2 ? "other" : "others"} are viewing`;
}

/** A code in groups that are easy to read out: `482 913`. Only codes of digits are grouped. */
export function spoken(key: string): string {
  return /^\d{6}$/.test(key) ? `${key.slice(0, 3)} ${key.slice(3)}` : key;
}
