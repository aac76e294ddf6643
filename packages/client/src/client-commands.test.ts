import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { AgentClient, type Message } from "./index.ts";
import { type MemoryServer, memory } from "./memory.ts";

let agent: AgentClient;
let server: MemoryServer<"agent">;

beforeEach(async () => {
  vi.useFakeTimers({ now: new Date("2026-01-02T03:04:05.678Z") });
  const pair = memory<"agent">();
  server = pair.server;
  agent = new AgentClient(pair.transport);
  await agent.connect();
});

afterEach(() => {
  vi.useRealTimers();
});

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const time = "2026-01-02T03:04:05.678Z";

describe("command", () => {
  it("has an id of its own each time and an empty payload when none is given", async () => {
    await agent.command("requestRC");
    await agent.command("requestRC");
    const [first, second] = server.commands;
    expect(first).toEqual({ id: expect.stringMatching(uuid), name: "requestRC", data: {} });
    expect(second?.id).not.toBe(first?.id);
  });

  it("resolves to a refusal: a refused command is an answer, not a failure", async () => {
    server.answer = () => ({ status: "refused", code: "notpermitted", detail: "not on this site" });
    expect(await agent.releaseRC()).toEqual({
      command: server.commands[0]?.id,
      status: "refused",
      code: "notpermitted",
      detail: "not on this site",
    });
  });

  it("rejects when no outcome comes within 15 seconds, or within the given time", async () => {
    server.answer = () => new Promise<never>(() => {});
    const patient = expect(agent.command("requestRC")).rejects.toMatchObject({ code: "timeout" });
    const hasty = expect(agent.command("requestRC", {}, { timeout: 200 })).rejects.toMatchObject({
      code: "timeout",
    });
    await vi.advanceTimersByTimeAsync(200);
    await hasty;
    await vi.advanceTimersByTimeAsync(14_799);
    expect(vi.getTimerCount()).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    await patient;
  });
});

describe("middleware", () => {
  it("sees every message, in order", async () => {
    const seen: Message[] = [];
    agent.use((message) => {
      seen.push(message);
    });
    server.emit("rc", { enabled: true, suspended: false });
    agent.raise("connectfailed", { detail: "no route" });
    const outcome = await agent.releaseRC();
    const about = { side: "agent", time };
    const id = server.commands[0]?.id;
    expect(seen).toEqual([
      {
        ...about,
        direction: "in",
        kind: "event",
        name: "rc",
        data: { enabled: true, suspended: false },
        id: "memory/1",
        sequence: 1,
      },
      { ...about, direction: "local", kind: "event", name: "connectfailed", data: { detail: "no route" } },
      { ...about, direction: "out", kind: "command", name: "releaseRC", data: {}, id },
      { ...about, direction: "in", kind: "outcome", name: "releaseRC", data: outcome, id },
    ]);
  });

  it("may put another message in the place of one, for all that come after it", async () => {
    const seen: unknown[] = [];
    agent
      .use((message) =>
        message.name === "navigate"
          ? { ...message, data: { ...(message.data as object), url: "masked" } }
          : undefined,
      )
      .use(({ data }) => {
        seen.push(data);
      });
    await agent.navigate({ url: "https://shop.example.com/account" });
    expect(server.commands[0]?.data).toEqual({ url: "masked" });
    expect(seen[0]).toEqual({ url: "masked" });
    server.emitRaw("navigate", { url: "https://shop.example.com/account" });
    expect(agent.state.navigate).toEqual({ url: "masked" });
  });

  it("that throws keeps a command from being sent", async () => {
    agent.use(() => {
      throw new Error("mask failed");
    });
    await expect(agent.releaseRC()).rejects.toThrow("mask failed");
    expect(server.commands).toEqual([]);
  });

  it("that throws keeps an event from later middleware, not from handlers", async () => {
    const errors: unknown[] = [];
    const later = vi.fn();
    const handler = vi.fn();
    agent.onHandlerError = (error, context) => errors.push([(error as Error).message, context]);
    agent.use(() => {
      throw new Error("mask failed");
    });
    agent.use(later);
    agent.on("rc", handler);
    server.emit("rc", { enabled: true, suspended: false });
    expect(handler).toHaveBeenCalledTimes(1);
    expect(later).not.toHaveBeenCalled();
    expect(errors).toEqual([["mask failed", { in: "middleware", name: "rc" }]]);
  });
});
