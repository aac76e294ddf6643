import { describe, expect, it } from "vitest";
import { Clients, failure, localEvents } from "./support/clients.ts";

/** Against real sockets: how a connection can end, and which events each side's client raises. */
const clients = new Clients();

describe("the end of a connection", () => {
  const msg = expect.any(String);
  const detail = msg;

  it.each([
    [4000, "over", "over", [["sessionend", { msg }]]],
    [4401, "unauthorized", "unauthorized", [["sessionend", { reason: "AuthError", msg }]]],
    [4404, "gone", "gone", [["sessionend", { reason: "NoSession", msg }]]],
    [4406, "unsupportedversion", "unsupportedversion", [["connectfailed", { detail }]]],
    [4503, "shutdown", "unreachable", [["connectfailed", { detail }]]],
    [4429, "ratelimited", "unreachable", [["connectfailed", { detail }]]],
  ])("with %i %s before the agent is in: %s", async (code, word, expected, events) => {
    clients.server.refuse = () => [code, word];
    const agent = clients.agent({ maxAttempts: 3 });
    const local = localEvents(agent);
    expect(await failure(agent.connect())).toMatchObject({ name: "ClientError", code: expected });
    expect(local).toEqual(events);
    expect(clients.server.attempts).toHaveLength(expected === "unreachable" ? 3 : 1);
  });

  it.each([
    [4000, "over", "over", [["sessionend", { msg }]]],
    [4401, "unauthorized", "unauthorized", [["sessionend", { reason: "ConnDrop", msg }]]],
    [4404, "gone", "gone", [["sessionend", { reason: "ConnDrop", msg }]]],
    [4409, "replaced", "replaced", [["sessionend", { reason: "ConnDrop", msg }]]],
  ])("with %i %s when the agent is in: %s", async (code, word, expected, events) => {
    const agent = clients.agent();
    const local = localEvents(agent);
    await agent.connect();
    clients.server.close(code, word);
    expect(await agent.closed).toMatchObject({ code: expected });
    expect(local).toEqual(events);
  });

  it.each([
    [4000, "over", "over", [["sessionend", { reason: "error" }]]],
    [
      4401,
      "unauthorized",
      "unauthorized",
      [
        ["error", { code: "service", msg }],
        ["sessionend", { reason: "error" }],
      ],
    ],
    [
      4404,
      "gone",
      "gone",
      [
        ["error", { code: "service", msg }],
        ["sessionend", { reason: "error" }],
      ],
    ],
    [
      4503,
      "shutdown",
      "unreachable",
      [
        ["error", { code: "service", msg }],
        ["sessionend", { reason: "error" }],
      ],
    ],
  ])("with %i %s before the visitor is in: %s", async (code, word, expected, events) => {
    clients.server.refuse = () => [code, word];
    const visitor = clients.visitor({ maxAttempts: 2 });
    const local = localEvents(visitor);
    expect(await failure(visitor.connect())).toMatchObject({ code: expected });
    expect(local).toEqual(events);
  });

  it.each([
    [4000, "over", "over", [["sessionend", { reason: "error" }]]],
    [
      4404,
      "gone",
      "gone",
      [
        ["error", { code: "service", msg }],
        ["sessionend", { reason: "error" }],
      ],
    ],
    [4409, "replaced", "replaced", [["blur", {}]]],
  ])("with %i %s when the visitor is in: %s", async (code, word, expected, events) => {
    const visitor = clients.visitor();
    const local = localEvents(visitor);
    await visitor.connect();
    clients.server.close(code, word);
    expect(await visitor.closed).toMatchObject({ code: expected });
    expect(local).toEqual([["connection", { status: "ok" }], ...events]);
  });

  it("that no attempt restores: the agent has dropped out", async () => {
    const agent = clients.agent({ maxAttempts: 3 });
    const local = localEvents(agent);
    await agent.connect();
    await clients.server.stop();
    expect(await agent.closed).toMatchObject({ code: "unreachable" });
    expect(local).toEqual([["sessionend", { reason: "ConnDrop", msg }]]);
    await clients.server.listen();
  });

  it("that no attempt restores: the visitor has lost the connection, and the session", async () => {
    const visitor = clients.visitor({ maxAttempts: 3 });
    const local = localEvents(visitor);
    await visitor.connect();
    await clients.server.stop();
    expect(await visitor.closed).toMatchObject({ code: "unreachable" });
    expect(local).toEqual([
      ["connection", { status: "ok" }],
      ["connection", { status: "reconnecting" }],
      ["error", { code: "conndrop", msg }],
      ["sessionend", { reason: "error" }],
    ]);
    await clients.server.listen();
  });

  it("that an attempt restores is reported to the visitor once each way", async () => {
    const visitor = clients.visitor({ maxAttempts: 10_000 });
    const local = localEvents(visitor);
    await visitor.connect();
    clients.server.refuse = () => [4503, "shutdown"];
    clients.server.close(4503, "shutdown");
    await expect.poll(() => clients.server.attempts.length).toBeGreaterThan(3);
    clients.server.refuse = () => undefined;
    await visitor.waitFor("connection", { where: ({ status }) => status === "ok" });
    expect(local).toEqual(["ok", "reconnecting", "ok"].map((status) => ["connection", { status }]));
  });
});

describe("the end of the session", () => {
  it("is the end of the connection, however that is lost afterwards", async () => {
    const agent = clients.agent();
    const local = localEvents(agent);
    await agent.connect();
    clients.server.emit("tandem.agent.sessionend", { reason: "VisitorLeft" });
    await agent.waitFor("sessionend");
    clients.server.cut();
    expect(await agent.closed).toMatchObject({ code: "over" });
    expect(local).toEqual([]);
    expect(clients.server.attempts).toHaveLength(1);
  });
});
