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
import { lastRelease, type ProjectDiff, projectDiff } from "./protocol-diff.ts";

/** What the schemas need since the last release, and what is promised. */
export interface Promised {
  last: string;
  diff: ProjectDiff;
  needed: Bump;
  promised: Bump;
  isEnough: boolean;
  /** The version to come. */
  next: string;
}

/** Compares the changes since the last release with the packages' version and the pending changesets. */
export async function compareWithPromise(project: Project, io: Io): Promise<Promised> {
  const last = lastRelease(project);
  const version = project.packages[0]?.version ?? last;
  const set = bumpBetween(last, version);
  const pending = promisedBy(pendingChangesets(project), project);
  const promised = larger(set, pending);
  const first = await projectDiff({}, io, async () => project);
  const needed = first.bump;
  // A version that is set already is the one to come, unless changesets ask for more.
  const next = set === "none" ? bumped(last, larger(promised, needed)) : bumped(version, pending);
  const isNew = first.findings.some(({ rule }) => rule.endsWith("_ADDED"));
  const diff = isNew ? await projectDiff({ next }, io, async () => project) : first;
  return { last, diff, needed, promised, isEnough: isEnough(promised, needed), next };
}

/** The text of the changeset that promises what is needed, with a line for each event, linked to its page. */
export function neededChangeset(
  project: Project,
  { diff, needed }: Pick<Promised, "diff" | "needed">,
): string {
  const summary = changesetSummary(diff, pageLinks(diff, referenceAddress(project)));
  return changesetText(project, needed, summary);
}

/** Named by what it is about: written twice it is one file, and other changes get another. */
export function changesetName({ findings }: Diff): string {
  const about = findings.map(({ fingerprint }) => fingerprint).join("\n");
  return `protocol-${createHash("sha256").update(about).digest("hex").slice(0, 8)}.md`;
}
