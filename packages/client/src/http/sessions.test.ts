import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { quick } from "../../test/support/harness.ts";
import { SimulatedNetwork } from "../../test/support/simulated-network.ts";
import { TestServer } from "../../test/support/test-server.ts";
import { AgentClient, agentProtocol, VisitorClient } from "../index.ts";
import { continuing, joining, starting, type Ticket } from "./index.ts";

let server: TestServer;
const opened: (AgentClient | VisitorClient)[] = [];

beforeEach(async () => {
  server = await TestServer.start();
});

afterEach(async () => {
  await Promise.all(opened.splice(0).map((client) => client.close()));
  await server.stop();
});

function watched<C extends AgentClient | VisitorClient>(client: C): { client: C; local: unknown[] } {
  const local: unknown[] = [];
  client.use(({ direction, name, data }) => {
    if (direction === "local") local.push([name, data]);
  });
  opened.push(client);
  return { client, local };
}

const expires = Date.now() + 900_000;

it("starting: a visitor starts, gets a ticket and is connected", async () => {
  server.respond = () => [201, { session: "s-1", key: "123456", token: "t", expires }];
  const tickets: Ticket[] = [];
  const { client, local } = watched(
    new VisitorClient(
      starting({
        ...quick,
        server: server.url,
        start: { name: "Robin Vale" },
        instance: "page-1",
        onTicket: (ticket) => tickets.push(ticket),
      }),
    ),
  );
  const early = client.setUserState({ name: "basket", value: 2 });
  await client.connect();
  expect(await early).toMatchObject({ status: "done" });
  expect(server.commands[0]).toMatchObject({ source: "/participants/0", subject: "s-1" });
  expect(server.posted.map(({ body }) => body)).toEqual([{ name: "Robin Vale" }]);
  expect(server.attempts).toEqual([
    { instance: "page-1", after: null, protocols: ["tandem.v1", "tandem.token.t"] },
  ]);
  expect(tickets).toEqual([{ session: "s-1", num: "0", key: "123456", token: "t", expires }]);
  expect(local).toEqual([
    ["sessionstarting", {}],
    ["connection", { status: "ok" }],
  ]);
});

it("starting: a key in use is the event error, and the client is over", async () => {
  server.respond = () => [409, { code: "dupkey", title: "The session key is in use" }];
  const { client, local } = watched(new VisitorClient(starting({ server: server.url })));
  await expect(client.connect()).rejects.toMatchObject({
    name: "ClientError",
    code: "notjoined",
    cause: { name: "StartFailed", condition: "duplicatekey" },
  });
  expect(local).toEqual([
    ["sessionstarting", {}],
    ["error", { code: "dupkey", msg: "The session key is in use" }],
  ]);
  expect(await client.closed).toMatchObject({ code: "notjoined" });
});

it("joining: an agent joins and is connected", async () => {
  server.respond = () => [200, { session: "s-1", num: "3", token: "t", expires }];
  const { client } = watched(
    new AgentClient(joining({ ...quick, server: server.url, identity: "i", key: "123456" })),
  );
  const statuses: string[] = [];
  client.onStatus = (status) => statuses.push(status);
  await client.connect();
  expect(statuses).toEqual(["connecting", "open"]);
  await client.releaseRC();
  expect(server.posted).toMatchObject([{ authorization: "Bearer i", body: { key: "123456" } }]);
  expect(server.commands[0]).toMatchObject({ source: "/participants/3" });
});

it.each([
  [401, "AuthError", "unauthorized", "AuthError"],
  [404, "NoSession", "gone", "NoSession"],
  [503, "service", "joinfailed", "LookupFailed"],
])("joining: %i %s is %s, and ends the session with %s", async (status, code, condition, reason) => {
  server.respond = () => [status, { code, title: "No" }];
  const { client, local } = watched(
    new AgentClient(joining({ server: server.url, identity: "i", key: "123456" })),
  );
  await expect(client.connect()).rejects.toMatchObject({ code: "notjoined", cause: { condition } });
  expect(local).toEqual([["sessionend", { reason, msg: "No" }]]);
  expect(server.attempts).toEqual([]);
});

