import type { Side } from "@tandem/protocol";
import { judge, type Verdict } from "./verdict.ts";

/** What a client's middleware receives for each message. The client's own type is assignable to it. */
export interface LoggedMessage {
  readonly direction: "in" | "out" | "local";
  readonly kind: "event" | "command" | "outcome";
  readonly name: string;
  readonly side: Side;
  /** RFC 3339 text, or milliseconds since 1970. */
  readonly time: string | number;
  readonly data: unknown;
  /** Sequence number in the session's log. Only events from the server have one. */
  readonly sequence?: number | string | undefined;
}

/** One line of the log: JSON data, so that it can be copied, and stored during a page load. */
export interface LogEntry {
  /** Counts up within one log. */
  readonly id: number;
  /** RFC 3339, UTC. */
  readonly time: string;
  readonly direction: LoggedMessage["direction"];
  readonly kind: LoggedMessage["kind"];
  readonly side: Side;
  readonly name: string;
  readonly sequence?: string;
  readonly data: unknown;
  readonly verdict: Verdict;
}

/** Turns a message into a line of the log. An invalid time becomes 1970, so that no line is lost. */
export function toEntry(id: number, message: LoggedMessage): LogEntry {
  const time = new Date(message.time);
  return {
    id,
    time: (Number.isNaN(time.getTime()) ? new Date(0) : time).toISOString(),
    direction: message.direction,
    kind: message.kind,
    side: message.side,
    name: message.name,
    ...(message.sequence === undefined ? {} : { sequence: String(message.sequence) }),
    data: message.data,
    verdict: judge(message),
  };
}

/** Returns the line for the clipboard, without its id in this log. */
export function toCopy(entry: LogEntry): object {
  const { id: _, ...rest } = entry;
  return rest;
}

/** The payload on one line, at most `max` characters. */
export function oneLine(data: unknown, max = 240): string {
  const text = JSON.stringify(data) ?? "";
  return text.length > max ? `${text.slice(0, max - 1)}…` : text;
}

/** Local time of day to the millisecond: `14:03:27.045`. */
export function clock(time: string): string {
  const at = new Date(time);
  const two = (n: number) => String(n).padStart(2, "0");
  const ms = String(at.getMilliseconds()).padStart(3, "0");
  return `${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}.${ms}`;
}
