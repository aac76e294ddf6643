import type { AgentEvents, KnownAgentSessionEnd, KnownVisitorError, VisitorEvents } from "@tandem/protocol";
import type { ClientError, ClientErrorCode } from "./errors.ts";
import type { Receiver } from "./transport.ts";

type Raise<E> = <N extends keyof E & string>(name: N, data: E[N]) => void;

/** Where a transport stood when something happened to its connection. */
export interface Standing {
  /** Messages have flowed at some time. */
  connected: boolean;
  /** The session's end has been told. */
  ended: boolean;
}

/** Why an agent who never was in the session is not let in. */
const beforeJoin: Partial<Record<ClientErrorCode, KnownAgentSessionEnd>> = {
  unauthorized: "AuthError",
  gone: "NoSession",
};

function raiseTo<E>(receiver: Receiver): Raise<E> {
  return (name, data) => receiver.event({ name, data, local: true });
}

/** Only the visitor's page has an event for the state of its connection. */
export function raiseConnection(receiver: Receiver, status: "ok" | "reconnecting"): void {
  if (receiver.face.side === "visitor") raiseTo<VisitorEvents>(receiver)("connection", { status });
}

/**
 * Raises what this side's protocol has for a connection that will not come back. Once messages have flowed, and for
 * a visitor in any case, that ends in one `sessionend`, so that no page goes on showing a session that it has no
 * part in; except that a visitor's session goes on in the page that replaced this one.
 */
export function raiseOver(
  receiver: Receiver,
  { code, message: msg }: ClientError,
  { connected, ended }: Standing,
): void {
  const isOver = code === "over";
  if (ended) return;
  if (receiver.face.side === "visitor") {
    const raise = raiseTo<VisitorEvents>(receiver);
    const lost: KnownVisitorError = connected && code === "unreachable" ? "conndrop" : "service";
    if (code === "replaced") raise("blur", {});
    else {
      if (!isOver) raise("error", { code: lost, msg });
      raise("sessionend", { reason: "error" });
    }
  } else {
    const raise = raiseTo<AgentEvents>(receiver);
    const reason = connected ? "ConnDrop" : beforeJoin[code];
    if (isOver) raise("sessionend", { msg });
    else if (reason) raise("sessionend", { reason, msg });
    else raise("connectfailed", { detail: msg });
  }
}
