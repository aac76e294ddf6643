import Emittery from "emittery";
import { EventEmitter } from "eventemitter3";
import mittModule from "mitt";
import { createNanoEvents } from "nanoevents";
import { AgentClient, type Receiver, type SocketLike, websocket } from "../dist/index.js";

// Its types are those of a CommonJS module, which it is not.
const mitt = mittModule as unknown as typeof mittModule.default;

type Handler = (data: { n: number }) => void;

/** One way to get an event to its handlers: gives what raises an event named `rc`. */
export interface Contender {
  name: string;
  /** Undefined where there is no such way. */
  named(handlers: readonly Handler[]): (data: { n: number }) => unknown;
  wildcard?(handler: Handler): (data: { n: number }) => unknown;
}

/** A client, and the other end of its transport. */
function ours(): { agent: AgentClient; raise(data: unknown): void } {
  let receiver: Receiver;
  const agent = new AgentClient({
    open: async (to) => {
      receiver = to;
    },
    command: () => new Promise<never>(() => {}),
    close: async () => {},
  });
  void agent.connect();
  let sequence = 0;
  return {
    agent,
    raise: (data) =>
      receiver.event({ name: "rc", data, id: "s/1", time: "2026-01-02T03:04:05.678Z", sequence: ++sequence }),
  };
}

/** The first is the limit: nothing but calls. */
export const contenders: readonly Contender[] = [
  {
    name: "plain calls",
    named: (handlers) => (data) => {
      for (const handler of handlers) handler(data);
    },
    wildcard: (handler) => handler,
  },
  {
    name: "ours, from the transport on",
    named(handlers) {
      const { agent, raise } = ours();
      for (const handler of handlers) agent.on("rc", handler as never);
      return raise;
    },
    wildcard(handler) {
      const { agent, raise } = ours();
      agent.on("*", ({ data }) => handler(data as never));
      return raise;
    },
  },
  {
    name: "mitt",
    named(handlers) {
      const emitter = mitt<{ rc: { n: number } }>();
      for (const handler of handlers) emitter.on("rc", handler);
      return (data) => emitter.emit("rc", data);
    },
    wildcard(handler) {
      const emitter = mitt<{ rc: { n: number } }>();
      emitter.on("*", (_, data) => handler(data));
      return (data) => emitter.emit("rc", data);
    },
  },
  {
    name: "nanoevents",
    named(handlers) {
      const emitter = createNanoEvents<{ rc: Handler }>();
      for (const handler of handlers) emitter.on("rc", handler);
      return (data) => emitter.emit("rc", data);
    },
  },
  {
    name: "eventemitter3",
    named(handlers) {
      const emitter = new EventEmitter<{ rc: [{ n: number }] }>();
      for (const handler of handlers) emitter.on("rc", handler);
      return (data) => emitter.emit("rc", data);
    },
  },
  {
    name: "EventTarget",
    named(handlers) {
      const target = new EventTarget();
      for (const handler of handlers)
        target.addEventListener("rc", (event) => handler((event as CustomEvent<{ n: number }>).detail));
      return (detail) => target.dispatchEvent(new CustomEvent("rc", { detail }));
    },
  },
];

/** Calls its handlers later only, so that it is timed until they have been called. */
export function emittery(handlers: readonly Handler[]): (data: { n: number }) => Promise<void> {
  const emitter = new Emittery<{ rc: { n: number } }>();
  for (const handler of handlers) emitter.on("rc", ({ data }) => handler(data));
  return (data) => emitter.emit("rc", data);
}

/** A client on a socket of which the caller is the other end. */
export async function connected(handler: (n: unknown) => void): Promise<(text: string) => void> {
  let listeners = new Map<string, (event: unknown) => void>();
  class Socket {
    readonly protocol = "tandem.v1";
    constructor() {
      listeners = new Map();
      queueMicrotask(() => {
        listeners.get("open")?.({});
        listeners.get("message")?.({ data: '{"type":"tandem.outcome","data":{"command":"none"}}' });
      });
    }
    send(): void {}
    close(): void {
      listeners.get("close")?.({ reason: "" });
    }
    addEventListener(type: string, listener: (event: unknown) => void): void {
      listeners.set(type, listener);
    }
  }
  const agent = new AgentClient(
    websocket({
      url: "http://127.0.0.1:1",
      session: "s",
      token: "t",
      WebSocket: Socket as unknown as new () => SocketLike,
    }),
  );
  agent.on("userstate", ({ n }) => handler(n));
  await agent.connect();
  return (data) => listeners.get("message")!({ data });
}

/** The least that a page could write itself. */
export function parseAndMitt(handler: (n: unknown) => void): (text: string) => void {
  const emitter = mitt<Record<string, { n: unknown }>>();
  emitter.on("tandem.agent.userstate", ({ n }) => handler(n));
  return (text) => {
    const { type, data } = JSON.parse(text);
    emitter.emit(type, data);
  };
}
