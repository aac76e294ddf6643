import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { AgentClient, type Receiver, type SentCommand } from "./index.ts";
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

const sent = () => expect.poll(() => server.commands).not.toEqual([]);

describe("a command that asks resolves to", () => {
  it.each(["accepted", "declined"] as const)("the answer: %s", async (response) => {
    const answer = agent.requestRC();
    await sent();
    server.emit("agents", { count: 1 });
    server.emit("rcrequest", { response });
    expect(await answer).toEqual({ status: response, data: { response } });
  });

  it("the answer that is an event of its own, with what the event carries", async () => {
    const answer = agent.requestAddGuest();
    await sent();
    server.emit("addguestaccepted", { agentnum: "1", token: "t-1" });
    expect(await answer).toEqual({ status: "accepted", data: { agentnum: "1", token: "t-1" } });
  });

  it("notsupported, when nobody could be asked", async () => {
    const answer = agent.requestScreenshare();
    await sent();
    server.emit("visitorscreensharenotsupported", {});
    expect(await answer).toMatchObject({ status: "notsupported" });
  });

  it("the refusal, when the session did not ask", async () => {
    server.answer = () => ({ status: "refused", code: "notpermitted", detail: "CBGUESTRC" });
    expect(await agent.requestCE()).toMatchObject({ status: "refused", code: "notpermitted" });
  });

  it("its outcome, when its payload is no question", async () => {
    expect(await agent.requestVisitorVideo({ enabled: false })).toMatchObject({ status: "done" });
    const answer = agent.requestVisitorVideo({ enabled: true });
    await expect.poll(() => server.commands).toHaveLength(2);
    server.emit("visitorvideorequest", { response: "declined" });
    expect(await answer).toMatchObject({ status: "declined" });
  });

  it("the answer that came during the command itself", async () => {
    server.answer = () => {
      server.emit("rcrequest", { response: "accepted" });
      return { status: "done" };
    };
    expect(await agent.requestRC()).toMatchObject({ status: "accepted" });
  });
});

describe("what is no answer to it", () => {
  it("is one to an earlier question that came while this one was under way", async () => {
    server.drop();
    const answer = agent.requestRC();
    server.emit("rcrequest", { response: "declined" });
    server.restore();
    await sent();
    server.emit("rcrequest", { response: "accepted" });
    expect(await answer).toMatchObject({ status: "accepted" });
  });

  it("is an event of that name that says something else, or that is not known", async () => {
    const answer = agent.requestRC({ timeout: 1000 });
    const settled = vi.fn();
    answer.catch(settled);
    await sent();
    server.emitRaw("rcrequest", { response: "perhaps" });
    server.emitRaw("rcrequest", null);
    server.emitRaw("tandem.visitor.rcrequest", { response: "accepted" });
    await vi.advanceTimersByTimeAsync(1000);
    expect(settled.mock.calls).toMatchObject([[{ code: "timeout" }]]);
  });
});

describe("waiting for an answer", () => {
  it("ends after two minutes, though the command was done", async () => {
    const answer = expect(agent.requestRC()).rejects.toMatchObject({ code: "timeout" });
    await vi.advanceTimersByTimeAsync(119_999);
    expect(vi.getTimerCount()).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    await answer;
  });

  it("ends with the signal, and leaves no handler", async () => {
    const control = new AbortController();
    const answer = expect(agent.requestRC({ signal: control.signal })).rejects.toBe("enough");
    await sent();
    control.abort("enough");
    await answer;
    server.emit("rcrequest", { response: "accepted" });
  });

  it("ends with the session", async () => {
    const answer = expect(agent.requestRC()).rejects.toMatchObject({ code: "over" });
    await sent();
    server.emit("sessionend", { reason: "VisitorLeft" });
    server.end();
    await answer;
  });
});

it("takes the first answer after sending, where a way has no places in a log", async () => {
  let receiver: Receiver;
  const commands: SentCommand[] = [];
  const way = {
    open: async (to: Receiver) => {
      receiver = to;
    },
    command: async (command: SentCommand) => {
      commands.push(command);
      receiver.event({ name: "rcrequest", data: { response: "accepted" } });
      return { command: command.id, status: "done" as const };
    },
    close: async () => {},
  };
  const other = new AgentClient(way);
  await other.connect();
  receiver!.event({ name: "rcrequest", data: { response: "declined" } });
  expect(await other.requestRC()).toEqual({ status: "accepted", data: { response: "accepted" } });
  await other.close();
});
