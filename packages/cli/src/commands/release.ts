import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { createCatalog, load } from "@tandem/codegen";
import { bumpBetween, compareVersions, isEnough, isVersion } from "@tandem/compat/protocol";
import type { Command } from "commander";
import type { Context } from "../context.ts";
import { InputError, UsageError } from "../errors.ts";
import { EXIT } from "../exit.ts";
import { bundleText } from "../input/folder.ts";
import { readTable } from "../input/transitions.ts";
import type { Io } from "../io.ts";
import { type Project, versionsIn } from "../project.ts";
import { compareProject } from "../protocol-diff.ts";
import { freeze, frozenText, transitionReleases, unchanged, wrongReleases } from "../releases.ts";
import type { Runner } from "./index.ts";

interface Options {
  version?: string;
  replace?: true;
  check?: true;
}

export function define(command: Command, run: Runner): void {
  command
    .description(
      `Writes releases/<version>.json in the schema folder, and its hash to releases/hashes.json. If tandem.json names a
table of "transitions", it is frozen in releases/transitions/ too. Run it after changeset version, and commit the files.`,
    )
    .option("--version <version>", "a version other than that of the packages")
    .option("--replace", "write the release anew; only for a version that nobody has installed yet")
    .option("--check", "write nothing, and exit with 1 if a release has changed since it was written")
    .action((options: Options) => run((context) => runRelease(options, context)));
}

async function runRelease(options: Options, { io, project }: Context): Promise<number> {
  const here = await project();
  const version = options.version ?? here.packages[0]?.version;
  // A release that is to be replaced may have changed.
  const changed = wrongReleases(here).filter(
    (line) => options.check || !options.replace || !line.includes(`${version}.json`),
  );
  for (const line of changed) io.error(`error: ${line}`);
  if (changed.length > 0) return EXIT.found;
  if (options.check) {
    io.out(`${unchanged(here.versions.length)}.`);
    return EXIT.success;
  }
  if (version === undefined)
    throw new UsageError("no package is generated from the schemas. Give the release a --version.");
  if (!isVersion(version))
    throw new UsageError(`option '--version' expects major.minor.patch, found '${version}'.`);
  return write(version, options.replace === true, here, io);
}

async function write(version: string, replace: boolean, project: Project, io: Io): Promise<number> {
  const folder = await load(project.schemas);
  createCatalog(folder);
  const bundle = bundleText(folder, relative(project.root, project.schemas));
  const table = tableText(project);
  const file = `${relative(project.root, project.releases)}/${version}.json`;
  if (project.versions.includes(version) && !replace) {
    if (isFrozen(project, version, bundle, table)) {
      io.out(`${file}: exists already, and is what the schemas give.`);
      return EXIT.success;
    }
    throw new InputError(
      `${file}: exists already, and differs from what the schemas give. A release never changes: set a new version with changeset version. If nobody has installed ${version} yet, write it anew with --replace.`,
    );
  }
  const tooLow = await stepTooLow(version, project, io);
  if (tooLow !== undefined) {
    io.error(`error: ${tooLow}`);
    return EXIT.found;
  }
  freeze(project.releases, version, bundle);
  io.out(`${file}: written, ${folder.sources.length} schemas. Commit it with hashes.json.`);
  if (table !== undefined) {
    const tables = transitionReleases(project.releases);
    freeze(tables, version, table);
    io.out(`${relative(project.root, tables)}/${version}.json: written. Commit it too.`);
  }
  return EXIT.success;
}

function isFrozen(project: Project, version: string, bundle: string, table: string | undefined): boolean {
  if (frozenText(project.releases, version) !== bundle) return false;
  const tables = transitionReleases(project.releases);
  return (
    table === undefined || (versionsIn(tables).includes(version) && frozenText(tables, version) === table)
  );
}

/** Why a version promises too little after the one before it; undefined where it promises enough. */
async function stepTooLow(version: string, project: Project, io: Io): Promise<string | undefined> {
  const last = project.versions.find((one) => compareVersions(one, version) < 0);
  if (last === undefined) return undefined;
  const compared = await compareProject({ old: last }, io, async () => project);
  const { bump } = compared.withNext(version);
  const step = bumpBetween(last, version);
  if (isEnough(step, bump)) return undefined;
  return `${version} is a ${step} version after ${last}; the changes need a ${bump} one. Run tandem diff to see them.`;
}

/** The text of the table of transitions. It is parsed first, so that no broken table is frozen. */
function tableText({ transitions }: Project): string | undefined {
  if (transitions === undefined) return undefined;
  readTable(transitions);
  return readFileSync(transitions, "utf8").replaceAll("\r\n", "\n");
}
