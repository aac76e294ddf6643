import { createHash } from "node:crypto";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compareVersions } from "@tandem/compat/protocol";
import { isObject, readJson } from "./json-file.ts";
import { type Project, releaseText } from "./project.ts";

/** The file beside the releases that says what each of them is, so that none changes unseen. */
const HASHES = "hashes.json";

function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

function recorded({ releases }: Project): Record<string, unknown> {
  const file = join(releases, HASHES);
  const json = existsSync(file) ? readJson(file) : {};
  return isObject(json) ? json : {};
}

/** What is wrong with the releases: one that is not as it was written, or that nothing was written of. */
export function wrongReleases(project: Project): string[] {
  const hashes = recorded(project);
  const wrong: string[] = [];
  for (const version of project.versions) {
    const hash = hashOf(releaseText(project, version));
    if (hashes[version] === undefined)
      wrong.push(
        `releases/${version}.json: has no hash in releases/${HASHES}. Releases are written by tandem release.`,
      );
    else if (hashes[version] !== hash)
      wrong.push(
        `releases/${version}.json: expected ${hashes[version]}, found ${hash}. A release never changes; put it back.`,
      );
  }
  for (const version of Object.keys(hashes))
    if (!project.versions.includes(version))
      wrong.push(`releases/${HASHES}: there is no release ${version}. Put it back.`);
  return wrong;
}

/** Writes a release and its hash. */
export function writeRelease(project: Project, version: string, text: string): void {
  mkdirSync(project.releases, { recursive: true });
  const hashes = Object.entries({ ...recorded(project), [version]: hashOf(text) });
  const sorted = hashes.sort(([a], [b]) => compareVersions(a, b));
  writeFileSync(join(project.releases, `${version}.json`), text);
  writeFileSync(join(project.releases, HASHES), `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`);
}

export function unchanged(count: number): string {
  return count === 1 ? "1 release is as it was" : `${count} releases are as they were`;
}
