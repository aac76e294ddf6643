import type { Side } from "@tandem/protocol";
import type { AgentVocabulary, VisitorVocabulary } from "./gen/index.ts";
import type { Condition, RaisedEvent } from "./lifecycle.ts";

/** The generated definition of one side of a protocol: all that the client knows about it at run time. */
export interface SideProtocol {
  /** Name of the protocol: the first part of each message type. */
  readonly name: string;
  /** WebSocket subprotocol of this version. */
  readonly subprotocol: string;
  readonly side: Side;
  /** Names of the side's events. */
  readonly events: readonly string[];
  /** Names of the events whose last payload is current state. */
  readonly state: readonly string[];
  /** Events that ask for an answer: the command that answers, and its choices. */
  readonly replies: Readonly<
    Record<string, { readonly command: string; readonly choices: readonly string[] }>
  >;
  /** Name of the event that ends the session, if the protocol has one. */
  readonly endEvent?: string;
  /** Events that the client raises by itself, by condition. */
  readonly raised: Readonly<Partial<Record<Condition, readonly RaisedEvent[]>>>;
  /** Turns a received payload into the canonical form, which the types describe. */
  readonly normalise: (event: string, received: unknown) => unknown;
}

/**
 * The names and payloads of one side of a protocol, for the type checker only. The generator makes one for each side
 * of a protocol: of this one, or of your own.
 */
export interface Vocabulary {
  side: Side;
  /** Payloads as handlers get them: an event that asks for an answer has a function for each choice. */
  events: object;
  /** Payloads of the same events without these functions. */
  raised: object;
  /** Names of the events whose last payload is current state. */
  state: string;
  commands: object;
  /** The outcome of a command. */
  outcome: object;
}

/** The sides of this protocol, by name. */
export interface Vocabularies {
  agent: AgentVocabulary;
  visitor: VisitorVocabulary;
}

/** A side of this protocol by its name, or a side of another protocol by its vocabulary. */
export type Of<S extends Side | Vocabulary> = S extends Side
  ? Vocabularies[S]
  : S extends Vocabulary
    ? S
    : never;

export type EventName<S extends Side | Vocabulary> = keyof Of<S>["events"] & string;
export type CommandName<S extends Side | Vocabulary> = keyof Of<S>["commands"] & string;
export type EventData<S extends Side | Vocabulary, N extends EventName<S>> = Of<S>["events"][N];
export type CommandData<S extends Side | Vocabulary, N extends CommandName<S>> = Of<S>["commands"][N];
export type OutcomeOf<S extends Side | Vocabulary> = Of<S>["outcome"];

/** Payload of an event without the functions that answer it. */
export type RaisedData<S extends Side | Vocabulary, N extends EventName<S>> = N extends keyof Of<S>["raised"]
  ? Of<S>["raised"][N]
  : never;

/** The last payload of each event that describes current state. */
export type StateOf<S extends Side | Vocabulary> = Readonly<
  Partial<Pick<Of<S>["raised"], Of<S>["state"] & keyof Of<S>["raised"]>>
>;

/** The properties of every event besides its name and payload. */
export interface EventFacts {
  readonly side: Side;
  /** True if this client raised it. */
  readonly local: boolean;
  /** When the server (or this client, for a local event) raised it; RFC 3339. */
  readonly time: string;
  /** `<session>/<sequence>`; absent for a local event. */
  readonly id?: string;
  /** Sequence number in the session's log; absent for a local event. */
  readonly sequence?: number;
}

/** An event of the protocol version that this package was generated from. */
export type KnownEvent<S extends Side | Vocabulary, N extends EventName<S> = EventName<S>> = {
  [K in N]: EventFacts & { readonly known: true; readonly name: K; readonly data: EventData<S, K> };
}[N];

/** An event that this package does not know, for example from a newer server. */
export interface UnknownEvent extends EventFacts {
  readonly known: false;
  readonly name: string;
  readonly data: unknown;
}

/** Narrow it by `known`, then by `name`. */
export type AnyEvent<S extends Side | Vocabulary> = KnownEvent<S> | UnknownEvent;

/** If it returns a promise, a rejection is handled like a thrown error. */
export type Handler<S extends Side | Vocabulary, N extends EventName<S>> = (
  data: EventData<S, N>,
  event: KnownEvent<S, N>,
) => unknown;

export type AnyHandler<S extends Side | Vocabulary> = (event: AnyEvent<S>) => unknown;

/** A synchronous Standard Schema 1 validator. One that returns a promise refuses every payload. */
export interface Check {
  readonly "~standard": {
    readonly version: 1;
    validate(value: unknown): object;
  };
}

export interface ClientOptions<S extends Side | Vocabulary> {
  /**
   * Validators of payloads, by event. A payload that fails is reported to `onHandlerError` (`invalid`). It does not
   * become state, and only handlers of `"*"` get it, as an unknown event.
   */
  validate?: { readonly [N in EventName<S>]?: Check } | undefined;
}

export interface OnOptions {
  /** Removes the handler when it aborts. */
  signal?: AbortSignal | undefined;
}

export interface WaitOptions<D, E> extends OnOptions {
  /** Events for which this returns false are skipped. */
  where?: ((data: D, event: E) => boolean) | undefined;
  /** Milliseconds. If omitted, there is no limit. */
  timeout?: number | undefined;
}

export interface EventsOptions extends OnOptions {
  /** Events that may wait for a slow loop before it fails with `overflow`. Default: 1000 */
  buffer?: number | undefined;
}

export interface CommandOptions {
  /**
   * Milliseconds to wait for the outcome, time without a connection included. For a command that asks a person the
   * default is 120000. Default: 15000
   */
  timeout?: number | undefined;
  signal?: AbortSignal | undefined;
}

/** A message as middleware gets it. With a vocabulary, the editor completes its name. */
export interface Message<V extends Vocabulary = Vocabulary> {
  /** `local`: raised by this client, never on the wire. */
  readonly direction: "in" | "out" | "local";
  readonly kind: "event" | "command" | "outcome";
  /** Name of the event or command; for an outcome, the name of its command. */
  readonly name: EventName<V> | CommandName<V> | (string & {});
  readonly side: Side;
  /** RFC 3339. */
  readonly time: string;
  /** Canonical payload of an event, payload of a command, or the outcome. */
  readonly data: unknown;
  /** Id of the event; for a command and its outcome, id of the command. */
  readonly id?: string;
  readonly sequence?: number;
}

/**
 * Gets every message before handlers or the wire do, in the order of `use`. Returns nothing to leave the message as
 * it is, or a message that replaces it.
 *
 * If it throws, a command is not sent and rejects. An incoming message still reaches its handlers, but no later
 * middleware: a failed mask must not be followed by a log.
 */
export type Middleware<V extends Vocabulary = Vocabulary> = (
  message: Message<V>,
  // biome-ignore lint/suspicious/noConfusingVoidType: a middleware that only reads has no return statement
) => Message<V> | undefined | void;

/** Where an error was thrown. */
export interface FailureContext {
  readonly in: "handler" | "middleware" | "transport" | "validation";
  /** Name of the message, if there is one. */
  readonly name?: string;
}
