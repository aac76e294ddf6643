import type { KnownConnectionClose } from "@tandem/protocol";
import { ClientError, type ClientErrorCode } from "./errors.ts";
import { raiseConnection, raiseOver } from "./local-events.ts";
import { add, answer, flush, isExpecting, type Outbox, unsend } from "./outbox.ts";
import type { Receiver, Transport } from "./transport.ts";
import { decode, encode } from "./wire.ts";

/** What is used of a WebSocket: the browser's, Node's and that of the `ws` package all have it. */
export interface SocketLike {
  readonly protocol: string;
  send(text: string): void;
  close(code?: number): void;
  // biome-ignore lint/suspicious/noExplicitAny: each implementation has event types of its own
  addEventListener(type: "open" | "message" | "close" | "error", listener: (event: any) => void): void;
}

export type SocketClass = new (url: string, protocols: string[]) => SocketLike;

/** How to keep a connection; all have defaults that fit a browser. */
export interface ConnectionOptions {
  /** Id of this page load. Default: a new one. */
  instance?: string | undefined;
  /** Connections tried in a row before giving up. Default 20. */
  tries?: number | undefined;
  /** Milliseconds before the second try; doubles with each further one up to `maxDelay`. Default 500. */
  delay?: number | undefined;
  /** Milliseconds. Default 4000. */
  maxDelay?: number | undefined;
  /** Milliseconds without an answer after which a connection counts as dead and is replaced. Default 5000. */
  patience?: number | undefined;
  /**
   * Milliseconds without a message after which the last command that was done is sent again, to see whether there is
   * still an answer. Default 25000.
   */
  quiet?: number | undefined;
  /** How many commands may wait for their outcome. Default 40: less than a server takes in one go. */
  queue?: number | undefined;
  /** From 0 to 1; shortens a delay by up to a half, so that clients do not come back all at once. */
  random?: (() => number) | undefined;
  /** Default: the global one. */
  WebSocket?: SocketClass | undefined;
}

export interface WebSocketOptions extends ConnectionOptions {
  /** Address of the session server, `http:` or `ws:`; `/v1/connect` is added when it is not there. */
  url: string;
  /** Id of the session. */
  session: string;
  /** This participant's number in the session. Default "0", the visitor's. */
  num?: string | undefined;
  /** Session token, or what gets a valid one; it is asked before each connection. */
  token: string | (() => string | Promise<string>);
}

/** A way to the session server that outlives its connections. */
export interface WebSocketTransport extends Transport {
  /** Replaces the connection at once: for a page that sees the network, or itself, come back. */
  reconnect(): void;
}

/** Milliseconds after which an opened connection counts as accepted, though silent: a refusal comes at once. */
const settling = 250;

/** Words with which the server closes for good; all are codes of the list `connectionClose`. */
const finals: readonly (KnownConnectionClose & ClientErrorCode)[] = [
  "over",
  "unauthorized",
  "gone",
  "replaced",
  "unsupportedversion",
];

/**
 * Connects to the session server, and again whenever the connection is lost: it then resumes after the last event
 * that came and sends again what was not answered, which the server does not do twice.
 *
 * @throws TypeError when the address is no URL
 */
