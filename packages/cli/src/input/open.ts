import { existsSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { type Bundle, isVersion, readBundle } from "@tandem/compat/protocol";
import { InputError } from "../errors.ts";
import { readJson } from "../json-file.ts";
import type { Project } from "../project.ts";
import { transitionReleases } from "../releases.ts";
import { openFolder } from "./folder.ts";
import { commitOf, openRevision } from "./git.ts";
import type { Opened } from "./opened.ts";
import { openPackageFolder, openPublished } from "./package.ts";
import { withTable } from "./transitions.ts";

/** The bundle of a released version. */
export function openRelease(project: Project, version: string): Bundle {
  const file = join(project.releases, `${version}.json`);
  const bundle = readBundle(readJson(file), { file: relative(project.root, file), label: version, version });
  return withTable(bundle, join(transitionReleases(project.releases), `${version}.json`), project.root);
}

/** The schemas as they are now. */
export async function openTree({ root, schemas, transitions }: Project): Promise<Opened> {
  if (transitions !== undefined && !existsSync(transitions))
    throw new InputError(
      `tandem.json#/transitions: expected a table of transitions at ${relative(root, transitions)}, no such file. Write it, or correct the path.`,
    );
  const { bundle, examples } = await openFolder(schemas, "the working tree", relative(root, schemas) || ".");
  return { bundle: withTable(bundle, transitions, root), examples };
}

/**
 * Opens whatever a version of the protocol can be named by: a bundle file, a schema folder, a package's folder or
 * tarball, `npm:<package>@<version>`, a released version, or a git revision.
 *
 * @throws InputError when it is none of them
 */
export async function open(name: string, cwd: string, project: () => Promise<Project>): Promise<Opened> {
  if (name.startsWith("npm:")) return openPublished(name.slice("npm:".length), cwd);
  if (name.startsWith("git:")) return openGit(name.slice("git:".length), await project());
  const path = resolve(cwd, name);
  if (existsSync(path)) return openPath(path, name, cwd);
  if (isVersion(name)) {
    const here = await project();
    if (here.versions.includes(name)) return { bundle: openRelease(here, name), examples: {} };
  }
  if (/\.(json|tgz)$/.test(name)) throw new InputError(`${name}: no such file. Correct the path.`);
  return openGit(name, await project());
}

function openPath(path: string, name: string, cwd: string): Promise<Opened> | Opened {
  if (!statSync(path).isDirectory()) {
    if (path.endsWith(".tgz")) return openPublished(path, cwd);
    const version = /(?:^|[\\/])(\d+\.\d+\.\d+)\.json$/.exec(path)?.[1];
    const label = version ?? name;
    return {
      bundle: readBundle(readJson(path), { file: name, label, ...(version && { version }) }),
      examples: {},
    };
  }
  if (existsSync(join(path, "protocol.json"))) return openFolder(path, name, name);
  if (existsSync(join(path, "package.json"))) return openPackageFolder(path);
  throw new InputError(
    `${name}: expected a schema folder with protocol.json, or a package with package.json, and found neither. Correct the path.`,
  );
}

async function openGit(revision: string, project: Project): Promise<Opened> {
  const commit = await commitOf(project.schemas, revision);
  if (commit !== undefined) return openRevision(project, revision, commit);
  const released = project.versions.length > 0 ? project.versions.join(", ") : "none";
  throw new InputError(
    `${revision}: expected a file, a folder, a released version (${released}), npm:<package>@<version> or a git revision, and it is none of these.`,
  );
}
