import { meaning } from "@tandem/client";
import { agentSessionEnd, connectionClose, messages } from "@tandem/protocol";

/** The event that took the agent out of a session, or kept him out of it. */
export interface Ending {
  readonly event: "sessionend" | "connectfailed";
  readonly reason?: string | undefined;
  readonly msg?: string | undefined;
  /** The word with which the server closed the connection for good, when it was that. */
  readonly close?: string | undefined;
}

export interface Explanation {
  /** Code for tests and support; the event's name when it has none. */
  readonly code: string;
  readonly title: string;
  readonly text: string;
  /** What the service added, where that says more. */
  readonly detail: string | undefined;
  /** What the agent can do about it. */
  readonly way: "join" | "sign-in" | "none";
}

/** Says in words for the agent why there is no session, and whether trying again can help. */
export function explain({ event, reason, msg: said, close }: Ending): Explanation {
  // What this side says itself when the server has closed is the bare word; its meaning says more.
  const closed = meaning(connectionClose, close ?? "");
  const msg = closed.known ? `${closed.title}. ${closed.description}` : said;
  if (event === "connectfailed") {
    const { title = "Connection failed", description = "" } = messages.agent.events.connectfailed ?? {};
    return { code: event, title, text: firstSentence(description), detail: msg, way: "join" };
  }
  if (reason === undefined) {
    return {
      code: event,
      title: "The session has ended",
      text: msg ?? "No reason was given.",
      detail: undefined,
      way: "none",
    };
  }
  const end = meaning(agentSessionEnd, reason);
  if (!end.known) {
    return {
      code: reason,
      title: "The session has ended",
      text: msg ?? reason,
      detail: undefined,
      way: "none",
    };
  }
  const way = end.retry ? "join" : reason === "AuthError" ? "sign-in" : "none";
  return { code: reason, title: end.title, text: end.description, detail: msg, way };
}

const firstSentence = (text: string) => text.slice(0, text.indexOf(". ") + 1) || text;
