import { meaning } from "@tandem/client";
import { agentSessionEnd, connectionClose, messages } from "@tandem/protocol";

/** The event that ended the agent's session or prevented it. */
export interface Ending {
  readonly event: "sessionend" | "connectfailed";
  readonly reason?: string | undefined;
  readonly msg?: string | undefined;
  /** The close reason of the server, if it closed the connection for good. */
  readonly close?: string | undefined;
}

export interface Explanation {
  /** Code for tests and support. The event's name if it has none. */
  readonly code: string;
  readonly title: string;
  readonly text: string;
  /** Details from the service, if any. */
  readonly detail: string | undefined;
  /** What the agent can do about it. */
  readonly way: "join" | "sign-in" | "none";
}

/** Explains to the agent why there is no session, and whether a retry can help. */
export function explain({ event, reason, msg: said, close }: Ending): Explanation {
  // A local event after a close has only the reason's code, so its description is shown.
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
