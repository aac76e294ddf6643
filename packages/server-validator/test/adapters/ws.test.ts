import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { WebSocket, WebSocketServer } from "ws";
import { limits, type Problem } from "../../src/index.ts";
import { receive } from "../../src/ws.ts";
import { broken, command } from "./messages.ts";

let server: WebSocketServer;
let client: WebSocket;
let received: ({ name: string; data: unknown } | Problem)[];
let stop: () => void;

async function connect(binaryType: "nodebuffer" | "arraybuffer" | "fragments"): Promise<void> {
  server = new WebSocketServer({ port: 0 });
  server.on("connection", (socket) => {
    socket.binaryType = binaryType;
    stop = receive(
      socket,
      { side: "visitor", kind: "command" },
      {
        message: ({ name, data }) => {
          received.push({ name, data });
          socket.send("ok");
        },
        refused: (problem) => {
          received.push(problem);
          socket.send(problem.message);
        },
      },
    );
  });
  await once(server, "listening");
  client = new WebSocket(`ws://localhost:${(server.address() as AddressInfo).port}`);
  await once(client, "open");
}

/** What the server answers to a message. */
async function ask(data: string | Uint8Array): Promise<string> {
  client.send(data);
  const [answer] = (await once(client, "message")) as [Buffer];
  return answer.toString();
}

beforeEach(() => {
  received = [];
});
afterEach(async () => {
  client.close();
  server.close();
  await once(server, "close");
});

describe.each(["nodebuffer", "arraybuffer", "fragments"] as const)("ws with %s", (binaryType) => {
  beforeEach(() => connect(binaryType));

  it("hands over what is valid, from text and from binary frames", async () => {
    const text = JSON.stringify(command);
    expect(await ask(text)).toBe("ok");
    expect(await ask(new TextEncoder().encode(text))).toBe("ok");
    expect(received).toEqual([
      { name: "enableRC", data: { enabled: true } },
      { name: "enableRC", data: { enabled: true } },
    ]);
  });

  it("says what is wrong, and goes on", async () => {
    expect(await ask(JSON.stringify(broken))).toBe('/data/enabled: expected a boolean, received "yes"');
    expect(await ask("{")).toMatch(/^expected JSON text in UTF-8/);
    expect(await ask(" ".repeat(limits.bytes + 1))).toMatch(/^expected at most 65536 bytes/);
    expect(await ask(JSON.stringify(command))).toBe("ok");
  });
});

describe("the function that it returns", () => {
  beforeEach(() => connect("nodebuffer"));

  it("stops listening", async () => {
    expect(await ask(JSON.stringify(command))).toBe("ok");
    stop();
    client.send(JSON.stringify(command));
    client.ping();
    await once(client, "pong");
    expect(received).toHaveLength(1);
  });
});
