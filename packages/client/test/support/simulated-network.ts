import { EventEmitter } from "node:events";
import type { SocketClass, SocketLike } from "../../src/index.ts";

interface Entry {
  sequence: number;
  data: unknown;
  name: string;
}

/**
 * A network and the server behind it, on fake timers. Each connection keeps the order of its messages, as TCP does;
 * all else may fail: connections break and lose what is under way, die without a word, or deliver so late that
 * another one has long taken their place.
 */
export class SimulatedNetwork {
  readonly log: Entry[] = [];
  /** Data of the commands that took effect, in that order. */
  readonly effects: unknown[] = [];
  /** How many commands have arrived, repeats included. */
  arrived = 0;
  /** Data of the open question to the visitor; there is one at a time. */
  question: object | undefined;
  /** A new connection is refused. */
  down = false;
  /** Nobody says anything to a new connection. */
  hole = false;
  /** When each connection was dialled, in milliseconds. */
  readonly dials: number[] = [];
  readonly #latency: () => number;
  readonly #outcomes = new Map<string, object>();
  readonly #links = new Set<Link>();

  /** @param latency milliseconds of the next message under way */
  constructor(latency: () => number) {
    this.#latency = latency;
  }

  get WebSocket(): SocketClass {
    const network = this;
    return class {
      constructor(url: string) {
        // biome-ignore lint/correctness/noConstructorReturn: stands for the class that the transport makes
        return network.#connect(new URL(url)) as unknown as this & SocketLike;
      }
    } as unknown as SocketClass;
  }

  /** Connections that the client has not let go of. */
  get held(): number {
    return [...this.#links].filter((link) => !link.released).length;
  }

  emit(data: unknown, name = "userstate"): void {
    const entry = { sequence: this.log.length + 1, data, name };
    this.log.push(entry);
    this.#served()?.down(event(entry));
  }

  /** The visitor answers the question that is open. */
  reply(response: "accepted" | "declined"): void {
    const { question } = this;
    if (question === undefined) return;
    this.question = undefined;
    this.emit({ ...question, response }, "rcrequest");
  }

  /** Sends the newest entries once more, as a server does that cannot know what arrived. */
  repeat(count: number): void {
    for (const entry of this.log.slice(-count)) this.#served()?.down(event(entry));
  }

  /** Breaks the connection; both ends notice. */
  cut(): void {
    this.#served()?.breakUp();
  }

  /** The connection dies and nobody notices. */
  silence(): void {
    const link = this.#served();
    if (link) link.dead = true;
  }

  /** What is under way to the client, and what follows, arrives much later. */
  stall(ms: number): void {
    this.#served()?.stall(ms);
  }

  #served(): Link | undefined {
    return [...this.#links].findLast((link) => link.served);
  }

  #connect(url: URL): SocketLike {
    this.dials.push(Date.now());
    const link = new Link(this.#latency, {
      opened: () => {
        if (this.hole) return;
        if (this.down) {
          link.breakUp();
          return;
        }
        // A newer connection of the same page takes the place of the older one.
        for (const other of this.#links) if (other !== link) other.served = false;
        link.served = true;
        link.open();
        const after = Number(url.searchParams.get("after") ?? 0);
        for (const entry of this.log.slice(after)) link.down(event(entry));
      },
      onMessage: (text) => link.down(this.#outcome(JSON.parse(text))),
    });
    this.#links.add(link);
    return link.socket;
  }

  #outcome({ id, type, data }: { id: string; type: string; data: object }): string {
    this.arrived += 1;
    if (!this.#outcomes.has(id)) {
      const asks = type === "tandem.agent.command.requestRC";
      const refused = asks && this.question !== undefined;
      if (asks) this.question ??= data;
      else this.effects.push(data);
      const outcome = refused
        ? { status: "refused", code: "notallowed" }
        : { status: "done", after: this.log.length };
      this.#outcomes.set(id, { command: id, ...outcome });
    }
    return JSON.stringify({ type: "tandem.outcome", data: this.#outcomes.get(id) });
  }
}

function event({ sequence, data, name }: Entry): string {
  return JSON.stringify({
    type: `tandem.agent.${name}`,
    sequence: String(sequence).padStart(12, "0"),
    data,
  });
}

interface Server {
  opened(): void;
  onMessage(text: string): void;
}

/** One connection, from dialling to its end. */
class Link {
  readonly socket: SocketLike;
  /** The server reads from it and writes to it. */
  served = false;
  /** Nothing passes any more, not even its end. */
  dead = false;
  /** The client has closed it, or knows that it is closed. */
  released = false;
  readonly #ends = new EventEmitter();
  readonly #latency: () => number;
  #upBy = 0;
  #downBy = 0;

  constructor(latency: () => number, server: Server) {
    this.#latency = latency;
    this.socket = {
      protocol: "tandem.v1",
      addEventListener: (type, listener) => this.#ends.on(type, listener),
      send: (text) => this.#up(() => this.served && server.onMessage(text)),
      close: () => {
        this.released = true;
        this.#up(() => this.breakUp());
      },
    };
    this.#up(() => server.opened());
  }

  open(): void {
    this.#down(() => this.#ends.emit("open", {}));
  }

  down(text: string): void {
    this.#down(() => this.#ends.emit("message", { data: text }));
  }

  /** What is under way is lost. */
  breakUp(): void {
    if (this.dead) return;
    this.dead = true;
    this.served = false;
    setTimeout(() => {
      this.released = true;
      this.#ends.emit("close", { code: 1006, reason: "" });
    }, this.#latency());
  }

  stall(ms: number): void {
    this.#downBy = Math.max(this.#downBy, Date.now() + ms);
  }

  // Never before what was sent earlier the same way.
  #up(arrive: () => void): void {
    this.#upBy = Math.max(this.#upBy, Date.now() + this.#latency());
    setTimeout(() => this.dead || arrive(), this.#upBy - Date.now());
  }

  #down(arrive: () => void): void {
    this.#downBy = Math.max(this.#downBy, Date.now() + this.#latency());
    setTimeout(() => this.dead || arrive(), this.#downBy - Date.now());
  }
}
