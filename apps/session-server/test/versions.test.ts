import { AgentClient, VisitorClient, websocket } from "@tandem/client";
import * as validator1 from "@tandem/server-validator";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { casts } from "./next/casts.ts";
import { AgentClient as AgentClient2, VisitorClient as VisitorClient2 } from "./next/gen/client/index.ts";
import * as protocol2 from "./next/gen/protocol/index.ts";
import * as validator2 from "./next/gen/server-validator/index.ts";
import { Participant } from "./support/participant.ts";
import { join, type Seated, serve, startSession, type TestServer } from "./support/server.ts";

/** A server whose own version is 1, and which speaks a made-up version 2 as well: over real sockets. */
const version2 = { protocol: protocol2, validator: validator2, casts };
const serveBoth = () => serve({ versions: [version2] });

interface Closing {
  close(): Promise<void>;
}

/** The real client of a version in a seat, and what it got that is not valid in that version. */
async function connect<C extends Closing & { connect(): Promise<void> }>(
  server: TestServer,
  seat: Seated,
  client: new (transport: ReturnType<typeof websocket>) => C,
  validator: { parseEvent: typeof validator2.parseEvent; validateOutcome: typeof validator2.validateOutcome },
) {
  const wrong: unknown[] = [];
  class Watched extends WebSocket {
    constructor(url: string, protocols: string[]) {
      super(url, protocols);
      this.addEventListener("message", ({ data }) => {
        const { type } = JSON.parse(data);
        const result =
          type === "tandem.outcome"
            ? validator.validateOutcome(JSON.parse(data), "produce")
            : validator.parseEvent(data, { side: seat.side, form: "produce" });
        if (!result.ok) wrong.push(result.problem.message);
      });
    }
  }
  const { session, num, token } = seat;
  const transport = websocket({ url: server.url, session, num, token, WebSocket: Watched });
  const opened = new client(transport);
  onTestFinished(() => opened.close());
  await opened.connect();
  return { client: opened, wrong, transport };
}

const agent1 = (server: TestServer, seat: Seated) => connect(server, seat, AgentClient, validator1 as never);
const agent2 = (server: TestServer, seat: Seated) => connect(server, seat, AgentClient2, validator2);
const visitor1 = (server: TestServer, seat: Seated) =>
  connect(server, seat, VisitorClient, validator1 as never);
const visitor2 = (server: TestServer, seat: Seated) => connect(server, seat, VisitorClient2, validator2);

/** Connects by hand, in a version of choice. */
const connectRaw = (server: TestServer, seat: Seated, version: string, more = {}) =>
  Participant.connect(server, seat, { protocols: [version, `tandem.token.${seat.token}`], ...more });

async function startIn2(server: TestServer): Promise<Seated> {
  const { body } = await server.post("/v2/sessions", { group: 7 });
  return { ...body, num: "0", side: "visitor" };
}

describe("an agent of version 1 and a visitor of version 2", () => {
  test("are in one session, each in their own version", async () => {
    const server = await serveBoth();
    const seat = await startIn2(server);
    const { client: visitor, wrong: wrongTo2 } = await visitor2(server, seat);
    const { client: agent, wrong: wrongTo1 } = await agent1(server, await join(server, seat.key));
    expect((await server.get("/health")).body.versions).toEqual({ "tandem.v2": 1, "tandem.v1": 1 });

    // Remote control, asked for in 1 and granted in 2: the answer finds its way back.
    const names: string[] = [];
    visitor.on("*", ({ name }) => names.push(name));
    visitor.once("rcrequested", async ({ accept }) => {
      await accept();
    });
    expect(await agent.requestRC()).toMatchObject({ status: "accepted", data: { response: "accepted" } });
    await vi.waitFor(() => expect(visitor.state.rc).toEqual({ state: "on" }));
    await vi.waitFor(() => expect(agent.state.rc).toEqual({ enabled: true, suspended: false }));
    await visitor.reportInput({ active: true });
    await vi.waitFor(() => expect(agent.state.rc).toEqual({ enabled: true, suspended: true }));

    // A command with another property, an event with another name.
    expect(await visitor.setUserState({ key: "step", value: "delivery" })).toMatchObject({ status: "done" });
    await vi.waitFor(() => expect(agent.state.userstate).toEqual({ step: "delivery" }));
    await visitor.reportVisibility({ visibility: "hidden" });
    await vi.waitFor(() => expect(agent.state.pagevisibility).toEqual({ visibility: "hidden" }));

    // A refusal is in the sender's version, and so is the place that it names.
    expect(await visitor.setUserState({ key: "a b", value: 1 })).toEqual({
      command: expect.any(String),
      status: "refused",
      code: "invalid",
      pointer: "/data/key",
      explanation: expect.stringContaining("/data/key"),
    });
    expect(names).toContain("rc");
    expect(names).not.toContain("rcaccepted");
    expect([wrongTo1, wrongTo2]).toEqual([[], []]);
    expect((await server.get("/health")).body.faults.invalidMessages).toBe(0);
  });
});

