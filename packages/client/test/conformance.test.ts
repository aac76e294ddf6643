import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { AgentClient, VisitorClient } from "../src/index.ts";
import {
  type Harness,
  type MakeHarness,
  memoryHarness,
  nodeWebSocketHarness,
  wsHarness,
} from "./support/harness.ts";

/** One suite, every transport: what `Transport` promises, seen through the client. */
const transports: [string, MakeHarness][] = [
  ["memory", memoryHarness],
  ["websocket, Node's own", nodeWebSocketHarness],
  ["websocket, of ws", wsHarness],
];

const page = (n: number) => ({
  url: `https://shop.example.com/${n}`,
  browser: { name: "Firefox", version: "140", platform: "Linux" },
  visitorversion: "1.0.0",
});

describe.each(transports)("transport %s", (_, makeHarness) => {
  let harness: Harness;
  let agent: AgentClient;
  let urls: string[];

  beforeEach(async () => {
    harness = await makeHarness("agent");
    agent = new AgentClient(harness.transport);
    urls = [];
    agent.on("navigate", ({ url }) => urls.push(url.slice(-1)));
  });

  afterEach(async () => {
    await agent.close();
    await harness.dispose();
  });

  const cut = async () => {
    harness.drop();
    await vi.waitFor(() => expect(agent.status).toBe("reconnecting"));
  };

  it("delivers each event once and in order", async () => {
    await agent.connect();
    for (const n of [1, 2, 3]) harness.emit("navigate", page(n));
    await vi.waitFor(() => expect(urls).toEqual(["1", "2", "3"]));
  });

  it("delivers after a cut what happened during it, and nothing twice", async () => {
    await agent.connect();
    harness.emit("navigate", page(1));
    await vi.waitFor(() => expect(urls).toEqual(["1"]));
    await cut();
    harness.emit("navigate", page(2));
    harness.emit("navigate", page(3));
    expect(urls).toEqual(["1"]);
    harness.restore();
    await vi.waitFor(() => expect(urls.length).toBeGreaterThan(2));
    harness.emit("navigate", page(4));
    await vi.waitFor(() => expect(urls).toEqual(["1", "2", "3", "4"]));
  });

  it("resolves a command to its outcome", async () => {
    await agent.connect();
    expect(await agent.requestRC()).toMatchObject({ status: "done" });
    harness.refuseAll("notpermitted");
    expect(await agent.requestRC()).toMatchObject({ status: "refused", code: "notpermitted" });
    expect(harness.commands()).toEqual([
      { name: "requestRC", data: {} },
      { name: "requestRC", data: {} },
    ]);
  });

  it("keeps commands for the time when it is open, in their order, and does each once", async () => {
    const early = agent.navigate({ url: "https://shop.example.com/early" });
    await agent.connect();
    await cut();
    const later = ["a", "b"].map((path) => agent.navigate({ url: `https://shop.example.com/${path}` }));
    harness.restore();
    await Promise.all([early, ...later]);
    expect(harness.commands().map(({ data }) => data)).toEqual(
      ["early", "a", "b"].map((path) => ({ url: `https://shop.example.com/${path}` })),
    );
  });

  it("never sends a command that nobody waits for any more", async () => {
    await agent.connect();
    await cut();
    const control = new AbortController();
    const aborted = agent.command("requestRC", {}, { signal: control.signal });
    control.abort(new Error("changed my mind"));
    await expect(aborted).rejects.toThrow("changed my mind");
    await expect(agent.command("requestRC", {}, { timeout: 1 })).rejects.toMatchObject({ code: "timeout" });
    harness.restore();
    await agent.leaveSession();
    expect(harness.commands()).toEqual([{ name: "leaveSession", data: {} }]);
  });

  it("passes an event that the protocol does not have to the wildcard alone", async () => {
    const seen: unknown[] = [];
    agent.on("*", ({ known, name, data }) => seen.push({ known, name, data }));
    await agent.connect();
    harness.emit("brandnew", { n: 1 });
    await vi.waitFor(() => expect(seen).toEqual([{ known: false, name: "brandnew", data: { n: 1 } }]));
  });

  it("tells its status", async () => {
    const statuses: string[] = [];
    agent.onStatus = (status) => statuses.push(status);
    expect(agent.status).toBe("idle");
    await agent.connect();
    await cut();
    harness.restore();
    await vi.waitFor(() => expect(agent.status).toBe("open"));
    await agent.close();
    expect(statuses.filter((status) => status !== "connecting")).toEqual([
      "open",
      "reconnecting",
      "open",
      "closed",
    ]);
  });

  it("is over with exactly one sessionend, when the server closes without having sent one", async () => {
    const ends: unknown[] = [];
    agent.on("sessionend", (data, { local }) => ends.push({ ...data, local }));
    await agent.connect();
    harness.end();
    expect(await agent.closed).toMatchObject({ code: "over" });
    expect(ends).toEqual([{ msg: expect.any(String), local: true }]);
    await expect(agent.requestRC()).rejects.toMatchObject({ code: "over" });
  });

  it("is over with exactly one sessionend, when the server sent it", async () => {
    const ends: unknown[] = [];
    agent.on("sessionend", (data, { local }) => ends.push({ ...data, local }));
    await agent.connect();
    harness.emit("sessionend", { reason: "VisitorLeft" });
    harness.end();
    expect(await agent.closed).toMatchObject({ code: "over" });
    expect(ends).toEqual([{ reason: "VisitorLeft", local: false }]);
  });

  it("closes cleanly: waiting commands are rejected and no handler is called any more", async () => {
    await agent.connect();
    await cut();
    const waiting = agent.requestRC();
    const closing = agent.close();
    await expect(waiting).rejects.toMatchObject({ code: "closed" });
    await closing;
    await agent.close();
    harness.restore();
    harness.emit("navigate", page(1));
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(urls).toEqual([]);
    expect(harness.commands()).toEqual([]);
  });

  it("carries questions to the visitor and the answers back", async () => {
    const other = await makeHarness("visitor");
    await using visitor = new VisitorClient(other.transport);
    const states: unknown[] = [];
    visitor.on("connection", ({ status }) => states.push(status));
    visitor.on("rcrequested", ({ accept }) => accept());
    await visitor.connect();
    other.emit("rcrequested", { requestId: "r1", choices: ["accept", "decline"] });
    await vi.waitFor(() =>
      expect(other.commands()).toEqual([
        { name: "replyRCRequest", data: { requestId: "r1", choice: "accept" } },
      ]),
    );
    expect(states).toEqual(["ok"]);
    await other.dispose();
  });
});
