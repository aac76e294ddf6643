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
import { beyondLimits, type Parsed, parseJson, problem } from "./json.ts";
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
    const check = checkFor(form);
    const beyond = beyondLimits(value);
    if (beyond) return refused([beyond]);
    const { type, data } = (isRecord(value) ? value : {}) as { type?: unknown; data?: unknown };
    const outcomeType = `${prefix}outcome`;
    if (!envelope(value, "", check)) {
      if (type !== outcomeType) check.fail("const", "/type", type, JSON.stringify(outcomeType));
      else outcome(data, "/data", check);
    }
    if (check.problems) return refused(check.problems);
    return { ok: true, value: { envelope: value as Envelope, data: data as Outcome } };
  });
}

/** Validates a payload alone, of the message that is named. */
export function validatePayload(ref: MessageRef, data: unknown, form: Form): Result<unknown> {
  return safely(() => {
    const payload = payloads.get(group(ref.side, ref.kind) + ref.name);
    if (payload?.kind !== ref.kind) return refused([unknownMessage(ref.side, ref.kind, ref.name, "")]);
    if (!payload.check(data, "", CLOSED)) return { ok: true, value: data };
    const check = checkFor(form);
    const problems = problemsOf(data, check, () => payload.check(data, "", check));
    return problems ? refused(problems) : { ok: true, value: data };
  });
}

function parseMessage(input: string | Uint8Array, kind: MessageKind, options: Options): Result<unknown> {
  const parsed = parseJson(input);
  if ("problem" in parsed) return refused(placed([parsed.problem], parsed));
  return accepted(parsed.value, kind, options.side) ?? judged(parsed.value, kind, options, parsed);
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
function judged(
  value: unknown,
  kind: MessageKind,
  { side, form, all = false }: Options,
  source: { text?: string } = {},
): Result<unknown> {
  const check = checkFor(form, all);
  let message: unknown;
  const problems = problemsOf(value, check, () => {
    if (envelope(value, "", check) || !isRecord(value) || typeof value.type !== "string") return;
    const payload = payloads.get(value.type);
    if (payload?.side !== side || payload.kind !== kind) {
      check.add(unknownMessage(side, kind, value.type, "/type"));
      return;
    }
    const data = payloadOf(value);
    payload.check(data, "/data", check);
    message = typed(payload, value as unknown as Envelope, data);
  });
  return problems ? refused(placed(problems, source)) : { ok: true, value: message };
}

/** What the limits say, and only then what a check does. */
function problemsOf(value: unknown, check: Check, run: () => void): readonly Problem[] | undefined {
  const beyond = beyondLimits(value);
  if (beyond) return [beyond];
  run();
  return check.problems;
}

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

function placed(problems: readonly Problem[], { text }: Pick<Parsed, "text">): readonly Problem[] {
  return text === undefined ? problems : problems.map((problem) => inText(problem, text));
}

/** A value that was not made by JSON.parse may have getters, and they may throw. */
function safely<R>(run: () => R): R | Result<never> {
  try {
    return run();
  } catch (error) {
    return refused([problem("json", "JSON data", `a value that throws when it is read: ${String(error)}`)]);
  }
}
