import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join as path } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { ServerOptions } from "../src/options.ts";
import { isGone, Participant } from "./support/participant.ts";
import { join, serve, signIn, startSession, type TestServer } from "./support/server.ts";

let folder: string;
let options: ServerOptions;
const step = (value: number) => ({ name: "step", value });

beforeEach(() => {
  folder = mkdtempSync(path(tmpdir(), "tandem-restart-"));
  options = { database: path(folder, "sessions.db"), secret: "a secret that outlives the server's process" };
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

async function together(server: TestServer) {
  const visitor = await startSession(server);
  const page = await Participant.connect(server, visitor);
  const viewer = await Participant.connect(server, await join(server, visitor.key));
  await viewer.event("agents");
  await page.command("setUserState", step(1));
  await viewer.event("userstate");
  return { visitor, page, viewer };
}

/** Changes the stored sessions behind the server's back. */
function tamper(sql: string): void {
  const database = new DatabaseSync(options.database as string);
  database.exec(sql);
  database.close();
}

test("a session goes on after a restart, from where each page was", async () => {
  const first = await serve(options);
  const { visitor, page, viewer } = await together(first);
  await first.close();
  expect(await page.closed).toEqual({ code: 4503, reason: "shutdown" });
  expect(await viewer.closed).toEqual({ code: 4503, reason: "shutdown" });

  const second = await serve(options);
  const pageAgain = await Participant.connect(second, page.seat, { after: page.position() });
  const viewerAgain = await Participant.connect(second, viewer.seat, { after: viewer.position() });
  expect(await pageAgain.command("setUserState", step(2))).toMatchObject({ status: "done" });
  await viewerAgain.event("userstate");
  expect(viewerAgain.names()).toEqual(["userstate"]);
  expect(Number(viewerAgain.position())).toBeGreaterThan(Number(viewer.position()));
  // Found by its key, which nobody else can take.
  expect((await join(second, visitor.key)).num).toBe("2");
  expect((await second.post("/v1/sessions", { sessionKey: visitor.key })).status).toBe(409);
});

test("a command that was obeyed before a restart is not obeyed again after it", async () => {
  const first = await serve(options);
  const { page, viewer } = await together(first);
  const sent = page.build("setUserState", step(2));
  expect(await page.send(sent)).toMatchObject({ command: sent.id, status: "done" });
  await viewer.message(({ data }) => data.step === 2, "the second state");
  await first.close();

  const second = await serve(options);
  const pageAgain = await Participant.connect(second, page.seat, { after: page.position() });
  const viewerAgain = await Participant.connect(second, viewer.seat, { after: viewer.position() });
  expect(await pageAgain.send(sent)).toMatchObject({ command: sent.id, status: "done" });
  await pageAgain.command("setUserState", step(3));
  await viewerAgain.event("userstate");
  expect(viewerAgain.received.map(({ data }) => data)).toEqual([{ step: 3 }]);
});

test("a participant who does not reconnect after a restart is out after the grace period, and not before", async () => {
  const timed = { ...options, timings: { grace: 400 } };
  const first = await serve(timed);
  const { page, viewer } = await together(first);
  await first.close();
  const restarted = Date.now();
  const second = await serve(timed);
  const pageAgain = await Participant.connect(second, page.seat, { after: page.position() });
  expect((await pageAgain.event("agents")).data).toEqual({ count: 0, agentlist: [] });
  expect(Date.now() - restarted).toBeGreaterThanOrEqual(400);
  const late = await Participant.connect(second, viewer.seat, { after: viewer.position() });
  expect(await late.closed).toEqual({ code: 4000, reason: "over" });
  expect(late.received.at(-1)?.data).toEqual({ reason: "ConnDrop" });
});

test("a timer that expired while the server was down gives everyone time to reconnect", async () => {
  const first = await serve(options);
  const visitor = await startSession(first);
  const page = await Participant.connect(first, visitor);
  await page.event("statereceived");
  await first.close();
  tamper("UPDATE session SET snapshot = json_replace(snapshot, '$.machine.timers.wait', 1)");

  const restarted = Date.now();
  const second = await serve({ ...options, timings: { grace: 300 } });
  const again = await Participant.connect(second, visitor, { after: page.position() });
  await again.event("sessionend");
  expect(Date.now() - restarted).toBeGreaterThanOrEqual(300);
});

test("a session that was over before a restart stays so, and is deleted in its time", async () => {
  const first = await serve(options);
  const { visitor, page, viewer } = await together(first);
  const after = viewer.position();
  await page.command("stopSession");
  await first.close();
  const second = await serve({ ...options, timings: { keep: 200 } });
  const late = await Participant.connect(second, viewer.seat, { after });
  expect(await late.closed).toEqual({ code: 4000, reason: "over" });
  expect(late.names()).toEqual(["sessionend"]);
  const identity = { authorization: `Bearer ${await signIn(second)}` };
  expect((await second.post("/v1/sessions/join", { key: visitor.key }, identity)).status).toBe(404);
  await isGone(second, viewer.seat);
});

test("when somebody else has written to a session, its connections start over from what is stored", async () => {
  const server = await serve(options);
  const { page, viewer } = await together(server);
  tamper("UPDATE session SET revision = revision + 1");
  const lost = page.build("setUserState", step(2));
  page.socket.send(JSON.stringify(lost));
  expect(await page.closed).toEqual({ code: 4503, reason: "shutdown" });
  expect(await viewer.closed).toEqual({ code: 4503, reason: "shutdown" });
  expect((await server.get("/health")).body.faults).toEqual({ invalidMessages: 0, machine: 0, storage: 1 });

  // For a moment the session takes up nothing; then it is there as it was, and the command has had no effect.
  const early = await Participant.connect(server, page.seat, { after: page.position() });
  expect(await early.closed).toEqual({ code: 4503, reason: "shutdown" });
  const renew = () => server.post("/v1/token", undefined, { authorization: `Bearer ${page.seat.token}` });
  await expect.poll(async () => (await renew()).status).toBe(200);
  const pageAgain = await Participant.connect(server, page.seat, { after: page.position() });
  const viewerAgain = await Participant.connect(server, viewer.seat, { after: viewer.position() });
  expect(await pageAgain.send(lost)).toMatchObject({ command: lost.id, status: "done" });
  await viewerAgain.event("userstate");
  expect(viewerAgain.received.map(({ data }) => data)).toEqual([{ step: 2 }]);
});

test("a stored session that cannot be read does not keep the others from going on", async () => {
  const first = await serve(options);
  const { page } = await together(first);
  const healthy = await together(first);
  await first.close();
  tamper(`UPDATE session SET snapshot = 'not JSON' WHERE id = '${page.seat.session}'`);
  const second = await serve(options);
  expect((await second.get("/health")).body.faults.storage).toBe(1);
  expect(await (await Participant.connect(second, page.seat)).closed).toEqual({ code: 4404, reason: "gone" });
  const fine = await Participant.connect(second, healthy.page.seat, { after: healthy.page.position() });
  expect(await fine.command("setUserState", step(2))).toMatchObject({ status: "done" });
});

test("a command on which the machine fails is refused, and changes nothing", async () => {
  const first = await serve(options);
  const { page } = await together(first);
  await first.close();
  tamper("UPDATE session SET snapshot = json_remove(snapshot, '$.machine.limits')");
  const second = await serve(options);
  const again = await Participant.connect(second, page.seat, { after: page.position() });
  const before = (await second.get("/health")).body.faults.machine;
  const refused = await again.command("setUserState", step(2));
  expect(refused).toMatchObject({
    status: "refused",
    code: "notallowed",
    detail: "The server could not do this.",
  });
  expect((await second.get("/health")).body.faults.machine).toBe(before + 1);
  expect(await again.command("reportVisibility", { visibility: "hidden" })).toMatchObject({
    command: expect.any(String),
  });
});

test("a session that was deleted by somebody else is gone", async () => {
  const server = await serve(options);
  const { page } = await together(server);
  tamper("PRAGMA foreign_keys = ON; DELETE FROM session");
  page.socket.send(JSON.stringify(page.build("stopSession")));
  expect(await page.closed).toEqual({ code: 4503, reason: "shutdown" });
  await isGone(server, page.seat);
});
