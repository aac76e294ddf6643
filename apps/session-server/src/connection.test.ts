import { EventEmitter } from "node:events";
import { expect, test, vi } from "vitest";
import type { WebSocket } from "ws";
import { Connection, closeNumber } from "./connection.ts";
import { own } from "./wire-version.ts";

/** A socket whose receiver takes nothing: what is sent piles up. */
function stuckSocket() {
  const socket = Object.assign(new EventEmitter(), {
    readyState: 1,
    bufferedAmount: 0,
    send: vi.fn((text: string) => {
      socket.bufferedAmount += text.length;
    }),
    close: vi.fn((_code: number, _reason: string) => {
      socket.readyState = 2;
    }),
    terminate: vi.fn(),
    ping: vi.fn(),
  });
  const reader = { side: "agent", num: "1", instance: "viewer" } as const;
  return { socket, connection: new Connection(socket as unknown as WebSocket, reader, own, 1000) };
}

test("a receiver that lets too much pile up is closed, and sent nothing more", () => {
  const { socket, connection } = stuckSocket();
  connection.send("x".repeat(1000));
  expect(socket.close).not.toHaveBeenCalled();
  connection.send("x");
  expect(socket.close.mock.calls).toEqual([[4430, "slow"]]);
  connection.send("x");
  expect(socket.send).toHaveBeenCalledTimes(2);
});

test("a receiver that leaves two pings unanswered is cut off at the third", () => {
  const { socket, connection } = stuckSocket();
  connection.ping();
  connection.ping();
  expect(socket.terminate).not.toHaveBeenCalled();
  connection.ping();
  expect(socket.ping).toHaveBeenCalledTimes(2);
  expect(socket.terminate).toHaveBeenCalledTimes(1);
});

test("an answer to a ping starts the count anew", () => {
  const { socket, connection } = stuckSocket();
  for (let time = 0; time < 10; time += 1) {
    connection.ping();
    connection.ping();
    socket.emit("pong");
  }
  expect(socket.terminate).not.toHaveBeenCalled();
});

test("every word has the number that clients know", () => {
  const words = [
    "over",
    "unauthorized",
    "gone",
    "unsupportedversion",
    "replaced",
    "toolarge",
    "ratelimited",
  ] as const;
  expect(words.map(closeNumber)).toEqual([4000, 4401, 4404, 4406, 4409, 4413, 4429]);
  expect([closeNumber("slow"), closeNumber("shutdown")]).toEqual([4430, 4503]);
});
