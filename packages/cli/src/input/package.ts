import { execFile } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { readBundle } from "@tandem/compat/protocol";
import { isObject } from "@tandem/schema-model";
import { InputError } from "../errors.ts";
import { readJson } from "../json-file.ts";
import type { Opened } from "./opened.ts";

/** Reads the bundle of a package's folder: what it exports as `./bundle.json`. */
export function openPackageFolder(folder: string): Opened {
  const manifest = readJson(join(folder, "package.json"));
  if (!isObject(manifest)) throw new InputError(`${folder}/package.json: expected a package.`);
  const exported = isObject(manifest.exports) ? manifest.exports["./bundle.json"] : undefined;
  if (typeof exported !== "string")
    throw new InputError(
      `${folder}/package.json#/exports: expected "./bundle.json", which a package generated from schemas has. Name that package.`,
    );
  const file = join(folder, exported);
  const version = typeof manifest.version === "string" ? manifest.version : undefined;
  const label = `${manifest.name}@${version ?? "?"}`;
  return { bundle: readBundle(readJson(file), { file, label, ...(version && { version }) }), examples: {} };
}

/**
 * Installs a package or tarball into a folder of its own, runs none of its scripts, and reads its bundle.
 *
 * @throws InputError with npm's words
 */
export async function openPublished(spec: string, cwd: string): Promise<Opened> {
  if (spec === "" || spec.startsWith("-"))
    throw new InputError(`npm:${spec}: expected npm:<package>@<version>.`);
  const folder = await mkdtemp(join(tmpdir(), "tandem-"));
  try {
    // npm reads the configuration of the folder that it installs into, and a project may have its own registry.
    const npmrc = projectNpmrc(cwd);
    if (npmrc !== undefined) await copyFile(npmrc, join(folder, ".npmrc"));
    const args = ["install", "--prefix", folder, "--ignore-scripts", "--no-audit", "--no-fund", "--", spec];
    await promisify(execFile)("npm", args, { cwd, shell: process.platform === "win32" });
    const modules = join(folder, "node_modules");
    const found = readdirSync(modules)
      .flatMap((name) =>
        name.startsWith("@") ? readdirSync(join(modules, name)).map((inner) => join(name, inner)) : name,
      )
      .map((name) => join(modules, name))
      .filter((path) => existsSync(join(path, "package.json")));
    const bundles = found.filter((path) => hasBundle(path));
    return openPackageFolder(bundles[0] ?? found[0] ?? folder);
  } catch (error) {
    if (error instanceof InputError) throw error;
    const { stderr } = error as { stderr?: string };
    const words = /npm error (?!code)(.*)/.exec(stderr ?? "")?.[1] ?? (error as Error).message;
    throw new InputError(`npm:${spec}: expected a published package, npm says: ${words}`, { cause: error });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The `.npmrc` of the project that a folder is in, as npm finds it; undefined if there is none. */
function projectNpmrc(from: string): string | undefined {
  const file = join(from, ".npmrc");
  if (existsSync(file)) return file;
  const isProject = existsSync(join(from, "package.json"));
  return isProject || dirname(from) === from ? undefined : projectNpmrc(dirname(from));
}

function hasBundle(folder: string): boolean {
  const manifest = readJson(join(folder, "package.json"));
  return isObject(manifest) && isObject(manifest.exports) && "./bundle.json" in manifest.exports;
}
