import type { Command } from "commander";
import type { Context } from "../context.ts";
import { EXIT } from "../exit.ts";
import type { Io } from "../io.ts";
import { compareWithPromise, type Promised } from "../promise.ts";
import { IGNORE_FILE } from "../protocol-diff.ts";
import { unchanged, wrongReleases } from "../releases.ts";
import type { Runner } from "./index.ts";

/** Most causes that are listed; the rest is counted. */
const MAX_CAUSES = 10;

export function define(command: Command, run: Runner): void {
  command
    .description(
      "Compares the version that the changes since the last release need with the pending changesets, and the releases with their hashes.",
    )
    .addHelpText(
      "after",
      `
Findings to ignore are listed in ${IGNORE_FILE} beside tandem.json, each with a reason and a last day:
  {"ignore": [{"fingerprint": "…", "rule": "…", "reason": "…", "expires": "2027-01-31"}]}`,
    )
    .action(() => run(runVersionCheck));
}

async function runVersionCheck({ io, project }: Context): Promise<number> {
  const here = await project();
  const found = await compareWithPromise(here, io);
  const { last, diff, needed, promised, isEnough } = found;
  const policy = diff.findings.filter(
    ({ severity, verdict, ignored }) => severity === "error" && verdict === "safe" && !ignored,
  );
  const failures = [
    ...wrongReleases(here),
    ...policy.map(
      ({ subject, message, rule, fingerprint }) =>
        `${subject}: ${message} [${rule} ${fingerprint}]. Run "tandem explain ${rule}" for the rule.`,
    ),
    ...diff.remarks.map((remark) => `${IGNORE_FILE}: ${remark}`),
  ];
  for (const failure of failures) io.error(`error: ${failure}`);
  if (!isEnough) reportMissing(found, io);
  if (failures.length > 0 || !isEnough) return EXIT.found;
  io.out(`Since ${last}: needs ${needed}, promised ${promised}. ${unchanged(here.versions.length)}.`);
  return EXIT.success;
}

function reportMissing({ last, diff, needed, promised }: Promised, io: Io): void {
  const promise = promised === "none" ? "none" : `a ${promised} one`;
  io.error(
    `error: the changes since ${last} need a ${needed} version; the pending changesets promise ${promise}.`,
  );
  const causes = diff.findings.filter(({ bump, ignored }) => bump === needed && !ignored);
  for (const { subject, message, fingerprint, backward, forward, source = [] } of causes.slice(
    0,
    MAX_CAUSES,
  )) {
    io.error(`  ${subject}: ${message} [${fingerprint}]`);
    const reasons = [backward, forward, ...source].flatMap(({ reason }) => reason ?? []);
    for (const reason of new Set(reasons)) io.error(`    not proved: ${reason}`);
  }
  if (causes.length > MAX_CAUSES)
    io.error(`  and ${causes.length - MAX_CAUSES} more, which tandem diff shows`);
  io.error("Run tandem changeset, and edit the changeset that it writes.");
}
