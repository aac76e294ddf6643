import type { CommandName, EventName } from "./maps.ts";
import { names } from "./names.ts";
import { protocol } from "./protocol.ts";

export type Side = "agent" | "visitor";
export type MessageKind = "event" | "command";

/** Which message a payload belongs to. */
export interface MessageRef {
  side: Side;
  kind: MessageKind;
  name: string;
}

/** The `type` of the message that answers a command. */
export const outcomeType: string = `${protocol.name}.outcome`;

/** The CloudEvents `type` of a message: `tandem.agent.rc`, `tandem.agent.command.requestRC`. */
export function typeOf(side: Side, kind: MessageKind, name: string): string {
  return `${protocol.name}.${side}.${kind === "command" ? "command." : ""}${name}`;
}

const TYPE = /^([a-z][a-z0-9]*)\.(agent|visitor)\.(command\.)?([A-Za-z][A-Za-z0-9]*)$/;

/** The inverse of {@link typeOf}; undefined for a type of another protocol or shape. The name may be unknown. */
export function parseType(type: string): MessageRef | undefined {
  const match = type.length <= 200 ? TYPE.exec(type) : null;
  if (!match || match[1] !== protocol.name) return undefined;
  return { side: match[2] as Side, kind: match[3] ? "command" : "event", name: match[4]! };
}

/** The identifier of a message's schema, as in `dataschema`. */
export function schemaUri(side: Side, kind: MessageKind, name: string): string {
  return `${protocol.baseUri}${side}/${kind}s/${name}`;
}

/** True for the name of a message that this version of the protocol has. */
export function isKnown<S extends Side, K extends MessageKind>(
  side: S,
  kind: K,
  name: string,
): name is K extends "event" ? EventName<S> : CommandName<S> {
  return names[side][kind].includes(name);
}

const SEQUENCE_DIGITS = 12;

/**
 * A place in a session's log as it is on the wire: twelve digits, so that text order is log order.
 *
 * @throws RangeError unless 0 <= position < 10^12, an integer
 */
export function formatSequence(position: number): string {
  if (!Number.isInteger(position) || position < 0 || position >= 10 ** SEQUENCE_DIGITS)
    throw new RangeError(`a sequence is an integer from 0 to 10^12 - 1, not ${position}`);
  return String(position).padStart(SEQUENCE_DIGITS, "0");
}

/** The inverse of {@link formatSequence}; undefined for anything else. */
export function parseSequence(text: string): number | undefined {
  return /^[0-9]{12}$/.test(text) ? Number(text) : undefined;
}
