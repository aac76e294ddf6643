import type { MessageKind, Side } from "@tandem/protocol";
import { type Expected, type MessageOf, read } from "./expected.ts";
import type { Problem } from "./index.ts";

/** What is used of a message, of a subscription's as of JetStream's. */
export interface Message {
  readonly data: Uint8Array;
}

/** What is done with what comes. Each is also given NATS's own message, to answer or to acknowledge it. */
export interface Receiver<S extends Side, K extends MessageKind, M extends Message> {
  /** A message that is valid. */
  message(message: MessageOf<S, K>, from: M): unknown;
  /** A message that is not: `problems` holds one, or all where that was asked for. */
  refused(problem: Problem, problems: readonly Problem[], from: M): unknown;
  /** The subscription itself, where it may not be or has come to an end. */
  failed(error: Error): unknown;
}

/**
 * The callback of a NATS subscription, which validates each message.
 *
 * The connection's largest payload bounds what is read at all; what is longer than `limits.bytes` is refused
 * unread.
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
