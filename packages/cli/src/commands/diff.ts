import type { Diff } from "@tandem/compat/protocol";
import type { Command } from "commander";
import type { Context } from "../context.ts";
import { EXIT } from "../exit.ts";
import type { Io } from "../io.ts";
import { ruleLinks } from "../links.ts";
import type { Project } from "../project.ts";
import { changesetName, compareWithPromise, neededChangeset } from "../promise.ts";
import { type Compared, compareProject } from "../protocol-diff.ts";
import { diffGithub, diffMarkdown, diffSarif } from "../report/diff-formats.ts";
import { diffText } from "../report/diff-text.ts";
import type { MissingChangeset } from "../report/extras.ts";
import { Files } from "../report/files.ts";
import type { Runner } from "./index.ts";
import { formatOption, type ReportFormat } from "./options.ts";

interface Options {
  format: ReportFormat;
}

export function define(command: Command, run: Runner): void {
  command
    .description(
      "Shows what changed between two versions of the protocol: what breaks, for whom, the message that proves it, and the version that is needed.",
    )
    .argument("[old]", "the version before; if omitted, the last release")
    .argument("[new]", "the version after; if omitted, the working tree")
    .addOption(formatOption())
    .addHelpText(
      "after",
      `
A version is named by
  1.0.0                      a release in the schema folder's releases/
  main, v1.0.0, HEAD~3       a git revision; git:<revision> if a file has that name
  path/to/bundle.json        a bundle, as tandem release writes it
  path/to/schemas            a schema folder, or the folder of a generated package
  npm:<package>@<version>    a published package; or a tarball, by its path`,
    )
    .action((old: string | undefined, now: string | undefined, options: Options) =>
      run((context) => runDiff({ old, new: now }, options, context)),
    );
}

async function runDiff(
  versions: { old: string | undefined; new: string | undefined },
  { format }: Options,
  { io, project }: Context,
): Promise<number> {
  const compared = await compareProject(versions, io, project);
  const { remarks: ignores, left, ...found } = compared.diff;
  const remarks = [...ignores, ...left];
  const known = await project().catch(() => undefined);
  const links = ruleLinks(known);
  const isDefault = versions.old === undefined && versions.new === undefined;
  const changeset = isDefault && known ? await missingChangeset(known, compared, io) : undefined;
  const files = async (): Promise<Files> => {
    const { root, schemas } = await project();
    return new Files(root, schemas);
  };
  const print: Record<ReportFormat, () => string | Promise<string>> = {
    text: () => diffText(found, { remarks, changeset, links }, io.style),
    json: () => JSON.stringify(found, null, 2),
    markdown: () => diffMarkdown(found, { changeset, links }),
    github: async () => diffGithub(found, await files()),
    sarif: async () => diffSarif(found, await files(), links),
  };
  const text = await print[format]();
  // A workflow has no use for an empty line.
  if (text !== "") io.out(text);
  if (format !== "text") for (const remark of remarks) io.error(remark);
  return exitCode(found);
}

/** The changeset to commit, if the pending ones promise less than the changes need. */
async function missingChangeset(
  project: Project,
  compared: Compared,
  io: Io,
): Promise<MissingChangeset | undefined> {
  if (project.packages.length === 0) return undefined;
  const promised = await compareWithPromise(project, io, compared);
  if (promised.isEnough || promised.needed === "none") return undefined;
  return {
    file: `.changeset/${changesetName(promised.diff)}`,
    text: neededChangeset(project, promised).trimEnd(),
  };
}

function exitCode({ findings }: Diff): number {
  const counted = findings.filter(({ ignored }) => !ignored);
  if (counted.some(({ severity }) => severity === "error")) return EXIT.found;
  return counted.some(({ verdict }) => verdict === "unproven") ? EXIT.unproven : EXIT.success;
}
