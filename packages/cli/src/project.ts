import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { findConfig, readConfig } from "@tandem/codegen";
import { compareVersions, isVersion } from "@tandem/compat/protocol";
import { isObject } from "@tandem/schema-model";
import { InputError, UsageError } from "./errors.ts";
import { readJson } from "./json-file.ts";

/** A folder with a tandem.json, and what it says. */
export interface Project {
  /** The folder of tandem.json. */
  root: string;
  /** The schema folder. */
  schemas: string;
  /** The folder of the frozen bundles. */
  releases: string;
  /** The file of the transition table, if tandem.json names one. */
  transitions?: string;
  /** The address of the published reference pages, if tandem.json names it. */
  docsAddress?: string;
  /** The released versions, newest first. */
  versions: string[];
  /** The folder into which the reference pages are generated. */
  docs?: string;
  /** The packages that are generated from the schemas and share one version, the protocol's first. */
  packages: Package[];
}

export interface Package {
  name: string;
  version: string;
  folder: string;
}

/**
 * The project of the nearest `tandem.json`.
 *
 * @throws UsageError when there is none
 */
export async function findProject(cwd: string): Promise<Project> {
  const file = findConfig(cwd);
  if (file === undefined)
    throw new UsageError(
      "no tandem.json in this folder or above. Go to the project's folder, or name both versions.",
    );
  const { schemas, targets, transitions, docs: docsAddress } = await readConfig(file);
  const root = dirname(file);
  const releases = join(schemas, "releases");
  const docs = targets.find(({ name }) => name === "docs")?.out;
  const first = targets.toSorted((a, b) => Number(b.name === "protocol") - Number(a.name === "protocol"));
  const own = first.map(({ out }) => packageOf(out, root)).filter((found) => found !== undefined);
  return {
    root,
    schemas,
    releases,
    versions: versionsIn(releases),
    ...(docs !== undefined && { docs }),
    ...(transitions !== undefined && { transitions }),
    ...(docsAddress !== undefined && { docsAddress }),
    packages: distinct([...own, ...fixedWith(own, root)]),
  };
}

/** The versions that have a frozen file in a folder, newest first. */
export function versionsIn(releases: string): string[] {
  if (!existsSync(releases)) return [];
  return readdirSync(releases)
    .map((name) => name.replace(/\.json$/, ""))
    .filter(isVersion)
    .sort((a, b) => compareVersions(b, a));
}

/** The package that contains a folder. */
function packageOf(folder: string, root: string): Package | undefined {
  const file = join(folder, "package.json");
  if (existsSync(file)) {
    const json = readJson(file);
    if (isObject(json) && typeof json.name === "string" && typeof json.version === "string")
      return { name: json.name, version: json.version, folder };
    throw new InputError(`${file}: expected a package with a name and a version. Complete it.`);
  }
  return folder === root || dirname(folder) === folder ? undefined : packageOf(dirname(folder), root);
}

/** The packages that changesets keeps at the same version as these. */
function fixedWith(own: readonly Package[], root: string): Package[] {
  const file = join(root, ".changeset", "config.json");
  if (!existsSync(file)) return [];
  const config = readJson(file);
  const groups = (isObject(config) && Array.isArray(config.fixed) ? config.fixed : []) as string[][];
  const names = groups.filter((group) => own.some(({ name }) => group.includes(name))).flat();
  const version = own[0]?.version ?? "0.0.0";
  return names.map((name) => ({ name, version, folder: root }));
}

function distinct(packages: Package[]): Package[] {
  const byName = new Map<string, Package>();
  for (const one of packages) if (!byName.has(one.name)) byName.set(one.name, one);
  return [...byName.values()];
}
