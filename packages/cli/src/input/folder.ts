import { type Catalog, emitBundle, formatFindings, load, type SchemaFolder } from "@tandem/codegen";
import { readBundle } from "@tandem/compat/protocol";
import { pathOfFile } from "@tandem/schema-model";
import { InputError } from "../errors.ts";
import type { Opened } from "./opened.ts";

/**
 * Makes a bundle of a schema folder. It need not pass lint, whose rules change: it need only hang together.
 *
 * @param label what people call it
 */
export async function openFolder(root: string, label: string, shown = root): Promise<Opened> {
  const folder = await load(root);
  const text = bundleText(folder, shown);
  const examples: Record<string, unknown[]> = {};
  for (const { of, sort, json } of folder.examples) {
    if (sort !== "valid") continue;
    const path = pathOfFile(of);
    examples[path] = [...(examples[path] ?? []), json];
  }
  return { bundle: readBundle(JSON.parse(text), { file: shown, label }), examples };
}

/** The bundle's text, as `tandem generate` writes it. */
export function bundleText(folder: SchemaFolder, shown: string): string {
  if (folder.findings.length > 0)
    throw new InputError(`${shown}: cannot be read.\n${formatFindings(folder.findings)}\nRun tandem lint.`);
  const sorted = folder.sources.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const sources = new Map(sorted.map((source) => [source.path, source]));
  for (const key of ["envelope", "outcome"])
    if (typeof folder.protocol[key] !== "string")
      throw new InputError(`${shown}/protocol.json#/${key}: expected the path of a schema. Run tandem lint.`);
  // Lint is not asked: of the catalog, the bundle needs what the folder says of itself.
  return emitBundle({ protocol: folder.protocol, sources } as unknown as Catalog);
}
