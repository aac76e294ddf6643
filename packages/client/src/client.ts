/// <reference lib="esnext.disposable" preserve="true" />
import type { Side } from "@tandem/protocol";
import { commandTimeout } from "./defaults.ts";
import { ClientError } from "./errors.ts";
import { eventLoop } from "./event-loop.ts";
import { add, call, clear, type Handlers, remove } from "./handlers.ts";
import type { ReceivedEvent, Status, Transport } from "./transport.ts";
import type {
  AnyEvent,
  AnyHandler,
  Check,
  ClientOptions,
  CommandData,
  CommandName,
  CommandOptions,
  EventData,
  EventName,
  EventsOptions,
  FailureContext,
  Handler,
  KnownEvent,
  Message,
  Middleware,
  OnOptions,
  OutcomeOf,
  RaisedData,
  SideProtocol,
  StateOf,
  Vocabulary,
  WaitOptions,
} from "./types.ts";
import { within } from "./within.ts";

export { type Answered, ask, type Done, type Refused } from "./ask.ts";
export type { Transport } from "./transport.ts";
export type { ClientOptions, CommandOptions, SideProtocol, Vocabulary } from "./types.ts";

const now = () => new Date().toISOString();

/**
 * One side of a session. `AgentClient` and `VisitorClient` add a method for each of their commands.
 *
 * Handlers get each event once and in order. After {@link close} no handler is called.
 */
export class Client<V extends Vocabulary> {
  readonly side: Side;
  /** Resolves to the reason when the client is closed for good. Never rejects. */
  readonly closed: Promise<ClientError>;
  /** Gets what handlers and middleware throw, and messages that are ignored. If not set, `console.error`. */
  onHandlerError: (error: unknown, context: FailureContext) => void = (error) => console.error(error);
  /** Called at each change of {@link status}. */
  onStatus: (status: Status) => void = () => {};

  readonly #protocol: SideProtocol;
  readonly #transport: Transport;
  readonly #checks: Readonly<Record<string, Check | undefined>>;
  readonly #handlers: Handlers = new Map();
  readonly #middleware: Middleware<V>[] = [];
  // An event that a handler raises must not overtake the one being handled.
  readonly #inbox: (() => void)[] = [];
  readonly #lifetime = new AbortController();
  #state: StateOf<V> = {} as StateOf<V>;
  #status: Status = "idle";
  #opening: Promise<void> | undefined;

  constructor(protocol: SideProtocol, transport: Transport, { validate = {} }: ClientOptions<V> = {}) {
    this.#checks = validate;
    this.side = protocol.side;
    this.#protocol = protocol;
    this.#transport = transport;
    this.closed = new Promise((resolve) => {
      this.#lifetime.signal.addEventListener("abort", () => resolve(this.#lifetime.signal.reason));
    });
  }

  /**
   * The last payload of each event that describes current state (`state.rc`, `state.agents`, …). A new object after
   * each change. Empty after the event that ends the session.
   */
  get state(): StateOf<V> {
    return this.#state;
  }

  get status(): Status {
    return this.#status;
  }

  /**
   * Opens the transport. Resolves when messages flow; further calls return the same promise. A failure is also raised
   * as the event that the protocol has for it.
   *
   * @param options.signal closes the client if it aborts before the transport is open
   * @throws ClientError the one that {@link closed} resolves to; the reason of the signal
   */
  connect({ signal }: { signal?: AbortSignal | undefined } = {}): Promise<void> {
    this.#opening ??= this.#open(signal);
    return this.#opening;
  }

