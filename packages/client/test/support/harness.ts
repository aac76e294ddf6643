import { WebSocket as WsSocket } from "ws";
import type { Transport } from "../../src/index.ts";
import { type SocketClass, websocket } from "../../src/index.ts";
import { memory } from "../../src/memory.ts";
import { TestServer } from "./test-server.ts";

/** What the conformance suite needs to play the other side of a transport. */
export interface Harness {
  transport: Transport;
  emit(name: string, data: unknown): void;
  /** Commands that took effect, in order. */
  commands(): { name: string; data: unknown }[];
  /** Says what becomes of commands from now on. */
  refuseAll(code: "notpermitted"): void;
  drop(): void;
  restore(): void;
  end(): void;
  dispose(): Promise<void>;
}

export type MakeHarness = (side: "agent" | "visitor") => Promise<Harness>;

export const memoryHarness: MakeHarness = async () => {
  const { transport, server } = memory<"agent">();
  return {
    transport,
    emit: server.emitRaw,
    commands: () => server.commands.map(({ name, data }) => ({ name, data })),
    refuseAll(code) {
      server.answer = () => ({ status: "refused", code });
    },
    drop: server.drop,
    restore: server.restore,
    end: () => server.end("over"),
    dispose: async () => {},
  };
};

/** The same timings for all, so short that a test takes no longer than it must. */
export const quick = { delay: 5, maxDelay: 20, patience: 300 };

const websocketHarness =
  (WebSocket: SocketClass | undefined): MakeHarness =>
  async (side) => {
    const server = await TestServer.start();
    return {
      transport: websocket({ ...quick, tries: 1000, url: server.url, session: "s-1", token: "t", WebSocket }),
      emit: (name, data) => server.emit(`tandem.${side}.${name}`, data),
      commands: () =>
        server.commands.map(({ type, data }) => ({
          name: type.replace(`tandem.${side}.command.`, ""),
          data,
        })),
      refuseAll(code) {
        server.answer = () => ({ status: "refused", code });
      },
      drop() {
        server.reachable = false;
        server.cut();
      },
      restore() {
        server.reachable = true;
      },
      end: () => server.close(4000, "over"),
      dispose: () => server.stop(),
    };
  };

export const nodeWebSocketHarness = websocketHarness(undefined);
export const wsHarness = websocketHarness(WsSocket);
