import { mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { join, posix, resolve, sep } from "node:path";
import { compare } from "./findings.ts";

/** What writing did, or would do: paths relative to the target folder. */
export interface Changes {
  written: string[];
  removed: string[];
}

/** Lists what was generated, so that the next run removes what no longer is, and never a file of yours. */
const MANIFEST = ".generated.json";

/**
 * Brings a folder in line with generated files: writes where the text differs, removes what an earlier run
 * generated and this one does not, and leaves every other file alone.
 *
 * Synchronous, since the thread has nothing else to do: for thousands of small files that is several times as
 * fast.
 *
 * @param dry true: touches nothing and only says what would change
 */
export function write(folder: string, files: ReadonlyMap<string, string>, dry = false): Changes {
  const before = readManifest(folder);
  const manifest = `${JSON.stringify([...files.keys()].sort(compare), null, 2)}\n`;
  const removed = before.filter((path) => !files.has(path) && path !== MANIFEST);
  // Each path is looked at before anything is touched.
  for (const path of [...files.keys(), ...removed]) within(folder, path);
  const present = new Listing(folder);
  const written: string[] = [];
  const bring = (path: string, text: string): void => {
    if (present.has(path) && read(join(folder, path)) === text) return;
    written.push(path);
    if (dry) return;
    present.makeFolderOf(path);
    replace(join(folder, path), text);
  };
  for (const [path, text] of files) bring(path, text);
  if (!dry) for (const path of removed) remove(folder, path);
  // Last: where this is cut short, the list of before still says what may have to go.
  bring(MANIFEST, manifest);
  return { written: written.sort(compare), removed: removed.sort(compare) };
}

/** What is in a folder, so that a file that is not there need not be looked for. */
class Listing {
  readonly #root: string;
  /** By folder, its entries; undefined where there is no such folder. */
  readonly #entries = new Map<string, ReadonlySet<string> | undefined>();

  constructor(root: string) {
    this.#root = root;
  }

  has(path: string): boolean {
    return this.#entriesOf(posix.dirname(path))?.has(posix.basename(path)) ?? false;
  }

  makeFolderOf(path: string): void {
    const folder = posix.dirname(path);
    if (this.#entriesOf(folder)) return;
    mkdirSync(join(this.#root, folder), { recursive: true });
    this.#entries.set(folder, new Set());
  }

  #entriesOf(folder: string): ReadonlySet<string> | undefined {
    if (!this.#entries.has(folder)) {
      const entries = orUndefined(() => new Set(readdirSync(join(this.#root, folder))), "ENOENT");
      this.#entries.set(folder, entries);
    }
    return this.#entries.get(folder);
  }
}

/** A reader sees the old text or the new, never half of one. */
function replace(target: string, text: string): void {
  const temporary = `${target}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, text);
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Removes a file, and the folders that are empty then. */
function remove(folder: string, path: string): void {
  rmSync(join(folder, path), { force: true });
  for (let under = posix.dirname(path); under !== "."; under = posix.dirname(under)) {
    try {
      rmdirSync(join(folder, under));
    } catch {
      return;
    }
  }
}

function readManifest(folder: string): string[] {
  const text = read(join(folder, MANIFEST)) ?? "[]";
  try {
    const list: unknown = JSON.parse(text);
    if (Array.isArray(list)) return list.filter((path) => typeof path === "string");
  } catch {
    // A damaged manifest removes nothing; it is written anew.
  }
  return [];
}

function within(folder: string, path: string): void {
  if (!resolve(folder, path).startsWith(resolve(folder) + sep))
    throw new Error(`${path} leads out of ${folder}`);
}

function read(path: string): string | undefined {
  return orUndefined(() => readFileSync(path, "utf8"), "ENOENT", "EISDIR");
}

function orUndefined<T>(run: () => T, ...codes: string[]): T | undefined {
  try {
    return run();
  } catch (error) {
    if (codes.includes((error as NodeJS.ErrnoException).code ?? "")) return undefined;
    throw error;
  }
}
