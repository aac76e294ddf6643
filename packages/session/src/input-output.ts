import type { ConnectionClose, Outcome, Side } from "@tandem/protocol";
import type { Profile } from "./state.ts";

/**
 * Who gets something: a whole side, one participant of it (`num`), or one page load of that participant
 * (`instance`). Each part that is given narrows the address.
 */
export interface Address {
  readonly side: Side;
  readonly num?: string;
  readonly instance?: string;
}

/** One page load of one participant: where a connection comes from. */
export interface Connection {
  readonly side: Side;
  /** `"0"` for the visitor; for an agent or guest the number that `admit` gave out. */
  readonly num: string;
  /** The client's id of this page load. A reload makes a new one, a reconnect keeps it. */
  readonly instance: string;
}

/** A participant's socket opened. */
export interface ConnectInput extends Connection {
  readonly type: "connect";
  /** Whether the client gave a position in the log and was sent what it missed since. */
  readonly resumed: boolean;
  /** What the agent's token says of him now; it takes the place of what `admit` was given. */
  readonly profile?: Profile;
}

/** A participant's socket closed. Not sent for a socket that a newer one of the same instance replaced. */
export interface DisconnectInput extends Connection {
  readonly type: "disconnect";
}

/** A participant sent a command. */
export interface CommandInput extends Connection {
  readonly type: "command";
  /** The message's id. A participant's id that was seen before gets the same outcome and has no effect. */
  readonly id: string;
  readonly name: string;
  /** The payload, already validated against the command's schema in its consume form. */
  readonly data: object;
  /** Place in the session's log where it stands as the command is taken up, for a shell that keeps one. */
  readonly after?: number;
}

/** A timer that the machine asked for has run out. */
export interface TimeoutInput {
  readonly type: "timeout";
  readonly timer: string;
}

/** What happens to a session. `at` is the time in milliseconds since 1970. */
export type Input = { readonly at: number } & (ConnectInput | DisconnectInput | CommandInput | TimeoutInput);

/** Append to the session's log, then deliver. The payload validates in the event's produce form. */
export interface EventOutput {
  readonly type: "event";
  readonly to: Address;
  readonly name: string;
  readonly data: object;
}

/** Deliver, without a place in the log. */
export interface OutcomeOutput {
  readonly type: "outcome";
  readonly to: Address;
  readonly data: Outcome;
}

/** Send a `timeout` input after `ms` milliseconds. A timer of the same name that still runs is replaced. */
export interface TimerOutput {
  readonly type: "timer";
  readonly timer: string;
  readonly ms: number;
}

/** Forget the timer. */
export interface CancelOutput {
  readonly type: "cancel";
  readonly timer: string;
}

/** Close the sockets at the address with this word, after everything else has been delivered. */
export interface CloseOutput {
  readonly type: "close";
  readonly to: Address;
  readonly word: CloseWord;
}

/** The close words that the machine itself uses: `over` (ended for this participant), `replaced`. */
export type CloseWord = Extract<ConnectionClose, "over" | "replaced">;

/** What the shell has to do, in this order. */
export type Output = EventOutput | OutcomeOutput | TimerOutput | CancelOutput | CloseOutput;
