import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as delay } from "node:timers/promises";
import { Problem } from "./problem.ts";

export interface ServerProcessOptions {
  /** The server's main file. */
  readonly main: string;
  /** Where it will listen. */
  readonly url: string;
  /** Its environment variables, in addition to those of this process that do not configure a session server. */
  readonly env: Readonly<Record<string, string>>;
  /** Print the server's log. */
  readonly log: boolean;
}

export interface ServerProcess {
  /** Resolves when the process has ended. */
  readonly ended: Promise<void>;
  /** Ends it: gracefully, or (SIGKILL) like a crash. */
  stop(signal?: "SIGTERM" | "SIGKILL"): Promise<void>;
}

const READY_WITHIN_MS = 20_000;
const STOPPED_WITHIN_MS = 5_000;

/**
 * Starts the session server as its own process, and waits until it responds.
 *
 * @throws Problem with the server's error, if it does not start
 */
export async function startServerProcess(options: ServerProcessOptions): Promise<ServerProcess> {
  const lifeline = new URL("./lifeline.ts", import.meta.url).href;
  const child = spawn(process.execPath, ["--import", lifeline, options.main], {
    // Its own process group: Ctrl-C reaches only the start command, which then stops the server gracefully.
    detached: process.platform !== "win32",
    stdio: ["ignore", options.log ? "inherit" : "ignore", "pipe", "ipc"],
    env: { ...ambient(), ...options.env },
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const failed = new Promise<string>((resolve) => child.once("error", ({ message }) => resolve(message)));
  const said = collect(child);
  const stop = (signal: "SIGTERM" | "SIGKILL" = "SIGTERM") => end(child, ended, signal);
  const settled = new AbortController();
  const reason = await Promise.race([
    answers(`${options.url}/health`, settled.signal),
    ended.then(() => said() || "it ended without an error message"),
    failed,
  ]);
  settled.abort();
  if (reason === undefined) return { ended, stop };
  await stop("SIGKILL");
  throw new Problem(`The session server did not start: ${reason}`);
}

/** Returns undefined as soon as the server is healthy, or else the reason why it is not. */
async function answers(url: string, settled: AbortSignal): Promise<string | undefined> {
  const until = Date.now() + READY_WITHIN_MS;
  while (Date.now() < until && !settled.aborted) {
    const response = await fetch(url, { signal: AbortSignal.timeout(1000) }).catch(() => undefined);
    if (response?.ok) return undefined;
    await delay(40);
  }
  return `no response from ${url} within ${READY_WITHIN_MS / 1000} seconds`;
}

async function end(child: ChildProcess, ended: Promise<void>, signal: "SIGTERM" | "SIGKILL"): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  child.kill(signal);
  const late = setTimeout(() => child.kill("SIGKILL"), STOPPED_WITHIN_MS);
  await ended;
  clearTimeout(late);
}

/** Returns one line of the process's standard error: the error of a crash, or else the last line. */
function collect(child: ChildProcess): () => string {
  let text = "";
  child.stderr?.setEncoding("utf8").on("data", (chunk: string) => {
    text = (text + chunk).slice(-4000);
  });
  return () => {
    const lines = text.trim().split("\n");
    return (lines.find((line) => /^\w*Error\b/.test(line)) ?? lines.at(-1) ?? "").trim();
  };
}

/** This process's environment without the variables that configure a session server. */
function ambient(): NodeJS.ProcessEnv {
  const ours = (name: string) => name.startsWith("TANDEM_") || ["PORT", "HOST", "LOG_LEVEL"].includes(name);
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours(name)));
}
