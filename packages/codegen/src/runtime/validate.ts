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

/** What a message is validated against. */
export interface Options<S extends Side = Side> {
  /** The side whose events or commands are expected. */
  side: S;
  /** If omitted, `consume`. */
  form?: Form;
  /** True for all problems (at most 100), not only the first. */
  all?: boolean;
}

/** A validated message. `name` discriminates the type of `data`. */
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

/** A message as it is on the wire. */
export type WireEvent<S extends Side> = Wire<S, Events[S]>;
export type WireCommand<S extends Side> = Wire<`${S}.command`, Commands[S]>;

type Wire<Group extends string, Map> = {
  [N in keyof Map & string]: Omit<Envelope, "type"> & { type: `${string}.${Group}.${N}`; data: Map[N] };
}[keyof Map & string];

/** Parses and validates the text or bytes of an event message. */
export function parseEvent<S extends Side>(
  input: string | Uint8Array,
  options: Options<S>,
): Result<EventMessage<S>> {
  return parseMessage(input, "event", options) as Result<EventMessage<S>>;
}

/** Parses and validates the text or bytes of a command message. */
export function parseCommand<S extends Side>(
  input: string | Uint8Array,
  options: Options<S>,
): Result<CommandMessage<S>> {
  return parseMessage(input, "command", options) as Result<CommandMessage<S>>;
}

/** Validates a parsed event message. */
export function validateEvent<S extends Side>(value: unknown, options: Options<S>): Result<EventMessage<S>> {
  return validateMessage(value, "event", options) as Result<EventMessage<S>>;
}

/** Validates a parsed command message. */
export function validateCommand<S extends Side>(
  value: unknown,
  options: Options<S>,
): Result<CommandMessage<S>> {
  return validateMessage(value, "command", options) as Result<CommandMessage<S>>;
}

/** True for a valid event message. For the reason why not, use {@link validateEvent}. */
export function isEvent<S extends Side>(value: unknown, options: Options<S>): value is WireEvent<S> {
  return isMessage(value, "event", options);
}

/** True for a valid command message. For the reason why not, use {@link validateCommand}. */
export function isCommand<S extends Side>(value: unknown, options: Options<S>): value is WireCommand<S> {
  return isMessage(value, "command", options);
}

/** Validates a parsed message that carries a command's outcome. */
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

/** Validates the payload of a message, without the message around it. */
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
 * Most messages are valid in the closed form. Then they are valid in the open form too, and no part of them is
 * unknown to the schemas, so that the limits need no check of their own. The limits are checked only if the closed
 * form refuses a message, and then their problem comes first.
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
 * Runs a check on a message. Returns undefined if it stopped.
 *
 * The payload comes first: most mistakes are there, and the envelope costs more.
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

/** A message without `data` has an empty payload. */
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

/** A schema can name the place of a number that is not finite, so the check of the limits comes last. */
function isLast({ code }: Problem): boolean {
  return code === "type";
}

function refusal(problem: Problem): Result<never> {
  return { ok: false, problem, problems: [problem] };
}

/** A value that does not come from JSON.parse may have getters that throw, or exhaust the stack by its depth. */
function safely<R>(run: () => R): R | Result<never> {
  try {
    return run();
  } catch {
    // The thrown value may be anything. Converting it to text may throw too.
    return refusal(problem("json", "JSON data", "a value that throws when it is read"));
  }
}
