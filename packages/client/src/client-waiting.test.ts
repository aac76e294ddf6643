import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { AgentClient } from "./index.ts";
import { type MemoryServer, memory } from "./memory.ts";

let agent: AgentClient;
let server: MemoryServer<"agent">;

beforeEach(async () => {
  vi.useFakeTimers();
  const pair = memory<"agent">();
  server = pair.server;
  agent = new AgentClient(pair.transport);
  await agent.connect();
});

afterEach(() => {
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

const rc = (enabled: boolean) => ({ enabled, suspended: false });

describe("waitFor", () => {
  it("resolves to the payload of the next event of that name", async () => {
    server.emit("rc", rc(true));
    const next = agent.waitFor("rc");
    server.emit("rcrequest", { response: "declined" });
    server.emit("rc", rc(false));
    server.emit("rc", rc(true));
    expect(await next).toEqual(rc(false));
  });

  it("waits for one that satisfies where", async () => {
    const next = agent.waitFor("rc", { where: ({ enabled }, { sequence }) => enabled && sequence! > 1 });
    server.emit("rc", rc(true));
    server.emit("rc", rc(false));
    server.emit("rc", { enabled: true, suspended: true });
    expect(await next).toEqual({ enabled: true, suspended: true });
  });

  it("looks at no further event once it has one", async () => {
    const where = vi.fn(() => true);
    const next = agent.waitFor("rc", { where });
    server.emit("rc", rc(true));
    await next;
    server.emit("rc", rc(false));
    expect(where).toHaveBeenCalledTimes(1);
  });

  it("waits for any event under the wildcard", async () => {
    const next = agent.waitFor("*", { where: ({ known }) => !known });
    server.emit("rc", rc(true));
    server.emitRaw("brandnew", 1);
    expect(await next).toMatchObject({ known: false, name: "brandnew", data: 1 });
  });

  it("rejects after the timeout", async () => {
    const next = expect(agent.waitFor("rc", { timeout: 100 })).rejects.toMatchObject({
      name: "ClientError",
      code: "timeout",
    });
    await vi.advanceTimersByTimeAsync(99);
    expect(vi.getTimerCount()).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    await next;
  });

  it("rejects with the signal's reason, also when it aborted before", async () => {
    const control = new AbortController();
    const next = agent.waitFor("rc", { signal: control.signal, timeout: 100 });
    control.abort("enough");
    await expect(next).rejects.toBe("enough");
    await expect(agent.waitFor("rc", { signal: control.signal })).rejects.toBe("enough");
  });

  it("rejects when the client closes, and at once when it is closed", async () => {
    const next = agent.waitFor("rc");
    void agent.close();
    await expect(next).rejects.toMatchObject({ code: "closed" });
    await expect(agent.waitFor("rc")).rejects.toMatchObject({ code: "closed" });
  });
});

describe("events", () => {
  it("gives every event from the call on, though the loop starts later", async () => {
    const loop = agent.events("rc");
    for (const enabled of [true, false]) server.emit("rc", rc(enabled));
    const seen: boolean[] = [];
    for await (const { enabled } of loop) {
      seen.push(enabled);
      if (seen.length === 2) server.emit("rc", rc(true));
      if (seen.length === 3) break;
    }
    expect(seen).toEqual([true, false, true]);
  });

  it("wakes a loop that waits", async () => {
    const seen: unknown[] = [];
    const running = (async () => {
      for await (const event of agent.events("*")) seen.push(event.name);
    })();
    await vi.advanceTimersByTimeAsync(0);
    server.emitRaw("brandnew", {});
    await vi.advanceTimersByTimeAsync(0);
    expect(seen).toEqual(["brandnew"]);
    await agent.close();
    await running;
  });

  it("ends after the last event when the session is over", async () => {
    const loop = agent.events("sessionend");
    server.emit("sessionend", { reason: "VisitorLeft" });
    server.end();
    const seen: unknown[] = [];
    for await (const { reason } of loop) seen.push(reason);
    expect(seen).toEqual(["VisitorLeft"]);
  });

  it("ends at once when its signal aborts", async () => {
    const control = new AbortController();
    const loop = agent.events("rc", { signal: control.signal });
    server.emit("rc", rc(true));
    control.abort();
    expect(await loop.next()).toEqual({ done: true, value: undefined });
  });

  it("fails rather than lose an event when the loop is too far behind", async () => {
    const loop = agent.events("rc", { buffer: 2 });
    for (let i = 0; i < 3; i++) server.emit("rc", rc(true));
    await expect(loop.next()).rejects.toMatchObject({ code: "overflow" });
  });
});

describe("close", () => {
  it("is what `await using` does", async () => {
    const { transport } = memory<"agent">();
    let closed: Promise<unknown>;
    {
      await using other = new AgentClient(transport);
      await other.connect();
      closed = other.closed;
    }
    expect(await closed).toMatchObject({ code: "closed" });
  });

  it("takes all handlers away and lets nothing through", async () => {
    const handler = vi.fn();
    const middleware = vi.fn();
    agent.use(middleware);
    agent.on("*", handler);
    await agent.close();
    agent.raise("connectfailed", { detail: "late" });
    server.emit("rc", rc(true));
    expect(handler).not.toHaveBeenCalled();
    expect(middleware).not.toHaveBeenCalled();
    expect(agent.state).toEqual({});
    expect(agent.status).toBe("closed");
  });
});

describe("connect", () => {
  it("is one opening, however often it is called", async () => {
    const { transport } = memory<"agent">();
    const open = vi.spyOn(transport, "open");
    const other = new AgentClient(transport);
    expect(other.connect()).toBe(other.connect());
    await other.connect();
    expect(open).toHaveBeenCalledTimes(1);
  });

  it("closes the client when its signal aborts before it is open", async () => {
    const close = vi.fn(async () => {});
    const never = {
      open: () => new Promise<void>(() => {}),
      command: () => new Promise<never>(() => {}),
      close,
    };
    const other = new AgentClient(never);
    const control = new AbortController();
    const opening = other.connect({ signal: control.signal });
    control.abort("left the page");
    await expect(opening).rejects.toBe("left the page");
    expect(close).toHaveBeenCalledTimes(1);
    expect(other.status).toBe("closed");
  });

  it("fails after close", async () => {
    const other = new AgentClient(memory<"agent">().transport);
    await other.close();
    await expect(other.connect()).rejects.toMatchObject({ code: "closed" });
  });
});
