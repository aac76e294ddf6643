import { type IncomingMessage, type Server, STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { type ConnectionClose, parseSequence, protocol } from "@tandem/protocol";
import { type WebSocket, WebSocketServer } from "ws";
import { Connection, closeNumber, Socket } from "./connection.ts";
import type { LiveSession } from "./live-session.ts";
import type { Log } from "./log.ts";
import type { Limits, Timings } from "./options.ts";
import { type ProblemCode, problem, problemType } from "./problem.ts";
import type { Sessions } from "./sessions.ts";
import type { Seat, Tokens } from "./tokens.ts";
import type { Versions } from "./versions.ts";
import { idOf, readCommand, refusal } from "./wire.ts";

export interface WebSocketDependencies {
  sessions: Sessions;
  tokens: Tokens;
  origins: ReadonlySet<string>;
  limits: Limits;
  timings: Timings;
  versions: Versions;
  log: Log;
}

const path = "/v1/connect";
const tokenPrefix = `${protocol.name}.token.`;

interface End {
  code: number;
  reason: string;
}

/** Closes with standard codes, for senders that do not speak the protocol. */
const standard = {
  binary: { code: 1003, reason: "text only" },
  /** Without a command id that an outcome could name. */
  nonsense: { code: 1007, reason: "not a command" },
} as const satisfies Record<string, End>;

/** The WebSocket endpoint: authenticates connections and receives messages. */
export class WebSocketEndpoint {
  readonly #dependencies: WebSocketDependencies;
  readonly #sockets: WebSocketServer;
  readonly #connections = new Set<Connection>();
  readonly #heartbeat: NodeJS.Timeout;
  #stopping = false;

  constructor(server: Server, dependencies: WebSocketDependencies) {
    this.#dependencies = dependencies;
    const { limits, timings, versions } = dependencies;
    const options = {
      noServer: true,
      WebSocket: Socket,
      maxPayload: limits.messageBytes,
      // Compression would let a small message expand into a large one.
      perMessageDeflate: false,
      // Time to wait for the answering close frame. (Missing in the library's types.)
      closeTimeout: timings.goodbye,
      handleProtocols: (offered: Set<string>) => selectProtocol(offered, versions),
    };
    this.#sockets = new WebSocketServer(options);
    server.on("upgrade", (request, socket, head) => {
      socket.on("error", () => socket.destroy());
      this.#upgrade(request, socket, head).catch((error: unknown) => {
        dependencies.log.error({ err: error }, "a connection could not be opened");
        refuse(socket, "internal");
      });
    });
    this.#heartbeat = setInterval(() => {
      for (const connection of this.#connections) connection.ping();
    }, timings.ping);
  }

  /** Open connections by version, highest version first. */
  get spoken(): Record<string, number> {
    const spoken = Object.fromEntries(
      this.#dependencies.versions.all.map(({ subprotocol }) => [subprotocol, 0]),
    );
    for (const { version } of this.#connections) spoken[version.subprotocol]! += 1;
    return spoken;
  }

  /** Refuses new connections from now on. */
  stopAccepting(): void {
    this.#stopping = true;
  }

  /** Closes every connection with `shutdown` and waits until all are closed or terminated. */
  async close(): Promise<void> {
    this.#stopping = true;
    clearInterval(this.#heartbeat);
    const ended = [...this.#sockets.clients].map((socket) => {
      socket.close(closeNumber("shutdown"), "shutdown");
      return new Promise<void>((resolve) => socket.once("close", () => resolve()));
    });
    await Promise.all(ended);
  }

  async #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const { origins, limits, tokens, sessions, versions } = this.#dependencies;
    const url = new URL(request.url ?? "", "http://localhost");
    if (url.pathname !== path) return refuse(socket, "notfound");
    // Browsers always send an origin. A client without one cannot be misled by a foreign page.
    const { origin } = request.headers;
    if (origin !== undefined && !origins.has(origin)) return refuse(socket, "origin");

    const offered = protocolsOf(request);
    const token = offered.find((item) => item.startsWith(tokenPrefix))?.slice(tokenPrefix.length) ?? "";
    const seat = await tokens.readSeat(token);
    if (this.#stopping || this.#sockets.clients.size >= limits.connections) return refuse(socket, "service");
    const accept = (then: (opened: WebSocket) => void) => {
      this.#sockets.handleUpgrade(request, socket, head, then);
    };
    // A page can read the code of a close frame, but not the status of a failed handshake.
    const reject = (word: ConnectionClose, reason: string = word) =>
      accept((opened) => opened.close(closeNumber(word), reason));
    if (seat === undefined) return reject("unauthorized");
    const version = versions.common(offered);
    if (version === undefined)
      return reject("unsupportedversion", versions.refusal("unsupportedversion", offered));
    const session = sessions.find(seat.session);
    if (session === undefined) return reject("gone");

    const instance = url.searchParams.get("instance") ?? "";
    const after = readAfter(url.searchParams.get("after"));
    if (!/^[A-Za-z0-9_-]{1,64}$/.test(instance) || after === "invalid") return refuse(socket, "invalid");
    accept((opened) => {
      const { side, num } = seat;
      const connection = new Connection(opened, { side, num, instance }, version, limits.bufferedBytes);
      void this.#serve(opened, connection, session, seat, after);
    });
  }

  async #serve(
    socket: WebSocket,
    connection: Connection,
    session: LiveSession,
    seat: Seat,
    after: number | undefined,
  ): Promise<void> {
    const { log } = this.#dependencies;
    const about = { session: session.id, side: seat.side, num: seat.num };
    this.#connections.add(connection);
    socket.on("error", (error) => log.debug({ ...about, err: error }, "a connection failed"));
    socket.on("close", (code) => {
      this.#connections.delete(connection);
      log.info({ ...about, code }, "disconnected");
      // If the session is unavailable now, loading it again disconnects this connection.
      session.detach(connection).catch(() => undefined);
    });
    let listening = true;
    socket.on("message", (data: Buffer, isBinary) => {
      if (!listening) return;
      const end = isBinary ? standard.binary : this.#receive(data.toString(), connection, session, seat);
      if (end === undefined) return;
      listening = false;
      // Earlier commands still get their outcomes.
      void session.idle().then(() => socket.close(end.code, end.reason));
    });
    const version = connection.version.subprotocol;
    log.info({ ...about, version, resumed: after !== undefined }, "connected");
    // Commands are read only after the connection is attached to the session.
    connection.pause();
    try {
      await session.attach(connection, after);
    } catch {
      connection.close("shutdown");
    }
    connection.resume();
  }

  /** Processes one message. Returns the close code if the connection has to be closed. */
  #receive(text: string, connection: Connection, session: LiveSession, seat: Seat): End | undefined {
    const judgement = session.budget(seat).judge();
    if (judgement === "close") return { code: closeNumber("ratelimited"), reason: "ratelimited" };
    if (judgement === "refuse") {
      const id = idOf(text);
      if (id === undefined) return standard.nonsense;
      const detail = "Too many commands in a short time.";
      session.answer(connection, refusal(id, "ratelimited", { detail }));
      return undefined;
    }
    const inbound = readCommand(text, seat, connection.version);
    if (inbound === undefined) return standard.nonsense;
    if (inbound.ok) {
      session.command(connection, inbound.command).catch(() => connection.close("shutdown"));
    } else {
      session.answer(connection, inbound.outcome);
    }
    return undefined;
  }
}

