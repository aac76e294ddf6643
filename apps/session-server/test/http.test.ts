import { describe, expect, test } from "vitest";
import { Participant } from "./support/participant.ts";
import { join, serve, shop, signIn, startSession } from "./support/server.ts";

const secret = "a secret that two servers of a test share";
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

describe("GET /health", () => {
  test("says that the server is up, and how many sessions run", async () => {
    const server = await serve();
    await startSession(server);
    const { status, body } = await server.get("/health");
    expect(status).toBe(200);
    expect(body).toEqual({
      status: "ok",
      uptime: expect.any(Number),
      sessions: 1,
      versions: { "tandem.v1": 0 },
      faults: { invalidMessages: 0, machine: 0, storage: 0 },
    });
  });
});

describe("POST /v1/sign-in", () => {
  test("gives an identity with every privilege", async () => {
    const server = await serve();
    const before = Date.now();
    const { status, body, headers } = await server.post("/v1/sign-in", { name: " Robin Vale " });
    expect(status).toBe(200);
    expect(body).toEqual({
      identity: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
      name: "Robin Vale",
      privileges: ["CBGUESTRC", "CBGUESTSE", "NAVASSIST", "ACCESSIBILITY", "INVITEGUEST"],
      expires: expect.any(Number),
    });
    expect(Math.abs(body.expires - before - 8 * 3_600_000)).toBeLessThan(5000);
    expect(headers.get("cache-control")).toBe("no-store");
  });

  test("gives the privileges that were asked for", async () => {
    const server = await serve();
    const { body } = await server.post("/v1/sign-in", { name: "Robin", privileges: ["NAVASSIST"] });
    expect(body.privileges).toEqual(["NAVASSIST"]);
  });

  test.each([
    [{}, "/name"],
    [{ name: "  " }, "/name"],
    [{ name: "x".repeat(64) }, "/name"],
    [{ name: 7 }, "/name"],
    [{ name: "Robin", privileges: "NAVASSIST" }, "/privileges"],
    [{ name: "Robin", privileges: ["NAVASSIST", "EVERYTHING"] }, "/privileges/1"],
    [["Robin"], ""],
  ])("refuses %j", async (body, pointer) => {
    const server = await serve();
    expect(await server.post("/v1/sign-in", body)).toMatchObject({
      status: 400,
      body: { code: "invalid", pointer },
    });
  });

  test("can be switched off", async () => {
    const server = await serve({ devSignIn: false });
    const answer = await server.post("/v1/sign-in", { name: "Robin" });
    expect(answer).toMatchObject({ status: 403, body: { code: "signinoff" } });
  });
});

describe("POST /v1/sessions", () => {
  test("starts a session under a random key of six digits", async () => {
    const server = await serve();
    const { status, body } = await server.post("/v1/sessions", { name: "Kim Fen" });
    expect(status).toBe(201);
    expect(body).toEqual({
      session: expect.stringMatching(/^[\w-]{22}$/),
      key: expect.stringMatching(/^[1-9]\d{5}$/),
      token: expect.any(String),
      expires: expect.any(Number),
    });
    const other = await server.post("/v1/sessions");
    expect(other.status).toBe(201);
    expect(other.body.session).not.toBe(body.session);
  });

  test("starts a session under the key that the site chose", async () => {
    const server = await serve();
    const { body } = await server.post("/v1/sessions", { sessionKey: "customer-17" });
    expect(body.key).toBe("customer-17");
  });

  test("refuses a key that is in use, until its session is over", async () => {
    const server = await serve();
    const visitor = await startSession(server, { sessionKey: "customer-17" });
    const again = await server.post("/v1/sessions", { sessionKey: "customer-17" });
    expect(again).toMatchObject({ status: 409, body: { code: "dupkey", status: 409 } });
    expect(again.headers.get("content-type")).toContain("application/problem+json");

    const page = await Participant.connect(server, visitor);
    await page.command("stopSession");
    expect((await server.post("/v1/sessions", { sessionKey: "customer-17" })).status).toBe(201);
  });

  test("says which property is wrong", async () => {
    const server = await serve();
    const { status, body } = await server.post("/v1/sessions", { name: "Kim Fen", groupid: "seven" });
    expect(status).toBe(400);
    expect(body).toMatchObject({ code: "invalid", pointer: "/groupid", detail: expect.any(String) });
  });

  test("ignores a property that it does not know, as every reader does", async () => {
    const server = await serve();
    expect((await server.post("/v1/sessions", { colour: "blue" })).status).toBe(201);
  });

  test("holds no more sessions than it was told to", async () => {
    const server = await serve({ limits: { sessions: 2 } });
    await startSession(server);
    await startSession(server);
    expect(await server.post("/v1/sessions", {})).toMatchObject({ status: 503, body: { code: "service" } });
  });
});

