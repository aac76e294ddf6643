import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseChangesetFile } from "@changesets/parse";
import { readChangesets } from "@changesets/read";
import { type Bump, larger } from "@tandem/compat/protocol";
import { InputError } from "./errors.ts";
import type { Project } from "./project.ts";

/** The versions that a pending changeset asks for, by package. */
export interface Changeset {
  releases: readonly { name: string; type: Bump }[];
}

export function changesetFolder({ root }: Project): string {
  return join(root, ".changeset");
}

/**
 * The pending changesets.
 *
 * @throws InputError that names the file
 */
export async function pendingChangesets(project: Project): Promise<Changeset[]> {
  const folder = changesetFolder(project);
  if (!existsSync(folder)) return [];
  try {
    return await readChangesets(project.root);
  } catch (cause) {
    const message = (cause as Error).message.replace(/^could not parse changeset - /, "").split("\n")[0];
    throw new InputError(`.changeset/${unreadable(folder)}: ${message} Correct the front matter.`, { cause });
  }
}

/** The file that cannot be read, which the error of `readChangesets` does not name. */
function unreadable(folder: string): string {
  const isBroken = (name: string): boolean => {
    try {
      parseChangesetFile(readFileSync(join(folder, name), "utf8"));
      return false;
    } catch {
      return true;
    }
  };
  return (
    readdirSync(folder)
      .filter((name) => name.endsWith(".md") && !/^readme\.md$/i.test(name))
      .find(isBroken) ?? ""
  );
}

/** What pending changesets promise for the group of packages that share one version. */
export function promisedBy(changesets: readonly Changeset[], { packages }: Project): Bump {
  const names = new Set(packages.map(({ name }) => name));
  return changesets
    .flatMap(({ releases }) => releases)
    .reduce<Bump>((all, { name, type }) => (names.has(name) ? larger(all, type) : all), "none");
}

/**
 * The text of a changeset. `@changesets/write` would give the file a random name, and the same changes must give the
 * same file.
 */
export function changesetText({ packages }: Project, bump: Bump, summary: string): string {
  return ["---", ...packages.map(({ name }) => `"${name}": ${bump}`), "---", "", summary, ""].join("\n");
}