describe("agents of both versions and a visitor of version 1", () => {
  test("are in one session, each in their own version", async () => {
    const server = await serveBoth();
    const seat = await startSession(server);
    const { client: visitor, wrong: wrongToVisitor } = await visitor1(server, seat);
    const { client: agent, wrong: wrongTo2 } = await agent2(server, await join(server, seat.key));
    const { client: colleague, wrong: wrongTo1 } = await agent1(server, await join(server, seat.key));

    visitor.once("rcrequested", async ({ accept }) => {
      await accept();
    });
    expect(await agent.requestRC()).toMatchObject({ status: "accepted" });
    await vi.waitFor(() => expect(agent.state.rc).toEqual({ state: "on" }));
    await visitor.reportInput({ active: true });
    await vi.waitFor(() => expect(agent.state.rc).toEqual({ state: "suspended" }));
    await vi.waitFor(() => expect(visitor.state.rc).toEqual({ enabled: true }));

    await visitor.reportVisibility({ visibility: "hidden" });
    await vi.waitFor(() => expect(agent.state.visibility).toEqual({ hidden: true }));
    await vi.waitFor(() => expect(colleague.state.pagevisibility).toEqual({ visibility: "hidden" }));

    // Version 1 has no spotlight.
    expect(await agent.spotlight({ path: "#pay" })).toEqual({
      command: expect.any(String),
      status: "refused",
      code: "unsupported",
      explanation: "The server's version has no command for spotlight of tandem.v2.",
    });
    expect([wrongToVisitor, wrongTo1, wrongTo2]).toEqual([[], [], []]);
  });
});

describe("a participant of version 2 that resumes", () => {
  /** A page of version 2 with control on; its newest entry in the log is one that version 2 does not have. */
  async function controlled(server: TestServer) {
    const seat = await startIn2(server);
    const page = await connectRaw(server, seat, "tandem.v2");
    const viewer = await connectRaw(server, await join(server, seat.key), "tandem.v1");
    await viewer.event("agents");
    for (let time = 0; time < 3; time += 1) {
      await viewer.command("releaseRC");
      await viewer.command("requestRC");
      const { requestId } = (await page.event("rcrequested")).data;
      await page.command("replyRCRequest", { requestId, choice: "accept" });
    }
    await page.event("rc");
    return { seat, page, viewer };
  }

  test("gets everything once and in order, past what was dropped", async () => {
    const server = await serveBoth();
    const { seat, page, viewer } = await controlled(server);
    const seen = page.received.filter(({ sequence }) => sequence !== undefined);
    expect(page.names().filter((name) => name === "rc")).toHaveLength(5);
    expect(page.names()).not.toContain("rcaccepted");
    await page.leave();
    await viewer.command("releaseRC");

    const [first, ...rest] = seen;
    const again = await connectRaw(server, seat, "tandem.v2", { after: first!.sequence });
    await again.message(
      ({ data }) => data.state === "off" && again.received.length > rest.length,
      "the newest",
    );
    const repeated = again.received.slice(0, rest.length);
    expect(repeated).toEqual(rest);
    const places = again.received.map(({ sequence }) => Number(sequence));
    expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));

    // From the newest that it has seen, which stands before one that was dropped.
    await again.leave();
    const newest = await connectRaw(server, seat, "tandem.v2", { after: page.position() });
    expect((await newest.event("rc")).data).toEqual({ state: "off" });
    expect(newest.names()).toEqual(["rc"]);
  });

  test("may come back in version 1: it reads the same log", async () => {
    const server = await serveBoth();
    const { seat, page } = await controlled(server);
    const first = page.received.find(({ sequence }) => sequence !== undefined)!;
    await page.leave();
    const again = await connectRaw(server, seat, "tandem.v1", { after: first.sequence });
    const on = await page.event("rc");
    expect(await again.message(({ id }) => id === on.id, "the same entry")).toMatchObject({
      sequence: on.sequence,
      data: { enabled: true },
    });
    expect((await again.event("rcaccepted")).data).toEqual({});
  });

  test("does so with the real client", async () => {
    const server = await serveBoth();
    const seat = await startIn2(server);
    const { client: visitor, transport, wrong } = await visitor2(server, seat);
    const seen: unknown[] = [];
    visitor.on("rc", ({ state }) => seen.push(state));
    const { client: agent } = await agent1(server, await join(server, seat.key));
    visitor.on("rcrequested", ({ accept }) => accept());
    await agent.requestRC();
    transport.reconnect();
    await agent.releaseRC();
    await agent.requestRC();
    await vi.waitFor(() => expect(seen).toEqual(["on", "off", "on"]));
    expect(wrong).toEqual([]);
  });
});