function protocolsOf(request: IncomingMessage): string[] {
  const header = request.headers["sec-websocket-protocol"] ?? "";
  return header.split(",").map((item) => item.trim());
}

/** Selects the highest common version. If there is none, selects any: a browser hides the close code otherwise. */
function selectProtocol(offered: ReadonlySet<string>, versions: Versions): string | false {
  const common = versions.common(offered);
  if (common !== undefined) return common.subprotocol;
  // A token is not echoed, because responses are logged in more places than requests.
  return [...offered].find((item) => !item.startsWith(tokenPrefix)) ?? false;
}

function readAfter(text: string | null): number | undefined | "invalid" {
  if (text === null) return undefined;
  return /^\d{1,12}$/.test(text) ? parseSequence(text.padStart(12, "0")) : "invalid";
}

/** Answers a refused upgrade request over HTTP. */
function refuse(socket: Duplex, code: ProblemCode): void {
  if (socket.destroyed) return;
  const details = problem(code);
  const body = JSON.stringify(details);
  socket.end(
    [
      `HTTP/1.1 ${details.status} ${STATUS_CODES[details.status]}`,
      "Connection: close",
      `Content-Type: ${problemType}`,
      `Content-Length: ${Buffer.byteLength(body)}`,
      "",
      body,
    ].join("\r\n"),
  );
}
