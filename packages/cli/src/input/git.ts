import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative, sep } from "node:path";
import { promisify } from "node:util";
import { parseTransitions, type TransitionTable } from "@tandem/schema-model";
import { InputError } from "../errors.ts";
import type { Project } from "../project.ts";
import { openFolder } from "./folder.ts";
import type { Opened } from "./opened.ts";

const run = promisify(execFile);
const MAX_BYTES = 64 * 1024 * 1024;

async function git(cwd: string, ...args: string[]): Promise<string> {
  const { stdout } = await run("git", args, { cwd, maxBuffer: MAX_BYTES });
  return stdout;
}

/** The commit that a revision names; undefined where it names none, or where this is no repository. */
export async function commitOf(cwd: string, revision: string): Promise<string | undefined> {
  if (revision.startsWith("-")) return undefined;
  try {
    return (
      await git(cwd, "rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`)
    ).trim();
  } catch {
    return undefined;
  }
}

/**
 * Makes a bundle of the schema folder as it stood in a revision. Only reads the repository.
 *
 * @throws InputError when the revision has no such folder
 */
export async function openRevision(
  { schemas, transitions }: Pick<Project, "schemas" | "transitions">,
  revision: string,
  commit: string,
): Promise<Opened> {
  const top = (await git(schemas, "rev-parse", "--show-toplevel")).trim();
  const prefix = relative(top, schemas).split(sep).join("/");
  const shown = `${revision}:${prefix}`;
  const list = await git(
    top,
    "ls-tree",
    "-r",
    "-z",
    "--name-only",
    "--full-tree",
    commit,
    "--",
    `${prefix}/`,
  );
  const paths = list
    .split("\0")
    .filter((path) => path.endsWith(".json") && !path.startsWith(`${prefix}/releases/`));
  if (!paths.includes(`${prefix}/protocol.json`))
    throw new InputError(
      `${shown}: expected protocol.json in it. Choose a revision that has the schema folder there.`,
    );
  const folder = await mkdtemp(join(tmpdir(), "tandem-"));
  try {
    const texts = await blobs(top, commit, paths);
    for (const [i, path] of paths.entries()) {
      const file = join(folder, ...path.slice(prefix.length + 1).split("/"));
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, texts[i]!);
    }
    const { bundle, examples } = await openFolder(folder, revision, shown);
    const table =
      transitions && (await tableIn(top, commit, relative(top, transitions).split(sep).join("/")));
    return { bundle: table ? { ...bundle, transitions: table } : bundle, examples };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The table of which command is legal when, where the revision has it. */
async function tableIn(top: string, commit: string, path: string): Promise<TransitionTable | undefined> {
  const list = await git(top, "ls-tree", "--name-only", "--full-tree", commit, "--", path);
  if (list.trim() === "") return undefined;
  const [text] = await blobs(top, commit, [path]);
  return parseTransitions(text!.toString("utf8"), `${commit.slice(0, 7)}:${path}`);
}

/** All files in one process: `<id> blob <size>\n<bytes>\n` for each. */
async function blobs(top: string, commit: string, paths: readonly string[]): Promise<Buffer[]> {
  const asked = paths.map((path) => `${commit}:${path}\n`).join("");
  const all = await new Promise<Buffer>((resolve, reject) => {
    const child = execFile(
      "git",
      ["cat-file", "--batch"],
      { cwd: top, maxBuffer: MAX_BYTES, encoding: "buffer" },
      (error, stdout) => (error ? reject(error) : resolve(stdout)),
    );
    child.stdin?.end(asked);
  });
  const texts: Buffer[] = [];
  let from = 0;
  for (const path of paths) {
    const end = all.indexOf("\n", from);
    const [, kind, size] = all.toString("utf8", from, end).split(" ");
    if (kind !== "blob") throw new InputError(`${commit}:${path}: expected a file, found ${kind}.`);
    texts.push(all.subarray(end + 1, end + 1 + Number(size)));
    from = end + 2 + Number(size);
  }
  return texts;
}
