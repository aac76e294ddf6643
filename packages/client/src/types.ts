import type { Side } from "@tandem/protocol";
import type { AgentVocabulary, VisitorVocabulary } from "./gen/index.ts";

/** What the generator says about one side: all that the client knows at run time of the protocol's messages. */
export interface Face {
  /** Name of the protocol: what the types of its messages begin with on the wire. */
  readonly protocol: string;
  /** What a WebSocket calls this version of it. */
  readonly subprotocol: string;
  readonly side: Side;
  /** Names of the side's events. */
  readonly events: readonly string[];
  /** Those of them whose last payload is current state. */
  readonly state: readonly string[];
  /** Events that ask for an answer: the command that gives it, and the words to choose from. */
  readonly replies: Readonly<
    Record<string, { readonly command: string; readonly choices: readonly string[] }>
  >;
  /** An event's payload, as real clients send it, in the shape that the types give. */
  readonly normalise: (event: string, received: unknown) => unknown;
}

/**
 * The names and payloads of one side of a protocol, for the type checker alone. The generator makes one for each
 * side, of this protocol or of your own.
 */
export interface Vocabulary {
  side: Side;
  /** Payloads as handlers get them: an event that asks for an answer carries its answers as functions. */
  events: object;
  /** Payloads of the same events as they are raised. */
  raised: object;
  /** Names of the events whose last payload is current state. */
  state: string;
  commands: object;
  /** What a command comes to. */
  outcome: object;
}

/** The sides of this protocol, by name. */
export interface Vocabularies {
  agent: AgentVocabulary;
  visitor: VisitorVocabulary;
}

/** A side of this protocol by its name, or that of another protocol by its vocabulary. */
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

/** Payload of an event as it is raised: without the functions that answer it. */
export type RaisedData<S extends Side | Vocabulary, N extends EventName<S>> = N extends keyof Of<S>["raised"]
  ? Of<S>["raised"][N]
  : never;

/** The last payload of each event that says how something is. */
export type StateOf<S extends Side | Vocabulary> = Readonly<
  Partial<Pick<Of<S>["raised"], Of<S>["state"] & keyof Of<S>["raised"]>>
>;

/** What is known of any event beside its name and payload. */
export interface EventFacts {
  readonly side: Side;
  /** True when this side raised it itself. */
  readonly local: boolean;
  /** When the server, or for a local event this client, raised it; RFC 3339. */
  readonly time: string;
  /** `<session>/<sequence>`; a local event has none. */
  readonly id?: string;
  /** Place in the session's log; a local event has none. */
  readonly sequence?: number;
}

/** One event of the protocol as this package was made from it. */
export type KnownEvent<S extends Side | Vocabulary, N extends EventName<S> = EventName<S>> = {
  [K in N]: EventFacts & { readonly known: true; readonly name: K; readonly data: EventData<S, K> };
}[N];

/** An event that is not in the protocol as this package was made from it: a newer server's, or another's. */
export interface UnknownEvent extends EventFacts {
  readonly known: false;
  readonly name: string;
  readonly data: unknown;
}

/** Tell them apart by `known`, then by `name`. */
export type AnyEvent<S extends Side | Vocabulary> = KnownEvent<S> | UnknownEvent;

/** A promise that a handler returns is watched: its rejection goes where a thrown error goes. */
export type Handler<S extends Side | Vocabulary, N extends EventName<S>> = (
  data: EventData<S, N>,
  event: KnownEvent<S, N>,
) => unknown;

export type AnyHandler<S extends Side | Vocabulary> = (event: AnyEvent<S>) => unknown;

/** Anything with the `validate` of Standard Schema 1, if that answers at once: one that gives a promise refuses all. */
export interface Check {
  readonly "~standard": {
    readonly version: 1;
    validate(value: unknown): object;
  };
}

export interface ClientOptions<S extends Side | Vocabulary> {
  /**
   * Checks of payloads, by event. A payload that does not pass is reported to `onHandlerError` (`invalid`), does not
   * become state and goes to handlers of `"*"` alone, as unknown.
   */
  validate?: { readonly [N in EventName<S>]?: Check } | undefined;
}

export interface OnOptions {
  /** Takes the handler away when it aborts. */
  signal?: AbortSignal | undefined;
}

export interface WaitOptions<D, E> extends OnOptions {
  /** Only an event for which this is true ends the waiting. */
  where?: ((data: D, event: E) => boolean) | undefined;
  /** Milliseconds. Default: no limit. */
  timeout?: number | undefined;
}

export interface EventsOptions extends OnOptions {
  /** How many events may wait for a slow loop before it fails with `overflow`. Default 1000. */
  buffer?: number | undefined;
}

export interface CommandOptions {
  /**
   * Milliseconds to wait for the outcome, time without a connection included. Default 15000; for the answer of a
   * person 120000.
   */
  timeout?: number | undefined;
  signal?: AbortSignal | undefined;
}

/** One message as middleware sees it; with a vocabulary, the editor completes its name. */
export interface Message<V extends Vocabulary = Vocabulary> {
  /** `local`: raised by this client itself, never on the wire. */
  readonly direction: "in" | "out" | "local";
  readonly kind: "event" | "command" | "outcome";
  /** Name of the event or command; for an outcome, of its command. */
  readonly name: EventName<V> | CommandName<V> | (string & {});
  readonly side: Side;
  /** RFC 3339. */
  readonly time: string;
  /** Canonical payload of an event, payload of a command, or the outcome. */
  readonly data: unknown;
  /** Of an event, its own; of a command and its outcome, the command's. */
  readonly id?: string;
  readonly sequence?: number;
}

/**
 * Sees every message before handlers or the wire do. Returns nothing to let it pass, or the message to put in its
 * place (to mask). It runs in the order of `use`.
 *
 * One that throws stops a command from being sent, which then rejects. An incoming message still reaches its
 * handlers, but no later middleware, so that a failed mask is not followed by a log.
 */
export type Middleware<V extends Vocabulary = Vocabulary> = (
  message: Message<V>,
  // biome-ignore lint/suspicious/noConfusingVoidType: a middleware that only looks has no return statement
) => Message<V> | undefined | void;

/** Where an error came from that was thrown on the way of an event. */
export interface FailureContext {
  readonly in: "handler" | "middleware" | "transport" | "validation";
  /** Name of the event, where there is one. */
  readonly name?: string;
}
