import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  AgentClient,
  type ClientError,
  VisitorClient,
  type WebSocketOptions,
  websocket,
} from "../src/index.ts";
import { quick } from "./support/harness.ts";
import { TestServer } from "./support/test-server.ts";

/** Against real sockets: what the server asks for, sees, and does to a connection. */
let server: TestServer;
const opened: (AgentClient | VisitorClient)[] = [];

beforeEach(async () => {
  server = await TestServer.start();
});

afterEach(async () => {
  await Promise.all(opened.splice(0).map((client) => client.close()));
  await server.stop();
});

function transport(options: Partial<WebSocketOptions> = {}) {
  return websocket({ ...quick, url: server.url, session: "s-1", num: "1", token: "a.b.c", ...options });
}

function newAgent(options?: Partial<WebSocketOptions>): AgentClient {
  const client = new AgentClient(transport(options));
  opened.push(client);
  return client;
}

function newVisitor(options?: Partial<WebSocketOptions>): VisitorClient {
  const client = new VisitorClient(transport({ num: "0", ...options }));
  opened.push(client);
  return client;
}

/** Every event that a client raises itself, as `[name, payload]`. */
function localEvents(client: AgentClient | VisitorClient): unknown[] {
  const seen: unknown[] = [];
  client.use(({ direction, name, data }) => {
    if (direction === "local") seen.push([name, data]);
  });
  return seen;
}

const failure = (opening: Promise<void>): Promise<ClientError> =>
  opening.then(
    () => Promise.reject(new Error("it opened")),
    (error) => error,
  );
describe("the handshake", () => {
  it("offers the version and the token as subprotocols, and names the page load", async () => {
    await newAgent({ instance: "page-1" }).connect();
    expect(server.attempts).toEqual([
      { instance: "page-1", after: null, protocols: ["tandem.v1", "tandem.token.a.b.c"] },
    ]);
  });

  it("makes up a page load that stays the same", async () => {
    const agent = newAgent();
    await agent.connect();
    server.cut();
    await vi.waitFor(() => expect(server.attempts).toHaveLength(2));
    const [first, second] = server.attempts;
    expect(first?.instance).toMatch(/^[0-9a-f-]{36}$/);
    expect(second?.instance).toBe(first?.instance);
  });

  it.each(["", "/", "/v1/connect"])("finds the server by an address that ends in %j", async (end) => {
    await newAgent({ url: `${server.url.replace("http", "ws")}${end}` }).connect();
    expect(server.attempts).toHaveLength(1);
  });

  it("refuses an address that is none, at once", () => {
    expect(() => transport({ url: "shop.example.com" })).toThrow(TypeError);
  });

  it("is done, after a moment, with a server that has nothing to say", async () => {
    server.greets = false;
    const agent = newAgent();
    await agent.connect();
    expect(agent.status).toBe("open");
  });

  it("is over when the server picks another version", async () => {
    server.subprotocol = "tandem.token.a.b.c";
    expect(await failure(newAgent().connect())).toMatchObject({ code: "unsupportedversion" });
  });
});

describe("a command", () => {
  it("goes out as CloudEvents JSON", async () => {
    const agent = newAgent();
    await agent.connect();
    await agent.navigate({ url: "https://shop.example.com/basket" });
    expect(server.commands).toEqual([
      {
        specversion: "1.0",
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        source: "/participants/1",
        type: "tandem.agent.command.navigate",
        subject: "s-1",
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
        data: { url: "https://shop.example.com/basket" },
      },
    ]);
  });

  it("is sent again when the connection was lost before the outcome, and takes effect once", async () => {
    const agent = newAgent();
    await agent.connect();
    server.answer = () => {
      server.answer = () => ({ status: "done" });
      server.cut();
      return { status: "done" };
    };
    expect(await agent.requestRC()).toMatchObject({ status: "done" });
    expect(server.commands).toHaveLength(1);
    expect(server.arrived).toBe(2);
  });

  it("finds out a connection that is dead without a word, and is done over another one", async () => {
    const agent = newAgent();
    await agent.connect();
    server.mute = true;
    const outcome = agent.requestRC();
    await vi.waitFor(() => expect(agent.status).toBe("reconnecting"));
    server.mute = false;
    expect(await outcome).toMatchObject({ status: "done" });
    expect(server.commands).toHaveLength(1);
  });

  it("is sent once over one connection, however many follow it", async () => {
    const agent = newAgent();
    await agent.connect();
    await Promise.all([agent.requestRC(), agent.requestRC(), agent.requestRC()]);
    expect(server.arrived).toBe(3);
  });

  it("is refused here when too many wait", async () => {
    const agent = newAgent({ queue: 2 });
    const waiting = [agent.requestRC(), agent.requestRC()];
    await expect(agent.requestRC()).rejects.toMatchObject({ code: "queuefull" });
    await agent.connect();
    await Promise.all(waiting);
    expect(await agent.requestRC()).toMatchObject({ status: "done" });
  });

  it("is refused here when it is larger than a server reads", async () => {
    const agent = newAgent();
    await expect(agent.navigate({ url: "é".repeat(33_000) })).rejects.toMatchObject({ code: "toolarge" });
    await agent.connect();
    expect(server.arrived).toBe(0);
  });

  it("is not sent again when the server choked on its size", async () => {
    const agent = newAgent();
    await agent.connect();
    server.answer = () => {
      server.close(4413, "toolarge");
      return "nothing";
    };
    await expect(agent.requestRC()).rejects.toMatchObject({ code: "toolarge" });
    server.answer = () => ({ status: "done" });
    expect(await agent.leaveSession()).toMatchObject({ status: "done" });
    expect(server.arrived).toBe(2);
  });
});

