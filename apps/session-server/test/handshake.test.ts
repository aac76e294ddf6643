import { describe, expect, test } from "vitest";
import { Participant } from "./support/participant.ts";
import { join, serve, shop, signIn, startSession } from "./support/server.ts";

const secret = "a secret that two servers of a test share";

describe("a connection is let in", () => {
  test("with a session token; the server picks the protocol's version", async () => {
    const server = await serve();
    const page = await Participant.connect(server, await startSession(server), { origin: shop });
    expect(page.socket.protocol).toBe("tandem.v1");
    // Nothing is packed: a small message could unpack into a large one.
    expect(page.socket.extensions).toBe("");
    await page.event("statereceived");
    expect(page.names()).toEqual(["sessionstart", "sessioncontinue", "agents", "statereceived"]);
  });
});

describe("a connection is turned away", () => {
  test("from the page of another origin, before its token is looked at", async () => {
    const server = await serve();
    const visitor = await startSession(server);
    const open = Participant.connect(server, visitor, { origin: "https://elsewhere.example.com" });
    await expect(open).rejects.toThrow("Unexpected server response: 403");
  });

  test.each([
    ["no token", async () => ""],
    ["a token that nobody signed", async () => "x.y.z"],
    ["an identity", (server: Parameters<typeof signIn>[0]) => signIn(server)],
  ])("with %s", async (_what, getToken) => {
    const server = await serve();
    const visitor = await startSession(server);
    const page = await Participant.connect(server, { ...visitor, token: await getToken(server) });
    expect(await page.closed).toEqual({ code: 4401, reason: "unauthorized" });
    expect(page.received).toEqual([]);
  });

  test("with a token that is over", async () => {
    const server = await serve({ timings: { sessionToken: 0 } });
    const page = await Participant.connect(server, await startSession(server));
    expect(await page.closed).toEqual({ code: 4401, reason: "unauthorized" });
  });

  test("from a session that this server does not know", async () => {
    const elsewhere = await startSession(await serve({ secret }));
    const page = await Participant.connect(await serve({ secret }), elsewhere);
    expect(await page.closed).toEqual({ code: 4404, reason: "gone" });
  });

  test("when it speaks no version of the protocol that the server does", async () => {
    const server = await serve();
    const visitor = await startSession(server);
    const protocols = [`tandem.token.${visitor.token}`, "tandem.v9"];
    const page = await Participant.connect(server, visitor, { protocols });
    const reason = "unsupportedversion: this client speaks tandem.v9; the server speaks tandem.v1";
    expect(await page.closed).toEqual({ code: 4406, reason });
    // Not the token, which was offered first.
    expect(page.socket.protocol).toBe("tandem.v9");
  });

  test("by its token first, when that is wrong as well", async () => {
    const server = await serve();
    const visitor = await startSession(server);
    const page = await Participant.connect(server, visitor, {
      protocols: ["tandem.token.x.y.z", "tandem.v9"],
    });
    expect(await page.closed).toEqual({ code: 4401, reason: "unauthorized" });
  });

  test.each([
    { instance: "" },
    { instance: "a b" },
    { instance: "x".repeat(65) },
    { after: "-1" },
    { after: "1e9" },
  ])("when it asks for %j", async (options) => {
    const server = await serve();
    const open = Participant.connect(server, await startSession(server), options);
    await expect(open).rejects.toThrow("Unexpected server response: 400");
  });

  test("when there are too many already", async () => {
    const server = await serve({ limits: { connections: 1 } });
    const visitor = await startSession(server);
    const page = await Participant.connect(server, visitor);
    const open = Participant.connect(server, visitor, { instance: "page-2" });
    await expect(open).rejects.toThrow("Unexpected server response: 503");
    await page.leave();
    await Participant.connect(server, visitor, { instance: "page-2" });
  });

  test("when one participant comes too often", async () => {
    const server = await serve({ limits: { connects: { burst: 2, perSecond: 0 } } });
    const visitor = await startSession(server);
    for (const instance of ["page-1", "page-2"]) {
      const page = await Participant.connect(server, visitor, { instance });
      await page.event("statereceived");
      await page.leave();
    }
    const third = await Participant.connect(server, visitor, { instance: "page-3" });
    expect(await third.closed).toEqual({ code: 4429, reason: "ratelimited" });
    const agent = await Participant.connect(server, await join(server, visitor.key));
    await agent.event("agents");
  });
});
