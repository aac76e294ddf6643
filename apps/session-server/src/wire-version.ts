import type { AnyCasts, AnyMessage } from "@tandem/casts";
import type { Envelope, MessageKind, MessageRef, Outcome, Side } from "@tandem/protocol";
import * as ownProtocol from "@tandem/protocol";
import * as ownValidator from "@tandem/server-validator";
import type { NewEntry } from "./event-log.ts";

type Form = "produce" | "consume";
type Result<T> = { ok: true; value: T } | { ok: false; problem: ownValidator.Problem };

/** A further version of the protocol: its two generated packages, and the casts to the server's version. */
export interface OtherVersion {
  /** The exports of `@tandem/protocol` of that version. */
  protocol: {
    readonly protocol: { readonly name: string; readonly version: number; readonly subprotocol: string };
    typeOf(side: Side, kind: MessageKind, name: string): string;
    schemaUri(side: Side, kind: MessageKind, name: string): string;
  };
  /** The exports of `@tandem/server-validator` of that version. */
  validator: {
    parseCommand(text: string, options: { side: Side; form: Form }): Result<ReadCommand>;
    validateEvent(value: unknown, options: { side: Side; form: Form }): Result<unknown>;
    validateOutcome(value: unknown, form: Form): Result<unknown>;
    validatePayload(ref: MessageRef, data: unknown, form: Form): Result<unknown>;
  };
  /** The casts between that version and the server's, in either order. */
  casts: AnyCasts;
}

interface ReadCommand {
  envelope: Envelope;
  name: string;
  data: object;
}

/** A message that does not match its own schema: place and rule, without any content. */
export interface Fault {
  message: string;
  code: string;
  pointer: string;
}

/** The message of an event or outcome, in the server's own version. */
export type Message = Omit<Envelope, "type"> & { type: string; data: object };

/** One version of the protocol at the edge of the server, which works in its own version. */
export interface WireVersion {
  readonly version: number;
  readonly subprotocol: string;
  /** Parses and validates the message of a command in this version. */
  parse(text: string, side: Side): Result<ReadCommand>;
  /** Validates the payload of a command in this version, for payloads that come over HTTP. */
  validate(side: Side, name: string, data: unknown): Result<unknown>;
  /** Casts a valid command to the server's version; undefined if that version has no such command. */
  understand(side: Side, name: string, data: object): { name: string; data: object } | undefined;
  /** Casts a valid event to this version and returns its text; undefined if this version has no such event. */
  event(message: Message, entry: NewEntry): string | undefined;
  outcome(message: Message & { data: Outcome }): string | undefined;
}

/** The server's own version, without casts. */
export const own: WireVersion = {
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
 * A version behind casts. The result of each cast is validated, so that a faulty cast costs that message only.
 *
 * @param report is called for each message that was lost to a faulty cast
 * @throws RangeError if the casts do not lead to the server's version
 */
export function wireVersionOf(
  { protocol, validator, casts }: OtherVersion,
  report: (fault: Fault) => void,
): WireVersion {
  const { version, subprotocol } = protocol.protocol;
  const inbound = casts.cast(String(version), String(own.version));
  const outbound = casts.cast(String(own.version), String(version));

  /** Returns the result of a cast if `check` accepts it. */
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

/** Caches the text for each version, so that it is made once for all receivers. */
export function inEach(
  write: (version: WireVersion) => string | undefined,
): (version: WireVersion) => string | undefined {
  const texts = new Map<WireVersion, string | undefined>();
  return (version) => {
    if (!texts.has(version)) texts.set(version, write(version));
    return texts.get(version);
  };
}
