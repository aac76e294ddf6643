import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compareVersions } from "@tandem/compat/protocol";
import { isObject } from "@tandem/schema-model";
import { readJson } from "./json-file.ts";
import { type Project, versionsIn } from "./project.ts";

/** The file beside the releases that has the hash of each, so that no change goes unnoticed. */
const HASHES = "hashes.json";

function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

/** The folders of frozen files: bundles, and transition tables. */
export function frozenFolders({ releases }: Project): { folder: string; shown: string }[] {
  return [
    { folder: releases, shown: "releases" },
    { folder: transitionReleases(releases), shown: "releases/transitions" },
  ];
}

export function transitionReleases(releases: string): string {
  return join(releases, "transitions");
}

/** The text of a frozen file with the line ends that it was hashed with. */
export function frozenText(folder: string, version: string): string {
  return readFileSync(join(folder, `${version}.json`), "utf8").replaceAll("\r\n", "\n");
}

function recorded(folder: string): Record<string, unknown> {
  const file = join(folder, HASHES);
  const json = existsSync(file) ? readJson(file) : {};
  return isObject(json) ? json : {};
}

/** Problems of the releases: a changed file, a file without a hash, or a hash without a file. */
export function wrongReleases(project: Project): string[] {
  return frozenFolders(project).flatMap(({ folder, shown }) => wrongIn(folder, shown));
}

function wrongIn(folder: string, shown: string): string[] {
  const hashes = recorded(folder);
  const versions = versionsIn(folder);
  const wrong: string[] = [];
  for (const version of versions) {
    const hash = hashOf(frozenText(folder, version));
    if (hashes[version] === undefined)
      wrong.push(
        `${shown}/${version}.json: has no hash in ${shown}/${HASHES}. Releases are written by tandem release.`,
      );
    else if (hashes[version] !== hash)
      wrong.push(
        `${shown}/${version}.json: expected ${hashes[version]}, found ${hash}. A release never changes; put it back.`,
      );
  }
  for (const version of Object.keys(hashes))
    if (!versions.includes(version))
      wrong.push(`${shown}/${HASHES}: there is no release ${version}. Put it back.`);
  return wrong;
}

/** Writes a frozen file and its hash. */
export function freeze(folder: string, version: string, text: string): void {
  mkdirSync(folder, { recursive: true });
  const hashes = Object.entries({ ...recorded(folder), [version]: hashOf(text) });
  const sorted = hashes.sort(([a], [b]) => compareVersions(a, b));
  writeFileSync(join(folder, `${version}.json`), text);
  writeFileSync(join(folder, HASHES), `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`);
}

/** Says that releases are as they were written. */
export function unchanged(count: number): string {
  return count === 1 ? "1 release is unchanged" : `${count} releases are unchanged`;
}
