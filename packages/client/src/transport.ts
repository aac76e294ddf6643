import type { Outcome, Side } from "@tandem/protocol";
import type { ClientError } from "./errors.ts";
import type { Face } from "./types.ts";

/** State of the way to the server. `closed` is final. */
export type Status = "idle" | "connecting" | "open" | "reconnecting" | "closed";

/** An event on its way from a transport to the client. */
export interface ReceivedEvent {
  /** Name as in the protocol; the whole CloudEvents type when it is none of this side's events. */
  name: string;
  data: unknown;
  /** True when this side raised it itself; it has no id and no sequence. */
  local?: boolean;
  /** `<session>/<sequence>`. */
  id?: string;
  /** RFC 3339. */
  time?: string;
  /** Place in the session's log, from 1. */
  sequence?: number;
}

/** A command on its way from the client to a transport. */
export interface SentCommand {
  /** UUID; the server does nothing a second time for an id that it has seen. */
  id: string;
  side: Side;
  name: string;
  /** The CloudEvents type. */
  type: string;
  data: object;
  /** RFC 3339. */
  time: string;
}

/** What a transport tells the client. No function here throws. */
export interface Receiver {
  /** What is known of this side: its name, events, state and replies. */
  readonly face: Face;
  /** One event. The transport calls this in the order of the log, once for each event. */
  event(event: ReceivedEvent): void;
  status(status: Status): void;
  /** It is over for good: nothing more will come. */
  over(why: ClientError): void;
  /** Something failed that changes nothing: a message that was ignored (`malformed`), a callback that threw. */
  fault(error: unknown): void;
}

/**
 * A way to the other side. The client does the rest (handlers, state, middleware, timeouts), so that the same
 * application runs on each transport. The laws, which one conformance suite checks on all of them:
 *
 * - Each event reaches the receiver once and in order, whatever happens to connections in between.
 * - Each command takes effect at most once; a command with an outcome took effect exactly as the outcome says.
 * - Commands take effect in the order in which they were given.
 * - `over` is called once, after the last event; after `close` has been called nothing is.
 */
export interface Transport {
  /**
   * Called once. Resolves when messages flow.
   *
   * @throws ClientError the one that goes to `over`, when it will never open
   */
  open(receiver: Receiver): Promise<void>;
  /**
   * Sends a command now or as soon as the way is open, and resolves to its outcome.
   *
   * @param signal when it aborts, nobody waits for the outcome any more: a command not yet sent must not be sent
   * @throws ClientError `queuefull`, `toolarge`
   */
  command(command: SentCommand, signal: AbortSignal): Promise<Outcome>;
  /** Lets go of everything; resolves when the way is closed. May be called at any time, and again. */
  close(): Promise<void>;
}
