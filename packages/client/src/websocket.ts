import type { KnownConnectionClose } from "@tandem/protocol";
import * as defaults from "./defaults.ts";
import { ClientError, type ClientErrorCode } from "./errors.ts";
import { finalCondition, raise } from "./lifecycle.ts";
import { add, answer, flush, isExpecting, type Outbox, unsend } from "./outbox.ts";
import type { Receiver, Transport } from "./transport.ts";
import { decode, encode } from "./wire.ts";

/** The part of a WebSocket that is used: that of the browser, of Node and of the `ws` package all have it. */
export interface SocketLike {
  readonly protocol: string;
  send(text: string): void;
  close(code?: number): void;
  // biome-ignore lint/suspicious/noExplicitAny: each implementation has event types of its own
  addEventListener(type: "open" | "message" | "close" | "error", listener: (event: any) => void): void;
}

export type SocketClass = new (url: string, protocols: string[]) => SocketLike;

/** How to keep a connection. The defaults suit a browser. Times are in milliseconds. */
export interface ConnectionOptions {
  /** Id of this page load. If omitted, a new one. */
  instance?: string | undefined;
  /** Attempts to connect in a row before the client gives up. Default: 20 */
  maxAttempts?: number | undefined;
  /** Delay before the second attempt; it doubles with each further one up to `maxDelay`. Default: 500 */
  minDelay?: number | undefined;
  /** Longest delay between two attempts. Default: 4000 */
  maxDelay?: number | undefined;
  /** Time without a response after which the connection counts as dead and is replaced. Default: 5000 */
  responseTimeout?: number | undefined;
  /**
   * Time without a message after which the connection is tested: the last command that was done is sent again, which
   * has no effect but a response. Default: 25000
   */
  heartbeat?: number | undefined;
  /** Commands that may wait for their outcome. Default: 40 */
  maxPending?: number | undefined;
  /** From 0 to 1. Shortens a delay by up to a half, so that clients do not all reconnect at once. */
  random?: (() => number) | undefined;
  /** If omitted, the global one. */
  WebSocket?: SocketClass | undefined;
}

export interface WebSocketOptions extends ConnectionOptions {
  /** Address of the session server, `http:` or `ws:`. `/v1/connect` is added if it is missing. */
  url: string;
  /** Id of the session. */
  session: string;
  /** This participant's number in the session. If omitted, "0", which is the visitor's. */
  num?: string | undefined;
  /** Session token, or a function that gets a valid one; it is called before each connection. */
  token: string | (() => string | Promise<string>);
}

/** A transport to the session server that survives lost connections. */
export interface WebSocketTransport extends Transport {
  /** Replaces the connection at once: for a page that notices that the network, or itself, is back. */
  reconnect(): void;
}

/** Words with which the server closes for good; all are codes of the list `connectionClose`. */
const finals: readonly (KnownConnectionClose & ClientErrorCode)[] = [
  "over",
  "unauthorized",
  "gone",
  "replaced",
  "unsupportedversion",
];

/**
 * Connects to the session server, and reconnects whenever the connection is lost. It then resumes after the last
 * event received, and sends again each command without an outcome, which the server does not repeat.
 *
 * @throws TypeError if the address is not a URL
 */
