import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { AgentClient, VisitorClient } from "../src/index.ts";
import {
  type Answering,
  type Harness,
  type MakeHarness,
  memoryHarness,
  type Networked,
  nodeWebSocketHarness,
  pageHarness,
  turn,
  viewerHarness,
  wsHarness,
} from "./support/harness.ts";

// One suite, every transport: what `Transport` promises, seen through the client. A promise that only some can be
// held to stands under a heading that says which.

type Table<H extends Harness> = [name: string, make: MakeHarness<H>][];

/** Their connection can be lost, and their server can close it. */
const networked: Table<Networked> = [
  ["memory", memoryHarness],
  ["websocket, Node's own", nodeWebSocketHarness],
  ["websocket, of ws", wsHarness],
];
const oneForAll: Table<Answering> = [["pageSdk, one handler for all", pageHarness("all")]];
/** Their other side says what became of a command, and asks a visitor. */
const answering: Table<Answering> = [
  ...networked,
  ["pageSdk, handlers called (data)", pageHarness("data")],
  ["pageSdk, handlers called (name, data)", pageHarness("name, data")],
  ...oneForAll,
];
const viewer: Table<Harness> = [["viewerFrame", viewerHarness]];
const all: Table<Harness> = [...answering, ...viewer];
/** Their other side sends every event, not only those that are subscribed to by name. */
const receivingAll: Table<Harness> = [...networked, ...oneForAll, ...viewer];

const page = (n: number) => ({
  url: `https://shop.example.com/${n}`,
  browser: { name: "Firefox", version: "140", platform: "Linux" },
  visitorversion: "1.0.0",
});

/** An agent's client on a transport for each test, and the last letters of the addresses that it received. */
function useAgent<H extends Harness>(makeHarness: MakeHarness<H>) {
  const at = {} as { harness: H; agent: AgentClient; urls: string[]; ends: unknown[] };
  beforeEach(async () => {
    at.harness = await makeHarness("agent");
    at.agent = new AgentClient(at.harness.transport);
    at.urls = [];
    at.ends = [];
    at.agent.on("navigate", ({ url }) => at.urls.push(url.slice(-1)));
    at.agent.on("sessionend", (data, { local }) => at.ends.push({ ...data, local }));
  });
  afterEach(async () => {
    await at.agent.close();
    await at.harness.dispose();
  });
  return at;
}

describe.each(all)("transport %s", (_, makeHarness) => {
  const at = useAgent(makeHarness);

  it("delivers each event once and in order", async () => {
    await at.agent.connect();
    for (const n of [1, 2, 3]) at.harness.emit("navigate", page(n));
    await expect.poll(() => at.urls).toEqual(["1", "2", "3"]);
  });

  it("does a command and resolves to its outcome", async () => {
    await at.agent.connect();
    expect(await at.agent.requestDocShare()).toMatchObject({ status: "done" });
    expect(at.harness.commands()).toEqual([{ name: "requestDocShare", data: {} }]);
  });

  it("resolves a command that asks the visitor to the answer", async () => {
    await at.agent.connect();
    const answer = at.agent.requestRC();
    await expect.poll(() => at.harness.commands()).toEqual([{ name: "requestRC", data: {} }]);
    at.harness.emit("rcrequest", { response: "declined" });
    expect(await answer).toMatchObject({ status: "declined" });
  });

  it("keeps commands for the time when it is open, in their order, and does each once", async () => {
    const urls = ["a", "b", "c"].map((path) => ({ url: `https://shop.example.com/${path}` }));
    const early = urls.slice(0, 2).map((data) => at.agent.navigate(data));
    await at.agent.connect();
    await Promise.all([...early, at.agent.navigate(urls[2]!)]);
    expect(at.harness.commands().map(({ data }) => data)).toEqual(urls);
  });

  it("never does a command that nobody waits for any more", async () => {
    const control = new AbortController();
    const aborted = at.agent.command("requestDocShare", {}, { signal: control.signal });
    control.abort(new Error("changed my mind"));
    await expect(aborted).rejects.toThrow("changed my mind");
    await expect(at.agent.command("requestDocShare", {}, { timeout: 1 })).rejects.toMatchObject({
      code: "timeout",
    });
    await at.agent.connect();
    await at.agent.leaveSession();
    expect(at.harness.commands()).toEqual([{ name: "leaveSession", data: {} }]);
  });

  it("reports its status", async () => {
    const statuses: string[] = [];
    at.agent.onStatus = (status) => statuses.push(status);
    expect(at.agent.status).toBe("idle");
    await at.agent.connect();
    await at.agent.close();
    expect(statuses.filter((status) => status !== "connecting")).toEqual(["open", "closed"]);
  });

  it("is over with the sessionend that the other side sends", async () => {
    await at.agent.connect();
    at.harness.emit("sessionend", { reason: "VisitorLeft" });
    at.harness.network?.end();
    expect(await at.agent.closed).toMatchObject({ code: "over" });
    expect(at.ends).toEqual([{ reason: "VisitorLeft", local: false }]);
    await expect(at.agent.requestDocShare()).rejects.toMatchObject({ code: "over" });
  });

  it("closes cleanly: waiting commands are rejected and no handler is called any more", async () => {
    const waiting = at.agent.requestDocShare();
    const closing = at.agent.close();
    await expect(waiting).rejects.toMatchObject({ code: "closed" });
    await closing;
    await at.agent.close();
    at.harness.emit("navigate", page(1));
    await turn();
    expect(at.urls).toEqual([]);
    expect(at.harness.commands()).toEqual([]);
  });
});

