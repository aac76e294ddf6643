import type { Diff } from "@tandem/compat/protocol";
import { EXIT } from "../errors.ts";
import type { Io } from "../io.ts";
import { ruleLinks } from "../links.ts";
import type { Project } from "../project.ts";
import { changesetName, compareWithPromise, neededChangeset } from "../promise.ts";
import { projectDiff } from "../protocol-diff.ts";
import { colours } from "../report/colour.ts";
import { diffGithub, diffMarkdown, diffSarif } from "../report/diff-formats.ts";
import { diffText } from "../report/diff-text.ts";
import type { MissingChangeset } from "../report/extras.ts";
import { Files } from "../report/files.ts";
import { type Command, oneOf, read } from "./command.ts";

export const FORMATS = ["text", "json", "markdown", "github", "sarif"] as const;

export const diffCommand: Command = {
  about: "what changed between two versions of the protocol, and whom it breaks",
  usage: `tandem diff [old] [new]
    --format text|json|markdown|github|sarif

  Without names: the last release against the working tree, and the changeset that is missing. A version is named by
    1.0.0                      a release, in the schema folder's releases/
    v1.0.0, main, HEAD~3       a git revision; git:<revision> where a file has that name
    path/to/bundle.json        a bundle, as tandem release writes it
    path/to/schemas            a schema folder, or the folder of a generated package
    npm:<package>@<version>    a published package; or a tarball, by its path

  Exit codes: 0 nothing breaks, 1 something breaks or goes against a rule of the protocol's
  life, 2 wrong use or unreadable input, 3 nothing breaks but not all could be proved.`,
  async run({ args, io, project }) {
    const { values, positionals } = read(args, { format: { type: "string", default: "text" } }, 2);
    const format = oneOf("--format", values.format, FORMATS);
    const [old, now] = positionals;
    const { remarks: ignores, left, ...found } = await projectDiff({ old, new: now }, io, project);
    const remarks = [...ignores, ...left];
    const files = async (): Promise<Files> => {
      const { root, schemas } = await project();
      return new Files(root, schemas);
    };
    const isDefault = old === undefined && now === undefined;
    const known = await project().catch(() => undefined);
    const links = ruleLinks(known);
    const changeset = isDefault && known ? await missingChangeset(known, io) : undefined;
    if (format === "text") io.out(diffText(found, { remarks, changeset, links }, colours(io.colour)));
    else for (const remark of remarks) io.error(remark);
    if (format === "json") io.out(JSON.stringify(found, null, 2));
    if (format === "markdown") io.out(diffMarkdown(found, { changeset, links }));
    if (format === "sarif") io.out(diffSarif(found, await files(), links));
    if (format === "github") {
      const lines = diffGithub(found, await files());
      if (lines !== "") io.out(lines);
    }
    return exitCode(found);
  },
};

/** The changeset to commit, where the pending ones promise less than the changes need. */
async function missingChangeset(project: Project, io: Io): Promise<MissingChangeset | undefined> {
  if (project.packages.length === 0) return undefined;
  const promised = await compareWithPromise(project, io);
  if (promised.isEnough || promised.needed === "none") return undefined;
  return {
    file: `.changeset/${changesetName(promised.diff)}`,
    text: neededChangeset(project, promised).trimEnd(),
  };
}

function exitCode({ findings }: Diff): number {
  const counted = findings.filter(({ ignored }) => !ignored);
  if (counted.some(({ severity }) => severity === "error")) return EXIT.found;
  return counted.some(({ verdict }) => verdict === "unproven") ? EXIT.unproven : EXIT.done;
}
