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

/** The commands that wait for their outcome, by id, in the order in which they were given. */
export type Outbox = Map<string, Waiting>;

const tooLarge = () => new ClientError("toolarge", `A command has at most ${maxBytes} bytes.`);

/**
 * Puts a command in.
 *
 * @param limit how many commands may wait
 * @throws ClientError `queuefull`, `toolarge`
 */
export function add(
  outbox: Outbox,
  limit: number,
  id: string,
  text: string,
  signal: AbortSignal,
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    if (outbox.size >= limit) throw new ClientError("queuefull", `${limit} commands wait.`);
    if (new Blob([text]).size > maxBytes) throw tooLarge();
    if (signal.aborted) return;
    signal.addEventListener("abort", () => outbox.delete(id));
    outbox.set(id, { text, sent: false, resolve, reject });
  });
}

/** Sends what has not been sent on this connection. */
export function flush(outbox: Outbox, send: (text: string) => void): void {
  for (const waiting of outbox.values()) {
    if (waiting.sent) continue;
    waiting.sent = true;
    send(waiting.text);
  }
}

/** @returns the text of the command, if it was still waited for */
export function answer(outbox: Outbox, outcome: Outcome): string | undefined {
  const waiting = outbox.get(outcome.command);
  outbox.delete(outcome.command);
  waiting?.resolve(outcome);
  return waiting?.text;
}

/** True while something sent has no outcome. */
export function isExpecting(outbox: Outbox): boolean {
  return [...outbox.values()].some(({ sent }) => sent);
}

/** The connection is lost: all has to be sent again, or, when the server choked on it, given up. */
export function unsend(outbox: Outbox, choked: boolean): void {
  for (const [id, waiting] of outbox) {
    waiting.sent = false;
    if (choked) {
      outbox.delete(id);
      waiting.reject(tooLarge());
    }
  }
}