describe.each(answering)("transport %s, whose other side answers", (_, makeHarness) => {
  const at = useAgent(makeHarness);

  it("resolves a command to its refusal", async () => {
    await at.agent.connect();
    const code = at.harness.refuseAll();
    expect(await at.agent.requestDocShare()).toMatchObject({ status: "refused", code });
  });

  it("carries questions to the visitor and the answers back", async () => {
    const other = await makeHarness("visitor");
    await using visitor = new VisitorClient(other.transport);
    visitor.on("rcrequested", ({ accept }) => accept());
    await visitor.connect();
    other.emit("rcrequested", { requestId: "r1", choices: ["accept", "decline"] });
    await expect
      .poll(() => other.commands())
      .toEqual([{ name: "replyRCRequest", data: { requestId: "r1", choice: "accept" } }]);
    await other.dispose();
  });
});

describe.each(receivingAll)("transport %s, that receives every name", (_, makeHarness) => {
  const at = useAgent(makeHarness);

  it("passes an event that the protocol does not have to the wildcard alone", async () => {
    const seen: unknown[] = [];
    at.agent.on("*", ({ known, name, data }) => seen.push({ known, name, data }));
    await at.agent.connect();
    at.harness.emit("brandnew", { n: 1 });
    await expect.poll(() => seen).toEqual([{ known: false, name: "brandnew", data: { n: 1 } }]);
  });
});

describe.each(networked)("transport %s, over a connection that can be lost", (_, makeHarness) => {
  const at = useAgent(makeHarness);

  const cut = async () => {
    at.harness.network.drop();
    await expect.poll(() => at.agent.status).toBe("reconnecting");
  };

  it("delivers after a cut what happened during it, and nothing twice", async () => {
    await at.agent.connect();
    at.harness.emit("navigate", page(1));
    await expect.poll(() => at.urls).toEqual(["1"]);
    await cut();
    at.harness.emit("navigate", page(2));
    at.harness.emit("navigate", page(3));
    expect(at.urls).toEqual(["1"]);
    at.harness.network.restore();
    await expect.poll(() => at.urls.length).toBeGreaterThan(2);
    at.harness.emit("navigate", page(4));
    await expect.poll(() => at.urls).toEqual(["1", "2", "3", "4"]);
  });

  it("keeps commands for the time after a cut, in their order, and does each once", async () => {
    await at.agent.connect();
    await cut();
    const urls = ["a", "b"].map((path) => ({ url: `https://shop.example.com/${path}` }));
    const later = urls.map((data) => at.agent.navigate(data));
    at.harness.network.restore();
    await Promise.all(later);
    expect(at.harness.commands().map(({ data }) => data)).toEqual(urls);
  });

  it("never sends a command that nobody waits for after a cut", async () => {
    await at.agent.connect();
    await cut();
    await expect(at.agent.command("requestDocShare", {}, { timeout: 1 })).rejects.toMatchObject({
      code: "timeout",
    });
    at.harness.network.restore();
    await at.agent.leaveSession();
    expect(at.harness.commands()).toEqual([{ name: "leaveSession", data: {} }]);
  });

  it("reports a cut and its end", async () => {
    const statuses: string[] = [];
    at.agent.onStatus = (status) => statuses.push(status);
    await at.agent.connect();
    await cut();
    at.harness.network.restore();
    await expect.poll(() => at.agent.status).toBe("open");
    await at.agent.close();
    expect(statuses.filter((status) => status !== "connecting")).toEqual([
      "open",
      "reconnecting",
      "open",
      "closed",
    ]);
  });

  it("reports to a visitor's page that it is connected", async () => {
    const other = await makeHarness("visitor");
    await using visitor = new VisitorClient(other.transport);
    const states: unknown[] = [];
    visitor.on("connection", ({ status }) => states.push(status));
    await visitor.connect();
    expect(states).toEqual(["ok"]);
    await other.dispose();
  });

  it("is over with exactly one sessionend, when the server closes without having sent one", async () => {
    await at.agent.connect();
    at.harness.network.end();
    expect(await at.agent.closed).toMatchObject({ code: "over" });
    expect(at.ends).toEqual([{ msg: expect.any(String), local: true }]);
    await expect(at.agent.requestDocShare()).rejects.toMatchObject({ code: "over" });
  });

  it("closes cleanly during a cut", async () => {
    await at.agent.connect();
    await cut();
    const waiting = at.agent.requestDocShare();
    const closing = at.agent.close();
    await expect(waiting).rejects.toMatchObject({ code: "closed" });
    await closing;
    at.harness.network.restore();
    at.harness.emit("navigate", page(1));
    await turn();
    expect(at.urls).toEqual([]);
    expect(at.harness.commands()).toEqual([]);
  });
});
