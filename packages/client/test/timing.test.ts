import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { AgentClient, type WebSocketOptions, websocket } from "../src/index.ts";
import { SimulatedNetwork } from "./support/simulated-network.ts";

/** When a connection is given up and tried again, in simulated time. */
let network: SimulatedNetwork;
let agent: AgentClient;

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  network = new SimulatedNetwork(() => 0);
});

afterEach(async () => {
  void agent.close();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

function start(options: Partial<WebSocketOptions> = {}): void {
  agent = new AgentClient(
    websocket({
      url: "http://127.0.0.1:1",
      session: "s-1",
      num: "1",
      token: "t",
      random: () => 0,
      WebSocket: network.WebSocket,
      ...options,
    }),
  );
  agent.connect().catch(() => {});
}

// To the hundredth of a second: a simulated message takes a millisecond or two.
const near = (ms: number) => Math.round(ms / 10) * 10;
const gaps = () => network.dials.slice(1).map((at, i) => near(at - network.dials[i]!));

it("the pauses double from half a second to four, for twenty tries", async () => {
  network.down = true;
  start();
  await vi.advanceTimersByTimeAsync(120_000);
  expect(gaps()).toEqual([500, 1000, 2000, ...Array(16).fill(4000)]);
  expect(agent.status).toBe("closed");
});

it("the pauses are up to half as long, so that not all clients come back at once", async () => {
  network.down = true;
  start({ random: () => 1, maxAttempts: 4 });
  await vi.advanceTimersByTimeAsync(10_000);
  expect(gaps()).toEqual([250, 500, 1000]);
});

it("a connection that has stood for a while gives all tries back", async () => {
  network.down = true;
  start();
  await vi.advanceTimersByTimeAsync(3_000);
  network.down = false;
  await vi.advanceTimersByTimeAsync(10_000);
  network.dials.length = 0;
  const cut = Date.now();
  network.cut();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(network.dials.map((at) => near(at - cut))).toEqual([500]);
});

it("a server that lets in and throws out is asked ever more slowly", async () => {
  start();
  agent.onStatus = (status) => {
    if (status === "open") setTimeout(() => network.cut(), 0);
  };
  await vi.advanceTimersByTimeAsync(13_000);
  const settling = 250;
  expect(gaps()).toEqual([500, 1000, 2000, 4000, 4000].map((pause) => pause + settling));
});

it("a connection that nobody answers is given up", async () => {
  network.hole = true;
  start({ responseTimeout: 5000 });
  await vi.advanceTimersByTimeAsync(5_500);
  expect(network.dials.map(near)).toEqual([0, 5_500]);
});

it("a dead connection shows even when commands never stop coming", async () => {
  start({ responseTimeout: 5000 });
  await vi.advanceTimersByTimeAsync(1_000);
  network.silence();
  for (let second = 0; second < 6; second++) {
    agent.releaseRC().catch(() => {});
    await vi.advanceTimersByTimeAsync(1_000);
  }
  expect(network.dials.map(near)).toEqual([0, 6_500]);
});

it("a page that closes the client when the connection is lost is not reconnected", async () => {
  start();
  await vi.advanceTimersByTimeAsync(1_000);
  agent.onStatus = (status) => {
    if (status === "reconnecting") void agent.close();
  };
  network.cut();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(network.dials).toEqual([0]);
});

it("a dead connection shows though the page is quiet, when an answered command can be sent again", async () => {
  start({ responseTimeout: 5000, heartbeat: 25_000 });
  await vi.advanceTimersByTimeAsync(1_000);
  await Promise.all([agent.releaseRC(), vi.advanceTimersByTimeAsync(10)]);
  await vi.advanceTimersByTimeAsync(60_000);
  // Two heartbeats so far, which did nothing.
  expect(network.effects).toHaveLength(1);
  expect(network.arrived).toBe(3);
  expect(network.dials).toEqual([0]);
  network.silence();
  await vi.advanceTimersByTimeAsync(40_000);
  expect(network.dials).toHaveLength(2);
  expect(network.effects).toHaveLength(1);
  expect(agent.status).toBe("open");
});

it("a page that gave no command, or was refused, has nothing harmless to send", async () => {
  start({ heartbeat: 25_000 });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(network.arrived).toBe(0);
  network.question = {};
  await Promise.all([agent.requestRC(), vi.advanceTimersByTimeAsync(10)]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(network.arrived).toBe(1);
});
