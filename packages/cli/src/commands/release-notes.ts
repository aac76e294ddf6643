import { relative, sep } from "node:path";
import { releaseNotes } from "@tandem/compat/protocol";
import { EXIT } from "../errors.ts";
import { projectDiff } from "../protocol-diff.ts";
import { type Command, oneOf, read } from "./command.ts";

export const releaseNotesCommand: Command = {
  about: "what changed, for those who use the protocol, by event",
  usage: `tandem release-notes [old] [new]
    --format markdown|json
    --docs <address>           where the reference pages are; by default their folder

  Versions are named as for tandem diff. Exit codes: 0 written, 2 wrong use or unreadable input.`,
  async run({ args, io, project }) {
    const options = { format: { type: "string", default: "markdown" }, docs: { type: "string" } } as const;
    const { values, positionals } = read(args, options, 2);
    const format = oneOf("--format", values.format, ["markdown", "json"]);
    const [old, now] = positionals;
    const { remarks, ...found } = await projectDiff({ old, new: now }, io, project);
    const known = await project().catch(() => undefined);
    const folder = known?.docs && relative(known.root, known.docs).split(sep).join("/");
    const base = values.docs ?? folder;
    const gone = new Set(
      found.findings.filter(({ rule }) => /_REMOVED$/.test(rule)).map(({ subject }) => subject),
    );
    const notes = releaseNotes(found, (subject) =>
      base === undefined || subject === "protocol" || (gone.has(subject) && isWhole(found.findings, subject))
        ? undefined
        : `${base.replace(/\/$/, "")}/${subject}.md`,
    );
    io.out(format === "json" ? JSON.stringify({ ...found, notes }, null, 2) : notes.trimEnd());
    return EXIT.done;
  },
};

/** Whether a definition went as a whole, so that it has no page. */
function isWhole(findings: readonly { subject: string; rule: string }[], subject: string): boolean {
  return findings.some(
    (one) => one.subject === subject && /^(EVENT|COMMAND|SHARED_TYPE)_REMOVED$/.test(one.rule),
  );
}
