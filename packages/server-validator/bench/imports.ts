import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { formOf } from "@tandem/codegen";
import { catalog } from "../test/corpus.ts";
import { type Timing, timing } from "./measure.ts";
import { ajvStandalone } from "./peers/ajv.ts";

/** Milliseconds of the first import of each in a new process, alternated. */
export async function importTimes(rounds: number): Promise<Map<string, Timing>> {
  const folder = mkdtempSync(join(tmpdir(), "tandem-import-"));
  try {
    const both = join(folder, "both.mjs");
    const one = join(folder, "one.mjs");
    await ajvStandalone(wholeIn(["produce", "consume"]), both);
    await ajvStandalone(wholeIn(["produce"]), one);
    const files: [name: string, file: string][] = [
      ["ours, both forms", fileURLToPath(new URL("../dist/index.js", import.meta.url))],
      ["Ajv standalone, both forms", both],
      ["Ajv standalone, one form", one],
      ["ours, one side's payloads", fileURLToPath(new URL("../dist/gen/agent.js", import.meta.url))],
    ];
    const times = new Map<string, number[]>(files.map(([name]) => [name, []]));
    for (let round = 0; round < rounds; round++)
      for (const [name, file] of files) times.get(name)!.push(coldImport(file));
    return new Map([...times].map(([name, list]) => [name, timing(list)]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function wholeIn(forms: readonly ("produce" | "consume")[]): Record<string, object> {
  const entries = catalog.messages.flatMap(({ path }, i) =>
    forms.map((form) => [`${form}${i}`, formOf(catalog.sources.get(path)!, catalog.sources, form)]),
  );
  return Object.fromEntries(entries);
}

function coldImport(file: string): number {
  const code = `const start = performance.now(); await import(${JSON.stringify(pathToFileURL(file).href)}); console.log(performance.now() - start);`;
  return Number(execFileSync(process.execPath, ["--input-type=module", "-e", code], { encoding: "utf8" }));
}
