import { createHash } from "node:crypto";
import {
  type Bump,
  bumpBetween,
  bumped,
  changesetSummary,
  type Diff,
  isEnough,
  larger,
} from "@tandem/compat/protocol";
import { changesetText, pendingChangesets, promisedBy } from "./changesets.ts";
import type { Io } from "./io.ts";
import { pageLinks, referenceAddress } from "./links.ts";
import type { Project } from "./project.ts";
import { type Compared, compareProject, lastRelease, type ProjectDiff } from "./protocol-diff.ts";

/** The version that the changes since the last release need, and the one that is promised. */
export interface Promised {
  last: string;
  diff: ProjectDiff;
  needed: Bump;
  promised: Bump;
  isEnough: boolean;
  /** The next version. */
  next: string;
}

/**
 * Compares the changes since the last release with the packages' version and the pending changesets.
 *
 * @param known the last release and the working tree, if the caller has compared them already
 */
export async function compareWithPromise(project: Project, io: Io, known?: Compared): Promise<Promised> {
  const last = lastRelease(project);
  const version = project.packages[0]?.version ?? last;
  const set = bumpBetween(last, version);
  const pending = promisedBy(await pendingChangesets(project), project);
  const promised = larger(set, pending);
  const compared = known ?? (await compareProject({}, io, async () => project));
  const first = compared.diff;
  const needed = first.bump;
  // A version that is set already is the next one, unless changesets promise more.
  const next = set === "none" ? bumped(last, larger(promised, needed)) : bumped(version, pending);
  // Only definitions that are new must name the next version, so only they are worth a second comparison.
  const isNew = first.findings.some(({ rule }) => rule.endsWith("_ADDED"));
  const diff = isNew ? compared.withNext(next) : first;
  return { last, diff, needed, promised, isEnough: isEnough(promised, needed), next };
}

/** The text of the changeset that the changes need: a line for each event, linked to its page. */
export function neededChangeset(
  project: Project,
  { diff, needed }: Pick<Promised, "diff" | "needed">,
): string {
  const summary = changesetSummary(diff, pageLinks(diff, referenceAddress(project)));
  return changesetText(project, needed, summary);
}

/** Named by a hash of its findings: the same changes give the same file, and other changes give another. */
export function changesetName({ findings }: Diff): string {
  const about = findings.map(({ fingerprint }) => fingerprint).join("\n");
  return `protocol-${createHash("sha256").update(about).digest("hex").slice(0, 8)}.md`;
}
