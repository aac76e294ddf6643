import { beforeEach, describe, expect, it, vi } from "vitest";
import { AgentClient, VisitorClient } from "./index.ts";
import { type MemoryServer, memory } from "./memory.ts";

let agent: AgentClient;
let server: MemoryServer<"agent">;

beforeEach(async () => {
  const pair = memory<"agent">();
  server = pair.server;
  agent = new AgentClient(pair.transport);
  await agent.connect();
});

const on = { enabled: true, suspended: false };
const off = { enabled: false, suspended: false };

describe("on, once, off", () => {
  it("gives a handler the payload and the event that it came in", () => {
    const handler = vi.fn();
    agent.on("rc", handler);
    server.emit("rc", on);
    expect(handler.mock.calls).toEqual([
      [
        on,
        {
          known: true,
          name: "rc",
          side: "agent",
          local: false,
          id: "memory/1",
          time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
          sequence: 1,
          data: on,
        },
      ],
    ]);
  });

  it("calls handlers in the order in which they were added, those of the wildcard last", () => {
    const order: number[] = [];
    agent.on("*", () => order.push(3));
    agent.on("rc", () => order.push(1));
    agent.on("rc", () => order.push(2));
    server.emit("rc", on);
    expect(order).toEqual([1, 2, 3]);
  });

  it("calls a function once, however often it was added", () => {
    const handler = vi.fn();
    agent.on("rc", handler);
    agent.on("rc", handler);
    server.emit("rc", on);
    expect(handler).toHaveBeenCalledTimes(1);
  });

  it("calls a handler of once for the first event only", () => {
    const handler = vi.fn();
    agent.once("rc", handler);
    server.emit("rc", on);
    server.emit("rc", off);
    expect(handler.mock.calls.map(([data]) => data)).toEqual([on]);
  });

  it("takes a handler away by off, by the returned function and by the signal", () => {
    const handler = vi.fn();
    const control = new AbortController();
    agent.on("rc", handler);
    agent.off("rc", handler);
    const stop = agent.on("rc", (data) => handler(data));
    stop();
    agent.on("rc", (data) => handler(data), { signal: control.signal });
    agent.once("rc", (data) => handler(data), { signal: control.signal });
    control.abort();
    agent.on("rc", (data) => handler(data), { signal: control.signal });
    server.emit("rc", on);
    expect(handler).not.toHaveBeenCalled();
  });

  it("keeps a handler that was added again after the signal of its first time", () => {
    const handler = vi.fn();
    const control = new AbortController();
    agent.on("rc", handler, { signal: control.signal });
    agent.off("rc", handler);
    agent.on("rc", handler);
    control.abort();
    server.emit("rc", on);
    expect(handler).toHaveBeenCalledTimes(1);
  });

  it("does not hold on to a long-lived signal once the handler is gone", () => {
    const { signal } = new AbortController();
    const remove = vi.spyOn(signal, "removeEventListener");
    agent.once("rc", () => {}, { signal });
    server.emit("rc", on);
    expect(remove).toHaveBeenCalledTimes(1);
  });

  it("does not call a handler that another one took away, nor one added meanwhile", () => {
    const late = vi.fn();
    const taken = vi.fn();
    agent.on("rc", () => {
      agent.off("rc", taken);
      agent.on("rc", late);
    });
    agent.on("rc", taken);
    server.emit("rc", on);
    expect(taken).not.toHaveBeenCalled();
    expect(late).not.toHaveBeenCalled();
  });

  it("finishes one event before the next, though a handler caused it", () => {
    const order: string[] = [];
    agent.once("rc", () => {
      server.emit("rc", off);
      order.push("first handler");
    });
    agent.on("rc", ({ enabled }) => order.push(String(enabled)));
    server.emit("rc", on);
    expect(order).toEqual(["first handler", "true", "false"]);
  });
});

it("delivers all that came before the end, though a handler caused it", () => {
  const names: string[] = [];
  agent.once("rc", () => {
    server.emit("rcrequest", { response: "declined" });
    server.end();
  });
  agent.on("*", ({ name }) => names.push(name));
  server.emit("rc", on);
  expect(names).toEqual(["rc", "rcrequest", "sessionend"]);
});