describe("at connect", () => {
  test.each([
    [["tandem.v1", "tandem.v2"], "tandem.v2"],
    [["tandem.v3", "tandem.v2"], "tandem.v2"],
    [["tandem.v1"], "tandem.v1"],
  ])("of %j the server picks %s, whatever comes first", async (offered, picked) => {
    const server = await serveBoth();
    const seat = await startSession(server);
    const protocols = [`tandem.token.${seat.token}`, ...offered];
    const page = await Participant.connect(server, seat, { protocols });
    expect(page.socket.protocol).toBe(picked);
    const { dataschema } = (await page.event("statereceived")) as unknown as { dataschema: string };
    expect(dataschema).toContain(`/${picked.split(".")[1]}/`);
  });

  test("without a common version both sides' are named, to a client of either", async () => {
    const server = await serve();
    const seat = await startSession(server);
    await expect(visitor2(server, seat)).rejects.toMatchObject({
      name: "ClientError",
      code: "unsupportedversion",
      message: "Closed: unsupportedversion: this client speaks tandem.v2; the server speaks tandem.v1.",
    });
    const newer = await serveBoth();
    const page = await connectRaw(newer, await startSession(newer), "tandem.v9");
    expect(await page.closed).toEqual({
      code: 4406,
      reason: "unsupportedversion: this client speaks tandem.v9; the server speaks tandem.v2, tandem.v1",
    });
  });
});

describe("over HTTP", () => {
  test("the path says in which version a body is", async () => {
    const server = await serveBoth();
    const wrong = { group: "seven" };
    expect((await server.post("/v2/sessions", wrong)).body).toMatchObject({
      code: "invalid",
      pointer: "/group",
    });
    expect((await server.post("/v1/sessions", wrong)).status).toBe(201);
  });

  test("a version that the server does not speak is not found, and those that it speaks are named", async () => {
    const server = await serveBoth();
    const { status, body } = await server.post("/v9/sessions", {});
    expect([status, body.detail]).toEqual([404, "This server speaks tandem.v2, tandem.v1."]);
    expect((await server.post("/v1/nothing", {})).body.detail).toBeUndefined();
    expect((await server.get("/health")).body.versions).toEqual({ "tandem.v2": 0, "tandem.v1": 0 });
  });

  test("an endpoint has one limit in all versions", async () => {
    const server = await serve({ versions: [version2], limits: { requestsPerMinute: 2 } });
    const status = async (path: string) => (await server.post(path, {})).status;
    expect([await status("/v1/sessions"), await status("/v2/sessions")]).toEqual([201, 201]);
    expect([await status("/v1/sessions"), await status("/v2/sessions")]).toEqual([429, 429]);
    expect(await status("/v1/sessions/join")).toBe(401);
  });
});
