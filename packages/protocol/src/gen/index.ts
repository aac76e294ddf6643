// Generated from the schemas. Do not edit: change the schema and generate again.
export * from "./codes.ts";
export type { AgentCommands, AgentEvents, CommandName, Commands, EventName, Events, VisitorCommands, VisitorEvents } from "./maps.ts";
export { type MessageInfo, messages } from "./messages.ts";
export { normalise } from "./normalisers.ts";
export { protocol } from "./protocol.ts";
export type * from "./types.ts";
export { formatSequence, isKnown, type MessageKind, type MessageRef, outcomeType, parseSequence, parseType, schemaUri, type Side, typeOf } from "./wire.ts";
