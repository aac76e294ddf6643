import { spawn } from "node:child_process";
import { accessSync, constants, readFileSync, statSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import { chromium } from "playwright-core";

/** What `findBrowser` needs from the machine. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly isRoot: boolean;
  /** The Linux distribution's id in `/etc/os-release`, such as `debian`. */
  readonly system: string | undefined;
  /** True for a file that this user may run. */
  isProgram(path: string): boolean;
  /** Where Playwright keeps its own browser, downloaded or not. */
  playwrightBrowser(): string | undefined;
  /** Runs a program, shows its output, and returns its exit code. */
  run(program: string, args: readonly string[]): Promise<number>;
  wait(ms: number): Promise<void>;
  say(line: string): void;
}

export const thisMachine: Machine = {
  env: process.env,
  platform: process.platform,
  isRoot: process.getuid?.() === 0,
  system: readSystem(),
  isProgram(path) {
    try {
      accessSync(path, constants.X_OK);
      return statSync(path).isFile();
    } catch {
      return false;
    }
  },
  playwrightBrowser() {
    try {
      return chromium.executablePath() || undefined;
    } catch {
      return undefined;
    }
  },
  run: (program, args) =>
    new Promise((resolve) => {
      const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
      const child = spawn(program, args, { stdio: "inherit", env });
      child.once("error", () => resolve(127));
      child.once("exit", (code) => resolve(code ?? 1));
    }),
  wait: (ms) => delay(ms),
  say: (line) => console.log(line),
};

function readSystem(): string | undefined {
  try {
    return /^ID="?([a-z0-9._-]+)"?$/m.exec(readFileSync("/etc/os-release", "utf8"))?.[1];
  } catch {
    return undefined;
  }
}
