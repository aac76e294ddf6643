import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { quick } from "../../test/support/harness.ts";
import { TestServer } from "../../test/support/test-server.ts";
import { AgentClient, VisitorClient } from "../index.ts";
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

it("starting: a visitor starts, gets his ticket and is connected", async () => {
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
    cause: { name: "StartFailed", code: "dupkey" },
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
  await client.connect();
  await client.requestRC();
  expect(server.posted).toMatchObject([{ authorization: "Bearer i", body: { key: "123456" } }]);
  expect(server.commands[0]).toMatchObject({ source: "/participants/3" });
});

it.each([
  [401, "AuthError", "AuthError"],
  [404, "NoSession", "NoSession"],
  [503, "service", "LookupFailed"],
])("joining: %i %s is the end of the session with %s", async (status, code, reason) => {
  server.respond = () => [status, { code, title: "No" }];
  const { client, local } = watched(
    new AgentClient(joining({ server: server.url, identity: "i", key: "123456" })),
  );
  await expect(client.connect()).rejects.toMatchObject({ code: "notjoined", cause: { reason } });
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

it("a failing onTicket is told and stops nothing", async () => {
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

it("reconnect reaches the connection", async () => {
  const way = continuing({
    ...quick,
    delay: 60_000,
    maxDelay: 60_000,
    server: server.url,
    ticket: { session: "s-1", num: "0", token: "t", expires },
  });
  const { client } = watched(new VisitorClient(way));
  way.reconnect();
  await client.connect();
  server.cut();
  await vi.waitFor(() => expect(client.status).toBe("reconnecting"));
  way.reconnect();
  await vi.waitFor(() => expect(client.status).toBe("open"));
});
