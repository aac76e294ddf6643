import { connect } from "node:net";
import { describe, expect, test } from "vitest";
import { isGone, Participant } from "./support/participant.ts";
import { join, serve, startSession, type TestServer } from "./support/server.ts";

/** Much, and fast: what these tests send is more than the default lets through. */
const limits = { commands: { burst: 1000, perSecond: 1000 }, connects: { burst: 100, perSecond: 100 } };
const step = (value: number) => ({ name: "step", value });
const steps = (participant: Participant) =>
  participant.received.filter(({ type }) => type === "tandem.agent.userstate").map(({ data }) => data.step);

async function together(server: TestServer) {
  const visitor = await startSession(server);
  const page = await Participant.connect(server, visitor);
  const viewer = await Participant.connect(server, await join(server, visitor.key));
  await viewer.event("agents");
  return { visitor, page, viewer };
}

describe("a connection that resumes", () => {
  test("is sent what it missed, and then what is new", async () => {
    const server = await serve({ limits });
    const { page, viewer } = await together(server);
    await page.command("setUserState", step(1));
    await viewer.event("userstate");
    viewer.socket.terminate();
    await page.command("setUserState", step(2));
    await page.command("setUserState", step(3));
    const again = await Participant.connect(server, viewer.seat, { after: viewer.position() });
    await again.message(({ data }) => data.step === 3, "the third state");
    await page.command("setUserState", step(4));
    await again.message(({ data }) => data.step === 4, "the fourth state");
    expect(again.names()).toEqual(["userstate", "userstate", "userstate"]);
    expect(steps(again)).toEqual([2, 3, 4]);
  });

  test("without saying from where is sent everything since its page first came", async () => {
    const server = await serve({ limits });
    const { page, viewer } = await together(server);
    await page.command("setUserState", step(1));
    viewer.socket.terminate();
    await page.command("setUserState", step(2));
    const again = await Participant.connect(server, viewer.seat);
    await again.message(({ data }) => data.step === 2, "the second state");
    expect(again.received.slice(0, viewer.received.length)).toEqual(viewer.received);
    expect(again.names()).toEqual(["agents", "userstate", "userstate"]);
  });

  test("does not read what was not addressed to it", async () => {
    const server = await serve({ limits });
    const { visitor, page, viewer } = await together(server);
    await page.command("setUserState", step(1));
    const late = await Participant.connect(server, await join(server, visitor.key), {
      instance: "viewer-2",
      after: "000000000000",
    });
    await late.event("userstate");
    expect(late.names()).toEqual(["agents", "userstate"]);
    const own = new Set(viewer.received.map(({ sequence }) => sequence));
    expect(late.received.filter(({ sequence }) => own.has(sequence))).toEqual([]);
  });

  test("is sent a log of any length", async () => {
    const server = await serve({ limits });
    const { page, viewer } = await together(server);
    viewer.socket.terminate();
    const numbers = Array.from({ length: 450 }, (_, index) => index);
    await Promise.all(numbers.map((number) => page.command("setUserState", step(number))));
    const again = await Participant.connect(server, viewer.seat, { after: viewer.position() });
    await again.message(({ data }) => data.step === 449, "the last state");
    expect(steps(again)).toEqual(numbers);
  });

  test("again and again, while the others go on, misses nothing and gets nothing twice", async () => {
    const server = await serve({ limits });
    const { visitor, page, viewer } = await together(server);
    const steady = await Participant.connect(server, await join(server, visitor.key));
    await steady.event("agents");
    const sending = (async () => {
      for (let number = 1; number <= 200; number += 1) await page.command("setUserState", step(number));
    })();
    const seen: number[] = [];
    let connection = viewer;
    let position = viewer.position();
    while (seen.at(-1) !== 200) {
      const next = (seen.at(-1) ?? 0) + 1;
      await connection.message(({ data }) => data.step === next, `state ${next}`);
      // Whatever has been read up to now counts; what is still under way is lost with the connection.
      seen.push(...steps(connection));
      if (connection.position() > position) position = connection.position();
      if (seen.at(-1) === 200) break;
      connection.socket.terminate();
      connection = await Participant.connect(server, viewer.seat, { after: position });
    }
    await sending;
    expect(seen).toEqual(Array.from({ length: 200 }, (_, index) => index + 1));
    await steady.message(({ data }) => data.step === 200, "the last state");
    expect(steps(steady)).toEqual(seen);
    // The two connections that stayed saw nobody come or go.
    expect(steady.names().filter((name) => name === "agents")).toHaveLength(1);
  });

  test("is heard only when it has its place: what it says with its first breath comes after what it missed", async () => {
    const server = await serve({ limits });
    const { page, viewer } = await together(server);
    viewer.socket.terminate();
    for (const number of [1, 2, 3]) await page.command("setUserState", step(number));
    const hasty = await speakWithHandshake(server, viewer, viewer.build("leaveSession"));
    expect(hasty).toMatch(/"step":1.*"step":2.*"step":3.*"type":"tandem.agent.sessionend".*"status":"done"/s);
  });
});

