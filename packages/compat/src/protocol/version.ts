import compare from "semver/functions/compare.js";
import difference from "semver/functions/diff.js";
import increment from "semver/functions/inc.js";
import valid from "semver/functions/valid.js";
import type { Bump } from "./types.ts";

const BUMPS: readonly Bump[] = ["none", "patch", "minor", "major"];

/** Whether a text is a version as a release is named: without a leading "v", spaces or build metadata. */
export function isVersion(text: string): boolean {
  return valid(text) === text;
}

/** Negative if a comes before b. A version with a suffix comes before the one without. */
export function compareVersions(a: string, b: string): number {
  return compare(a, b);
}

/** The larger of two bumps. */
export function larger(a: Bump, b: Bump): Bump {
  return BUMPS.indexOf(a) >= BUMPS.indexOf(b) ? a : b;
}

export function isEnough(promised: Bump, needed: Bump): boolean {
  return BUMPS.indexOf(promised) >= BUMPS.indexOf(needed);
}

/** The version that follows. A version with a suffix leads to the release that it precedes, if that is enough. */
export function bumped(version: string, bump: Bump): string {
  if (bump === "none") return version;
  const next = increment(version, bump);
  if (next === null) throw new Error(`${version}: expected a version as major.minor.patch`);
  return next;
}

/** The step between two versions; "none" if the second does not come after the first. */
export function bumpBetween(from: string, to: string): Bump {
  if (compare(to, from) <= 0) return "none";
  const step = difference(from, to)?.replace(/^pre(?=ma|mi|pa)/, "");
  return step === "major" || step === "minor" ? step : "patch";
}
