import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join as path } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import { openSqliteEventLog } from "../src/sqlite-event-log.ts";
import { Participant } from "./support/participant.ts";
import { join, serve, startSession, type TestServer } from "./support/server.ts";

const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));

function run(env: Record<string, string>) {
  const child = spawn(process.execPath, [main], {
    env: { PATH: process.env.PATH ?? "", PORT: "0", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  const output = { out: "", err: "" };
  child.stdout?.on("data", (chunk) => {
    output.out += chunk;
  });
  child.stderr?.on("data", (chunk) => {
    output.err += chunk;
  });
  const ended = once(child, "exit").then(([code]) => code as number | null);
  return { child, output, ended };
}

/** The same calls as for a server in this process. */
async function reach(child: ChildProcess, output: { out: string }): Promise<TestServer> {
  await expect.poll(() => output.out, { timeout: 10_000 }).toMatch(/http:\/\/127\.0\.0\.1:\d+/);
  const url = /http:\/\/127\.0\.0\.1:\d+/.exec(output.out)?.[0] ?? "";
  const post: TestServer["post"] = async (route, body, headers = {}) => {
    const init = { method: "POST", headers: { "content-type": "application/json", ...headers } };
    const response = await fetch(`${url}${route}`, { ...init, body: JSON.stringify(body) });
    return { status: response.status, headers: response.headers, body: await response.json() };
  };
  const unused = () => Promise.reject(new Error("not for a child process"));
  return { url, post, get: unused, logged: () => output.out, close: async () => void child.kill() };
}

describe("the process", () => {
  test.each(["SIGTERM", "SIGINT"] as const)("ends on %s with nothing half-written", async (signal) => {
    const folder = mkdtempSync(path(tmpdir(), "tandem-stop-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const database = path(folder, "sessions.db");
    const { child, output, ended } = run({ TANDEM_DB: database, LOG_LEVEL: "info" });
    const server = await reach(child, output);
    const visitor = await startSession(server);
    const page = await Participant.connect(server, visitor);
    const viewer = await Participant.connect(server, await join(server, visitor.key));
    await viewer.event("agents");
    for (let value = 1; value <= 40; value += 1) {
      page.socket.send(JSON.stringify(page.build("setUserState", { name: "step", value })));
    }
    await page.message(({ type }) => type === "tandem.outcome", "the first outcome");
    child.kill(signal);

    expect(await page.closed).toEqual({ code: 4503, reason: "shutdown" });
    expect(await viewer.closed).toEqual({ code: 4503, reason: "shutdown" });
    expect(await ended).toBe(0);
    expect(output.err).toBe("");

    // What was answered is stored, what was delivered is stored, and the snapshot is of the same moment.
    const log = openSqliteEventLog(database);
    const stored = await log.get(visitor.session);
    const entries = await log.read(visitor.session, 0, 1000);
    await log.close();
    const { machine } = JSON.parse(stored?.snapshot ?? "");
    const done = page.received.filter(({ data }) => data.status === "done").length;
    const states = entries.filter(({ name }) => name === "userstate");
    expect(done).toBeGreaterThan(0);
    expect(states).toHaveLength(done);
    expect(machine.userState).toEqual({ step: done });
    expect(machine.visitor.outcomes).toHaveLength(done);
    expect(entries.map(({ sequence }) => sequence)).toEqual(entries.map((_, index) => index + 1));
    expect(viewer.names().filter((name) => name === "userstate")).toHaveLength(done);
  });

  test.each([
    [{ PORT: "eighty" }, 'session-server: PORT takes a whole number from 0 to 65535, not "eighty"\n'],
    [{ TANDEM_SECRET: "short" }, "session-server: the token secret must have at least 32 bytes\n"],
    [
      { TANDEM_ORIGINS: "shop.example.com" },
      'session-server: "shop.example.com" is not an origin such as https://shop.example.com\n',
    ],
  ])("does not start with %j, and says why in one line", async (env, line) => {
    const { output, ended } = run(env);
    expect(await ended).toBe(1);
    expect(output).toEqual({ out: "", err: line });
  });

  test("does not start on a port that is taken", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    onTestFinished(() => void other.close());
    const { port } = other.address() as { port: number };
    const { output, ended } = run({ PORT: String(port), LOG_LEVEL: "silent" });
    expect(await ended).toBe(1);
    expect(output.err).toBe("session-server: the port is taken; set PORT to another one\n");
  });
});

describe("close", () => {
  test("does not wait long for those who do not say goodbye", async () => {
    const server = await serve({ timings: { goodbye: 100 } });
    const visitor = await startSession(server);
    const page = await Participant.connect(server, visitor);
    await page.event("statereceived");
    page.socket.pause();
    const before = Date.now();
    await server.close();
    expect(Date.now() - before).toBeLessThan(2000);
    await expect(fetch(`${server.url}/health`)).rejects.toThrow();
  });

  test("can be called twice", async () => {
    const server = await serve();
    await Promise.all([server.close(), server.close()]);
    await server.close();
  });

  test("lets in nobody new from the moment it is called", async () => {
    const server = await serve();
    const visitor = await startSession(server);
    const page = await Participant.connect(server, visitor);
    await page.event("statereceived");
    const closing = server.close();
    const late = Participant.connect(server, visitor, { instance: "page-2" });
    await expect(late).rejects.toThrow(/503|ECONNREFUSED|socket hang up|ECONNRESET/);
    await closing;
  });
});
