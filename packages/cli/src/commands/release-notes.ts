import { releaseNotes } from "@tandem/compat/protocol";
import { EXIT } from "../errors.ts";
import { pageLinks, referenceAddress, referenceFolder } from "../links.ts";
import { projectDiff } from "../protocol-diff.ts";
import { type Command, oneOf, read } from "./command.ts";

export const releaseNotesCommand: Command = {
  about: "what changed, for those who use the protocol, by event",
  usage: `tandem release-notes [old] [new]
    --format markdown|json
    --docs <address>           where the reference pages are; by default reference/ at the
                               address "docs" in tandem.json, else their folder

  Versions are named as for tandem diff. Exit codes: 0 written, 2 wrong use or unreadable input.`,
  async run({ args, io, project }) {
    const options = { format: { type: "string", default: "markdown" }, docs: { type: "string" } } as const;
    const { values, positionals } = read(args, options, 2);
    const format = oneOf("--format", values.format, ["markdown", "json"]);
    const [old, now] = positionals;
    const { remarks, left, ...found } = await projectDiff({ old, new: now }, io, project);
    const known = await project().catch(() => undefined);
    const base = values.docs ?? (known && (referenceAddress(known) ?? referenceFolder(known)));
    const notes = releaseNotes(found, pageLinks(found, base));
    io.out(format === "json" ? JSON.stringify({ ...found, notes }, null, 2) : notes.trimEnd());
    return EXIT.done;
  },
};
