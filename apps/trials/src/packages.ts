import { execFile } from "node:child_process";
import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { root } from "@tandem/snippets/blocks";
import { onlyInShell } from "./commands.ts";

/**
 * Packs packages of this workspace as they are published.
 *
 * @param into folder for the tarballs
 * @returns their paths
 */
export async function pack(packages: readonly string[], into: string): Promise<string[]> {
  const filters = packages.map((name) => `--filter=${name}`);
  const [program = "", ...start] = pnpm();
  await run(program, [...start, ...filters, "pack", "--pack-destination", into], root);
  const tarballs = (await readdir(into)).filter((file) => file.endsWith(".tgz"));
  if (tarballs.length !== packages.length) throw new Error(`Packed ${tarballs} of ${packages}.`);
  return tarballs.map((file) => join(into, file));
}

/** The pnpm that runs this test; npx if another program does. */
function pnpm(): string[] {
  const { npm_execpath: runner = "" } = process.env;
  if (!basename(runner).startsWith("pnpm")) return ["npx", "-y", "pnpm@12"];
  return /js$/.test(runner) ? [process.execPath, runner] : [runner];
}

/** Installs with npm, as a newcomer does. */
export async function install(folder: string, what: readonly string[]): Promise<void> {
  const quick = ["--no-audit", "--no-fund", "--prefer-offline", "--fetch-retries=0", "--loglevel=error"];
  await run("npm", ["install", ...quick, ...what], folder);
}

const noDownload =
  /\b(ENOTFOUND|ECONN\w+|EAI_AGAIN|E\w*TIMEDOUT|ERR_SOCKET_TIMEOUT|ENETUNREACH|\w*CERT\w*)\b/;

/** @throws Error that says whether npm could not download, or what failed */
async function run(program: string, args: readonly string[], cwd: string): Promise<void> {
  try {
    await promisify(execFile)(program, [...args], { cwd, shell: onlyInShell });
  } catch (error) {
    const { stderr = "" } = error as { stderr?: string };
    const why = noDownload.test(stderr)
      ? "npm cannot download packages, which this test needs. Connect to the network, or set npm's proxy."
      : `"${program} ${args.join(" ")}" failed.`;
    throw new Error(`${why}\n${stderr}`, { cause: error });
  }
}
