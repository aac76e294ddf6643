import { mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { join, posix, resolve, sep } from "node:path";
import { compare } from "./findings.ts";

/** What differs between a target folder and its generated files: paths relative to the folder, sorted. */
export interface Changes {
  /** Files that are missing or have another text. */
  written: string[];
  /** Files that are not generated, whoever made them. */
  removed: string[];
}

/** A target folder compared with the files that belong in it. */
export interface Plan extends Changes {
  folder: string;
  target: string;
  files: ReadonlyMap<string, string>;
  /** Folders that no generated file needs, innermost first. */
  emptied: string[];
}

/**
 * Marks a folder as generated, and names its target. Only a folder with this file, or one without any files, is
 * written to: everything else in it is removed, so a folder with files written by hand must never qualify.
 */
export const MARKER = ".generated.json";

/**
 * Compares a target folder with the files that belong in it. Touches nothing.
 *
 * @throws Error if the folder holds files and no {@link MARKER}, or belongs to another target
 */
export function plan(folder: string, target: string, files: ReadonlyMap<string, string>): Plan {
  for (const path of files.keys()) within(folder, path);
  const present = list(folder);
  claim(folder, target, present.files);
  const folders = new Set([...files.keys()].flatMap(foldersOf));
  const isCurrent = (path: string, text: string): boolean =>
    present.files.has(path) && readFileSync(join(folder, path), "utf8") === text;
  return {
    folder,
    target,
    files,
    written: [...files]
      .filter(([path, text]) => !isCurrent(path, text))
      .map(([path]) => path)
      .sort(compare),
    removed: [...present.files].filter((path) => path !== MARKER && !files.has(path)).sort(compare),
    emptied: present.folders.filter((path) => !folders.has(path)),
  };
}

/**
 * Makes a target folder hold exactly its generated files.
 *
 * Synchronous, since the thread has nothing else to do: for thousands of small files that is several times as fast.
 */
export function apply({ folder, target, files, written, removed, emptied }: Plan): void {
  mkdirSync(folder, { recursive: true });
  // First: a run that is cut short leaves a folder that the next one may write to.
  writeFileSync(join(folder, MARKER), markerOf(target));
  // Removal precedes writing: where case does not matter, a file renamed from rc.ts to RC.ts is the same file.
  for (const path of removed) rmSync(join(folder, path));
  for (const path of emptied) rmdirSync(join(folder, path));
  for (const parent of new Set(written.map((path) => posix.dirname(path))))
    mkdirSync(join(folder, parent), { recursive: true });
  for (const path of written) replace(join(folder, path), files.get(path)!);
}

/** Plans and applies: makes a target folder hold exactly the given files. */
export function write(folder: string, target: string, files: ReadonlyMap<string, string>): Changes {
  const planned = plan(folder, target, files);
  apply(planned);
  return { written: planned.written, removed: planned.removed };
}

function markerOf(target: string): string {
  const about =
    "Everything in this folder is generated. Do not add or change files here: the next run removes them.";
  return `${JSON.stringify({ target, about }, null, 2)}\n`;
}

/** Refuses a folder whose files may not be removed. */
function claim(folder: string, target: string, present: ReadonlySet<string>): void {
  const inner = [...present].find((path) => path.endsWith(`/${MARKER}`));
  if (inner !== undefined)
    throw new Error(
      `${join(folder, posix.dirname(inner))}: is the folder of another target and lies inside ${folder}, the folder of target ${target}. Give each target a folder of its own.`,
    );
  if (present.size === 0) return;
  if (!present.has(MARKER))
    throw new Error(
      `${folder}: has files but no ${MARKER}, so they may be yours (${[...present].sort(compare)[0]}). A target owns its folder and removes all other files. Choose an empty folder for target ${target}, or delete this one.`,
    );
  const owner = ownerOf(join(folder, MARKER));
  if (owner !== undefined && owner !== target)
    throw new Error(
      `${folder}: belongs to target ${owner}, not to target ${target}. Choose another folder, or delete this one.`,
    );
}

/** The target named in a marker; undefined if the marker is damaged. */
function ownerOf(marker: string): string | undefined {
  try {
    const { target } = JSON.parse(readFileSync(marker, "utf8")) as { target?: unknown };
    return typeof target === "string" ? target : undefined;
  } catch {
    return undefined;
  }
}

/** All files below a folder, and all folders, innermost first. Symbolic links count as files and are not followed. */
function list(root: string): { files: Set<string>; folders: string[] } {
  const files = new Set<string>();
  const folders: string[] = [];
  const visit = (under: string): void => {
    for (const entry of readdirSync(join(root, under), { withFileTypes: true })) {
      const path = posix.join(under, entry.name);
      if (entry.isDirectory()) {
        visit(path);
        folders.push(path);
      } else files.add(path);
    }
  };
  try {
    visit("");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
  return { files, folders };
}

/** `a/b/c.ts` → `a/b`, `a`. */
function foldersOf(path: string): string[] {
  const parent = posix.dirname(path);
  return parent === "." ? [] : [parent, ...foldersOf(parent)];
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

function within(folder: string, path: string): void {
  if (!resolve(folder, path).startsWith(resolve(folder) + sep))
    throw new Error(`${path} leads out of ${folder}`);
}
