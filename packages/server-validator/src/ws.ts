import type { MessageKind, Side } from "@tandem/protocol";
import { type Expected, type MessageOf, read } from "./expected.ts";
import { limits, type Problem } from "./index.ts";

/** What is used of a `ws` socket. */
export interface Socket {
  on(event: "message", listener: (data: Data) => void): unknown;
  off(event: "message", listener: (data: Data) => void): unknown;
}

/** The data of a message, in each of the forms that `ws` may be told to give it. */
export type Data = Uint8Array | ArrayBuffer | readonly Uint8Array[];

/** What is done with what comes. */
export interface Receiver<S extends Side, K extends MessageKind> {
  /** A message that is valid. */
  message(message: MessageOf<S, K>): void;
  /** A message that is not: `problems` holds one, or all where that was asked for. */
  refused(problem: Problem, problems: readonly Problem[]): void;
}

/**
 * Validates each message of a `ws` socket, of text and of binary frames alike.
 *
 * The socket's `maxPayload` bounds what is read at all; set it to `limits.bytes`.
 *
 * @returns a function that stops listening
 */
export function receive<S extends Side, K extends MessageKind>(
  socket: Socket,
  expected: Expected<S, K>,
  receiver: Receiver<S, K>,
): () => void {
  const listener = (data: Data): void => {
    const result = read(bytesOf(data), expected);
    if (result.ok) receiver.message(result.value);
    else receiver.refused(result.problem, result.problems);
  };
  socket.on("message", listener);
  return () => {
    socket.off("message", listener);
  };
}

function bytesOf(data: Data): Uint8Array {
  if (data instanceof Uint8Array) return data;
  if (data instanceof ArrayBuffer) return new Uint8Array(data);
  const size = data.reduce((sum, { byteLength }) => sum + byteLength, 0);
  // What is too long is refused for its length alone; it need not be put together.
  const whole = new Uint8Array(size);
  if (size > limits.bytes) return whole;
  let at = 0;
  for (const part of data) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}