describe("a handler that fails", () => {
  it("does not stop the others, and its error reaches onHandlerError", async () => {
    const errors: unknown[] = [];
    agent.onHandlerError = (error, context) => errors.push([(error as Error).message, context]);
    const other = vi.fn();
    agent.on("rc", () => {
      throw new Error("thrown");
    });
    agent.on("rc", async () => {
      throw new Error("rejected");
    });
    agent.on("rc", other);
    server.emit("rc", on);
    expect(other).toHaveBeenCalledTimes(1);
    await expect
      .poll(() => errors)
      .toEqual([
        ["thrown", { in: "handler", name: "rc" }],
        ["rejected", { in: "handler", name: "rc" }],
      ]);
  });

  it("goes to the console if onHandlerError is not set", () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    agent.on("rc", () => {
      throw new Error("thrown");
    });
    server.emit("rc", on);
    expect(log.mock.calls).toEqual([[new Error("thrown")]]);
    log.mockRestore();
  });

  it("cannot stop events even when the hook fails too", () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    agent.onHandlerError = () => {
      throw new Error("hook");
    };
    agent.onStatus = () => {
      throw new Error("status");
    };
    const handler = vi.fn();
    agent.once("rc", () => {
      throw new Error("thrown");
    });
    agent.on("rc", handler);
    server.drop();
    server.restore();
    server.emit("rc", on);
    server.emit("rc", off);
    expect(handler).toHaveBeenCalledTimes(2);
    log.mockRestore();
  });
});

describe("payloads", () => {
  it("are canonical, whichever form the sender used", () => {
    const handler = vi.fn();
    agent.on("pagevisibility", handler);
    server.emitRaw("pagevisibility", "hidden");
    expect(handler.mock.calls[0]?.[0]).toEqual({ visibility: "hidden" });
    expect(agent.state.pagevisibility).toEqual({ visibility: "hidden" });
  });

  it("of a question carry its answers, which may be given anywhere", async () => {
    const { transport, server: other } = memory<"visitor">();
    const visitor = new VisitorClient(transport);
    await visitor.connect();
    const asked = visitor.waitFor("rcrequested");
    other.emit("rcrequested", { requestId: "r7", choices: ["accept", "decline"] });
    const { decline, requestId } = await asked;
    expect(requestId).toBe("r7");
    expect(await decline()).toMatchObject({ status: "done", command: other.commands[0]?.id });
    expect(other.commands).toMatchObject([
      { name: "replyRCRequest", data: { requestId: "r7", choice: "decline" } },
    ]);
  });
});

describe("an event that the protocol does not have", () => {
  it("reaches the wildcard once and no other handler, whatever its name", () => {
    const wildcard = vi.fn();
    const named = vi.fn();
    agent.on("*", wildcard);
    agent.on("brandnew" as "rc", named);
    server.emitRaw("brandnew", { n: 1 });
    server.emitRaw("*", { n: 2 });
    server.emitRaw("constructor", { n: 3 });
    expect(wildcard.mock.calls.map(([{ known, name }]) => [known, name])).toEqual([
      [false, "brandnew"],
      [false, "*"],
      [false, "constructor"],
    ]);
    expect(named).not.toHaveBeenCalled();
    expect(agent.state).toEqual({});
  });
});

describe("state", () => {
  it("is the last payload of each event that says how something is", () => {
    expect(agent.state).toEqual({});
    server.emit("rc", on);
    const before = agent.state;
    server.emit("rc", off);
    server.emit("rcrequest", { response: "accepted" });
    expect(agent.state).toEqual({ rc: off });
    expect(before).toEqual({ rc: on });
  });

  it("is new before handlers are called", () => {
    let seen: unknown;
    agent.on("rc", () => {
      seen = agent.state.rc;
    });
    server.emit("rc", on);
    expect(seen).toEqual(on);
  });

  it("is empty when the session has ended", () => {
    server.emit("rc", on);
    server.emit("sessionend", { reason: "VisitorLeft" });
    expect(agent.state).toEqual({});
  });
});

describe("raise", () => {
  it("raises an event of this side's own page, for all that listen", async () => {
    const visitor = new VisitorClient(memory<"visitor">().transport);
    const handler = vi.fn();
    visitor.on("maskingerror", handler);
    visitor.raise("maskingerror", { reason: "selector" });
    expect(handler.mock.calls).toMatchObject([
      [{ reason: "selector" }, { name: "maskingerror", local: true, known: true }],
    ]);
    expect(handler.mock.calls[0]?.[1]).not.toHaveProperty("sequence");
  });
});