  /** Closes the connection but does not leave the session: the server waits for this participant to return. */
  async close(): Promise<void> {
    this.#end(new ClientError("closed", "The client was closed."));
    await this.#transport.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  /**
   * Calls the handler for each event of that name; for `"*"`, for every event, including unknown ones.
   *
   * @returns removes the handler
   */
  on(name: "*", handler: AnyHandler<V>, options?: OnOptions): () => void;
  on<N extends EventName<V>>(name: N, handler: Handler<V, N>, options?: OnOptions): () => void;
  on(name: string, handler: (data: never, event: never) => unknown, { signal }: OnOptions = {}): () => void {
    return add(this.#handlers, name, handler, false, signal);
  }

  /** Like {@link on}, for the next event only. */
  once(name: "*", handler: AnyHandler<V>, options?: OnOptions): () => void;
  once<N extends EventName<V>>(name: N, handler: Handler<V, N>, options?: OnOptions): () => void;
  once(
    name: string,
    handler: (data: never, event: never) => unknown,
    { signal }: OnOptions = {},
  ): () => void {
    return add(this.#handlers, name, handler, true, signal);
  }

  off(name: "*", handler: AnyHandler<V>): void;
  off<N extends EventName<V>>(name: N, handler: Handler<V, N>): void;
  off(name: string, handler: (data: never, event: never) => unknown): void {
    remove(this.#handlers, name, handler);
  }

  /**
   * Resolves to the payload of the next event of that name; for `"*"`, to the next event.
   *
   * @throws ClientError `timeout`, or the one that {@link closed} resolves to; the reason of the signal
   */
  waitFor(name: "*", options?: WaitOptions<AnyEvent<V>, AnyEvent<V>>): Promise<AnyEvent<V>>;
  waitFor<N extends EventName<V>>(
    name: N,
    options?: WaitOptions<EventData<V, N>, KnownEvent<V, N>>,
  ): Promise<EventData<V, N>>;
  async waitFor(name: string, { where, ...limits }: WaitOptions<never, never> = {}): Promise<unknown> {
    return within(
      (signal) =>
        new Promise((resolve) => {
          const handler = (data: never, event: never) => {
            if (!where || where(data, event)) resolve(data);
          };
          add(this.#handlers, name, handler, false, signal);
        }),
      limits,
      this.#lifetime.signal,
    );
  }

  /**
   * The payloads of the events of that name from this call on, for `for await`; for `"*"`, the events. Ends when the
   * signal aborts, or after the last event when the client is closed.
   *
   * @throws ClientError `overflow`, inside the loop
   */
  events(name: "*", options?: EventsOptions): AsyncGenerator<AnyEvent<V>, void, undefined>;
  events<N extends EventName<V>>(
    name: N,
    options?: EventsOptions,
  ): AsyncGenerator<EventData<V, N>, void, undefined>;
  events(name: string, options: EventsOptions = {}): AsyncGenerator<unknown, void, undefined> {
    const listen = (handler: (data: never) => void, signal: AbortSignal) =>
      add(this.#handlers, name, handler, false, signal);
    return eventLoop(listen, options, this.#lifetime.signal);
  }

  /**
   * Sends a command. The outcome says whether the server did it (`done`) or why not (`refused`). Results arrive as
   * events. While there is no connection the command waits for one. After a `timeout` it is unknown whether the command
   * took effect.
   *
   * @throws ClientError `timeout`, `queuefull`, `toolarge`, or the one that {@link closed} resolves to; the reason
   *   of the signal; what a middleware throws
   */
  async command<N extends CommandName<V>>(
    name: N,
    data?: CommandData<V, N>,
    { timeout = commandTimeout, signal }: CommandOptions = {},
  ): Promise<OutcomeOf<V>> {
    const { side } = this;
    const type = `${this.#protocol.name}.${side}.command.${name}`;
    const about = { name, side, id: crypto.randomUUID() as string };
    let sent: Message = { ...about, direction: "out", kind: "command", time: now(), data: data ?? {} };
    for (const middleware of this.#middleware) sent = middleware(sent) ?? sent;
    const outcome = await within(
      (aborted) =>
        this.#transport.command({ ...about, type, data: sent.data as object, time: sent.time }, aborted),
      { timeout, signal },
      this.#lifetime.signal,
    );
    return this.#runMiddleware({ ...about, direction: "in", kind: "outcome", time: now(), data: outcome })
      .data as OutcomeOf<V>;
  }

  /** Raises an event of this side's own page. It is not sent over the wire. */
  raise<N extends EventName<V>>(name: N, data: RaisedData<V, N>): void {
    this.#receive({ name, data, local: true });
  }

  /** Adds a middleware after the existing ones. */
  use(middleware: Middleware<V>): this {
    this.#middleware.push(middleware);
    return this;
  }

  async #open(signal: AbortSignal | undefined): Promise<void> {
    try {
      await within(
        () =>
          this.#transport.open({
            protocol: this.#protocol,
            event: (event) => this.#receive(event),
            status: (status) => this.#setStatus(status),
            closed: (reason) => this.#enqueue(() => this.#end(reason)),
            error: (error) => this.#fail(error, { in: "transport" }),
          }),
        { signal },
        this.#lifetime.signal,
      );
    } catch (error) {
      await this.close();
      throw error;
    }
  }

  #receive(event: ReceivedEvent): void {
    this.#enqueue(() => this.#deliver(event));
  }

  #enqueue(task: () => void): void {
    this.#inbox.push(task);
    if (this.#inbox.length > 1) return;
    for (; this.#inbox[0]; this.#inbox.shift()) if (!this.#lifetime.signal.aborted) this.#inbox[0]();
  }

  #deliver({ name, data: received, local = false, time = now(), ...position }: ReceivedEvent): void {
    const { events, normalise, state, endEvent } = this.#protocol;
    const named = events.includes(name);
    const canonical = named ? normalise(name, received) : received;
    const known = named && this.#isValid(name, canonical);
    const about = { name, side: this.side, time, ...position };
    // Most pages have no middleware, so its message is not built for them.
    const { data } = this.#middleware[0]
      ? this.#runMiddleware({ ...about, direction: local ? "local" : "in", kind: "event", data: canonical })
      : { data: canonical };
    if (known && state.includes(name)) this.#state = { ...this.#state, [name]: data };
    // A page must not go on showing the state of a session that has ended.
    if (name === endEvent) this.#state = {} as StateOf<V>;
    const event = { ...about, local, known, data: known ? this.#withReplies(name, data) : data };
    const fail = (error: unknown) => this.#fail(error, { in: "handler", name });
    if (known) call(this.#handlers, name, event.data, event, fail);
    call(this.#handlers, "*", event, event, fail);
  }

  /** True if the page set no validator for this event, or the payload passes it. */
  #isValid(name: string, data: unknown): boolean {
    try {
      const result = this.#checks[name]?.["~standard"].validate(data) as { issues?: unknown } | undefined;
      if (result && !("value" in result)) throw result.issues;
      return true;
    } catch (cause) {
      const error = new ClientError("invalid", `The payload of ${name} failed its validator.`, cause);
      this.#fail(error, { in: "validation", name });
      return false;
    }
  }

  /** Adds a function for each choice to a payload that asks for an answer: `accept()`, `decline()`. */
  #withReplies(name: string, data: unknown): unknown {
    const reply = this.#protocol.replies[name];
    if (!reply || typeof data !== "object") return data;
    const answering: Record<string, unknown> = { ...data };
    for (const choice of reply.choices) {
      answering[choice] = (more?: object) =>
        this.command(
          reply.command as CommandName<V>,
          { ...more, requestId: answering.requestId, choice } as CommandData<V, CommandName<V>>,
        );
    }
    return answering;
  }

  #runMiddleware(message: Message): Message {
    try {
      for (const middleware of this.#middleware) message = middleware(message) ?? message;
    } catch (error) {
      this.#fail(error, { in: "middleware", name: message.name });
    }
    return message;
  }

  #fail(error: unknown, context: FailureContext): void {
    try {
      this.onHandlerError(error, context);
    } catch (failure) {
      console.error(failure);
    }
  }

  #setStatus(status: Status): void {
    if (this.#status === status || this.#lifetime.signal.aborted) return;
    this.#status = status;
    try {
      this.onStatus(status);
    } catch (error) {
      this.#fail(error, { in: "handler" });
    }
  }

  #end(reason: ClientError): void {
    this.#setStatus("closed");
    this.#lifetime.abort(reason);
    clear(this.#handlers);
  }
}