export function websocket(options: WebSocketOptions): WebSocketTransport {
  const {
    session,
    num = "0",
    token,
    maxAttempts = defaults.maxAttempts,
    minDelay = defaults.minDelay,
    maxDelay = defaults.maxDelay,
    responseTimeout = defaults.responseTimeout,
    heartbeat = defaults.heartbeat,
    maxPending = defaults.maxPending,
    random = Math.random,
  } = options;
  const address = new URL(options.url.replace(/^http/, "ws").replace(/(\/v1\/connect)?\/?$/, "/v1/connect"));
  address.searchParams.set("instance", options.instance ?? crypto.randomUUID());

  const outbox: Outbox = new Map();
  let receiver: Receiver | undefined;
  let opening: { resolve(): void; reject(error: ClientError): void };
  /** The current connection, set before its token is known. What older connections deliver is ignored. */
  let current: { socket?: SocketLike; open?: boolean; upSince?: number } | undefined;
  let connectedOnce = false;
  /** The event that ends the session was received. */
  let ended = false;
  let last = -1;
  let after: string | undefined;
  let attempts = 0;
  let refused = false;
  let done = false;
  let closing: Promise<void> | undefined;
  // One timer is enough: connecting, being accepted, waiting for a response and waiting for the next attempt exclude
  // one another.
  let timer: ReturnType<typeof setTimeout> | undefined;
  let heartbeatTimer: ReturnType<typeof setTimeout> | undefined;
  // The last command that was done. The server answers it again and does nothing else.
  let repeatable: string | undefined;

  function schedule(act?: () => void, ms?: number): void {
    clearTimeout(timer);
    clearTimeout(heartbeatTimer);
    timer = act && setTimeout(act, ms);
  }

  const onTimeout = () => lose("No response came.");

  async function dial(): Promise<void> {
    const mine: typeof current = {};
    current = mine;
    attempts++;
    if (after) address.searchParams.set("after", after);
    schedule(onTimeout, responseTimeout);
    try {
      const bearer = typeof token === "string" ? token : await token();
      if (current !== mine) return;
      const { name, subprotocol } = receiver!.protocol;
      const socket = new (options.WebSocket ?? WebSocket)(address.href, [
        subprotocol,
        `${name}.token.${bearer}`,
      ]);
      mine.socket = socket;
      const listen = <E>(type: Parameters<SocketLike["addEventListener"]>[0], handle: (event: E) => void) =>
        socket.addEventListener(type, (event: E) => {
          if (current === mine) handle(event);
        });
      listen("open", onOpen);
      listen("message", onMessage);
      listen("close", ({ reason }: { reason: string }) => lose("The connection was lost.", reason));
      // A close follows. Without a listener, a socket of Node would throw the error.
      listen("error", () => {});
    } catch (cause) {
      if (current === mine) lose("No connection could be made.", (cause as ClientError)?.code, cause);
    }
  }

  function onOpen(): void {
    if (current?.socket?.protocol !== receiver!.protocol.subprotocol) lose("", "unsupportedversion");
    else {
      current.open = true;
      schedule(accepted, defaults.acceptTimeout);
      send();
    }
  }

  function accepted(): void {
    if (current!.upSince !== undefined) return;
    current!.upSince = Date.now();
    connectedOnce = true;
    refused = false;
    watch();
    receiver!.status("open");
    raise(receiver!, "connected");
    opening.resolve();
  }

  function onMessage({ data }: { data: unknown }): void {
    accepted();
    try {
      read(data);
    } catch (cause) {
      receiver!.error(new ClientError("malformed", "A received message is malformed.", cause));
    }
    watch();
  }

  function read(text: unknown): void {
    const message = decode(text, receiver!.protocol);
    if ("outcome" in message) {
      const text = answer(outbox, message.outcome);
      if (message.outcome.status === "done") repeatable = text ?? repeatable;
      return;
    }
    const { event, position } = message;
    if (event.sequence !== undefined) {
      // The server repeats events that may not have arrived.
      if (event.sequence <= last) return;
      last = event.sequence;
      after = position;
    }
    ended ||= event.name === receiver!.protocol.endEvent;
    receiver!.event(event);
  }

  function send(): void {
    if (!current?.open) return;
    flush(outbox, (text) => current!.socket!.send(text));
    // Not restarted by each command: a page that sends all the time would never notice a dead connection.
    if (!timer) watch();
  }

  /** A connection can be dead without an error. Only a missing response shows it, so something must be sent. */
  function watch(): void {
    if (current?.upSince !== undefined) {
      schedule(isExpecting(outbox) ? onTimeout : undefined, responseTimeout);
      if (!timer && repeatable) heartbeatTimer = setTimeout(beat, heartbeat);
    }
  }

  function beat(): void {
    current!.socket!.send(repeatable!);
    schedule(onTimeout, responseTimeout);
  }

  /** Discards the connection. */
  function drop(tooLarge = false): void {
    const { socket, upSince } = current ?? {};
    current = undefined;
    schedule();
    unsend(outbox, tooLarge);
    socket?.close();
    if (upSince === undefined) return;
    // A server that accepts and then closes at once must not be called in a tight loop.
    if (Date.now() - upSince >= maxDelay) attempts = 0;
    receiver!.status("reconnecting");
    raise(receiver!, "reconnecting");
  }

  /** @param word close reason of the server, if there is one; a text after a colon explains it */
  function lose(message: string, word?: string, cause?: unknown): void {
    const final = finalCode(word, cause);
    if (final) {
      finish(final, `Closed: ${word || final}.`, cause);
      return;
    }
    drop(word === "toolarge");
    // A handler may have closed the client.
    if (done) return;
    if (attempts >= maxAttempts) finish("unreachable", message, cause);
    else schedule(dial, Math.min(minDelay * 2 ** Math.max(attempts - 1, 0), maxDelay) * (1 - random() / 2));
  }

  /** The code to close with, if another attempt is of no use. */
  function finalCode(word?: string, cause?: unknown): ClientErrorCode | undefined {
    if (ended) return "over";
    // The token may just have expired: ask once for a newer one.
    if (word === "unauthorized" && typeof token === "function" && !cause && !refused) {
      refused = true;
      return undefined;
    }
    return finals.find((final) => final === word?.split(":")[0]);
  }

  function finish(code: ClientErrorCode, message: string, cause?: unknown): void {
    const reason = new ClientError(code, message, cause);
    done = true;
    current?.socket?.close();
    current = undefined;
    schedule();
    if (!ended) raise(receiver!, finalCondition(code, connectedOnce), message);
    receiver!.closed(reason);
    opening.reject(reason);
  }

  return {
    async open(to) {
      receiver = to;
      to.status("connecting");
      await new Promise<void>((resolve, reject) => {
        opening = { resolve, reject };
        void dial();
      });
    },
    command(command, signal) {
      const outcome = add(outbox, maxPending, command.id, encode(command, session, num), signal);
      send();
      return outcome;
    },
    reconnect() {
      if (done || !receiver) return;
      drop();
      attempts = 0;
      void dial();
    },
    close() {
      const socket = current?.socket;
      done = true;
      current = undefined;
      closing ??= new Promise((resolve) => {
        const closed = () => {
          schedule();
          resolve();
        };
        if (!socket) {
          closed();
          return;
        }
        schedule(closed, defaults.closeTimeout);
        socket.addEventListener("close", closed);
        socket.close(1000);
      });
      return closing;
    },
  };
}
