import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, dirname, join, sep } from "node:path";
import { root } from "../../src/checkout.ts";

/** A command that runs in a fresh clone. */
export interface Running {
  /** All that it has printed until now, on both streams. */
  output(): string;
  readonly ended: Promise<number | null>;
  /** Resolves when it has printed this text. Rejects if it ends before. */
  prints(text: string): Promise<void>;
  /** Ctrl-C, which a terminal sends to each process of the command. */
  interrupt(): void;
}

/** The working tree as a newcomer gets it: no installed packages, nothing generated, nothing built. */
export class FreshClone {
  readonly folder: string;
  readonly #env: NodeJS.ProcessEnv;
  readonly #pathWithPnpm: string;
  readonly #running = new Set<ChildProcess>();
  #isFirst = true;

  private constructor(folder: string, env: NodeJS.ProcessEnv) {
    this.folder = folder;
    this.#env = env;
    // Where `npx` keeps the pnpm that it runs.
    const find = ["-y", "-p", "pnpm@12", "which", "pnpm"];
    const pnpm = execFileSync("npx", find, { cwd: tmpdir(), env, encoding: "utf8" }).trim();
    this.#pathWithPnpm = [dirname(pnpm), env.PATH].join(delimiter);
  }

  /** @param env variables that the newcomer has set */
  static async make(env: Readonly<Record<string, string>>): Promise<FreshClone> {
    const folder = await mkdtemp(join(tmpdir(), "tandem-newcomer-"));
    const git = (cwd: string, ...args: string[]) => execFileSync("git", args, { cwd, encoding: "utf8" });
    const deleted = new Set(git(root, "ls-files", "-z", "--deleted").split("\0"));
    const listed = git(root, "ls-files", "-z", "--cached", "--others", "--exclude-standard").split("\0");
    for (const path of listed) {
      if (path === "" || deleted.has(path)) continue;
      await cp(join(root, path), join(folder, path), { recursive: true, verbatimSymlinks: true });
    }
    git(folder, "init", "--quiet");
    git(folder, "add", "--all");
    const author = ["-c", "user.name=Newcomer", "-c", "user.email=newcomer@example.com"];
    git(folder, ...author, "commit", "--quiet", "--message", "Clone");
    return new FreshClone(folder, { ...newcomersEnvironment(), ...env });
  }

  async write(path: string, text: string): Promise<void> {
    await mkdir(dirname(join(this.folder, path)), { recursive: true });
    await writeFile(join(this.folder, path), text);
  }

  /**
   * Types a command into a shell. `npx` takes seconds to find pnpm, so only the first command runs through it: the
   * later ones run the pnpm that it has found.
   */
  type(command: string): Running {
    const text = this.#isFirst ? command : command.replace("npx -y pnpm@12", "pnpm");
    const path = this.#isFirst ? this.#env.PATH : this.#pathWithPnpm;
    this.#isFirst = false;
    const child = spawn(text, {
      cwd: this.folder,
      env: { ...this.#env, PATH: path },
      shell: true,
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.#running.add(child);
    let output = "";
    let onOutput = () => {};
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (part: string) => {
        output += part;
        onOutput();
      });
    const ended = once(child, "close").then(([code]) => {
      this.#running.delete(child);
      return code as number | null;
    });
    const prints = (text: string) =>
      new Promise<void>((resolve, reject) => {
        onOutput = () => output.includes(text) && resolve();
        onOutput();
        void ended.then((code) =>
          reject(new Error(`It ended with ${code} and without "${text}":\n${output}`)),
        );
      });
    return { output: () => output, ended, prints, interrupt: () => signal(child, "SIGINT") };
  }

  async remove(): Promise<void> {
    for (const child of this.#running) signal(child, "SIGKILL");
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** Signals the whole process group. */
function signal({ pid }: ChildProcess, name: "SIGINT" | "SIGKILL"): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, name);
  } catch {
    // It has ended by itself.
  }
}

/** This process's environment without what pnpm, turbo and vitest have put there. */
function newcomersEnvironment(): NodeJS.ProcessEnv {
  const theirs = /^(npm_|pnpm_|PNPM_|TURBO_|VITEST|TANDEM_|NODE_PATH$|NODE_ENV$|INIT_CWD$|TEST$|LOG_LEVEL$)/;
  // How packages are downloaded is the newcomer's own business.
  const kept = /^npm_config_(registry|cafile|.*proxy)$/i;
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => kept.test(name) || !theirs.test(name)),
  );
  const folders = (env.PATH ?? "").split(delimiter);
  // The Node of the workspace is not the newcomer's.
  env.PATH = folders.filter((folder) => !folder.includes(`${sep}node_modules${sep}`)).join(delimiter);
  // A fresh clone has the same hashes: what is built here already need not be built again.
  env.TURBO_CACHE_DIR = join(root, ".turbo/cache");
  return env;
}
