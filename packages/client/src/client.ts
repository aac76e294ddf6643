/// <reference lib="esnext.disposable" preserve="true" />
import type { Side } from "@tandem/protocol";
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
  Face,
  FailureContext,
  Handler,
  KnownEvent,
  Message,
  Middleware,
  OnOptions,
  OutcomeOf,
  RaisedData,
  StateOf,
  Vocabulary,
  WaitOptions,
} from "./types.ts";
import { within } from "./within.ts";

export { type Answered, ask, type Done, type Refused } from "./ask.ts";
export type { Transport } from "./transport.ts";
export type { ClientOptions, CommandOptions, Face, Vocabulary } from "./types.ts";

const now = () => new Date().toISOString();

/**
 * One side of a session. `AgentClient` and `VisitorClient` add a method for each command of theirs.
 *
 * Handlers see each event once and in order. After {@link close} no handler is called.
 */
export class Client<V extends Vocabulary> {
  readonly side: Side;
  /** Resolves, never rejects, when it is over for good: to why. */
  readonly closed: Promise<ClientError>;
  /** Gets what handlers and middleware throw and what the transport ignores. Default: `console.error`. */
  onHandlerError: (error: unknown, context: FailureContext) => void = (error) => console.error(error);
  /** Is told of each change of {@link status}. */
  onStatus: (status: Status) => void = () => {};

  readonly #face: Face;
  readonly #transport: Transport;
  readonly #checks: Readonly<Record<string, Check | undefined>>;
  readonly #handlers: Handlers = new Map();
  readonly #middleware: Middleware<V>[] = [];
  // What waits for its turn: an event raised by a handler must not overtake the one being handled.
  readonly #inbox: (() => void)[] = [];
  readonly #life = new AbortController();
  #state: StateOf<V> = {} as StateOf<V>;
  #status: Status = "idle";
  #opening: Promise<void> | undefined;

  constructor(face: Face, transport: Transport, { validate = {} }: ClientOptions<V> = {}) {
    this.#checks = validate;
    this.side = face.side;
    this.#face = face;
    this.#transport = transport;
    this.closed = new Promise((resolve) => {
      this.#life.signal.addEventListener("abort", () => resolve(this.#life.signal.reason));
    });
  }

  /**
   * Last payload of each event that says how something now is (`state.rc`, `state.agents`, …). A new object after
   * each change. Empty once the session has ended.
   */
  get state(): StateOf<V> {
    return this.#state;
  }

  get status(): Status {
    return this.#status;
  }

  /**
   * Opens the transport. Resolves when messages flow; further calls give the same promise. What goes wrong is
   * also raised as the event that the protocol has for it.
   *
   * @param options.signal closes the client when it aborts before the transport is open
   * @throws ClientError the same as {@link closed} resolves to; the reason of the signal
   */
  connect({ signal }: { signal?: AbortSignal | undefined } = {}): Promise<void> {
    this.#opening ??= this.#open(signal);
    return this.#opening;
  }

