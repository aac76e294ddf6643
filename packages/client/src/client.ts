/// <reference lib="esnext.disposable" preserve="true" />
import type { Commands, Events, Outcome, Side } from "@tandem/protocol";
import { ClientError } from "./errors.ts";
import { eventLoop } from "./event-loop.ts";
import { Handlers } from "./handlers.ts";
import type { ReceivedEvent, Status, Transport } from "./transport.ts";
import type {
  AnyEvent,
  AnyHandler,
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
  WaitOptions,
} from "./types.ts";
import { within } from "./within.ts";

export type { Transport } from "./transport.ts";
export type { CommandOptions, Face } from "./types.ts";

const now = () => new Date().toISOString();

/**
 * One side of a session. `AgentClient` and `VisitorClient` add a method for each command of theirs.
 *
 * Handlers see each event once and in order. After {@link close} no handler is called.
 */
export class Client<S extends Side> {
  readonly side: S;
  /** Resolves, never rejects, when it is over for good: to why. */
  readonly closed: Promise<ClientError>;
  /** Gets what handlers and middleware throw and what the transport ignores. Default: `console.error`. */
  onHandlerError: (error: unknown, context: FailureContext) => void = (error) => console.error(error);
  /** Is told of each change of {@link status}. */
  onStatus: (status: Status) => void = () => {};

  readonly #face: Face;
  readonly #transport: Transport;
  readonly #handlers = new Handlers();
  readonly #middleware: Middleware[] = [];
  // What waits for its turn: an event raised by a handler must not overtake the one being handled.
  readonly #inbox: (() => void)[] = [];
  readonly #life = new AbortController();
  #state: Partial<Events[S]> = {};
  #status: Status = "idle";
  #opening: Promise<void> | undefined;

  constructor(face: Face, transport: Transport) {
    this.side = face.side as S;
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
  get state(): Readonly<Partial<Events[S]>> {
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
  on(name: "*", handler: AnyHandler<S>, options?: OnOptions): () => void;
  on<N extends EventName<S>>(name: N, handler: Handler<S, N>, options?: OnOptions): () => void;
  on(name: string, handler: (data: never, event: never) => unknown, { signal }: OnOptions = {}): () => void {
    return this.#handlers.add(name, handler, false, signal);
  }

  /** Like {@link on}, for the next event only. */
  once(name: "*", handler: AnyHandler<S>, options?: OnOptions): () => void;
  once<N extends EventName<S>>(name: N, handler: Handler<S, N>, options?: OnOptions): () => void;
  once(
    name: string,
    handler: (data: never, event: never) => unknown,
    { signal }: OnOptions = {},
  ): () => void {
    return this.#handlers.add(name, handler, true, signal);
  }

  off(name: "*", handler: AnyHandler<S>): void;
  off<N extends EventName<S>>(name: N, handler: Handler<S, N>): void;
  off(name: string, handler: (data: never, event: never) => unknown): void {
    this.#handlers.remove(name, handler);
  }

  /**
   * Resolves to the payload of the next event of that name, under `"*"` to the next event.
   *
   * @throws ClientError `timeout`, or the one that {@link closed} resolves to; the reason of the signal
   */
  waitFor(name: "*", options?: WaitOptions<AnyEvent<S>, AnyEvent<S>>): Promise<AnyEvent<S>>;
  waitFor<N extends EventName<S>>(
    name: N,
    options?: WaitOptions<EventData<S, N>, KnownEvent<S, N>>,
  ): Promise<EventData<S, N>>;
  async waitFor(name: string, { where, ...limits }: WaitOptions<never, never> = {}): Promise<unknown> {
    return within(
      (signal) =>
        new Promise((resolve) => {
          const handler = (data: never, event: never) => {
            if (!where || where(data, event)) resolve(data);
          };
          this.#handlers.add(name, handler, false, signal);
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
  events(name: "*", options?: EventsOptions): AsyncGenerator<AnyEvent<S>, void, undefined>;
  events<N extends EventName<S>>(
    name: N,
    options?: EventsOptions,
  ): AsyncGenerator<EventData<S, N>, void, undefined>;
  events(name: string, options: EventsOptions = {}): AsyncGenerator<unknown, void, undefined> {
    const listen = (handler: (data: never) => void, signal: AbortSignal) =>
      this.#handlers.add(name, handler, false, signal);
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
  async command<N extends CommandName<S>>(
    name: N,
    data?: Commands[S][N],
    { timeout = 15_000, signal }: CommandOptions = {},
  ): Promise<Outcome> {
    const about = { name, side: this.side, id: crypto.randomUUID() as string };
    let sent: Message = { ...about, direction: "out", kind: "command", time: now(), data: data ?? {} };
    for (const middleware of this.#middleware) sent = middleware(sent) ?? sent;
    const outcome = await within(
      (aborted) => this.#transport.command({ ...about, data: sent.data as object, time: sent.time }, aborted),
      { timeout, signal },
      this.#life.signal,
    );
    return this.#see({ ...about, direction: "in", kind: "outcome", time: now(), data: outcome })
      .data as Outcome;
  }

  /** Raises an event that comes from this side's own page, such as `maskingerror`; it does not go over the wire. */
  raise<N extends EventName<S>>(name: N, data: N extends keyof Events[S] ? Events[S][N] : never): void {
    this.#receive({ name, data, local: true });
  }

  /** Adds a middleware after those that are there. */
  use(middleware: Middleware): this {
    this.#middleware.push(middleware);
    return this;
  }

  async #open(signal: AbortSignal | undefined): Promise<void> {
    try {
      await within(
        () =>
          this.#transport.open({
            side: this.side,
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
    const known = this.#face.events.includes(name);
    const about = { name, side: this.side, time, ...place };
    const { data } = this.#see({
      ...about,
      direction: local ? "local" : "in",
      kind: "event",
      data: known ? this.#face.normalise(name, received) : received,
    });
    if (this.#face.state.includes(name)) this.#state = { ...this.#state, [name]: data };
    // What was true in the session is true no more: nobody's page should go on showing it.
    if (known && name === "sessionend") this.#state = {};
    const event = { ...about, local, known, data: known ? this.#answerable(name, data) : data };
    const fail = (error: unknown) => this.#fail(error, { in: "handler", name });
    if (known) this.#handlers.call(name, event.data, event, fail);
    this.#handlers.call("*", event, event, fail);
  }

  /** A payload that asks for an answer gets its answers as functions: `accept()`, `decline()`. */
  #answerable(name: string, data: unknown): unknown {
    const reply = this.#face.replies[name];
    if (!reply || typeof data !== "object") return data;
    const answers = reply.choices.map((choice) => [
      choice,
      (more?: object) =>
        this.command(
          reply.command as CommandName<S>,
          {
            ...more,
            requestId: (data as { requestId: string }).requestId,
            choice,
          } as Commands[S][CommandName<S>],
        ),
    ]);
    return { ...data, ...Object.fromEntries(answers) };
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
    this.#handlers.clear();
  }
}
