import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "@tandem/snippets/blocks";

/**
 * Returns the versions that this workspace tests with, from its catalog, with the `@types` packages that belong to them.
 *
 * @throws Error if a package is not in the catalog
 */
export async function versions(names: readonly string[]): Promise<Record<string, string>> {
  const text = await readFile(join(root, "pnpm-workspace.yaml"), "utf8");
  const catalog = new Map(
    [...text.matchAll(/^ {2}"?([@\w./-]+)"?: "?([\^~<>=\d][^\s"]*)"?$/gm)].map(([, name, range]) => [
      name!,
      range!,
    ]),
  );
  const found: Record<string, string> = {};
  for (const name of names) {
    const range = catalog.get(name);
    if (range === undefined)
      throw new Error(
        `A README imports "${name}", which is not in the catalog of pnpm-workspace.yaml. Add it there.`,
      );
    found[name] = range;
    const types = catalog.get(`@types/${name}`);
    if (types !== undefined) found[`@types/${name}`] = types;
  }
  return found;
}
