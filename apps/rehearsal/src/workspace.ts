import { execFile } from "node:child_process";
import { cp, mkdir, readdir, symlink, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Registry } from "./registry.ts";

export const root = fileURLToPath(new URL("../../../", import.meta.url));

/** What is not copied: installed once and shared, or of no use in a copy. */
const SHARED = new Set(["node_modules", ".git", ".turbo", "apps"]);

/** A copy of the workspace with all that is built in it, in which a release changes nothing here. */
export class Workspace {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async copy(folder: string, registry: Registry): Promise<Workspace> {
    await mkdir(folder, { recursive: true });
    for (const name of await readdir(root)) {
      if (SHARED.has(name)) continue;
      // Links between packages are relative, so they lead to the copies.
      await cp(join(root, name), join(folder, name), { recursive: true, verbatimSymlinks: true });
    }
    await symlink(join(root, "node_modules"), join(folder, "node_modules"), "dir");
    await writeFile(join(folder, ".npmrc"), npmrc(registry));
    const workspace = new Workspace(folder);
    // Changesets ask git what changed, and tag what they publish.
    await run("git", ["init", "--quiet"], folder);
    await workspace.commit("The workspace");
    return workspace;
  }

  async commit(message: string): Promise<void> {
    await run("git", ["add", "--all"], this.folder);
    const identity = ["-c", "user.name=Rehearsal", "-c", "user.email=rehearsal@tandem.example"];
    await run("git", [...identity, "commit", "--quiet", "--message", message], this.folder);
  }

  /** Runs a program of the workspace by its file, as `pnpm <name>` would, without another install. */
  node(file: string, args: readonly string[]): Promise<string> {
    return run(process.execPath, [join(this.folder, file), ...args], this.folder);
  }

  /** Builds a package. By npm and not by pnpm, which would first install the copy's dependencies. */
  async build(name: string): Promise<void> {
    await run("npm", ["run", "build", "--silent"], join(this.folder, "packages", name));
  }
}

/** Sends `@tandem` packages to the registry, and everything else where npm is configured to. */
export function npmrc({ url }: Registry): string {
  // npm publishes only with a token, although this registry accepts everyone.
  return `@tandem:registry=${url}\n${url.replace(/^http:/, "")}:_authToken=rehearsal\n`;
}

/** @throws Error with the output of the program */
export async function run(program: string, args: readonly string[], cwd: string): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)(program, [...args], {
      cwd,
      maxBuffer: 64 * 1024 * 1024,
      shell: process.platform === "win32",
    });
    return stdout;
  } catch (error) {
    const { stdout = "", stderr = "" } = error as { stdout?: string; stderr?: string };
    throw new Error(`"${basename(program)} ${args.join(" ")}" failed in ${cwd}.\n${stdout}\n${stderr}`, {
      cause: error,
    });
  }
}
