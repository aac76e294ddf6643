import type { Outcome } from "@tandem/protocol";
import type { ReceivedEvent, SentCommand } from "./transport.ts";
import type { SideProtocol } from "./types.ts";

/** A command as CloudEvents JSON. */
export function encode({ id, type, data, time }: SentCommand, session: string, num: string): string {
  return JSON.stringify({
    specversion: "1.0",
    id,
    source: `/participants/${num}`,
    type,
    subject: session,
    time,
    data,
  });
}

/** A message from the server: an outcome, or an event with its sequence number as written on the wire. */
export type Incoming = { outcome: Outcome } | { event: ReceivedEvent; position?: string };

/**
 * Reads what delivery needs. Does not validate the payload.
 *
 * @throws Error if the text is not a message
 */
export function decode(text: unknown, protocol: SideProtocol): Incoming {
  const { type, data, id, time, sequence } = JSON.parse(text as string);
  if (type === `${protocol.name}.outcome`) return { outcome: data };
  const own = `${protocol.name}.${protocol.side}.`;
  const last = type.startsWith(own) ? type.slice(own.length) : type;
  // The type of a command of this side starts the same, and has one more part.
  const name = last.includes(".") ? type : last;
  const event = { name, data, id, time };
  if (sequence === undefined) return { event };
  if (!/^[0-9]{12}$/.test(sequence)) throw new RangeError("expected a sequence of 12 digits");
  return { event: { ...event, sequence: Number(sequence) }, position: sequence };
}
