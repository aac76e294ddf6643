import { EXIT } from "../errors.ts";
import { compareWithPromise } from "../promise.ts";
import { IGNORE_FILE } from "../protocol-diff.ts";
import { unchanged, wrongReleases } from "../releases.ts";
import { type Command, read } from "./command.ts";

export const versionCheckCommand: Command = {
  about: "fail when the pending changesets promise less than the schemas' changes need",
  usage: `tandem version-check

  Compares the schemas with the last release, the needed version with the pending changesets of
  .changeset/, and the releases with their hashes. Findings that are let pass stand in
  ${IGNORE_FILE} beside tandem.json, each with its reason and its last day:
    {"ignore": [{"fingerprint": "…", "rule": "…", "reason": "…", "expires": "2027-01-31"}]}

  Exit codes: 0 enough is promised, 1 not, 2 wrong use or unreadable input.`,
  async run({ args, io, project }) {
    read(args, {}, 0);
    const here = await project();
    const wrong = wrongReleases(here);
    for (const line of wrong) io.error(line);
    const found = await compareWithPromise(here, io);
    const { last, diff, needed, promised } = found;
    const against = diff.findings.filter(
      ({ severity, verdict, ignored }) => severity === "error" && verdict === "safe" && !ignored,
    );
    for (const { subject, message, rule, fingerprint } of against)
      io.error(`${subject}: ${message} [${rule} ${fingerprint}]. See tandem explain ${rule}.`);
    for (const remark of diff.remarks) io.error(`${IGNORE_FILE}: ${remark}`);
    if (!found.isEnough) {
      const cause = diff.findings.filter(({ bump, ignored }) => bump === needed && !ignored);
      io.error(
        `The changes since ${last} need a ${needed} version; the pending changesets promise ${promised === "none" ? "none" : `a ${promised} one`}.`,
      );
      for (const { subject, message, fingerprint } of cause.slice(0, MOST))
        io.error(`  ${subject}: ${message} [${fingerprint}]`);
      if (cause.length > MOST) io.error(`  and ${cause.length - MOST} more, which tandem diff shows`);
      io.error("Write a changeset with tandem changeset, and edit its words.");
    }
    const isRight = found.isEnough && wrong.length === 0 && against.length === 0 && diff.remarks.length === 0;
    if (isRight)
      io.out(
        `Since ${last}: needs ${needed}, promised ${promised}. ${unchanged(here.versions.length)} written.`,
      );
    return isRight ? EXIT.done : EXIT.found;
  },
};

/** How many causes are listed before the rest is counted. */
const MOST = 10;
