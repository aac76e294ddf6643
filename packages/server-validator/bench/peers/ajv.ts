import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import standaloneModule from "ajv/dist/standalone/index.js";
import { build } from "esbuild";

// CommonJS: the function is the module itself and its `default`, and the types know the second only.
const standalone = standaloneModule.default;

/** Ajv's standalone code for schemas by export name, bundled into one module without a `require`. */
export async function ajvStandalone(schemas: Readonly<Record<string, object>>, file: string): Promise<void> {
  const ajv = new Ajv2020({ strict: false, code: { source: true, esm: true } });
  for (const [name, schema] of Object.entries(schemas)) ajv.addSchema(schema, name);
  const names = Object.keys(schemas);
  const contents = standalone(ajv, Object.fromEntries(names.map((name) => [name, name])));
  await build({
    stdin: { contents, resolveDir: `${createRequire(import.meta.url).resolve("ajv/package.json")}/..` },
    bundle: true,
    format: "esm",
    platform: "neutral",
    outfile: file,
  });
}

/** The same, imported. */
export async function loadStandalone(
  schemas: Readonly<Record<string, object>>,
): Promise<Record<string, ValidateFunction>> {
  const folder = mkdtempSync(join(tmpdir(), "tandem-ajv-"));
  try {
    const file = join(folder, "ajv.mjs");
    await ajvStandalone(schemas, file);
    return (await import(pathToFileURL(file).href)) as Record<string, ValidateFunction>;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
