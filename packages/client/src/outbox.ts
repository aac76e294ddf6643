import type { Outcome } from "@tandem/protocol";
import { maxMessageBytes } from "./defaults.ts";
import { ClientError } from "./errors.ts";

interface Pending {
  text: string;
  /** True if it was sent on the current connection. */
  sent: boolean;
  resolve(outcome: Outcome): void;
  reject(error: ClientError): void;
}

/** The commands that wait for their outcome, by id, in the order in which they were given. */
export type Outbox = Map<string, Pending>;

const tooLarge = () => new ClientError("toolarge", `A command has at most ${maxMessageBytes} bytes.`);

/**
 * Adds a command.
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
    if (outbox.size >= limit)
      throw new ClientError("queuefull", `${limit} commands wait already. Wait for their outcomes.`);
    if (new Blob([text]).size > maxMessageBytes) throw tooLarge();
    if (signal.aborted) return;
    signal.addEventListener("abort", () => outbox.delete(id));
    outbox.set(id, { text, sent: false, resolve, reject });
  });
}

/** Sends what has not been sent on this connection. */
export function flush(outbox: Outbox, send: (text: string) => void): void {
  for (const pending of outbox.values()) {
    if (pending.sent) continue;
    pending.sent = true;
    send(pending.text);
  }
}

/** @returns the text of the command, if it was still waiting */
export function answer(outbox: Outbox, outcome: Outcome): string | undefined {
  const pending = outbox.get(outcome.command);
  outbox.delete(outcome.command);
  pending?.resolve(outcome);
  return pending?.text;
}

/** True while a command that was sent has no outcome. */
export function isExpecting(outbox: Outbox): boolean {
  return [...outbox.values()].some(({ sent }) => sent);
}

/** Marks all as not sent, because the connection is lost; rejects them if the server refused one as too large. */
export function unsend(outbox: Outbox, isTooLarge: boolean): void {
  for (const [id, pending] of outbox) {
    pending.sent = false;
    if (isTooLarge) {
      outbox.delete(id);
      pending.reject(tooLarge());
    }
  }
}