export function websocket(options: WebSocketOptions): WebSocketTransport {
  const {
    session,
    num = "0",
    token,
    tries = 20,
    delay = 500,
    maxDelay = 4000,
    patience = 5000,
    quiet = 25_000,
    queue = 40,
    random = Math.random,
  } = options;
  const address = new URL(options.url.replace(/^http/, "ws").replace(/(\/v1\/connect)?\/?$/, "/v1/connect"));
  address.searchParams.set("instance", options.instance ?? crypto.randomUUID());

  const outbox: Outbox = new Map();
  const standing = { connected: false, ended: false };
  let receiver: Receiver | undefined;
  let settle: { resolve(): void; reject(error: ClientError): void };
  /** The connection that counts, from before its token is known; what an older one still says is not heard. */
  let current: { socket?: SocketLike; open?: boolean; upSince?: number } | undefined;
  let last = -1;
  let after: string | undefined;
  let tried = 0;
  let refused = false;
  let done = false;
  let closing: Promise<void> | undefined;
  // One timer serves all: connecting, settling, waiting for an answer and waiting for the next try exclude
  // one another.
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pulse: ReturnType<typeof setTimeout> | undefined;
  // The last command that was done. A server does nothing for it a second time, but answers.
  let harmless: string | undefined;

  function inTime(act?: () => void, ms?: number): void {
    clearTimeout(timer);
    clearTimeout(pulse);
    timer = act && setTimeout(act, ms);
  }

  const dead = () => lose("No answer came.");

  async function dial(): Promise<void> {
    const mine: typeof current = {};
    current = mine;
    tried++;
    if (after) address.searchParams.set("after", after);
    inTime(dead, patience);
    try {
      const bearer = typeof token === "string" ? token : await token();
      if (current !== mine) return;
      const { protocol, subprotocol } = receiver!.face;
      const socket = new (options.WebSocket ?? WebSocket)(address.href, [
        subprotocol,
        `${protocol}.token.${bearer}`,
      ]);
      mine.socket = socket;
      const listen = <E>(type: Parameters<SocketLike["addEventListener"]>[0], hear: (event: E) => void) =>
        socket.addEventListener(type, (event: E) => {
          if (current === mine) hear(event);
        });
      listen("open", opened);
      listen("message", heard);
      listen("close", ({ reason }: { reason: string }) => lose("The connection was lost.", reason));
      // A close follows, and says as much; but a socket of Node throws an error that nobody listens to.
      listen("error", () => {});
    } catch (cause) {
      if (current === mine) lose("No connection came.", (cause as ClientError)?.code, cause);
    }
  }

  function opened(): void {
    if (current?.socket?.protocol !== receiver!.face.subprotocol) lose("", "unsupportedversion");
    else {
      current.open = true;
      inTime(up, settling);
      send();
    }
  }

  function up(): void {
    if (current!.upSince !== undefined) return;
    current!.upSince = Date.now();
    standing.connected = true;
    refused = false;
    watch();
    receiver!.status("open");
    raiseConnection(receiver!, "ok");
    settle.resolve();
  }

  function heard({ data }: { data: unknown }): void {
    up();
    try {
      read(data);
    } catch (cause) {
      receiver!.fault(new ClientError("malformed", "A message was malformed.", cause));
    }
    watch();
  }

  function read(text: unknown): void {
    const message = decode(text, receiver!.face);
    if ("outcome" in message) {
      const text = answer(outbox, message.outcome);
      if (message.outcome.status === "done") harmless = text ?? harmless;
      return;
    }
    const { event, place } = message;
    if (event.sequence !== undefined) {
      // The server repeats what it cannot know to have arrived.
      if (event.sequence <= last) return;
      last = event.sequence;
      after = place;
    }
    standing.ended ||= event.name === "sessionend";
    receiver!.event(event);
  }

  function send(): void {
    if (!current?.open) return;
    flush(outbox, (text) => current!.socket!.send(text));
    // Not from the latest command on: a page that sends all the time would never notice a dead connection.
    if (!timer) watch();
  }

  /** A connection can be dead without a word. It shows when no answer comes, for which something has to be asked. */
  function watch(): void {
    if (current?.upSince !== undefined) {
      inTime(isExpecting(outbox) ? dead : undefined, patience);
      if (!timer && harmless) pulse = setTimeout(beat, quiet);
    }
  }

  function beat(): void {
    current!.socket!.send(harmless!);
    inTime(dead, patience);
  }

  /** Lets go of the connection. */
  function drop(tooLarge = false): void {
    const { socket, upSince } = current ?? {};
    current = undefined;
    inTime();
    unsend(outbox, tooLarge);
    socket?.close();
    if (upSince === undefined) return;
    // A server that lets in and throws out is not asked again and again without a pause.
    if (Date.now() - upSince >= maxDelay) tried = 0;
    receiver!.status("reconnecting");
    raiseConnection(receiver!, "reconnecting");
  }

  /** @param word why it ended, where that is said; what comes after a colon explains it */
  function lose(message: string, word?: string, cause?: unknown): void {
    const final = finalWord(word, cause);
    if (final) {
      finish(final, `Closed: ${word || final}.`, cause);
      return;
    }
    drop(word === "toolarge");
    // The page may have closed the client when it heard of the loss.
    if (done) return;
    if (tried >= tries) finish("unreachable", message, cause);
    else inTime(dial, Math.min(delay * 2 ** Math.max(tried - 1, 0), maxDelay) * (1 - random() / 2));
  }

  /** The word to end with, when there is no point in another try. */
  function finalWord(word?: string, cause?: unknown): ClientErrorCode | undefined {
    if (standing.ended) return "over";
    // The token may just have expired, and whoever gives tokens have a newer one by now.
    if (word === "unauthorized" && typeof token === "function" && !cause && !refused) {
      refused = true;
      return undefined;
    }
    return finals.find((final) => final === word?.split(":")[0]);
  }

  function finish(code: ClientErrorCode, message: string, cause?: unknown): void {
    const why = new ClientError(code, message, cause);
    done = true;
    current?.socket?.close();
    current = undefined;
    inTime();
    raiseOver(receiver!, why, standing);
    receiver!.over(why);
    settle.reject(why);
  }

  return {
    async open(to) {
      receiver = to;
      to.status("connecting");
      await new Promise<void>((resolve, reject) => {
        settle = { resolve, reject };
        void dial();
      });
    },
    command(command, signal) {
      const outcome = add(outbox, queue, command.id, encode(command, session, num), signal);
      send();
      return outcome;
    },
    reconnect() {
      if (done || !receiver) return;
      drop();
      tried = 0;
      void dial();
    },
    close() {
      const socket = current?.socket;
      done = true;
      current = undefined;
      closing ??= new Promise((resolve) => {
        const closed = () => {
          inTime();
          resolve();
        };
        if (!socket) {
          closed();
          return;
        }
        inTime(closed, 1000);
        socket.addEventListener("close", closed);
        socket.close(1000);
      });
      return closing;
    },
  };
}
