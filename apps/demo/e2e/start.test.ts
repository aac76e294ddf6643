import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { afterEach, expect, test } from "vitest";
import { firstTaken, freePort, loopback } from "../src/ports.ts";

const command = fileURLToPath(new URL("../bin/start.js", import.meta.url));
const started: ChildProcess[] = [];

afterEach(() => {
  for (const child of started.splice(0)) child.kill("SIGKILL");
});

/** Runs the start command and collects its output. */
function start(env: Record<string, string>, nodeFlags: string[] = []) {
  const child = spawn(process.execPath, [...nodeFlags, command], { env: { ...process.env, ...env } });
  started.push(child);
  const said = { out: "", error: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    said.out += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said.error += text;
  });
  const ended = once(child, "exit").then(([code]) => code as number | null);
  return { child, said, ended };
}

test.each(["SIGINT", "SIGTERM"] as const)("starts all three, and %s stops all three", async (signal) => {
  const first = await freePort(3);
  const ports = [first, first + 1, first + 2];
  const { child, said, ended } = start({ TANDEM_PORT: String(first) });
  await expect.poll(() => said.out + said.error).toContain("Ctrl-C stops everything.");
  for (const port of ports) expect(said.out).toContain(`http://127.0.0.1:${port}`);

  const answers = ["/health", "/products.html", "/"].map((path, at) =>
    fetch(`http://127.0.0.1:${ports[at]}${path}`),
  );
  expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([200, 200, 200]);
  const told = await fetch(`http://127.0.0.1:${first + 1}/tandem.json`);
  expect(await told.json()).toEqual({ server: `http://127.0.0.1:${first}` });

  child.kill(signal);
  expect(await ended).toBe(0);
  expect(said.error).toBe("");
  expect(await firstTaken(ports)).toBeUndefined();
});

test("another origin may use the server if TANDEM_ORIGINS has it", async () => {
  const first = await freePort(3);
  const own = "http://localhost:5173";
  const { said } = start({ TANDEM_PORT: String(first), TANDEM_ORIGINS: own });
  await expect.poll(() => said.out + said.error).toContain("Ctrl-C stops everything.");
  const signIn = async (origin: string) => {
    const headers = { origin, "content-type": "application/json" };
    const body = JSON.stringify({ name: "Robin Vale" });
    const url = `http://127.0.0.1:${first}/v1/sign-in`;
    return (await fetch(url, { method: "POST", headers, body })).status;
  };
  expect(await signIn(own)).toBe(200);
  expect(await signIn(`http://127.0.0.1:${first + 2}`)).toBe(200);
  expect(await signIn("http://localhost:5174")).toBe(403);
});

test("a start that is killed leaves no server behind", async () => {
  const first = await freePort(3);
  const { child, said, ended } = start({ TANDEM_PORT: String(first) });
  await expect.poll(() => said.out + said.error).toContain("Ctrl-C stops everything.");
  child.kill("SIGKILL");
  await ended;
  await expect.poll(() => firstTaken([first])).toBeUndefined();
});

test("a taken port is one line that says what to do", async () => {
  const first = await freePort(3);
  const other = createServer().listen(first + 2, loopback);
  await once(other, "listening");
  const { said, ended } = start({ TANDEM_PORT: String(first) });
  expect(await ended).toBe(1);
  other.close();

  expect(said.out).toBe("");
  expect(said.error).toMatch(
    new RegExp(
      `^Port ${first + 2} is taken by another program\\..* TANDEM_PORT=\\d+ npx -y pnpm@12 start\\n$`,
    ),
  );
  expect(await firstTaken([first, first + 1])).toBeUndefined();
});

test("an old Node is one line that says what to do", async () => {
  const old =
    'Object.defineProperty(process, "versions", { value: { ...process.versions, node: "20.19.0" } })';
  const { said, ended } = start({}, ["--import", `data:text/javascript,${encodeURIComponent(old)}`]);
  expect(await ended).toBe(1);
  expect(said.out).toBe("");
  expect(said.error).toMatch(/^Tandem needs Node 22\.18 or later.* npx -y pnpm@12 start .*\n$/);
});

test.each(["0", "65534", "http"])("TANDEM_PORT=%s is one line that says what it takes", async (port) => {
  const { said, ended } = start({ TANDEM_PORT: port });
  expect(await ended).toBe(1);
  expect(said.error).toBe(`TANDEM_PORT takes a whole number from 1 to 65533, not "${port}".\n`);
});

test("a setting that the session server refuses is one line", async () => {
  const first = await freePort(3);
  const { said, ended } = start({ TANDEM_PORT: String(first), TANDEM_GRACE_MS: "soon" });
  expect(await ended).toBe(1);
  expect(said.error).toMatch(/^The session server did not start: .*TANDEM_GRACE_MS.*"soon"\n$/);
});
