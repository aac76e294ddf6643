import type { AnyCasts, AnyMessage } from "@tandem/casts";
import type { Envelope, MessageKind, MessageRef, Outcome, Side } from "@tandem/protocol";
import * as ownProtocol from "@tandem/protocol";
import * as ownValidator from "@tandem/server-validator";
import type { NewEntry } from "./event-log.ts";

type Form = "produce" | "consume";
type Result<T> = { ok: true; value: T } | { ok: false; problem: ownValidator.Problem };

/** A version of the protocol beside the server's own: its two generated packages, and the casts to ours. */
export interface OtherVersion {
  /** All that `@tandem/protocol` of that version exports. */
  protocol: {
    readonly protocol: { readonly name: string; readonly version: number; readonly subprotocol: string };
    typeOf(side: Side, kind: MessageKind, name: string): string;
    schemaUri(side: Side, kind: MessageKind, name: string): string;
  };
  /** All that `@tandem/server-validator` of that version exports. */
  validator: {
    parseCommand(text: string, options: { side: Side; form: Form }): Result<ReadCommand>;
    validateEvent(value: unknown, options: { side: Side; form: Form }): Result<unknown>;
    validateOutcome(value: unknown, form: Form): Result<unknown>;
    validatePayload(ref: MessageRef, data: unknown, form: Form): Result<unknown>;
  };
  /** Between that version and ours, in either order. */
  casts: AnyCasts;
}

interface ReadCommand {
  envelope: Envelope;
  name: string;
  data: object;
}

/** A message that does not match its own schema: where, and which rule. Says nothing of what is in it. */
export interface Fault {
  message: string;
  code: string;
  pointer: string;
}

/** An event's message, or an outcome's, in our own version. */
export type Message = Omit<Envelope, "type"> & { type: string; data: object };

/** How a participant speaks: one version of the protocol at the edge of a server that works in its own. */
export interface Dialect {
  readonly version: number;
  readonly subprotocol: string;
  /** Parses and validates a command's message, in this version. */
  parse(text: string, side: Side): Result<ReadCommand>;
  /** Validates a command's payload that came by another way, in this version. */
  validate(side: Side, name: string, data: unknown): Result<unknown>;
  /** A valid command of this version in ours; `undefined` when we have nothing for it. */
  understand(side: Side, name: string, data: object): { name: string; data: object } | undefined;
  /** The text of a valid event of ours in this version; `undefined` when it has nothing for it. */
  event(message: Message, entry: NewEntry): string | undefined;
  outcome(message: Message & { data: Outcome }): string | undefined;
}

/** Our own version: there is nothing to cast. */
export const own: Dialect = {
  version: ownProtocol.protocol.version,
  subprotocol: ownProtocol.protocol.subprotocol,
  parse: (text, side) => ownValidator.parseCommand(text, { side, form: "consume" }),
  validate: (side, name, data) =>
    ownValidator.validatePayload({ side, kind: "command", name }, data, "consume"),
  understand: (_side, name, data) => ({ name, data }),
  event: (message) => JSON.stringify(message),
  outcome: (message) => JSON.stringify(message),
};

/**
 * Another version. What its casts make is validated like everything that goes in or out, so that a mistake in one
 * costs the message and nothing else.
 *
 * @param report is told of each message that was lost to such a mistake
 * @throws RangeError when the casts do not lead to our version
 */
export function dialectOf(
  { protocol, validator, casts }: OtherVersion,
  report: (fault: Fault) => void,
): Dialect {
  const { version, subprotocol } = protocol.protocol;
  const inbound = casts.cast(String(version), String(own.version));
  const outbound = casts.cast(String(own.version), String(version));

  /** What a cast makes, when it is what `check` takes. */
  function checked<T>(message: string, make: () => T | undefined, check: (made: T) => Result<unknown>) {
    try {
      const made = make();
      if (made === undefined) return undefined;
      const result = check(made);
      if (result.ok) return made;
      report({ message, code: result.problem.code, pointer: result.problem.pointer });
    } catch {
      report({ message, code: "cast", pointer: "" });
    }
    return undefined;
  }

  return {
    version,
    subprotocol,
    parse: (text, side) => validator.parseCommand(text, { side, form: "consume" }),
    validate: (side, name, data) =>
      validator.validatePayload({ side, kind: "command", name }, data, "consume"),
    understand: (side, name, data) =>
      checked<AnyMessage>(
        name,
        () => inbound.message({ side, kind: "command", name, data }),
        (made) => own.validate(made.side, made.name, made.data),
      ),
    event(message, { to: { side }, name, data }) {
      const made = checked(
        name,
        () => {
          const cast = outbound.message({ side, kind: "event", name, data });
          return (
            cast && {
              ...message,
              type: protocol.typeOf(side, "event", cast.name),
              dataschema: protocol.schemaUri(side, "event", cast.name),
              data: cast.data,
            }
          );
        },
        (made) => validator.validateEvent(made, { side, form: "produce" }),
      );
      return made && JSON.stringify(made);
    },
    outcome(message) {
      const made = checked(
        "outcome",
        () => ({ ...message, data: outbound.outcome(message.data) }),
        (made) => validator.validateOutcome(made, "produce"),
      );
      return made && JSON.stringify(made);
    },
  };
}

/** Makes a text in each dialect once, when it is first asked for. */
export function inEach(
  write: (dialect: Dialect) => string | undefined,
): (dialect: Dialect) => string | undefined {
  const texts = new Map<Dialect, string | undefined>();
  return (dialect) => {
    if (!texts.has(dialect)) texts.set(dialect, write(dialect));
    return texts.get(dialect);
  };
}