/** Opens a connection and sends a message in the same breath, as no client library would. Returns all it hears. */
async function speakWithHandshake(server: TestServer, from: Participant, message: object): Promise<string> {
  const { hostname, port, host } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  const payload = Buffer.from(JSON.stringify(message));
  const handshake = [
    `GET /v1/connect?instance=page-1&after=${from.position()} HTTP/1.1`,
    `Host: ${host}`,
    "Connection: Upgrade",
    "Upgrade: websocket",
    "Sec-WebSocket-Version: 13",
    "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==",
    `Sec-WebSocket-Protocol: tandem.v1, tandem.token.${from.seat.token}`,
    "\r\n",
  ].join("\r\n");
  // A text frame with a length of two bytes, masked with zeros.
  const frame = Buffer.from([0x81, 0x80 | 126, payload.length >> 8, payload.length & 255, 0, 0, 0, 0]);
  socket.write(Buffer.concat([Buffer.from(handshake), frame, payload]));
  let heard = "";
  for await (const chunk of socket) heard += chunk;
  return heard;
}

describe("a participant whose connection is lost", () => {
  test("is in the session for a while, and then out of it; he can still read why", async () => {
    const server = await serve({ limits, timings: { grace: 60 } });
    const { visitor, page, viewer } = await together(server);
    const stays = await Participant.connect(server, await join(server, visitor.key));
    await stays.event("agents");
    viewer.socket.terminate();
    await stays.message(({ data }) => data.agentlist?.length === 1, "the other's end");
    const late = await Participant.connect(server, viewer.seat, { after: viewer.position() });
    expect(await late.closed).toEqual({ code: 4000, reason: "over" });
    expect(late.names().at(-1)).toBe("sessionend");
    expect(late.received.at(-1)?.data).toEqual({ reason: "ConnDrop" });
    expect(late.names().filter((name) => name === "sessionend")).toHaveLength(1);
    expect((await page.command("setUserState", step(1))).status).toBe("done");
  });

  test("and is the visitor ends the session", async () => {
    const server = await serve({ limits, timings: { grace: 60 } });
    const { page, viewer } = await together(server);
    page.socket.terminate();
    expect((await viewer.event("sessionend")).data).toMatchObject({ reason: "VisitorLeft" });
    expect(await viewer.closed).toEqual({ code: 4000, reason: "over" });
    const late = await Participant.connect(server, page.seat, { after: page.position() });
    expect(await late.closed).toEqual({ code: 4000, reason: "over" });
    expect(late.received.at(-1)).toMatchObject({
      type: "tandem.visitor.sessionend",
      data: { reason: "error" },
    });
  });

  test("and comes back in time has not been away", async () => {
    // Long enough for the reconnect on a busy machine.
    const grace = 2000;
    const server = await serve({ limits, timings: { grace } });
    const { page, viewer } = await together(server);
    viewer.socket.terminate();
    const again = await Participant.connect(server, viewer.seat, { after: viewer.position() });
    // That nothing happens when the grace period would have ended can only be seen after it.
    await new Promise((resolve) => setTimeout(resolve, grace + 100));
    await page.command("setUserState", step(1));
    await again.event("userstate");
    expect(again.names()).toEqual(["userstate"]);
  });
});

describe("a session that is over", () => {
  test("is deleted after a while, with its log", async () => {
    const server = await serve({ limits, timings: { keep: 80 } });
    const { page, viewer } = await together(server);
    await page.command("stopSession");
    await viewer.closed;
    const late = await Participant.connect(server, viewer.seat, { after: viewer.position() });
    expect(await late.closed).toEqual({ code: 4000, reason: "over" });
    await isGone(server, viewer.seat);
  });

  test("and to which nobody ever came is deleted at once", async () => {
    const server = await serve({ timings: { wait: 60 } });
    const visitor = await startSession(server);
    await expect.poll(async () => (await server.get("/health")).body.sessions).toBe(0);
    await isGone(server, visitor);
  });
});