describe("events", () => {
  it("are asked for after the last one that came", async () => {
    const agent = newAgent();
    await agent.connect();
    server.emit("tandem.agent.rc", { enabled: true, suspended: false });
    server.emit("tandem.agent.rc", { enabled: false, suspended: false });
    await agent.waitFor("rc", { where: ({ enabled }) => !enabled });
    server.cut();
    await vi.waitFor(() => expect(server.attempts[1]?.after).toBe("000000000002"));
  });

  it("that are delivered again are not raised again", async () => {
    server.repeats = 10;
    const agent = newAgent();
    const sequences: unknown[] = [];
    agent.on("*", ({ sequence }) => sequences.push(sequence));
    await agent.connect();
    for (const enabled of [true, false]) server.emit("tandem.agent.rc", { enabled, suspended: false });
    await vi.waitFor(() => expect(sequences).toHaveLength(2));
    server.cut();
    await vi.waitFor(() => expect(server.attempts).toHaveLength(2));
    server.emit("tandem.agent.rc", { enabled: true, suspended: false });
    await vi.waitFor(() => expect(sequences).toEqual([1, 2, 3]));
  });

  it("come through a restart of the server", async () => {
    const agent = newAgent();
    const sequences: unknown[] = [];
    agent.on("*", ({ sequence }) => sequences.push(sequence));
    await agent.connect();
    server.emit("tandem.agent.rc", { enabled: true, suspended: false });
    await vi.waitFor(() => expect(sequences).toEqual([1]));
    await server.stop();
    server.emit("tandem.agent.rc", { enabled: false, suspended: false });
    await server.listen();
    await vi.waitFor(() => expect(sequences).toEqual([1, 2]));
  });

  it("of the other side, and of other protocols, are unknown and keep their whole type", async () => {
    const agent = newAgent();
    const names: string[] = [];
    agent.on("*", ({ known, name }) => names.push(`${known} ${name}`));
    await agent.connect();
    server.emit("tandem.visitor.rc", { enabled: true });
    server.emit("com.example.weather", {});
    server.emit("tandem.agent.brandnew", {});
    await vi.waitFor(() =>
      expect(names).toEqual(["false tandem.visitor.rc", "false com.example.weather", "false brandnew"]),
    );
  });

  it.each(["{", "null", "42", '{"type":"tandem.agent.rc","sequence":"12","data":{}}'])(
    "do not come of what cannot be read: %s",
    async (text) => {
      const agent = newAgent();
      const errors: unknown[] = [];
      const seen: unknown[] = [];
      agent.onHandlerError = (error, context) => errors.push([(error as ClientError).code, context]);
      agent.on("*", ({ name }) => seen.push(name));
      await agent.connect();
      server.sendText(text);
      server.emit("tandem.agent.startdocshare", {});
      await vi.waitFor(() => expect(seen).toEqual(["startdocshare"]));
      expect(errors).toEqual([["malformed", { in: "transport" }]]);
    },
  );
});

