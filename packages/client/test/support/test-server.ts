import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type RawData, type WebSocket, WebSocketServer } from "ws";

export interface LogEntry {
  sequence: number;
  type: string;
  data: unknown;
}

export interface Command {
  id: string;
  type: string;
  source: string;
  subject: string;
  data: Record<string, unknown>;
}

export interface Answer {
  status: "done" | "refused";
  code?: string;
}

/** A request over plain HTTP. */
export interface Posted {
  path: string;
  authorization: string | undefined;
  body: unknown;
}

/** What a client asked for when it connected. */
export interface Attempt {
  instance: string | null;
  after: string | null;
  protocols: string[];
}

/**
 * A session server as far as a client can tell, over real sockets: it keeps a log and the ids of commands, answers,
 * and breaks in every way that a test asks for.
 */
export class TestServer {
  readonly log: LogEntry[] = [];
  /** Each command once: what took effect. */
  readonly commands: Command[] = [];
  /** How often any command arrived, repeats included. */
  arrived = 0;
  readonly attempts: Attempt[] = [];
  answer: (command: Command) => Answer | "nothing" = () => ({ status: "done" });
  /** Closes a new connection with code and word in place of letting it in. */
  refuse: (attempt: Attempt) => [code: number, word: string] | undefined = () => undefined;
  /** False: connections are cut before they are made. */
  reachable = true;
  /** True: what comes is swallowed and nothing is sent, as by a connection that is dead without a word. */
  mute = false;
  /** How many entries that the client has are sent once more when it resumes. */
  repeats = 0;
  /** Sends something at once to whom it lets in, as a real server does with the state of the session. */
  greets = true;
  /** Name of the protocol. */
  protocol = "tandem";
  /** The subprotocol that it picks. */
  subprotocol: string | undefined;
  readonly posted: Posted[] = [];
  /** Answers each request over plain HTTP. */
  respond: (request: Posted) => [status: number, body: unknown] = () => [500, "not JSON"];
  readonly #outcomes = new Map<string, object>();
  readonly #sockets = new Set<WebSocket>();
  #http: Server | undefined;
  #port = 0;

  static async start(): Promise<TestServer> {
    const server = new TestServer();
    await server.listen();
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  get connections(): number {
    return this.#sockets.size;
  }

  async listen(): Promise<void> {
    const sockets = new WebSocketServer({
      noServer: true,
      handleProtocols: () => this.subprotocol ?? `${this.protocol}.v1`,
    });
    this.#http = createServer(async (request, response) => {
      const text = Buffer.concat(await request.toArray()).toString();
      const { authorization } = request.headers;
      const posted = { path: request.url!, authorization, body: text ? JSON.parse(text) : undefined };
      this.posted.push(posted);
      const [status, body] = this.respond(posted);
      response.writeHead(status, { "content-type": "application/json", connection: "close" });
      response.end(typeof body === "string" ? body : JSON.stringify(body));
    });
    this.#http.on("upgrade", (request, socket, head) => {
      if (!this.reachable) {
        socket.destroy();
        return;
      }
      const { searchParams } = new URL(request.url!, this.url);
      const attempt = {
        instance: searchParams.get("instance"),
        after: searchParams.get("after"),
        protocols: String(request.headers["sec-websocket-protocol"]).split(/, */),
      };
      sockets.handleUpgrade(request, socket, head, (ws) => this.#connected(ws, attempt));
    });
    this.#http.listen(this.#port, "127.0.0.1");
    await once(this.#http, "listening");
    this.#port = (this.#http.address() as AddressInfo).port;
  }

  /** Stops at once, as by a crash; the log and the ids of commands stay, as in a database. */
  async stop(): Promise<void> {
    this.cut();
    this.#http?.close();
    await once(this.#http!, "close");
  }

  emit(type: string, data: unknown): void {
    const entry = { sequence: this.log.length + 1, type, data };
    this.log.push(entry);
    for (const socket of this.#sockets) this.#deliver(socket, entry);
  }

  /** Sends a text as it is. */
  sendText(text: string): void {
    for (const socket of this.#sockets) socket.send(text);
  }

  /** Ends every connection without a closing handshake. */
  cut(): void {
    for (const socket of this.#sockets) socket.terminate();
    this.#sockets.clear();
  }

  close(code: number, word: string): void {
    for (const socket of this.#sockets) socket.close(code, word);
  }

  #connected(socket: WebSocket, attempt: Attempt): void {
    this.attempts.push(attempt);
    const refusal = this.refuse(attempt);
    if (refusal) {
      socket.close(...refusal);
      return;
    }
    this.#sockets.add(socket);
    socket.on("close", () => this.#sockets.delete(socket));
    socket.on("message", (raw) => this.#onMessage(socket, raw));
    if (this.greets && !this.mute) this.#answer(socket, { command: "none", status: "done" });
    const after = Number(attempt.after ?? 0);
    for (const entry of this.log.slice(Math.max(0, after - this.repeats))) this.#deliver(socket, entry);
  }

  #onMessage(socket: WebSocket, raw: RawData): void {
    if (this.mute) return;
    const command = JSON.parse(String(raw)) as Command;
    this.arrived++;
    let outcome = this.#outcomes.get(command.id);
    if (!outcome) {
      this.commands.push(command);
      const answer = this.answer(command);
      if (answer === "nothing") return;
      outcome = { ...answer, command: command.id };
      this.#outcomes.set(command.id, outcome);
    }
    this.#answer(socket, outcome);
  }

  #answer(socket: WebSocket, outcome: object): void {
    socket.send(JSON.stringify({ specversion: "1.0", type: `${this.protocol}.outcome`, data: outcome }));
  }

  #deliver(socket: WebSocket, { sequence, type, data }: LogEntry): void {
    if (this.mute) return;
    const place = String(sequence).padStart(12, "0");
    socket.send(
      JSON.stringify({
        specversion: "1.0",
        id: `s-1/${place}`,
        source: "/sessions/s-1",
        type,
        subject: "s-1",
        time: "2026-01-02T03:04:05.678Z",
        datacontenttype: "application/json",
        sequence: place,
        data,
      }),
    );
  }
}
