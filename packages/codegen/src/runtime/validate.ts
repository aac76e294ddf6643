import type {
  Commands,
  Envelope,
  Events,
  MessageKind,
  MessageRef,
  Outcome,
  Side,
} from "../protocol/index.ts";
import { type Check, CLOSED, isRecord, nearest, type Problem, sentence, show } from "./check.ts";
import { beyondLimits, parseJson, problem } from "./json.ts";
import { inText } from "./locate.ts";
import { checkFor, type Form, type Result, refused } from "./payload.ts";
import { envelope, group, outcome, type Payload, payloads, prefix } from "./table.ts";

/** What is validated against. */
export interface Options<S extends Side = Side> {
  /** The side whose events or commands are expected. */
  side: S;
  form: Form;
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

/** Validates the message that answers a command, parsed already. */
export function validateOutcome(value: unknown, form: Form): Result<{ envelope: Envelope; data: Outcome }> {
  return safely(() => {
    const { type, data } = (isRecord(value) ? value : {}) as { type?: unknown; data?: unknown };
    const outcomeType = `${prefix}outcome`;
    const result = judge(value, checkFor(form), (check) => {
      if (envelope(value, "", check)) return true;
      if (type !== outcomeType) return check.fail("const", "/type", "", type, JSON.stringify(outcomeType));
      return outcome(data, "/data", check);
    });
    return result ?? { ok: true, value: { envelope: value as Envelope, data: data as Outcome } };
  });
}

/** Validates a payload alone, of the message that is named. */
export function validatePayload(ref: MessageRef, data: unknown, form: Form): Result<unknown> {
  return safely(() => {
    const payload = payloads.get(group(ref.side, ref.kind) + ref.name);
    if (payload?.kind !== ref.kind) return refusal(unknownMessage(ref.side, ref.kind, ref.name, ""));
    if (!payload.check(data, "", CLOSED)) return { ok: true, value: data };
    return (
      judge(data, checkFor(form), (check) => payload.check(data, "", check)) ?? { ok: true, value: data }
    );
  });
}

function parseMessage(input: string | Uint8Array, kind: MessageKind, options: Options): Result<unknown> {
  const parsed = parseJson(input);
  const result =
    "problem" in parsed
      ? refusal(parsed.problem)
      : (accepted(parsed.value, kind, options.side) ?? judged(parsed.value, kind, options));
  return result.ok || parsed.text === undefined ? result : placed(result.problems, parsed.text);
}

function validateMessage(value: unknown, kind: MessageKind, options: Options): Result<unknown> {
  return safely(() => accepted(value, kind, options.side) ?? judged(value, kind, options));
}

/**
 * The result for a message that the closed form takes, as nearly all are. The open form takes it as well, and
 * there is nothing in it that no schema has looked at, so that the limits need no walk of their own.
 */
function accepted(value: unknown, kind: MessageKind, side: Side): Result<unknown> | undefined {
  if (envelope(value, "", CLOSED)) return undefined;
  const message = value as Envelope & { data?: unknown };
  const payload = payloads.get(message.type);
  if (payload?.side !== side || payload.kind !== kind) return undefined;
  const data = payloadOf(message);
  return payload.check(data, "", CLOSED) ? undefined : { ok: true, value: typed(payload, message, data) };
}

/** The result for every other message: what is wrong with it, or that it is more than the closed form knows. */
function judged(value: unknown, kind: MessageKind, { side, form, all = false }: Options): Result<unknown> {
  let message: unknown;
  const result = judge(value, checkFor(form, all), (check) => {
    if (envelope(value, "", check)) return true;
    const { type, data: received } = (isRecord(value) ? value : {}) as { type?: unknown; data?: unknown };
    const payload = payloads.get(type as string);
    if (payload?.side !== side || payload.kind !== kind)
      return check.add(unknownMessage(side, kind, String(type), "/type"));
    const data = payloadOf({ data: received });
    message = typed(payload, value as Envelope, data);
    return payload.check(data, "/data", check);
  });
  return result ?? { ok: true, value: message };
}

/** What the limits say of a value, and only then what a check does; undefined for nothing. */
function judge(value: unknown, check: Check, run: Run): Result<never> | undefined {
  const beyond = beyondLimits(value);
  if (beyond) return refusal(beyond);
  return run(check) || check.all.length > 0 ? refused(check) : undefined;
}

/** True when the check was told to stop. */
type Run = (check: Check) => boolean;

/** A message without data has the empty payload. */
function payloadOf({ data }: { data?: unknown }): unknown {
  return data === undefined ? {} : data;
}

function typed({ side, kind, name }: Payload, message: Envelope, data: unknown): object {
  return { side, kind, name, envelope: message, data };
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

function refusal(problem: Problem): Result<never> {
  return { ok: false, problem, problems: [problem] };
}

function placed(found: readonly Problem[], text: string): Result<never> {
  const problems = found.map((problem) => inText(problem, text));
  return { ok: false, problem: problems[0]!, problems };
}

/** A value that was not made by JSON.parse may have getters, and they may throw. */
function safely<R>(run: () => R): R | Result<never> {
  try {
    return run();
  } catch (error) {
    return refusal(problem("json", "JSON data", `a value that throws when it is read: ${String(error)}`));
  }
}
