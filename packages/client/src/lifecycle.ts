import type { ClientErrorCode } from "./errors.ts";
import type { Receiver } from "./transport.ts";

/**
 * What can happen to a connection. The schemas say which events a client raises for it (`x-tandem.lifecycle`); the
 * meta-schema explains each condition.
 */
export type Condition =
  | "starting"
  | "startfailed"
  | "duplicatekey"
  | "joinfailed"
  | "connected"
  | "reconnecting"
  | "unreachable"
  | "unauthorized"
  | "gone"
  | "unsupportedversion"
  | "dropped"
  | "rejected"
  | "replaced"
  | "over";

/** An event that the client raises, its constant properties, and the property that gets an explanation. */
export type RaisedEvent = readonly [name: string, payload: object, textProperty?: string];

/** Raises the events that the protocol has for a condition, if any. */
export function raise(receiver: Receiver, condition: Condition, text?: string): void {
  for (const [name, payload, textProperty] of receiver.protocol.raised[condition] ?? [])
    receiver.event({
      name,
      data: { ...payload, ...(textProperty && { [textProperty]: text }) },
      local: true,
    });
}

/** The condition of a connection that is closed for good. `connected`: messages have flowed before. */
export function finalCondition(code: ClientErrorCode, connected: boolean): Condition {
  return connected && code !== "over" && code !== "replaced"
    ? code === "unreachable"
      ? "dropped"
      : "rejected"
    : (code as Condition);
}
