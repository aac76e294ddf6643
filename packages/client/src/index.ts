export { type Answered, ask, type Done, type Question, type Refused } from "./ask.ts";
export { Client, type SideProtocol } from "./client.ts";
export { ClientError, type ClientErrorCode } from "./errors.ts";
export * from "./gen/index.ts";
export type { Condition, RaisedEvent } from "./lifecycle.ts";
export { type Meaning, meaning } from "./meaning.ts";
export type { ReceivedEvent, Receiver, SentCommand, Status, Transport } from "./transport.ts";
export type {
  AnyEvent,
  AnyHandler,
  Check,
  ClientOptions,
  CommandData,
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
  Of,
  OnOptions,
  OutcomeOf,
  RaisedData,
  StateOf,
  UnknownEvent,
  Vocabularies,
  Vocabulary,
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
