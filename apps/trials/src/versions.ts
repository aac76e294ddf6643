import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "@tandem/snippets/blocks";

/**
 * The versions that this workspace tests with, from its catalog. A package whose types are in `@types` brings them.
 *
 * @throws Error when the catalog lacks a package
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
      throw new Error(`A README's code imports "${name}", and no version is in the catalog.`);
    found[name] = range;
    const types = catalog.get(`@types/${name}`);
    if (types !== undefined) found[`@types/${name}`] = types;
  }
  return found;
}
