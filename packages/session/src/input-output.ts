import type { ConnectionClose, Outcome, Side } from "@tandem/protocol";
import type { Profile } from "./state.ts";

/**
 * The recipients of an output: a whole side, one participant (`num`), or one page load of that participant
 * (`instance`).
 */
export interface Address {
  readonly side: Side;
  readonly num?: string;
  readonly instance?: string;
}

/** One page load of one participant. */
export interface Connection {
  readonly side: Side;
  /** `"0"` for the visitor; for an agent or guest the number that `admit` assigned. */
  readonly num: string;
  /** The client's id of this page load. A reload makes a new one, a reconnect keeps it. */
  readonly instance: string;
}

/** A participant's socket opened. */
export interface ConnectInput extends Connection {
  readonly type: "connect";
  /** Whether the client resumed: it gave a sequence number and was sent the log entries after it. */
  readonly resumed: boolean;
  /** The profile in the agent's current token. Replaces the one given to `admit`. */
  readonly profile?: Profile;
}

/** A participant's socket closed. Not sent for a socket that a newer one of the same instance replaced. */
export interface DisconnectInput extends Connection {
  readonly type: "disconnect";
}

/** A participant sent a command. */
export interface CommandInput extends Connection {
  readonly type: "command";
  /** The message's id. A repeated id of the same participant gets the same outcome and has no effect. */
  readonly id: string;
  readonly name: string;
  /** The payload, already validated against the command's schema in its consume form. */
  readonly data: object;
  /** The last sequence number of the session's log when the command is executed, if the shell keeps a log. */
  readonly after?: number;
}

/** A timer that the machine requested has expired. */
export interface TimeoutInput {
  readonly type: "timeout";
  readonly timer: string;
}

/** An input of the machine. `at` is the time in milliseconds since 1970. */
export type Input = { readonly at: number } & (ConnectInput | DisconnectInput | CommandInput | TimeoutInput);

/** Append to the session's log, then deliver. The payload is valid in the event's produce form. */
export interface EventOutput {
  readonly type: "event";
  readonly to: Address;
  readonly name: string;
  readonly data: object;
}

/** Deliver without logging. */
export interface OutcomeOutput {
  readonly type: "outcome";
  readonly to: Address;
  readonly data: Outcome;
}

/** Send a `timeout` input after `ms` milliseconds. Replaces a running timer of the same name. */
export interface TimerOutput {
  readonly type: "timer";
  readonly timer: string;
  readonly ms: number;
}

/** Cancel the timer. */
export interface CancelOutput {
  readonly type: "cancel";
  readonly timer: string;
}

/** Close the sockets at the address with this close reason, after everything else has been delivered. */
export interface CloseOutput {
  readonly type: "close";
  readonly to: Address;
  readonly word: CloseWord;
}

/** The close reasons that the machine uses: `over` (ended for this participant) and `replaced`. */
export type CloseWord = Extract<ConnectionClose, "over" | "replaced">;

/** What the shell does, in the order of the list. */
export type Output = EventOutput | OutcomeOutput | TimerOutput | CancelOutput | CloseOutput;
