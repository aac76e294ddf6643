import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { TestServer } from "../../test/support/test-server.ts";
import { JoinFailed, joinSession, renewToken, StartFailed, signIn, startSession } from "./index.ts";

let server: TestServer;

beforeEach(async () => {
  server = await TestServer.start();
});

afterEach(() => server.stop());

const problem = (status: number, code: string, more: object = {}): [number, object] => [
  status,
  { type: `https://tandem.example/problems/${code}`, title: "No", status, code, ...more },
];

describe("what is asked", () => {
  it("signs in", async () => {
    const signedIn = { identity: "i", name: "Robin Vale", privileges: ["CBGUESTRC"], expires: 1 };
    server.respond = () => [200, signedIn];
    expect(await signIn(server.url, { name: "Robin Vale", privileges: ["CBGUESTRC"] })).toEqual(signedIn);
    expect(server.posted).toEqual([
      {
        path: "/v1/sign-in",
        authorization: undefined,
        body: { name: "Robin Vale", privileges: ["CBGUESTRC"] },
      },
    ]);
  });

  it("starts a session", async () => {
    const started = { session: "s-1", key: "123456", token: "t", expires: 1 };
    server.respond = () => [201, started];
    expect(await startSession(`${server.url}/`, { name: "Robin Vale" })).toEqual(started);
    await startSession(server.url);
    expect(server.posted).toEqual([
      { path: "/v1/sessions", authorization: undefined, body: { name: "Robin Vale" } },
      { path: "/v1/sessions", authorization: undefined, body: {} },
    ]);
  });

  it("joins a session", async () => {
    const joined = { session: "s-1", num: "1", token: "t", expires: 1 };
    server.respond = () => [200, joined];
    expect(await joinSession(server.url, { identity: "i", key: "123456" })).toEqual(joined);
    expect(server.posted).toEqual([
      { path: "/v1/sessions/join", authorization: "Bearer i", body: { key: "123456" } },
    ]);
  });

  it("renews a token", async () => {
    server.respond = () => [200, { token: "t2", expires: 2 }];
    expect(await renewToken(server.url, "t1")).toEqual({ token: "t2", expires: 2 });
    expect(server.posted).toEqual([{ path: "/v1/token", authorization: "Bearer t1", body: undefined }]);
  });
});

describe("what goes wrong", () => {
  it.each([
    [problem(401, "AuthError"), "unauthorized"],
    [problem(403, "signinoff"), "unauthorized"],
    [problem(404, "NoSession"), "gone"],
    [problem(404, "notfound"), "joinfailed"],
    [problem(409, "full"), "joinfailed"],
    [problem(429, "ratelimited"), "joinfailed"],
    [problem(503, "service"), "joinfailed"],
    [[502, "<html>"] as [number, string], "joinfailed"],
  ])("an agent who cannot join gets the condition: %j is %s", async (answer, condition) => {
    server.respond = () => answer;
    const failed = joinSession(server.url, { identity: "i", key: "k" });
    await expect(failed).rejects.toBeInstanceOf(JoinFailed);
    await expect(failed).rejects.toMatchObject({ name: "JoinFailed", condition, status: answer[0] });
    await expect(signIn(server.url, { name: "Robin Vale" })).rejects.toMatchObject({ condition });
  });

  it.each([
    [problem(409, "dupkey"), "duplicatekey", undefined],
    [problem(400, "invalid", { pointer: "/name", detail: "too long" }), "startfailed", "/name"],
    [problem(503, "service"), "startfailed", undefined],
    [[502, "<html>"] as [number, string], "startfailed", undefined],
  ])("a visitor who cannot start gets the condition: %j is %s", async (answer, condition, pointer) => {
    server.respond = () => answer;
    const failed = startSession(server.url);
    await expect(failed).rejects.toBeInstanceOf(StartFailed);
    await expect(failed).rejects.toMatchObject({
      name: "StartFailed",
      condition,
      pointer,
      status: answer[0],
    });
  });

  it("has the message of the server", async () => {
    server.respond = () => problem(400, "invalid", { detail: "name: at most 63 characters" });
    await expect(startSession(server.url)).rejects.toThrow("name: at most 63 characters");
  });

  it("without an answer has no status, and the cause", async () => {
    const { url } = server;
    await server.stop();
    await expect(joinSession(url, { identity: "i", key: "k" })).rejects.toMatchObject({
      condition: "joinfailed",
      status: undefined,
      cause: expect.any(TypeError),
    });
    await expect(startSession(url)).rejects.toMatchObject({ condition: "startfailed", status: undefined });
    await expect(renewToken(url, "t")).rejects.toMatchObject({ name: "ClientError", code: "unreachable" });
    await server.listen();
  });

  it("takes no longer than the timeout", async () => {
    const slow: typeof fetch = (_, init) =>
      new Promise((_resolve, reject) =>
        init?.signal?.addEventListener("abort", () => reject(init.signal?.reason)),
      );
    await expect(startSession(server.url, {}, { fetch: slow, timeout: 10 })).rejects.toMatchObject({
      condition: "startfailed",
      cause: { name: "TimeoutError" },
    });
  });

  it("is the signal's reason when it was aborted", async () => {
    const signal = AbortSignal.abort("left the page");
    await expect(joinSession(server.url, { identity: "i", key: "k" }, { signal })).rejects.toBe(
      "left the page",
    );
    await expect(renewToken(server.url, "t", { signal })).rejects.toBe("left the page");
  });

  it("distinguishes, when a token is renewed, an invalid token from a server that is not reached", async () => {
    server.respond = () => problem(401, "AuthError");
    await expect(renewToken(server.url, "t")).rejects.toMatchObject({ code: "unauthorized" });
    server.respond = () => problem(404, "NoSession");
    await expect(renewToken(server.url, "t")).rejects.toMatchObject({ code: "gone" });
    server.respond = () => problem(503, "service");
    await expect(renewToken(server.url, "t")).rejects.toMatchObject({ code: "unreachable" });
  });
});
