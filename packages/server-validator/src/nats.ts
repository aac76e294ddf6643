import type { MessageKind, Side } from "@tandem/protocol";
import { type Expected, type MessageOf, read } from "./expected.ts";
import type { Problem } from "./index.ts";

/** The used part of a message, from a subscription or from JetStream. */
export interface Message {
  readonly data: Uint8Array;
}

/** The handlers. Each also gets NATS's own message, to respond to it or acknowledge it. */
export interface Receiver<S extends Side, K extends MessageKind, M extends Message> {
  /** Called with a valid message. */
  message(message: MessageOf<S, K>, from: M): unknown;
  /** Called for an invalid message. `problems` holds the first problem, or all with the option `all`. */
  refused(problem: Problem, problems: readonly Problem[], from: M): unknown;
  /** Called when the subscription fails, such as for lack of permission. */
  failed(error: Error): unknown;
}

/**
 * Returns the callback of a NATS subscription, which validates each message.
 *
 * The server's `max_payload` bounds what is received. A message above `limits.bytes` is refused without parsing.
 */
export function handler<S extends Side, K extends MessageKind, M extends Message>(
  expected: Expected<S, K>,
  receiver: Receiver<S, K, M>,
): (error: Error | null, message: M) => void {
  return (error, message) => {
    if (error) {
      receiver.failed(error);
      return;
    }
    const result = read(message.data, expected);
    if (result.ok) receiver.message(result.value, message);
    else receiver.refused(result.problem, result.problems, message);
  };
}
