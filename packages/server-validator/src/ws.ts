import type { MessageKind, Side } from "@tandem/protocol";
import { type Expected, type MessageOf, read } from "./expected.ts";
import { limits, type Problem } from "./index.ts";

/** The used part of a `ws` socket. */
export interface Socket {
  on(event: "message", listener: (data: Data) => void): unknown;
  off(event: "message", listener: (data: Data) => void): unknown;
}

/** The data of a message, for each value of the `binaryType` of `ws`. */
export type Data = Uint8Array | ArrayBuffer | readonly Uint8Array[];

/** The handlers. */
export interface Receiver<S extends Side, K extends MessageKind> {
  /** Called with a valid message. */
  message(message: MessageOf<S, K>): void;
  /** Called for an invalid message. `problems` holds the first problem, or all with the option `all`. */
  refused(problem: Problem, problems: readonly Problem[]): void;
}

/**
 * Validates each message of a `ws` socket, from text and binary frames alike.
 *
 * The server's option `maxPayload` bounds what is received: set it to `limits.bytes`.
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
  // A message that is too long is refused for its length alone: its parts are not copied.
  const whole = new Uint8Array(size);
  if (size > limits.bytes) return whole;
  let at = 0;
  for (const part of data) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}
