import { existsSync } from "node:fs";
import { join } from "node:path";
import {
  type Bundle,
  compareVersions,
  type Diff,
  type DiffOptions,
  diff,
  type Ignore,
  IgnoreError,
  readIgnores,
} from "@tandem/compat/protocol";
import { sourceChanges } from "@tandem/source-compat";
import { InputError } from "./errors.ts";
import { generatorOf } from "./generator.ts";
import { open, openRelease, openTree } from "./input/open.ts";
import type { Opened } from "./input/opened.ts";
import type { Io } from "./io.ts";
import { readJson } from "./json-file.ts";
import type { Project } from "./project.ts";

/** The file beside tandem.json that lists ignored findings, each with a reason and a last day. */
export const IGNORE_FILE = "tandem-ignore.json";

export interface DiffRequest {
  /** Names of the two versions. If omitted: the last release and the working tree. */
  old?: string | undefined;
  new?: string | undefined;
}

/** A diff, what is to be said of the ignore file, and what was left out of the comparison. */
export type ProjectDiff = Diff & { remarks: string[]; left: string[] };

/** The comparison of two versions. */
export interface Compared {
  diff: ProjectDiff;
  /** The same diff, where new definitions must name the version to come. The types are not compiled again. */
  withNext(version: string): ProjectDiff;
}

/** Compares the versions that are asked for, with all that the project knows: examples, earlier releases, ignores. */
export async function compareProject(
  request: DiffRequest,
  io: Io,
  project: () => Promise<Project>,
): Promise<Compared> {
  const after =
    request.new === undefined ? await openTree(await project()) : await open(request.new, io.cwd, project);
  const before = await openOld(request.old, io, project);
  const known = await project().catch(() => undefined);
  const options: DiffOptions = {
    examples: joined(before.examples, after.examples),
    ignores: known ? ignoresOf(known) : [],
    today: io.today,
    history: known ? historyOf(known, before.bundle) : [],
    source: await sourceChanges(before.bundle, after.bundle, generatorOf(known)),
  };
  const left = leftOut(before.bundle, after.bundle);
  const compare = (own: DiffOptions): ProjectDiff => ({
    ...diff(before.bundle, after.bundle, { ...options, ...own }),
    left,
  });
  return { diff: compare({}), withNext: (next) => compare({ next }) };
}

/** What was not compared, in a sentence. */
function leftOut(old: Bundle, now: Bundle): string[] {
  const without = [old, now].filter(({ transitions }) => transitions === undefined);
  if (without.length !== 1) return [];
  return [`Which command is legal when was not compared: ${without[0]!.label} does not say it.`];
}

async function openOld(name: string | undefined, io: Io, project: () => Promise<Project>): Promise<Opened> {
  if (name !== undefined) return open(name, io.cwd, project);
  const here = await project();
  return { bundle: openRelease(here, lastRelease(here)), examples: {} };
}

/** @throws InputError when nothing was released yet */
export function lastRelease({ versions, releases }: Project): string {
  const [last] = versions;
  if (last === undefined)
    throw new InputError(
      `${releases}: expected the bundle of a released version, and there is none. Write one with tandem release.`,
    );
  return last;
}

/** The releases before a bundle, the newest first. */
function historyOf(project: Project, { version }: Bundle): Bundle[] {
  return project.versions
    .filter((one) => version === undefined || compareVersions(one, version) < 0)
    .map((one) => openRelease(project, one));
}

function ignoresOf({ root }: Project): Ignore[] {
  const file = join(root, IGNORE_FILE);
  if (!existsSync(file)) return [];
  try {
    return readIgnores(readJson(file), IGNORE_FILE);
  } catch (error) {
    if (error instanceof IgnoreError) throw new InputError(error.message, { cause: error });
    throw error;
  }
}

function joined(one: Opened["examples"], other: Opened["examples"]): Opened["examples"] {
  const all: Opened["examples"] = { ...one };
  for (const [path, payloads] of Object.entries(other)) all[path] = [...(all[path] ?? []), ...payloads];
  return all;
}
