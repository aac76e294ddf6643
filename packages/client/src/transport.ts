import type { Outcome, Side } from "@tandem/protocol";
import type { ClientError } from "./errors.ts";
import type { SideProtocol } from "./types.ts";

/** State of the connection. `closed` is final. */
export type Status = "idle" | "connecting" | "open" | "reconnecting" | "closed";

/** An event that a transport hands to the client. */
export interface ReceivedEvent {
  /** Name as in the protocol. An event that is not one of this side's has its whole CloudEvents type here. */
  name: string;
  data: unknown;
  /** True if this client raised it; then it has no id and no sequence number. */
  local?: boolean;
  /** `<session>/<sequence>`. */
  id?: string;
  /** RFC 3339. */
  time?: string;
  /** Sequence number in the session's log, from 1. */
  sequence?: number;
}

/** A command that the client hands to a transport. */
export interface SentCommand {
  /** UUID. The server does not repeat a command whose id it has seen. */
  id: string;
  side: Side;
  name: string;
  /** The CloudEvents type. */
  type: string;
  data: object;
  /** RFC 3339. */
  time: string;
}

/** The client, as a transport sees it. None of its functions throws. */
export interface Receiver {
  readonly protocol: SideProtocol;
  /** Delivers one event. The transport calls this once for each event, in the order of the log. */
  event(event: ReceivedEvent): void;
  status(status: Status): void;
  /** Reports that the connection is closed for good: nothing more follows. */
  closed(reason: ClientError): void;
  /** Reports an error that changes nothing: a message was ignored (`malformed`), or a callback threw. */
  error(error: unknown): void;
}

/**
 * Carries messages to the other side and back. The client does the rest (handlers, state, middleware, timeouts), so
 * the same application runs on each transport. One conformance suite checks on all of them that:
 *
 * - Each event reaches the receiver once and in order, also if connections are lost in between.
 * - Each command takes effect at most once. A command with an outcome took effect as the outcome says.
 * - Commands take effect in the order in which they were sent.
 * - `closed` is called once, after the last event. After `close` nothing is called.
 */
export interface Transport {
  /**
   * Called once. Resolves when messages flow.
   *
   * @throws ClientError the one that `closed` gets, if the transport will never open
   */
  open(receiver: Receiver): Promise<void>;
  /**
   * Sends a command as soon as there is a connection, and resolves to its outcome.
   *
   * @param signal aborts when nobody waits for the outcome any more; a command that was not sent must not be sent then
   * @throws ClientError `queuefull`, `toolarge`
   */
  command(command: SentCommand, signal: AbortSignal): Promise<Outcome>;
  /** Releases everything, and resolves when the connection is closed. May be called at any time, and again. */
  close(): Promise<void>;
}