describe("POST /v1/sessions/join", () => {
  test("gives agents places in the session, with numbers of their own", async () => {
    const server = await serve();
    const { session, key } = await startSession(server);
    const identity = bearer(await signIn(server));
    const first = await server.post("/v1/sessions/join", { key }, identity);
    expect(first.status).toBe(200);
    expect(first.body).toEqual({ session, num: "1", token: expect.any(String), expires: expect.any(Number) });
    expect((await server.post("/v1/sessions/join", { key: ` ${key} ` }, identity)).body.num).toBe("2");
  });

  test("wants an identity before it looks at anything", async () => {
    const server = await serve();
    const { key, token } = await startSession(server);
    const refused = { status: 401, body: { code: "AuthError" } };
    expect(await server.post("/v1/sessions/join", { key })).toMatchObject(refused);
    expect(await server.post("/v1/sessions/join", { key: 7 })).toMatchObject(refused);
    expect(await server.post("/v1/sessions/join", { key }, bearer("x.y.z"))).toMatchObject(refused);
    expect(await server.post("/v1/sessions/join", { key }, bearer(token))).toMatchObject(refused);
  });

  test("does not find a key that nobody has", async () => {
    const server = await serve();
    const answer = await server.post("/v1/sessions/join", { key: "000000" }, bearer(await signIn(server)));
    expect(answer).toMatchObject({ status: 404, body: { code: "NoSession" } });
  });

  test("does not find a session that is over", async () => {
    const server = await serve();
    const visitor = await startSession(server);
    await (await Participant.connect(server, visitor)).command("stopSession");
    const answer = await server.post("/v1/sessions/join", { key: visitor.key }, bearer(await signIn(server)));
    expect(answer).toMatchObject({ status: 404, body: { code: "NoSession" } });
  });

  test("refuses a key that is no text", async () => {
    const server = await serve();
    const answer = await server.post("/v1/sessions/join", { key: 123456 }, bearer(await signIn(server)));
    expect(answer).toMatchObject({ status: 400, body: { code: "invalid", pointer: "/key" } });
  });

  test("says when all places are taken", async () => {
    const server = await serve();
    const visitor = await startSession(server);
    for (let agent = 0; agent < 10; agent += 1) {
      const seat = await join(server, visitor.key);
      await (await Participant.connect(server, seat)).event("agents");
    }
    const answer = await server.post("/v1/sessions/join", { key: visitor.key }, bearer(await signIn(server)));
    expect(answer).toMatchObject({ status: 409, body: { code: "full" } });
  });
});

describe("POST /v1/token", () => {
  test("gives a fresh token for the same place", async () => {
    const server = await serve();
    const agent = await join(server, (await startSession(server)).key);
    const { status, body } = await server.post("/v1/token", undefined, bearer(agent.token));
    expect(status).toBe(200);
    expect(body).toEqual({ token: expect.any(String), expires: expect.any(Number) });
    const connection = await Participant.connect(server, { ...agent, token: body.token });
    expect((await connection.event("agents")).data.agentlist[0].num).toBe("1");
  });

  test("wants a token of a session that is still valid", async () => {
    const server = await serve({ timings: { sessionToken: 0 } });
    const { token } = await startSession(server);
    const refused = { status: 401, body: { code: "AuthError" } };
    expect(await server.post("/v1/token", undefined, bearer(token))).toMatchObject(refused);
    expect(await server.post("/v1/token", undefined, bearer(await signIn(server)))).toMatchObject(refused);
    expect(await server.post("/v1/token")).toMatchObject(refused);
  });

  test("does not renew a place in a session that is unknown, over, or left", async () => {
    const server = await serve({ secret });
    const elsewhere = await startSession(await serve({ secret }));
    const visitor = await startSession(server);
    const agent = await join(server, visitor.key);
    const page = await Participant.connect(server, visitor);
    const viewer = await Participant.connect(server, agent);
    // Another agent keeps the session going when the first one has left.
    await (await Participant.connect(server, await join(server, visitor.key))).event("agents");

    const gone = { status: 404, body: { code: "NoSession" } };
    expect(await server.post("/v1/token", undefined, bearer(elsewhere.token))).toMatchObject(gone);
    await viewer.command("leaveSession");
    expect(await server.post("/v1/token", undefined, bearer(agent.token))).toMatchObject(gone);
    expect((await server.post("/v1/token", undefined, bearer(visitor.token))).status).toBe(200);
    await page.command("stopSession");
    expect(await server.post("/v1/token", undefined, bearer(visitor.token))).toMatchObject(gone);
  });
});

