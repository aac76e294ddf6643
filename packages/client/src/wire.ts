import type { Outcome } from "@tandem/protocol";
import type { ReceivedEvent, SentCommand } from "./transport.ts";
import type { Face } from "./types.ts";

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

/** What the server sends: the outcome of a command, or an event and its place as it stands on the wire. */
export type Incoming = { outcome: Outcome } | { event: ReceivedEvent; place?: string };

/**
 * Reads what is needed to deliver a message; whether its payload is right is for a validator to say.
 *
 * @throws Error when it is no message at all
 */
export function decode(text: unknown, { protocol, side }: Face): Incoming {
  const { type, data, id, time, sequence } = JSON.parse(text as string);
  if (type === `${protocol}.outcome`) return { outcome: data };
  const own = `${protocol}.${side}.`;
  const last = type.startsWith(own) ? type.slice(own.length) : type;
  // A command of this side begins like an event of it, and goes on.
  const name = last.includes(".") ? type : last;
  const event = { name, data, id, time };
  if (sequence === undefined) return { event };
  if (!/^[0-9]{12}$/.test(sequence)) throw new RangeError("not a sequence");
  return { event: { ...event, sequence: Number(sequence) }, place: sequence };
}