it("continuing: the next page goes on with the ticket of the last one", async () => {
  const ticket = { session: "s-1", num: "0", token: "t", expires };
  const { client, local } = watched(
    new VisitorClient(
      continuing({ ...quick, server: server.url, ticket: JSON.parse(JSON.stringify(ticket)) }),
    ),
  );
  await client.connect();
  expect(server.posted).toEqual([]);
  expect(local).toEqual([["connection", { status: "ok" }]]);
});

it("a failing onTicket is reported and stops nothing", async () => {
  const { client } = watched(
    new VisitorClient(
      continuing({
        ...quick,
        server: server.url,
        ticket: { session: "s-1", num: "0", token: "t", expires },
        onTicket: () => {
          throw new Error("storage is full");
        },
      }),
    ),
  );
  const errors: unknown[] = [];
  client.onHandlerError = (error) => errors.push((error as Error).message);
  await client.connect();
  expect(errors).toEqual(["storage is full"]);
});

it("close during the request leaves nothing behind", async () => {
  let answered = false;
  const { client } = watched(
    new AgentClient(
      joining({
        server: server.url,
        identity: "i",
        key: "123456",
        fetch: (_, init) =>
          new Promise((_resolve, reject) =>
            init?.signal?.addEventListener("abort", () => {
              answered = true;
              reject(init.signal?.reason);
            }),
          ),
      }),
    ),
  );
  const opening = client.connect().catch((error) => error);
  await client.close();
  expect(await opening).toMatchObject({ code: "closed" });
  expect(answered).toBe(true);
});

it("a command that nobody waits for any more when the ticket comes is never sent", async () => {
  let answer: (response: Response) => void = () => {};
  const { client } = watched(
    new AgentClient(
      joining({
        ...quick,
        server: server.url,
        identity: "i",
        key: "123456",
        fetch: () =>
          new Promise((resolve) => {
            answer = resolve;
          }),
      }),
    ),
  );
  const control = new AbortController();
  const aborted = client.releaseRC({ signal: control.signal }).catch((error) => error);
  const opening = client.connect();
  control.abort("changed my mind");
  expect(await aborted).toBe("changed my mind");
  answer(Response.json({ session: "s-1", num: "1", token: "t", expires }));
  await opening;
  await client.leaveSession();
  expect(server.commands.map(({ type }) => type)).toEqual(["tandem.agent.command.leaveSession"]);
});

it("a transport that is closed during the request calls its receiver no more", async () => {
  const calls: unknown[] = [];
  const record = (value: unknown) => calls.push(value);
  const transport = joining({
    server: server.url,
    identity: "i",
    key: "123456",
    fetch: (_, init) =>
      new Promise((_resolve, reject) => init?.signal?.addEventListener("abort", () => reject(new Error()))),
  });
  const opening = transport
    .open({ protocol: agentProtocol, event: record, status: () => {}, closed: record, error: record })
    .catch((error) => error);
  await transport.close();
  expect(await opening).toMatchObject({ code: "closed" });
  expect(calls).toEqual([]);
});

it("renews no token when it is over", async () => {
  vi.useFakeTimers();
  const network = new SimulatedNetwork(() => 1);
  const ticket = { session: "s-1", num: "0", token: "t", expires: Date.now() + 900_000 };
  const { client } = watched(
    new VisitorClient(
      continuing({ server: "http://127.0.0.1:1", ticket, maxAttempts: 1, WebSocket: network.WebSocket }),
    ),
  );
  void client.connect();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(client.status).toBe("open");
  network.cut();
  await vi.advanceTimersByTimeAsync(100);
  expect(await client.closed).toMatchObject({ code: "unreachable" });
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

it("reconnect reaches the connection", async () => {
  const way = continuing({
    ...quick,
    minDelay: 60_000,
    maxDelay: 60_000,
    server: server.url,
    ticket: { session: "s-1", num: "0", token: "t", expires },
  });
  const { client } = watched(new VisitorClient(way));
  way.reconnect();
  await client.connect();
  server.cut();
  await expect.poll(() => client.status).toBe("reconnecting");
  way.reconnect();
  await expect.poll(() => client.status).toBe("open");
});
