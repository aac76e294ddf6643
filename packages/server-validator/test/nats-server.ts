import { type ChildProcess, spawn } from "node:child_process";
import { accessSync, constants, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/** A NATS server of one's own, on a port that it chose. */
export interface NatsServer {
  url: string;
  stop(): Promise<void>;
}

/**
 * The path of a NATS server: the one that `TANDEM_NATS_SERVER` names, or one on the PATH. On Debian, as root, it
 * is installed when there is none. Undefined where there is none and none can be installed.
 */
export async function findNatsServer(): Promise<string | undefined> {
  const found = named() ?? (await installed());
  if (found === undefined)
    console.warn("No nats-server was found: put one on the PATH, or name it with TANDEM_NATS_SERVER.");
  return found;
}

/** Starts it, and waits until it takes connections. */
export async function startNatsServer(path: string): Promise<NatsServer> {
  const folder = mkdtempSync(join(tmpdir(), "tandem-nats-"));
  const options = ["--addr", "127.0.0.1", "--port", "-1", "--ports_file_dir", folder];
  const server = spawn(path, options, { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  server.stderr!.on("data", (text: Buffer) => {
    said += text.toString();
  });
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  const stop = async (): Promise<void> => {
    server.kill();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const url = await addressIn(folder, server);
  if (url !== undefined) return { url, stop };
  await stop();
  throw new Error(`${path} did not start: ${said}`);
}

function named(): string | undefined {
  const { TANDEM_NATS_SERVER, PATH = "" } = process.env;
  if (TANDEM_NATS_SERVER !== undefined) {
    if (isProgram(TANDEM_NATS_SERVER)) return TANDEM_NATS_SERVER;
    throw new Error(`TANDEM_NATS_SERVER is "${TANDEM_NATS_SERVER}", and there is no such program`);
  }
  // Where Debian puts it is not on everybody's PATH.
  return [...PATH.split(":"), "/usr/sbin"].map((folder) => join(folder, "nats-server")).find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function installed(): Promise<string | undefined> {
  const isDebian = process.platform === "linux" && isProgram("/usr/bin/apt-get");
  if (!isDebian || process.getuid?.() !== 0) return undefined;
  console.log("No nats-server found. Installing Debian's…");
  // Another program may just be installing something; the lock of `install` can be waited for.
  const lock = ["-o", "DPkg::Lock::Timeout=120"];
  for (const args of [["update"], ["install", "-y", "--no-install-recommends", ...lock, "nats-server"]]) {
    const code = await run("apt-get", args);
    if (code !== 0) console.warn(`apt-get ${args.join(" ")} failed with code ${code}.`);
  }
  return named();
}

function run(program: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve) => {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    const child = spawn(program, args, { stdio: "ignore", env });
    child.once("error", () => resolve(127));
    child.once("exit", (code) => resolve(code ?? 1));
  });
}

/** What it writes when it takes connections; undefined when it ends instead. */
async function addressIn(folder: string, server: ChildProcess): Promise<string | undefined> {
  while (server.exitCode === null) {
    const file = readdirSync(folder).find((name) => name.endsWith(".ports"));
    const text = file === undefined ? "" : readFileSync(join(folder, file), "utf8");
    const [url] = text === "" ? [] : (JSON.parse(text) as { nats: string[] }).nats;
    if (url !== undefined) return url;
    await wait(20);
  }
  return undefined;
}
