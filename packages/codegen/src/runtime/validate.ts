import {
  type Commands,
  type Envelope,
  type Events,
  type MessageKind,
  type MessageRef,
  messages,
  type Outcome,
  outcomeType,
  parseType,
  type Side,
  typeOf,
} from "../protocol/index.ts";
import { Check, isRecord, nearest, type Problem, show } from "./check.ts";
import { parseJson, withinLimits } from "./json.ts";
import { envelope, outcome, payloads } from "./table.ts";

/** produce: closed, for what one sends. consume: open, for what one reads. */
export type Form = "produce" | "consume";

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

/** The value, or why it is refused. Validating never throws. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem; readonly problems: readonly Problem[] };

const MOST_PROBLEMS = 100;

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

/** Validates the message that answers a command, parsed or not. */
export function validateOutcome(value: unknown, form: Form): Result<{ envelope: Envelope; data: Outcome }> {
  const check = new Check(form === "produce");
  if (withinLimits(value, check) && !envelope(value, "", check)) {
    const { type, data } = value as Envelope & { data?: unknown };
    if (type !== outcomeType) check.constant("/type", type, outcomeType);
    else outcome(data, "/data", check);
  }
  return result(check, () => ({ envelope: value as Envelope, data: (value as { data: Outcome }).data }));
}

/** Validates a payload alone, of the message that is named. */
export function validatePayload(ref: MessageRef, data: unknown, form: Form): Result<unknown> {
  const check = new Check(form === "produce");
  const checker = payloads.get(typeOf(ref.side, ref.kind, ref.name));
  if (!checker) unknownMessage(ref.side, ref.kind, ref.name, "", check);
  else if (withinLimits(data, check)) checker(data, "", check);
  return result(check, () => data);
}

function parseMessage(input: string | Uint8Array, kind: MessageKind, options: Options): Result<unknown> {
  const check = new Check(options.form === "produce", options.all ? MOST_PROBLEMS : 1);
  const parsed = parseJson(input, check);
  return parsed ? validated(parsed.value, kind, options.side, check) : result(check, () => undefined);
}

function validateMessage(value: unknown, kind: MessageKind, options: Options): Result<unknown> {
  const check = new Check(options.form === "produce", options.all ? MOST_PROBLEMS : 1);
  return withinLimits(value, check)
    ? validated(value, kind, options.side, check)
    : result(check, () => undefined);
}

function validated(value: unknown, kind: MessageKind, side: Side, check: Check): Result<unknown> {
  if (envelope(value, "", check) || !isRecord(value) || typeof value.type !== "string")
    return result(check, () => undefined);
  const checker = payloads.get(value.type);
  const ref = parseType(value.type);
  if (!checker || ref?.side !== side || ref.kind !== kind) {
    unknownMessage(
      side,
      kind,
      ref?.side === side && ref.kind === kind ? ref.name : value.type,
      "/type",
      check,
    );
    return result(check, () => undefined);
  }
  // A message without data has the empty payload.
  const data = value.data === undefined ? {} : value.data;
  checker(data, "/data", check);
  return result(check, () => ({ side, kind, name: ref.name, envelope: value, data }));
}

function unknownMessage(side: Side, kind: MessageKind, name: string, at: string, check: Check): void {
  const known = Object.keys(messages[side][kind === "event" ? "events" : "commands"]);
  const article = kind === "event" ? "an" : "a";
  check.report("message", at, `${article} ${kind} of the ${side}'s side`, show(name), nearest(name, known));
}

function result<T>(check: Check, value: () => T): Result<T> {
  const [problem] = check.problems;
  return problem === undefined
    ? { ok: true, value: value() }
    : { ok: false, problem, problems: check.problems };
}
