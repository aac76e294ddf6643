import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";
import { entriesOf } from "./entries.ts";
import { install, pack } from "./packages.ts";
import { type Snippet, snippets } from "./snippets.ts";
import { versions } from "./versions.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The newcomer's folder. */
    folder: string;
    /** Each specifier that the packages expose, and its file in the folder. */
    entries: Record<string, string>;
    /** Names of the files that hold the READMEs' code. */
    snippets: string[];
  }
}

/** The packages that a site or a server depends on. */
const packages = ["@tandem/protocol", "@tandem/client", "@tandem/server-validator"];
const tools = ["typescript", "esbuild", "vite", "@types/node"];

/** Does what a newcomer does: an empty folder, `npm install`, programs from the READMEs. Deletes the folder at the end. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "tandem-trial-"));
  const clear = () => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  try {
    const shown = await snippets();
    await fill(folder, shown);
    const needed = await versions([...tools, ...shown.flatMap(({ needs }) => needs)]);
    const tarballs = await pack(packages, folder);
    await install(folder, [
      ...tarballs.map((file) => `./${basename(file)}`),
      ...Object.entries(needed).map(([name, range]) => `${name}@${range}`),
    ]);
    project.provide("folder", folder);
    project.provide("entries", await entries(folder));
    project.provide(
      "snippets",
      shown.map(({ file }) => file),
    );
  } catch (error) {
    await clear();
    throw error;
  }
  return clear;
}

async function fill(folder: string, shown: readonly Snippet[]): Promise<void> {
  await cp(fileURLToPath(new URL("../programs", import.meta.url)), folder, { recursive: true });
  await mkdir(join(folder, "snippets"));
  for (const { file, text } of shown) await writeFile(join(folder, file), text);
  await writeFile(join(folder, "package.json"), JSON.stringify({ private: true, type: "module" }));
}

async function entries(folder: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const name of packages) {
    const place = `node_modules/${name}`;
    for (const [specifier, file] of await entriesOf(join(folder, place)))
      found[specifier] = `${place}/${file}`;
  }
  return found;
}
