import type { MessageKind, Side } from "./schema.ts";

/**
 * The CloudEvents `type` of a message: `tandem.agent.rc` for an event, `tandem.agent.command.requestRC` for a
 * command.
 *
 * @param protocol the protocol's name
 */
export function wireType(
  protocol: string,
  { side, kind, name }: { side: Side; kind: MessageKind; name: string },
): string {
  return `${wireGroup(protocol, side, kind)}${name}`;
}

/** The prefix that the types of a side's events, or of its commands, have in common: `tandem.agent.command.` */
export function wireGroup(protocol: string, side: Side, kind: MessageKind): string {
  return `${protocol}.${side}.${kind === "command" ? "command." : ""}`;
}

/** The `type` of the message that carries a command's outcome. */
export function outcomeType(protocol: string): string {
  return `${protocol}.outcome`;
}

/** The identifier of a schema, as in `dataschema`: the base URI and the schema's path, `agent/events/rc`. */
export function schemaUri(baseUri: string, path: string): string {
  return baseUri + path;
}
