import { type Bump, bumpBetween, bumped, type Diff, isEnough, larger } from "@tandem/compat/protocol";
import { pendingChangesets, promisedBy } from "./changesets.ts";
import type { Io } from "./io.ts";
import type { Project } from "./project.ts";
import { lastRelease, projectDiff } from "./protocol-diff.ts";

/** What the schemas need since the last release, and what is promised. */
export interface Promised {
  last: string;
  diff: Diff & { remarks: string[] };
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
