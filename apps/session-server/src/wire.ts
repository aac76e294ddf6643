import { randomUUID } from "node:crypto";
import { formatSequence, type Outcome, outcomeType, type Refusal, schemaUri, typeOf } from "@tandem/protocol";
import type { Entry } from "./event-log.ts";
import type { Seat } from "./tokens.ts";
import type { Message, WireVersion } from "./wire-version.ts";

/** The CloudEvent of a log entry. The same entry always gives the same message. */
export function eventMessage(session: string, { sequence, at, to, name, data }: Entry): Message {
  const position = formatSequence(sequence);
  return {
    specversion: "1.0",
    id: `${session}/${position}`,
    source: `/sessions/${session}`,
    type: typeOf(to.side, "event", name),
    subject: session,
    time: new Date(at).toISOString(),
    datacontenttype: "application/json",
    dataschema: schemaUri(to.side, "event", name),
    sequence: position,
    data,
  };
}

export function outcomeMessage(session: string, at: number, outcome: Outcome): Message & { data: Outcome } {
  return {
    specversion: "1.0",
    id: randomUUID(),
    source: `/sessions/${session}`,
    type: outcomeType,
    subject: session,
    time: new Date(at).toISOString(),
    datacontenttype: "application/json",
    data: outcome,
  };
}

const longestDetail = 500;

export function refusal(
  command: string,
  code: Refusal,
  more: { detail?: string; pointer?: string } = {},
): Outcome {
  return {
    command,
    status: "refused",
    code,
    ...(more.detail !== undefined && { detail: more.detail.slice(0, longestDetail) }),
    ...(more.pointer !== undefined && { pointer: more.pointer.slice(0, longestDetail) }),
  };
}

export interface Command {
  id: string;
  name: string;
  data: object;
}

export type Inbound = { ok: true; command: Command } | { ok: false; outcome: Outcome };

/**
 * Parses and validates a command that a participant sent.
 *
 * @returns undefined if the text has no usable id that an outcome could name
 */
export function readCommand(text: string, seat: Seat, version: WireVersion): Inbound | undefined {
  const parsed = version.parse(text, seat.side);
  if (!parsed.ok) {
    const id = idOf(text);
    if (id === undefined) return undefined;
    const { message, pointer } = parsed.problem;
    return { ok: false, outcome: refusal(id, "invalid", { detail: message, pointer }) };
  }
  const { envelope, name, data } = parsed.value;
  const wrong = (pointer: string, detail: string): Inbound => ({
    ok: false,
    outcome: refusal(envelope.id, "invalid", { pointer, detail }),
  });
  if (envelope.subject !== seat.session) return wrong("/subject", "not the session of this connection");
  if (envelope.source !== `/participants/${seat.num}`) {
    return wrong("/source", "not the participant of this connection");
  }
  const understood = version.understand(seat.side, name, data);
  if (understood !== undefined) return { ok: true, command: { id: envelope.id, ...understood } };
  const detail = `The server's version has no command for ${name} of ${version.subprotocol}.`;
  return { ok: false, outcome: refusal(envelope.id, "unsupported", { detail }) };
}

/** Extracts the id for an outcome from a text that is not validated. */
export function idOf(text: string): string | undefined {
  try {
    const id = (JSON.parse(text) as { id?: unknown } | null)?.id;
    return typeof id === "string" && /^[A-Za-z0-9_./-]{1,128}$/.test(id) ? id : undefined;
  } catch {
    return undefined;
  }
}
