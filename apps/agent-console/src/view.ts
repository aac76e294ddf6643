import type { AnyEvent, Status } from "@tandem/client";
import type { AgentNavigateEvent, AgentUserstateEvent, PageVisibility, Participant } from "@tandem/protocol";
import type { Ending } from "./explain.ts";

/**
 * - `outside`: not in a session.
 * - `joining`: joining, or resuming after a page load.
 * - `inside`: in a session.
 * - `over`: the session ended or could not be joined; `ending` has the reason.
 */
export type Phase = "outside" | "joining" | "inside" | "over";

/** State of the agent's request for remote control. */
export type Wish = "none" | "asked" | "declined";

/** Everything that the console shows of a session. */
export interface AgentView {
  readonly phase: Phase;
  readonly status: Status;
  readonly count: number;
  readonly people: readonly Participant[];
  readonly page: AgentNavigateEvent | undefined;
  readonly visibility: PageVisibility | undefined;
  readonly userState: AgentUserstateEvent;
  readonly control: { readonly enabled: boolean; readonly suspended: boolean };
  readonly wish: Wish;
  readonly paused: boolean;
  /** The visitor's message for the pause. */
  readonly message: string | undefined;
  /** The last refusal for a missing privilege; `privilege` is its code. */
  readonly denied: { readonly privilege: string | undefined } | undefined;
  readonly ending: Ending | undefined;
}

export const blank: AgentView = {
  phase: "outside",
  status: "idle",
  count: 0,
  people: [],
  page: undefined,
  visibility: undefined,
  userState: {},
  control: { enabled: false, suspended: false },
  wish: "none",
  paused: false,
  message: undefined,
  denied: undefined,
  ending: undefined,
};

/** The view after an event. Events that the console does not show leave it unchanged. */
export function reduce(view: AgentView, event: AnyEvent<"agent">): AgentView {
  if (!event.known) return view;
  switch (event.name) {
    case "agents":
      return { ...view, phase: "inside", count: event.data.count, people: event.data.agentlist ?? [] };
    case "navigate":
      return { ...view, page: event.data };
    case "pagevisibility":
      return { ...view, visibility: event.data.visibility };
    case "userstate":
      return { ...view, userState: event.data };
    case "rc":
      return { ...view, control: event.data, ...(event.data.enabled && { wish: "none", denied: undefined }) };
    case "sessionpaused":
      return { ...view, paused: event.data.paused, message: event.data.message };
    case "accessdenied":
      return { ...view, wish: "none", denied: { privilege: event.data.privilege } };
    case "connectfailed":
      return { ...blank, phase: "over", ending: { event: "connectfailed", msg: event.data.detail } };
    case "sessionend": {
      const { reason, msg } = event.data;
      return { ...blank, phase: "over", ending: { event: "sessionend", reason, msg } };
    }
    default:
      return view;
  }
}
