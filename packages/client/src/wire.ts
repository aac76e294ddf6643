import { type Outcome, outcomeType, parseSequence, parseType, type Side, typeOf } from "@tandem/protocol";
import type { ReceivedEvent, SentCommand } from "./transport.ts";

/** A command as CloudEvents JSON. */
export function encode({ id, side, name, data, time }: SentCommand, session: string, num: string): string {
  return JSON.stringify({
    specversion: "1.0",
    id,
    source: `/participants/${num}`,
    type: typeOf(side, "command", name),
    subject: session,
    time,
    data,
  });
}

/** What the server sends: the outcome of a command, or an event and its place as it stands on the wire. */
export type Incoming = { outcome: Outcome } | { event: ReceivedEvent; place?: string };

/**
 * Reads what is needed to deliver a message; whether its payload is right is for a validator to say.
 *
 * @throws Error when it is no message at all
 */
export function decode(text: unknown, side: Side): Incoming {
  const { type, data, id, time, sequence } = JSON.parse(text as string);
  if (type === outcomeType) return { outcome: data };
  const ref = parseType(type);
  const name = ref?.side === side && ref.kind === "event" ? ref.name : type;
  if (sequence === undefined) return { event: { name, data, id, time } };
  const position = parseSequence(sequence);
  if (position === undefined) throw new RangeError("not a sequence");
  return { event: { name, data, id, time, sequence: position }, place: sequence };
}
