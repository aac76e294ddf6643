import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as delay } from "node:timers/promises";
import { Problem } from "./problem.ts";

export interface ServerProcessOptions {
  /** The server's main file. */
  readonly main: string;
  /** Where it will listen. */
  readonly url: string;
  /** All of its environment but what any process needs. */
  readonly env: Readonly<Record<string, string>>;
  /** Print the server's log. */
  readonly log: boolean;
}

export interface ServerProcess {
  /** Settles when the process has ended, asked to or not. */
  readonly ended: Promise<void>;
  /** Ends it: in good order, or (SIGKILL) as a crash would. */
  stop(signal?: "SIGTERM" | "SIGKILL"): Promise<void>;
}

const READY_WITHIN_MS = 20_000;
const STOPPED_WITHIN_MS = 5_000;

/**
 * Starts the session server as a process of its own, and waits until it answers.
 *
 * @throws Problem with what the server says, when it does not start
 */
export async function startServerProcess(options: ServerProcessOptions): Promise<ServerProcess> {
  const lifeline = new URL("./lifeline.ts", import.meta.url).href;
  const child = spawn(process.execPath, ["--import", lifeline, options.main], {
    // A group of its own: Ctrl-C reaches the starter alone, who then stops the server once and in good order.
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
    ended.then(() => said() || "it ended without a word"),
    failed,
  ]);
  settled.abort();
  if (reason === undefined) return { ended, stop };
  await stop("SIGKILL");
  throw new Problem(`The session server did not start: ${reason}`);
}

/** Undefined as soon as the server is healthy, or what keeps it from that. */
async function answers(url: string, settled: AbortSignal): Promise<string | undefined> {
  const until = Date.now() + READY_WITHIN_MS;
  while (Date.now() < until && !settled.aborted) {
    const response = await fetch(url, { signal: AbortSignal.timeout(1000) }).catch(() => undefined);
    if (response?.ok) return undefined;
    await delay(40);
  }
  return `no answer from ${url} within ${READY_WITHIN_MS / 1000} seconds`;
}

async function end(child: ChildProcess, ended: Promise<void>, signal: "SIGTERM" | "SIGKILL"): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  child.kill(signal);
  const late = setTimeout(() => child.kill("SIGKILL"), STOPPED_WITHIN_MS);
  await ended;
  clearTimeout(late);
}

/** What the process wrote to its standard error, as one line: the error of a crash, or else the last thing it said. */
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

/** This process's environment without what would configure a session server. */
function ambient(): NodeJS.ProcessEnv {
  const ours = (name: string) => name.startsWith("TANDEM_") || ["PORT", "HOST", "LOG_LEVEL"].includes(name);
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours(name)));
}
