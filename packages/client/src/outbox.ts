import type { Outcome } from "@tandem/protocol";
import { ClientError } from "./errors.ts";

/** Largest message that the server reads, in bytes. */
const maxBytes = 65_536;

interface Waiting {
  text: string;
  /** On the connection that counts. */
  sent: boolean;
  resolve(outcome: Outcome): void;
  reject(error: ClientError): void;
}

/** The commands that wait for their outcome, in the order in which they were given. */
export class Outbox {
  readonly #waiting = new Map<string, Waiting>();
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** @throws ClientError `queuefull`, `toolarge` */
  add(id: string, text: string, signal: AbortSignal): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      if (this.#waiting.size >= this.#limit) {
        throw new ClientError("queuefull", `${this.#limit} commands wait for their outcome.`);
      }
      if (new TextEncoder().encode(text).length > maxBytes) {
        throw new ClientError("toolarge", `A command has at most ${maxBytes} bytes.`);
      }
      if (signal.aborted) return;
      signal.addEventListener("abort", () => this.#waiting.delete(id));
      this.#waiting.set(id, { text, sent: false, resolve, reject });
    });
  }

  /** Sends what has not been sent on this connection. */
  flush(send: (text: string) => void): void {
    for (const waiting of this.#waiting.values()) {
      if (waiting.sent) continue;
      waiting.sent = true;
      send(waiting.text);
    }
  }

  answer(outcome: Outcome): void {
    const waiting = this.#waiting.get(outcome.command);
    this.#waiting.delete(outcome.command);
    waiting?.resolve(outcome);
  }

  /** True while something sent has no outcome. */
  get expecting(): boolean {
    return [...this.#waiting.values()].some(({ sent }) => sent);
  }

  /** The connection is lost: all has to be sent again, or, when the server choked on it, given up. */
  unsend(tooLarge: boolean): void {
    for (const [id, waiting] of this.#waiting) {
      if (tooLarge) {
        this.#waiting.delete(id);
        waiting.reject(new ClientError("toolarge", "The server found a command too large."));
      }
      waiting.sent = false;
    }
  }
}
