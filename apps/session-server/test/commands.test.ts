import { describe, expect, test } from "vitest";
import { Participant } from "./support/participant.ts";
import { join, serve, startSession, type TestServer } from "./support/server.ts";

/** A visitor's page and an agent's viewer in one session. */
async function together(server: TestServer) {
  const visitor = await startSession(server);
  const page = await Participant.connect(server, visitor);
  await page.event("statereceived");
  const viewer = await Participant.connect(server, await join(server, visitor.key));
  await viewer.event("agents");
  return { visitor, page, viewer };
}

const oneState = (value: string | number) => ({ name: "step", value });

describe("a command", () => {
  test("has an outcome for its sender and events for the others, as CloudEvents", async () => {
    const { visitor, page, viewer } = await together(await serve());
    const { session } = visitor;
    const sent = page.build("setUserState", oneState("delivery"));
    await page.send(sent);

    const answer = await page.message(({ type }) => type === "tandem.outcome", "an outcome");
    expect(answer).toEqual({
      specversion: "1.0",
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      source: `/sessions/${session}`,
      type: "tandem.outcome",
      subject: session,
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      datacontenttype: "application/json",
      data: { command: sent.id, status: "done", after: expect.any(Number) },
    });

    const event = await viewer.event("userstate");
    const sequence = event.sequence;
    expect(sequence).toMatch(/^\d{12}$/);
    expect((answer.data as { after: number }).after).toBe(Number(sequence) - 1);
    expect(event).toEqual({
      specversion: "1.0",
      id: `${session}/${sequence}`,
      source: `/sessions/${session}`,
      type: "tandem.agent.userstate",
      subject: session,
      time: expect.any(String),
      datacontenttype: "application/json",
      dataschema: "https://tandem.example/schemas/v1/agent/events/userstate",
      sequence,
      data: { step: "delivery" },
    });
    expect(page.names()).not.toContain("userstate");
  });

  test("that is sent again has the same outcome and no second effect", async () => {
    const { page, viewer } = await together(await serve());
    const sent = page.build("setUserState", oneState(1));
    const outcome = await page.send(sent);
    expect(outcome).toMatchObject({ command: sent.id, status: "done" });
    expect(await page.send({ ...sent, data: oneState(2) } as { id: string })).toEqual(outcome);
    await page.command("setUserState", oneState(3));
    await viewer.message(({ data }) => data.step === 3, "the third state");
    const states = viewer.received.filter(({ type }) => type === "tandem.agent.userstate");
    expect(states.map(({ data }) => data.step)).toEqual([1, 3]);
  });

  test("needs the privilege that the agent's identity carries", async () => {
    const server = await serve();
    const { key } = await startSession(server);
    const viewer = await Participant.connect(server, await join(server, key, ["NAVASSIST"]));
    expect(await viewer.command("requestRC")).toMatchObject({ status: "refused", code: "notpermitted" });
    expect((await viewer.event("accessdenied")).data).toEqual({ rcrequested: true, privilege: "CBGUESTRC" });
  });

  test("that nobody offers yet is refused as such", async () => {
    const { page } = await together(await serve());
    expect(await page.command("stopVideo")).toMatchObject({ status: "refused", code: "unsupported" });
  });
});

describe("a message is refused as invalid, with the place,", () => {
  test.each([
    ["when its payload is wrong", "setUserState", { name: "step" }, {}, "/data"],
    ["when a value in it is wrong", "pauseSession", { pause: "yes" }, {}, "/data/pause"],
    ["when it names another session", "reportInput", { active: true }, { subject: "elsewhere" }, "/subject"],
    [
      "when it speaks for someone else",
      "reportInput",
      { active: true },
      { source: "/participants/1" },
      "/source",
    ],
    [
      "when it is a command of the other side",
      "x",
      {},
      { type: "tandem.agent.command.leaveSession" },
      "/type",
    ],
    ["when it is an event", "x", {}, { type: "tandem.visitor.rc", data: { enabled: true } }, "/type"],
    ["when nobody knows the command", "conquer", {}, {}, "/type"],
    ["when it is of another CloudEvents version", "stopSession", {}, { specversion: "2.0" }, "/specversion"],
  ])("%s", async (_when, name, data, parts, pointer) => {
    const { page, viewer } = await together(await serve());
    const before = viewer.received.length;
    const message = page.build(name, data, parts);
    expect(await page.send(message)).toEqual({
      command: message.id,
      status: "refused",
      code: "invalid",
      pointer,
      detail: expect.stringMatching(/\w/),
    });
    // The session is as it was.
    expect(await page.command("reportVisibility", { visibility: "hidden" })).toMatchObject({
      status: "done",
    });
    await viewer.event("pagevisibility");
    expect(viewer.received.slice(before)).toHaveLength(1);
  });
});

