import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { createCatalog, load } from "@tandem/codegen";
import { bumpBetween, compareVersions, isEnough, isVersion } from "@tandem/compat/protocol";
import { EXIT, InputError, UsageError } from "../errors.ts";
import { bundleText } from "../input/folder.ts";
import { readTable } from "../input/transitions.ts";
import { type Project, versionsIn } from "../project.ts";
import { projectDiff } from "../protocol-diff.ts";
import { freeze, frozenText, transitionReleases, unchanged, wrongReleases } from "../releases.ts";
import { type Command, read } from "./command.ts";

export const releaseCommand: Command = {
  about: "freeze the schemas as the release of the packages' version",
  usage: `tandem release
    --version <version>        another version than the packages have
    --replace                  write it anew; only for a version that nobody has got yet
    --check                    write nothing; exit 1 when a release is not as it was written

  Writes releases/<version>.json in the schema folder, and its hash to releases/hashes.json. Where
  tandem.json names a table of "transitions", that is frozen in releases/transitions/ likewise.
  Run it when changeset version has set the packages' version, and commit both.

  Exit codes: 0 written or already there, 1 a release changed or the version is too low,
  2 wrong use or unreadable input.`,
  async run({ args, io, project }) {
    const options = {
      version: { type: "string" },
      replace: { type: "boolean", default: false },
      check: { type: "boolean", default: false },
    } as const;
    const { values } = read(args, options, 0);
    const here = await project();
    const wrong = wrongReleases(here);
    const version = values.version ?? here.packages[0]?.version;
    // What is written anew need not be as it was.
    const inTheWay = values.replace ? wrong.filter((line) => !line.includes(`${version}.json`)) : wrong;
    if (values.check || inTheWay.length > 0) {
      for (const line of inTheWay) io.error(line);
      if (inTheWay.length === 0) io.out(`${unchanged(here.versions.length)} written.`);
      return inTheWay.length === 0 ? EXIT.done : EXIT.found;
    }
    if (version === undefined)
      throw new UsageError("no package is generated from the schemas: give a --version");
    if (!isVersion(version)) throw new UsageError(`--version is major.minor.patch, not ${version}`);
    const folder = await load(here.schemas);
    createCatalog(folder);
    const text = bundleText(folder, relative(here.root, here.schemas));
    const table = tableText(here);
    const file = `${relative(here.root, here.releases)}/${version}.json`;
    if (here.versions.includes(version) && !values.replace) {
      const tables = transitionReleases(here.releases);
      const isSame =
        table === undefined ||
        (versionsIn(tables).includes(version) && frozenText(tables, version) === table);
      if (isSame && frozenText(here.releases, version) === text) {
        io.out(`${file}: already there, and as the schemas are.`);
        return EXIT.done;
      }
      throw new InputError(
        `${file}: already there, and not as the schemas are. A release never changes: set a new version with changeset version. If nobody has got ${version} yet, write it anew with --replace.`,
      );
    }
    const last = here.versions.find((one) => compareVersions(one, version) < 0);
    if (last !== undefined) {
      const { bump } = await projectDiff({ old: last, next: version }, io, project);
      const step = bumpBetween(last, version);
      if (!isEnough(step, bump)) {
        io.error(
          `${version} is a ${step} version after ${last}; the changes need a ${bump} one. See tandem diff.`,
        );
        return EXIT.found;
      }
    }
    freeze(here.releases, version, text);
    if (table !== undefined) freeze(transitionReleases(here.releases), version, table);
    io.out(`${file}: written, ${folder.sources.length} schemas. Commit it with hashes.json.`);
    if (table !== undefined)
      io.out(
        `${relative(here.root, transitionReleases(here.releases))}/${version}.json: written. Commit it too.`,
      );
    return EXIT.done;
  },
};

/** The table of which command is legal when, as it is now. Read, so that no broken one is frozen. */
function tableText({ transitions }: Project): string | undefined {
  if (transitions === undefined) return undefined;
  readTable(transitions);
  return readFileSync(transitions, "utf8").replaceAll("\r\n", "\n");
}
