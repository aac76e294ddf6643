import { randomUUID } from "node:crypto";
import { expect, onTestFinished } from "vitest";
import { WebSocket } from "ws";
import type { Seated, TestServer } from "./server.ts";

export interface Message {
  id: string;
  type: string;
  sequence?: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test says what it expects of a payload.
  data: any;
}

export interface ConnectOptions {
  instance?: string;
  after?: string;
  origin?: string;
  protocols?: string[];
}

/** A participant on a real socket. It speaks the wire format by hand, so that a test sees what is sent. */
export class Participant {
  readonly seat: Seated;
  readonly socket: WebSocket;
  readonly received: Message[] = [];
  readonly closed: Promise<{ code: number; reason: string }>;
  readonly #watchers = new Set<() => void>();

  private constructor(seat: Seated, socket: WebSocket) {
    this.seat = seat;
    this.socket = socket;
    socket.on("message", (data) => {
      this.received.push(JSON.parse(String(data)));
      for (const watcher of this.#watchers) watcher();
    });
    this.closed = new Promise((resolve) => {
      socket.on("close", (code, reason) => resolve({ code, reason: String(reason) }));
    });
  }

  /** Resolves when the socket is open; it may be closed again at once. */
  static async connect(server: TestServer, seat: Seated, options: ConnectOptions = {}): Promise<Participant> {
    const {
      instance = "page-1",
      after,
      origin,
      protocols = ["tandem.v1", `tandem.token.${seat.token}`],
    } = options;
    const url = new URL("/v1/connect", server.url.replace("http", "ws"));
    url.searchParams.set("instance", instance);
    if (after !== undefined) url.searchParams.set("after", after);
    const socket = new WebSocket(url, protocols, { ...(origin !== undefined && { origin }) });
    onTestFinished(() => socket.terminate());
    const participant = new Participant(seat, socket);
    await new Promise<void>((resolve, reject) => {
      socket.on("open", resolve);
      socket.on("error", reject);
    });
    return participant;
  }

  /** The first message that fits, whether it has come already or is still to come. */
  async message(fits: (message: Message) => boolean, what: string): Promise<Message> {
    const found = () => this.received.find(fits);
    // Only a message that never comes reaches this limit: a busy machine must not fail a test.
    const deadline = Date.now() + 60_000;
    for (let message = found(); ; message = found()) {
      if (message !== undefined) return message;
      const left = deadline - Date.now();
      if (left <= 0)
        throw new Error(`${what} has not come; there is ${this.types().join(", ") || "nothing"}`);
      await new Promise<void>((resolve) => {
        const wake = () => {
          this.#watchers.delete(wake);
          clearTimeout(timer);
          resolve();
        };
        const timer = setTimeout(wake, left);
        this.#watchers.add(wake);
      });
    }
  }

  /** The newest event of a name, once there is one. */
  async event(name: string): Promise<Message> {
    const type = `tandem.${this.seat.side}.${name}`;
    await this.message((message) => message.type === type, type);
    return this.received.findLast((message) => message.type === type) as Message;
  }

  /** Names of the events that have come, in their order. */
  names(): string[] {
    const prefix = `tandem.${this.seat.side}.`;
    return this.types()
      .filter((type) => type.startsWith(prefix))
      .map((type) => type.slice(prefix.length));
  }

  types(): string[] {
    return this.received.map(({ type }) => type);
  }

  /** Sequence of the newest event. */
  position(): string {
    return this.received.findLast(({ sequence }) => sequence !== undefined)?.sequence ?? "000000000000";
  }

  /** The message of a command, with parts replaced. */
  build(name: string, data: object = {}, parts: object = {}): { id: string } {
    const { session, num, side } = this.seat;
    return {
      specversion: "1.0",
      id: randomUUID(),
      source: `/participants/${num}`,
      type: `tandem.${side}.command.${name}`,
      subject: session,
      time: new Date().toISOString(),
      data,
      ...parts,
    } as { id: string };
  }

  /** Sends a message and waits for its outcome: then every event that it raised for this one has come too. */
  // biome-ignore lint/suspicious/noExplicitAny: a test says what it expects of an outcome.
  async send(message: { id: string }): Promise<any> {
    const before = this.received.length;
    this.socket.send(JSON.stringify(message));
    const fits = (candidate: Message) =>
      this.received.indexOf(candidate) >= before && candidate.data.command === message.id;
    return (await this.message(fits, `an outcome of ${message.id}`)).data;
  }

  // biome-ignore lint/suspicious/noExplicitAny: as above.
  command(name: string, data: object = {}): Promise<any> {
    return this.send(this.build(name, data));
  }

  /** Ends the connection and waits until it has ended. */
  async leave(): Promise<void> {
    this.socket.close();
    await this.closed;
  }
}

/** Waits until the server no longer knows the session. */
export async function isGone(server: TestServer, seat: Seated): Promise<void> {
  // Slower than the rate at which one participant may connect.
  const options = { interval: 100 };
  await expect
    .poll(async () => (await (await Participant.connect(server, seat)).closed).reason, options)
    .toBe("gone");
}
