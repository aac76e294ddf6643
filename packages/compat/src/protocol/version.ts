import type { Bump } from "./types.ts";

const VERSION = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-([0-9A-Za-z.-]+))?$/;
const BUMPS: readonly Bump[] = ["none", "patch", "minor", "major"];

export function isVersion(text: string): boolean {
  return VERSION.test(text);
}

function parts(version: string): [number, number, number, string] {
  const [, major, minor, patch, before = ""] = VERSION.exec(version) ?? [];
  if (patch === undefined) throw new Error(`${version}: expected a version as major.minor.patch`);
  return [Number(major), Number(minor), Number(patch), before];
}

/** Negative where a comes before b. A version with a suffix comes before the one without. */
export function compareVersions(a: string, b: string): number {
  const [one, other] = [parts(a), parts(b)];
  for (const i of [0, 1, 2] as const) if (one[i] !== other[i]) return one[i] - other[i];
  if (one[3] === other[3]) return 0;
  if (one[3] === "" || other[3] === "") return one[3] === "" ? 1 : -1;
  return one[3] < other[3] ? -1 : 1;
}

/** The larger of two bumps. */
export function larger(a: Bump, b: Bump): Bump {
  return BUMPS.indexOf(a) >= BUMPS.indexOf(b) ? a : b;
}

export function isEnough(promised: Bump, needed: Bump): boolean {
  return BUMPS.indexOf(promised) >= BUMPS.indexOf(needed);
}

/** The version that follows. */
export function bumped(version: string, bump: Bump): string {
  const [major, minor, patch] = parts(version);
  if (bump === "major") return `${major + 1}.0.0`;
  if (bump === "minor") return `${major}.${minor + 1}.0`;
  return bump === "patch" ? `${major}.${minor}.${patch + 1}` : version;
}

/** What lies between two versions. */
export function bumpBetween(from: string, to: string): Bump {
  if (compareVersions(to, from) <= 0) return "none";
  const [one, other] = [parts(from), parts(to)];
  if (one[0] !== other[0]) return "major";
  return one[1] !== other[1] ? "minor" : "patch";
}
