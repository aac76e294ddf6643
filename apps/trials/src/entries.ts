import { readdir, readFile } from "node:fs/promises";
import { join, posix, relative } from "node:path";

type Target = string | { readonly [condition: string]: string };

/**
 * Returns everything that the `exports` map of an installed package exposes, with patterns expanded to its files.
 *
 * @param folder the package's folder
 * @returns file of each specifier, relative to `folder`: `["@tandem/client/http", "dist/http/index.js"]`
 */
export async function entriesOf(folder: string): Promise<Map<string, string>> {
  const { name, exports } = JSON.parse(await readFile(join(folder, "package.json"), "utf8")) as {
    name: string;
    exports: Record<string, Target>;
  };
  const files = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((each) => each.isFile())
    .map((each) => relative(folder, join(each.parentPath, each.name)).replaceAll("\\", "/"));
  const entries = new Map<string, string>();
  for (const [key, target] of Object.entries(exports)) {
    const [before = "", after] = posix
      .normalize(typeof target === "string" ? target : (target.default ?? ""))
      .split("*");
    if (after === undefined) entries.set(posix.join(name, key), before);
    else {
      for (const file of files.filter((each) => each.startsWith(before) && each.endsWith(after))) {
        const part = file.slice(before.length, file.length - after.length);
        entries.set(posix.join(name, key.replace("*", part)), file);
      }
    }
  }
  return entries;
}
