import type {
  Commands,
  Envelope,
  Events,
  MessageKind,
  MessageRef,
  Outcome,
  Side,
} from "../protocol/index.ts";
import { type Check, CLOSED, isRecord, OPEN, type Problem } from "./check.ts";
import { beyondLimits, parseJson, problem } from "./json.ts";
import { inText } from "./locate.ts";
import { checkFor, type Form, type Result, refused } from "./payload.ts";
import { CONST } from "./rules.ts";
import { envelope, group, outcome, outcomeType, payloads } from "./table.ts";
import { nearest, sentence, show } from "./wording.ts";

/** What is validated against. */
export interface Options<S extends Side = Side> {
  /** The side whose events or commands are expected. */
  side: S;
  /** If omitted, `consume`. */
  form?: Form;
  /** True for all problems (at most 100), not only the first. */
  all?: boolean;
}

/** A validated message: tell the payloads apart by `name`. */
export type EventMessage<S extends Side> = Typed<S, "event", Events[S]>;
export type CommandMessage<S extends Side> = Typed<S, "command", Commands[S]>;

type Typed<S extends Side, K extends MessageKind, Map> = {
  [N in keyof Map & string]: {
    readonly side: S;
    readonly kind: K;
    readonly name: N;
    /** The message around the payload. */
    readonly envelope: Envelope;
    readonly data: Map[N];
  };
}[keyof Map & string];

/** A message as it is on the wire, before it is validated. */
export type WireEvent<S extends Side> = Wire<S, Events[S]>;
export type WireCommand<S extends Side> = Wire<`${S}.command`, Commands[S]>;

type Wire<Group extends string, Map> = {
  [N in keyof Map & string]: Omit<Envelope, "type"> & { type: `${string}.${Group}.${N}`; data: Map[N] };
}[keyof Map & string];

/** Parses and validates the text or bytes of an event's message. */
export function parseEvent<S extends Side>(
  input: string | Uint8Array,
  options: Options<S>,
): Result<EventMessage<S>> {
  return parseMessage(input, "event", options) as Result<EventMessage<S>>;
}

/** Parses and validates the text or bytes of a command's message. */
export function parseCommand<S extends Side>(
  input: string | Uint8Array,
  options: Options<S>,
): Result<CommandMessage<S>> {
  return parseMessage(input, "command", options) as Result<CommandMessage<S>>;
}

/** Validates an event's message that has been parsed. */
export function validateEvent<S extends Side>(value: unknown, options: Options<S>): Result<EventMessage<S>> {
  return validateMessage(value, "event", options) as Result<EventMessage<S>>;
}

/** Validates a command's message that has been parsed. */
export function validateCommand<S extends Side>(
  value: unknown,
  options: Options<S>,
): Result<CommandMessage<S>> {
  return validateMessage(value, "command", options) as Result<CommandMessage<S>>;
}

/** True for an event's message. Why not, {@link validateEvent} says. */
export function isEvent<S extends Side>(value: unknown, options: Options<S>): value is WireEvent<S> {
  return isMessage(value, "event", options);
}

/** True for a command's message. Why not, {@link validateCommand} says. */
export function isCommand<S extends Side>(value: unknown, options: Options<S>): value is WireCommand<S> {
  return isMessage(value, "command", options);
}

/** Validates the message that answers a command, parsed already. */
export function validateOutcome(
  value: unknown,
  form: Form = "consume",
): Result<{ envelope: Envelope; data: Outcome }> {
  return safely(() => {
    const beyond = beyondLimits(value);
    if (beyond) return refusal(beyond);
    const check = checkFor(form);
    if (envelope(value, "", check)) return refused(check);
    const { type, data } = value as Envelope & { data?: unknown };
    const stopped =
      type === outcomeType
        ? outcome(data, "/data", check)
        : check.fail(CONST, "/type", "", type, JSON.stringify(outcomeType));
    return stopped
      ? refused(check)
      : { ok: true, value: { envelope: value as Envelope, data: data as Outcome } };
  });
}

