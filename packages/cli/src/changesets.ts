import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Bump, larger } from "@tandem/compat/protocol";
import { InputError } from "./errors.ts";
import type { Project } from "./project.ts";

/** A pending changeset. */
export interface Changeset {
  file: string;
  bumps: Map<string, Bump>;
}

const BUMPS: readonly string[] = ["major", "minor", "patch", "none"];
const FRONT = /^---\r?\n([\s\S]*?)\r?\n?---/;

export function changesetFolder({ root }: Project): string {
  return join(root, ".changeset");
}

/**
 * The pending changesets.
 *
 * @throws InputError that names the file and the line
 */
export function pendingChangesets(project: Project): Changeset[] {
  const folder = changesetFolder(project);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".md") && name.toLowerCase() !== "readme.md")
    .sort()
    .map((name) => readChangeset(readFileSync(join(folder, name), "utf8"), `.changeset/${name}`));
}

export function readChangeset(text: string, file: string): Changeset {
  const front = FRONT.exec(text)?.[1];
  if (front === undefined)
    throw new InputError(`${file}: expected a front matter between two lines of ---. Correct it.`);
  const bumps = new Map<string, Bump>();
  for (const line of front.split(/\r?\n/).filter((one) => one.trim() !== "")) {
    const [, name, bump = ""] = /^\s*["']?([^"':]+)["']?\s*:\s*(\w+)\s*$/.exec(line) ?? [];
    if (name === undefined || !BUMPS.includes(bump))
      throw new InputError(
        `${file}: expected "<package>": ${BUMPS.join("|")}, found ${JSON.stringify(line)}. Correct it.`,
      );
    bumps.set(name, bump as Bump);
  }
  return { file, bumps };
}

/** What the pending changesets promise for a group of packages that share one version. */
export function promisedBy(changesets: readonly Changeset[], { packages }: Project): Bump {
  const names = new Set(packages.map(({ name }) => name));
  return changesets
    .flatMap(({ bumps }) => [...bumps])
    .reduce<Bump>((all, [name, bump]) => (names.has(name) ? larger(all, bump) : all), "none");
}

/** A changeset's text. */
export function changesetText({ packages }: Project, bump: Bump, summary: string): string {
  return ["---", "", ...packages.map(({ name }) => `"${name}": ${bump}`), "---", "", summary, ""].join("\n");
}
