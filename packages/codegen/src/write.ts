import { mkdir, readFile, rename, rm, rmdir, writeFile } from "node:fs/promises";
import { dirname, join, posix, resolve, sep } from "node:path";
import { compare } from "./findings.ts";

/** What writing did, or would do: paths relative to the target folder. */
export interface Changes {
  written: string[];
  removed: string[];
}

/** Lists what was generated, so that the next run removes what no longer is, and never a file of yours. */
const MANIFEST = ".generated.json";
const AT_ONCE = 64;

/**
 * Brings a folder in line with generated files: writes where the text differs, removes what an earlier run
 * generated and this one does not, and leaves every other file alone.
 *
 * @param dry true: touches nothing and only says what would change
 */
export async function write(
  folder: string,
  files: ReadonlyMap<string, string>,
  dry = false,
): Promise<Changes> {
  const before = await readManifest(folder);
  const manifest = `${JSON.stringify([...files.keys()].sort(compare), null, 2)}\n`;
  const removed = before.filter((path) => !files.has(path) && path !== MANIFEST);
  // Each path is looked at before anything is touched.
  for (const path of [...files.keys(), ...removed]) within(folder, path);
  const written: string[] = [];
  const bring = async ([path, text]: [string, string]): Promise<void> => {
    const target = within(folder, path);
    const present = await readFile(target, "utf8").catch(() => undefined);
    if (present === text) return;
    written.push(path);
    if (!dry) await replace(target, text);
  };
  await each([...files], bring);
  if (!dry) await each(removed, (path) => remove(folder, path));
  // Last: where this is cut short, the list of before still says what may have to go.
  await bring([MANIFEST, manifest]);
  return { written: written.sort(compare), removed: removed.sort(compare) };
}

/** A reader sees the old text or the new, never half of one. */
async function replace(target: string, text: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  const temporary = `${target}.${process.pid}.tmp`;
  try {
    await writeFile(temporary, text);
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Removes a file, and the folders that are empty then. */
async function remove(folder: string, path: string): Promise<void> {
  await rm(within(folder, path), { force: true });
  for (let under = posix.dirname(path); under !== "."; under = posix.dirname(under)) {
    const isGone = await rmdir(join(folder, under)).then(
      () => true,
      () => false,
    );
    if (!isGone) return;
  }
}

async function readManifest(folder: string): Promise<string[]> {
  const text = await readFile(join(folder, MANIFEST), "utf8").catch(() => "[]");
  try {
    const list: unknown = JSON.parse(text);
    if (Array.isArray(list)) return list.filter((path) => typeof path === "string");
  } catch {
    // A damaged manifest removes nothing; it is written anew.
  }
  return [];
}

function within(folder: string, path: string): string {
  const target = resolve(folder, path);
  if (!target.startsWith(resolve(folder) + sep)) throw new Error(`${path} leads out of ${folder}`);
  return target;
}

async function each<T>(items: readonly T[], run: (item: T) => Promise<unknown>): Promise<void> {
  for (let i = 0; i < items.length; i += AT_ONCE) await Promise.all(items.slice(i, i + AT_ONCE).map(run));
}