describe("every endpoint", () => {
  test("answers a page of an allowed origin, and says so to its browser", async () => {
    const server = await serve();
    const { status, headers } = await server.post("/v1/sessions", {}, { origin: shop });
    expect(status).toBe(201);
    expect(headers.get("access-control-allow-origin")).toBe(shop);
  });

  test("answers the browser's question before a request", async () => {
    const server = await serve();
    const ask = (origin: string) =>
      fetch(`${server.url}/v1/sessions/join`, {
        method: "OPTIONS",
        headers: {
          origin,
          "access-control-request-method": "POST",
          "access-control-request-headers": "authorization",
        },
      });
    const allowed = await ask(shop);
    expect(allowed.status).toBe(204);
    expect(allowed.headers.get("access-control-allow-headers")).toContain("authorization");
    expect((await ask("https://elsewhere.example.com")).status).toBe(403);
  });

  test.each(["https://elsewhere.example.com", "null", "http://shop.example.com.evil.example"])(
    "refuses a page of %s before anything else",
    async (origin) => {
      const server = await serve();
      const answer = await server.post("/v1/sessions", "nonsense", { origin });
      expect(answer).toMatchObject({ status: 403, body: { code: "origin" } });
      expect(answer.headers.get("access-control-allow-origin")).toBeNull();
      expect((await server.get("/health")).body.sessions).toBe(0);
    },
  );

  test.each([
    ["no JSON", "{ Robin Vale }", "application/json", 400, "invalid"],
    ["a forged prototype", '{"__proto__":{"sessionKey":"x"}}', "application/json", 400, "invalid"],
    ["another media type", "name=Robin", "application/x-www-form-urlencoded", 415, "mediatype"],
    ["too large", JSON.stringify({ name: "x".repeat(20_000) }), "application/json", 413, "toolarge"],
  ])("refuses a body that is %s", async (_what, body, type, status, code) => {
    const server = await serve();
    const answer = await server.post("/v1/sessions", body, { "content-type": type });
    expect(answer).toMatchObject({
      status,
      body: { status, code, type: `https://tandem.example/problems/${code}` },
    });
    expect(answer.headers.get("content-type")).toContain("application/problem+json");
    expect(JSON.stringify(answer.body)).not.toContain("Robin");
  });

  test("takes an empty body for none, whatever it is said to be", async () => {
    const server = await serve();
    const { status } = await server.post("/v1/sessions", "", { "content-type": "application/json" });
    expect(status).toBe(201);
  });

  test("does not know other paths", async () => {
    const server = await serve();
    expect(await server.get("/v1/sessions/all")).toMatchObject({ status: 404, body: { code: "notfound" } });
    expect(await server.get("/v1/connect")).toMatchObject({ status: 404, body: { code: "notfound" } });
  });

  test("can be asked so many times a minute from one address", async () => {
    const server = await serve({ limits: { requestsPerMinute: 3 } });
    const identity = bearer(await signIn(server));
    const guess = (key: string, more = {}) =>
      server.post("/v1/sessions/join", { key }, { ...identity, ...more });
    for (const key of ["111111", "222222", "333333"]) expect((await guess(key)).status).toBe(404);
    const refused = await guess("444444");
    expect(refused).toMatchObject({ status: 429, body: { code: "ratelimited" } });
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    // Nobody gets further by saying that he is someone else; and the others are still there for him.
    expect((await guess("555555", { "x-forwarded-for": "203.0.113.9" })).status).toBe(429);
    expect((await server.post("/v1/sessions", {})).status).toBe(201);
    for (let time = 0; time < 5; time += 1) expect((await server.get("/health")).status).toBe(200);
  });

  test("counts by the address that a trusted proxy reports", async () => {
    const server = await serve({ limits: { requestsPerMinute: 1 }, trustProxy: ["127.0.0.1"] });
    const from = (address: string) => server.post("/v1/sessions", {}, { "x-forwarded-for": address });
    expect((await from("203.0.113.9")).status).toBe(201);
    expect((await from("203.0.113.9")).status).toBe(429);
    expect((await from("203.0.113.10")).status).toBe(201);
  });
});