/** Validates a payload alone, of the message that is named. */
export function validatePayload(ref: MessageRef, data: unknown, form: Form = "consume"): Result<unknown> {
  return safely(() => {
    const payload = payloads.get(group(ref.side, ref.kind) + ref.name);
    if (payload?.kind !== ref.kind) return refusal(unknownMessage(ref.side, ref.kind, ref.name, ""));
    const accepted: Result<unknown> = { ok: true, value: data };
    if (!payload.check(data, "", CLOSED)) return accepted;
    const beyond = beyondLimits(data);
    if (beyond && !isLast(beyond)) return refusal(beyond);
    const check = checkFor(form);
    if (payload.check(data, "", check)) return refused(check);
    return beyond ? refusal(beyond) : accepted;
  });
}

function parseMessage(input: string | Uint8Array, kind: MessageKind, options: Options): Result<unknown> {
  const { text, value, problem } = parseJson(input);
  const result = problem ? refusal(problem) : validateMessage(value, kind, options);
  if (result.ok || text === undefined) return result;
  const problems = inText(result.problems, text);
  return { ok: false, problem: problems[0]!, problems };
}

function validateMessage(value: unknown, kind: MessageKind, options: Options): Result<unknown> {
  return safely(() => judged(value, kind, options));
}

function isMessage(value: unknown, kind: MessageKind, { side, form = "consume" }: Options): boolean {
  try {
    if (walk(value, kind, side, CLOSED)) return true;
    return form === "consume" && !beyondLimits(value) && walk(value, kind, side, OPEN) !== undefined;
  } catch {
    return false;
  }
}

/**
 * Nearly every message is one that the closed form takes. The open form takes it as well, and there is nothing
 * in it that no schema has looked at, so that the limits need no look of their own. It is only for what the
 * closed form refuses that they are looked at, and then what they say comes first.
 */
function judged(value: unknown, kind: MessageKind, { side, form, all = false }: Options): Result<unknown> {
  const first = form === "produce" && !all ? checkFor(form) : undefined;
  const message = walk(value, kind, side, first ?? CLOSED);
  if (message) return { ok: true, value: message };
  const beyond = beyondLimits(value);
  if (beyond && !isLast(beyond)) return refusal(beyond);
  if (first) return refused(first);
  const check = checkFor(form, all);
  const found = walk(value, kind, side, check);
  if (!found || check.first) return refused(check);
  return beyond ? refusal(beyond) : { ok: true, value: found };
}

/**
 * Runs a check on a message: undefined when it was told to stop.
 *
 * The payload comes first. It is where nearly every mistake is, and the envelope costs more to look at.
 */
function walk(value: unknown, kind: MessageKind, side: Side, check: Check): object | undefined {
  const message = (isRecord(value) ? value : {}) as unknown as Envelope & { data?: unknown };
  const payload = payloads.get(message.type);
  if (payload?.side !== side || payload.kind !== kind) {
    if (!envelope(value, "", check) && !check.isBare)
      check.add(unknownMessage(side, kind, String(message.type), "/type"));
    return undefined;
  }
  const data = payloadOf(message);
  if (payload.check(data, "/data", check) || envelope(value, "", check)) return undefined;
  return { side, kind, name: payload.name, envelope: message, data };
}

/** A message without data has the empty payload. */
function payloadOf({ data }: { data?: unknown }): unknown {
  return data === undefined ? {} : data;
}

/** @param type the type on the wire, or the name alone */
function unknownMessage(side: Side, kind: MessageKind, type: string, pointer: string): Problem {
  const start = group(side, kind);
  const rest = type.slice(start.length);
  const name = type.startsWith(start) && !rest.includes(".") ? rest : type;
  const known = [...payloads.values()].filter((payload) => payload.side === side && payload.kind === kind);
  const suggestion = nearest(
    name,
    known.map((payload) => payload.name),
  );
  const parts = {
    code: "message",
    pointer,
    expected: `${kind === "event" ? "an event" : "a command"} of the ${side}'s side`,
    received: show(name),
    ...(suggestion !== undefined && { suggestion }),
  };
  return { ...parts, message: sentence(parts) };
}

/** Of a number that is not finite, a schema that knows its place says where it is. */
function isLast({ code }: Problem): boolean {
  return code === "type";
}

function refusal(problem: Problem): Result<never> {
  return { ok: false, problem, problems: [problem] };
}

/** What was not made by JSON.parse may have getters, and they may throw; what is nested too deep may exhaust the stack. */
function safely<R>(run: () => R): R | Result<never> {
  try {
    return run();
  } catch {
    // What was thrown may be anything, and may throw when it is made a text of.
    return refusal(problem("json", "JSON data", "a value that throws when it is read"));
  }
}
