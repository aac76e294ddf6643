import { WebSocket as WsSocket } from "ws";
import type { Transport } from "../../src/index.ts";
import { type SocketClass, websocket } from "../../src/index.ts";
import { memory } from "../../src/memory.ts";
import { pageSdk } from "../../src/page-sdk.ts";
import { viewerFrame } from "../../src/viewer-frame.ts";
import { PageObject, type Style } from "./page-object.ts";
import { TestServer } from "./test-server.ts";
import { Viewer, viewerOrigin } from "./viewer.ts";

/** A connection that a test can cut, and a server that can close it. */
interface Network {
  drop(): void;
  restore(): void;
  end(): void;
}

/** What the conformance suite needs to play the other side of a transport. */
export interface Harness {
  transport: Transport;
  emit(name: string, data: unknown): void;
  /** Commands that took effect, in order. */
  commands(): { name: string; data: unknown }[];
  /** The other side refuses all commands from now on; gives the code that it says so with. */
  refuseAll?(): string;
  network?: Network;
  dispose(): Promise<void>;
}

export type MakeHarness<H extends Harness = Harness> = (side: "agent" | "visitor") => Promise<H>;
/** The other side answers commands. */
export type Answering = Harness & Required<Pick<Harness, "refuseAll">>;
export type Networked = Answering & Required<Pick<Harness, "network">>;

export const memoryHarness: MakeHarness<Networked> = async () => {
  const { transport, server } = memory<"agent">();
  return {
    transport,
    emit: server.emitRaw,
    commands: () => server.commands.map(({ name, data }) => ({ name, data })),
    refuseAll() {
      server.answer = () => ({ status: "refused", code: "notpermitted" });
      return "notpermitted";
    },
    network: { drop: server.drop, restore: server.restore, end: () => server.end("over") },
    dispose: async () => {},
  };
};

/** Reconnects at once. A busy machine must not look like a dead connection, so responses have much time. */
export const quick = { minDelay: 5, maxDelay: 20, responseTimeout: 60_000 };

/** One turn of the event loop: what is ready to be delivered has been. */
export const turn = () => new Promise((resolve) => setImmediate(resolve));

const websocketHarness =
  (WebSocket: SocketClass | undefined): MakeHarness<Networked> =>
  async (side) => {
    const server = await TestServer.start();
    return {
      transport: websocket({
        ...quick,
        maxAttempts: 1000,
        url: server.url,
        session: "s-1",
        token: "t",
        WebSocket,
      }),
      emit: (name, data) => server.emit(`tandem.${side}.${name}`, data),
      commands: () =>
        server.commands.map(({ type, data }) => ({
          name: type.replace(`tandem.${side}.command.`, ""),
          data,
        })),
      refuseAll() {
        server.answer = () => ({ status: "refused", code: "notpermitted" });
        return "notpermitted";
      },
      network: {
        drop() {
          server.reachable = false;
          server.cut();
        },
        restore() {
          server.reachable = true;
        },
        end: () => server.close(4000, "over"),
      },
      dispose: () => server.stop(),
    };
  };

export const nodeWebSocketHarness = websocketHarness(undefined);
export const wsHarness = websocketHarness(WsSocket);

/** The calls on an object, as the commands that they were. */
function asCommand({ method, args }: { method: string; args: readonly unknown[] }) {
  return { name: method, data: args[0] ?? {} };
}

export const pageHarness =
  (style: Style): MakeHarness<Answering> =>
  async () => {
    const object = new PageObject(style, ["requestDocShare", "requestRC", "navigate", "leaveSession"]);
    const answers: { name: string; data: unknown }[] = [];
    return {
      transport: pageSdk(object),
      emit(name, data) {
        const { requestId, choices } = data as { requestId?: string; choices?: string[] };
        if (!requestId || !choices) object.emit(name, data);
        // What a request id stands for on a wire are functions here.
        else {
          const reply = (choice: string) => () =>
            answers.push({ name: "replyRCRequest", data: { requestId, choice } });
          object.emit(name, Object.fromEntries(choices.map((choice) => [choice, reply(choice)])));
        }
      },
      commands: () => [...object.calls.map(asCommand), ...answers],
      refuseAll() {
        object.gives = () => {
          throw new Error("not now");
        };
        return "notallowed";
      },
      dispose: async () => {},
    };
  };

export const viewerHarness: MakeHarness = async () => {
  const viewer = new Viewer();
  viewer.load();
  return {
    transport: viewerFrame(viewer.frame, { origin: viewerOrigin, window: viewer.window }),
    emit: (name, data) => viewer.emit(name, data),
    commands: () =>
      viewer.calls.map((call) => {
        const { func, args } = call as { func: string; args: unknown[] };
        return asCommand({ method: func, args });
      }),
    dispose: async () => {},
  };
};
