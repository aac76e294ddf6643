export { Client, type Face } from "./client.ts";
export { ClientError, type ClientErrorCode } from "./errors.ts";
export * from "./gen/index.ts";
export { type Meaning, meaning } from "./meaning.ts";
export type { ReceivedEvent, Receiver, SentCommand, Status, Transport } from "./transport.ts";
export type {
  AnyEvent,
  AnyHandler,
  ClientEvents,
  CommandName,
  CommandOptions,
  EventData,
  EventFacts,
  EventName,
  EventsOptions,
  FailureContext,
  Handler,
  KnownEvent,
  Message,
  Middleware,
  OnOptions,
  UnknownEvent,
  WaitOptions,
} from "./types.ts";
export {
  type ConnectionOptions,
  type SocketClass,
  type SocketLike,
  type WebSocketOptions,
  type WebSocketTransport,
  websocket,
} from "./websocket.ts";