  /** Leaves the transport, not the session: the server waits a while for this participant to come back. */
  async close(): Promise<void> {
    this.#end(new ClientError("closed", "The client was closed."));
    await this.#transport.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  /**
   * Calls the handler for each event of that name from now on; under `"*"` for every event, unknown ones too.
   *
   * @returns takes the handler away again
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
   * Resolves to the payload of the next event of that name, under `"*"` to the next event.
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
      this.#life.signal,
    );
  }

  /**
   * The payloads of the events of that name from this call on, for `for await`; under `"*"` the events. Ends when
   * the signal aborts, or, after the last event, when the client is over.
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
    return eventLoop(listen, options, this.#life.signal);
  }

  /**
   * Asks for something. The outcome says whether the server did it (`done`) or why not (`refused`); what follows
   * from it arrives as events. While there is no connection the command waits for one. After `timeout` it is not
   * known whether the command took effect.
   *
   * @throws ClientError `timeout`, `queuefull`, `toolarge`, or the one that {@link closed} resolves to; the reason
   *   of the signal; what a middleware throws
   */
  async command<N extends CommandName<V>>(
    name: N,
    data?: CommandData<V, N>,
    { timeout = 15_000, signal }: CommandOptions = {},
  ): Promise<OutcomeOf<V>> {
    const { protocol, side } = this.#face;
    const type = `${protocol}.${side}.command.${name}`;
    const about = { name, side, id: crypto.randomUUID() as string };
    let sent: Message = { ...about, direction: "out", kind: "command", time: now(), data: data ?? {} };
    for (const middleware of this.#middleware) sent = middleware(sent) ?? sent;
    const outcome = await within(
      (aborted) =>
        this.#transport.command({ ...about, type, data: sent.data as object, time: sent.time }, aborted),
      { timeout, signal },
      this.#life.signal,
    );
    return this.#see({ ...about, direction: "in", kind: "outcome", time: now(), data: outcome })
      .data as OutcomeOf<V>;
  }

  /** Raises an event that comes from this side's own page, such as `maskingerror`; it does not go over the wire. */
  raise<N extends EventName<V>>(name: N, data: RaisedData<V, N>): void {
    this.#receive({ name, data, local: true });
  }

  /** Adds a middleware after those that are there. */
  use(middleware: Middleware<V>): this {
    this.#middleware.push(middleware);
    return this;
  }

  async #open(signal: AbortSignal | undefined): Promise<void> {
    try {
      await within(
        () =>
          this.#transport.open({
            face: this.#face,
            event: (event) => this.#receive(event),
            status: (status) => this.#setStatus(status),
            over: (why) => this.#enqueue(() => this.#end(why)),
            fault: (error) => this.#fail(error, { in: "transport" }),
          }),
        { signal },
        this.#life.signal,
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
    for (; this.#inbox[0]; this.#inbox.shift()) if (!this.#life.signal.aborted) this.#inbox[0]();
  }

  #deliver({ name, data: received, local = false, time = now(), ...place }: ReceivedEvent): void {
    const named = this.#face.events.includes(name);
    const canonical = named ? this.#face.normalise(name, received) : received;
    const known = named && this.#passes(name, canonical);
    const about = { name, side: this.side, time, ...place };
    // Most pages have no middleware, and what nobody sees need not be made.
    const { data } = this.#middleware[0]
      ? this.#see({ ...about, direction: local ? "local" : "in", kind: "event", data: canonical })
      : { data: canonical };
    if (known && this.#face.state.includes(name)) this.#state = { ...this.#state, [name]: data };
    // What was true in the session is true no more: nobody's page should go on showing it.
    if (name === "sessionend") this.#state = {} as StateOf<V>;
    const event = { ...about, local, known, data: known ? this.#answerable(name, data) : data };
    const fail = (error: unknown) => this.#fail(error, { in: "handler", name });
    if (known) call(this.#handlers, name, event.data, event, fail);
    call(this.#handlers, "*", event, event, fail);
  }

  /** Whether the payload is what the page takes for this event; it may have no opinion. */
  #passes(name: string, data: unknown): boolean {
    try {
      const result = this.#checks[name]?.["~standard"].validate(data) as { issues?: unknown } | undefined;
      if (result && !("value" in result)) throw result.issues;
      return true;
    } catch (cause) {
      const error = new ClientError("invalid", `The payload of ${name} was refused.`, cause);
      this.#fail(error, { in: "validation", name });
      return false;
    }
  }

  /** A payload that asks for an answer gets its answers as functions: `accept()`, `decline()`. */
  #answerable(name: string, data: unknown): unknown {
    const reply = this.#face.replies[name];
    if (!reply || typeof data !== "object") return data;
    const answerable: Record<string, unknown> = { ...data };
    for (const choice of reply.choices) {
      answerable[choice] = (more?: object) =>
        this.command(
          reply.command as CommandName<V>,
          { ...more, requestId: answerable.requestId, choice } as CommandData<V, CommandName<V>>,
        );
    }
    return answerable;
  }

  /** Shows an incoming message to the middleware. */
  #see(message: Message): Message {
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
    if (this.#status === status || this.#life.signal.aborted) return;
    this.#status = status;
    try {
      this.onStatus(status);
    } catch (error) {
      this.#fail(error, { in: "handler" });
    }
  }

  #end(why: ClientError): void {
    this.#setStatus("closed");
    this.#life.abort(why);
    clear(this.#handlers);
  }
}
