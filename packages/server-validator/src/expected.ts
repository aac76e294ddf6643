import type { MessageKind, Side } from "@tandem/protocol";
import {
  type CommandMessage,
  type EventMessage,
  type Form,
  parseCommand,
  parseEvent,
  type Result,
  validateCommand,
  validateEvent,
} from "./index.ts";

/** What a server expects to receive: a side's events, or its commands. */
export interface Expected<S extends Side, K extends MessageKind> {
  side: S;
  kind: K;
  /** If omitted, `consume`. */
  form?: Form;
  /** True for all problems (at most 100), not only the first. */
  all?: boolean;
}

/** The type of a valid message. */
export type MessageOf<S extends Side, K extends MessageKind> = K extends "event"
  ? EventMessage<S>
  : CommandMessage<S>;

/** Validates a framework's input: text and bytes are parsed, anything else counts as parsed. */
export function read<S extends Side, K extends MessageKind>(
  input: unknown,
  expected: Expected<S, K>,
): Result<MessageOf<S, K>> {
  const isRaw = typeof input === "string" || input instanceof Uint8Array;
  const result =
    expected.kind === "event"
      ? isRaw
        ? parseEvent(input, expected)
        : validateEvent(input, expected)
      : isRaw
        ? parseCommand(input, expected)
        : validateCommand(input, expected);
  return result as Result<MessageOf<S, K>>;
}