describe("the token", () => {
  it("that is refused ends it, when there is no other", async () => {
    server.refuse = () => [4401, "unauthorized"];
    expect(await failure(newAgent().connect())).toMatchObject({ code: "unauthorized" });
    expect(server.attempts).toHaveLength(1);
  });

  it("is asked for before each connection, and once more when it is refused", async () => {
    const tokens = ["old", "new", "newer"];
    server.refuse = ({ protocols }) =>
      protocols.includes("tandem.token.old") ? [4401, "unauthorized"] : undefined;
    await newAgent({ token: async () => tokens.shift()! }).connect();
    expect(server.attempts.map(({ protocols }) => protocols[1])).toEqual([
      "tandem.token.old",
      "tandem.token.new",
    ]);
  });

  it("that is refused twice in a row ends it", async () => {
    server.refuse = () => [4401, "unauthorized"];
    expect(await failure(newAgent({ token: () => "t" }).connect())).toMatchObject({ code: "unauthorized" });
    expect(server.attempts).toHaveLength(2);
  });

  it("that could not be fetched is asked for again", async () => {
    const token = vi.fn(async () => "t").mockRejectedValueOnce(new Error("no network"));
    await newAgent({ token }).connect();
    expect(token).toHaveBeenCalledTimes(2);
  });
});

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
    server.refuse = () => [code, word];
    const agent = newAgent({ tries: 3 });
    const local = localEvents(agent);
    expect(await failure(agent.connect())).toMatchObject({ name: "ClientError", code: expected });
    expect(local).toEqual(events);
    expect(server.attempts).toHaveLength(expected === "unreachable" ? 3 : 1);
  });

  it.each([
    [4000, "over", "over", [["sessionend", { msg }]]],
    [4401, "unauthorized", "unauthorized", [["sessionend", { reason: "ConnDrop", msg }]]],
    [4404, "gone", "gone", [["sessionend", { reason: "ConnDrop", msg }]]],
    [4409, "replaced", "replaced", [["sessionend", { reason: "ConnDrop", msg }]]],
  ])("with %i %s when the agent is in: %s", async (code, word, expected, events) => {
    const agent = newAgent();
    const local = localEvents(agent);
    await agent.connect();
    server.close(code, word);
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
    server.refuse = () => [code, word];
    const visitor = newVisitor({ tries: 2 });
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
    const visitor = newVisitor();
    const local = localEvents(visitor);
    await visitor.connect();
    server.close(code, word);
    expect(await visitor.closed).toMatchObject({ code: expected });
    expect(local).toEqual([["connection", { status: "ok" }], ...events]);
  });

  it("that no try brings back: the agent has dropped out", async () => {
    const agent = newAgent({ tries: 3 });
    const local = localEvents(agent);
    await agent.connect();
    await server.stop();
    expect(await agent.closed).toMatchObject({ code: "unreachable" });
    expect(local).toEqual([["sessionend", { reason: "ConnDrop", msg }]]);
    await server.listen();
  });

  it("that no try brings back: the visitor has lost the connection, and his session", async () => {
    const visitor = newVisitor({ tries: 3 });
    const local = localEvents(visitor);
    await visitor.connect();
    await server.stop();
    expect(await visitor.closed).toMatchObject({ code: "unreachable" });
    expect(local).toEqual([
      ["connection", { status: "ok" }],
      ["connection", { status: "reconnecting" }],
      ["error", { code: "conndrop", msg }],
      ["sessionend", { reason: "error" }],
    ]);
    await server.listen();
  });

  it("that a try brings back is told to the visitor once each way", async () => {
    const visitor = newVisitor();
    const local = localEvents(visitor);
    await visitor.connect();
    server.reachable = false;
    server.close(4503, "shutdown");
    await new Promise((resolve) => setTimeout(resolve, 60));
    server.reachable = true;
    await visitor.waitFor("connection", { where: ({ status }) => status === "ok" });
    expect(local).toEqual(["ok", "reconnecting", "ok"].map((status) => ["connection", { status }]));
  });
});

describe("the end of the session", () => {
  it("is the end of the connection, however that is lost afterwards", async () => {
    const agent = newAgent();
    const local = localEvents(agent);
    await agent.connect();
    server.emit("tandem.agent.sessionend", { reason: "VisitorLeft" });
    await agent.waitFor("sessionend");
    server.cut();
    expect(await agent.closed).toMatchObject({ code: "over" });
    expect(local).toEqual([]);
    expect(server.attempts).toHaveLength(1);
  });
});

describe("reconnect", () => {
  it("does not wait for the next try", async () => {
    const way = transport({ delay: 60_000, maxDelay: 60_000 });
    const agent = new AgentClient(way);
    opened.push(agent);
    await agent.connect();
    server.cut();
    await vi.waitFor(() => expect(agent.status).toBe("reconnecting"));
    way.reconnect();
    await vi.waitFor(() => expect(agent.status).toBe("open"));
  });

  it("replaces a connection that may be dead", async () => {
    const way = transport();
    const agent = new AgentClient(way);
    opened.push(agent);
    await agent.connect();
    server.mute = true;
    way.reconnect();
    server.mute = false;
    await vi.waitFor(() => expect(server.attempts).toHaveLength(2));
    expect(await agent.requestRC()).toMatchObject({ status: "done" });
    expect(server.connections).toBe(1);
  });
});

describe("close", () => {
  it("resolves when the connection is closed", async () => {
    const agent = newAgent();
    await agent.connect();
    expect(server.connections).toBe(1);
    await agent.close();
    await vi.waitFor(() => expect(server.connections).toBe(0));
  });

  it("leaves no connection that was being made", async () => {
    const agent = newAgent();
    const opening = failure(agent.connect());
    await agent.close();
    expect(await opening).toMatchObject({ code: "closed" });
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(server.connections).toBe(0);
  });
});