describe("a sender is disconnected", () => {
  test.each([
    ["of what is no JSON", "hello"],
    ["of nothing", ""],
    ["of JSON that is no message", "[1, 2, 3]"],
    ["of null", "null"],
    ["of a message without an id", JSON.stringify({ type: "tandem.visitor.command.stopSession" })],
    ["of a message whose id cannot be repeated", JSON.stringify({ id: "x".repeat(10_000) })],
    ["of very deep JSON", "[".repeat(30_000)],
  ])("%s: no outcome could name it", async (_what, text) => {
    const server = await serve();
    const { page, viewer } = await together(server);
    page.socket.send(text);
    expect(await page.closed).toEqual({ code: 1007, reason: "not a command" });
    expect(await viewer.command("leaveSession")).toMatchObject({ status: "done" });
    expect((await server.get("/health")).body.faults).toEqual({ invalidMessages: 0, machine: 0, storage: 0 });
  });

  test("of bytes", async () => {
    const { page } = await together(await serve());
    page.socket.send(Buffer.from([1, 2, 3]));
    expect(await page.closed).toEqual({ code: 1003, reason: "text only" });
  });

  test("of a message above 64 KiB", async () => {
    const { page } = await together(await serve());
    const message = page.build("setUserState", oneState(1));
    page.socket.send(JSON.stringify(message).padEnd(65_536, " "));
    await page.message(({ data }) => data.command === message.id, "an outcome");
    page.socket.send(JSON.stringify(message).padEnd(65_537, " "));
    expect(await page.closed).toEqual({ code: 4413, reason: "toolarge" });
  });

  test("of too many messages, after being told to slow down", async () => {
    const limits = { commands: { burst: 5, perSecond: 0 }, refusals: { burst: 2, perSecond: 0 } };
    const { page, viewer } = await together(await serve({ limits }));
    for (let step = 0; step < 20; step += 1) {
      page.socket.send(JSON.stringify(page.build("setUserState", oneState(step))));
    }
    expect(await page.closed).toEqual({ code: 4429, reason: "ratelimited" });
    const outcomes = page.received.filter(({ type }) => type === "tandem.outcome").map(({ data }) => data);
    expect(outcomes.filter(({ status }) => status === "done")).toHaveLength(5);
    expect(outcomes.filter(({ code }) => code === "ratelimited")).toHaveLength(2);
    expect(outcomes).toHaveLength(7);
    await viewer.message(({ data }) => data.step === 4, "the last state");
    expect(viewer.names().filter((name) => name === "userstate")).toHaveLength(5);
  });

  test("of too many messages: a new connection is not a new start", async () => {
    const server = await serve({
      limits: { commands: { burst: 2, perSecond: 0 }, refusals: { burst: 9, perSecond: 0 } },
    });
    const { page, visitor } = await together(server);
    for (const step of [1, 2])
      expect((await page.command("setUserState", oneState(step))).status).toBe("done");
    const next = await Participant.connect(server, visitor, { instance: "page-2" });
    expect(await next.command("setUserState", oneState(3))).toMatchObject({
      status: "refused",
      code: "ratelimited",
    });
  });

  test("who does not answer pings", async () => {
    const server = await serve({ timings: { ping: 40 } });
    const { viewer } = await together(server);
    viewer.socket.pause();
    await expect.poll(() => server.logged(), { timeout: 3000 }).toMatch(/"num":"1","code":1006/);
    expect(server.logged()).not.toMatch(/"num":"0","code":1006/);
  });
});

test("a newer connection of the same page takes the place of the older one, and nobody else notices", async () => {
  const server = await serve({ timings: { grace: 50 } });
  const { page, viewer } = await together(server);
  const newer = await Participant.connect(server, viewer.seat, { after: viewer.position() });
  expect(await viewer.closed).toEqual({ code: 4409, reason: "replaced" });
  const before = page.received.length;
  // The older one's end is not the agent's: he would be out when the grace period is over.
  await new Promise((resolve) => setTimeout(resolve, 120));
  await page.command("setUserState", oneState("delivery"));
  await newer.event("userstate");
  expect(newer.names()).toEqual(["userstate"]);
  expect(page.received.length).toBe(before + 1);
});

test("a session whose log is full can still be ended", async () => {
  const server = await serve({ limits: { logBytes: 400 } });
  const { page, viewer } = await together(server);
  const long = { name: "note", value: "x".repeat(400) };
  await page.command("setUserState", long);
  const refused = await page.command("setUserState", oneState(1));
  expect(refused).toMatchObject({
    status: "refused",
    code: "ratelimited",
    detail: "The session's log is full.",
  });
  expect(await page.command("stopSession")).toMatchObject({ status: "done" });
  expect(await viewer.closed).toEqual({ code: 4000, reason: "over" });
});
