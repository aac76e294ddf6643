// Measures what the check of the generated types adds to the diff of two versions of the whole protocol.
//
//   node bench/source.ts
//
// Wall time of this process and of the compiler that it starts: the least of several runs, warm. The first run also
// loads the code generator, which the command line has loaded already.
import { readFileSync } from "node:fs";
import { type Bundle, diff, readBundle } from "@tandem/compat/protocol";
import { type Compile, sourceChanges, tsc } from "../src/index.ts";
import { generator } from "../test/generator.ts";

const file = new URL("../../../schemas/releases/1.0.0.json", import.meta.url);
const text = readFileSync(file, "utf8");

type Schema = { [key: string]: unknown; properties?: Record<string, Schema>; required?: string[] };

/** The protocol as released, with changes. */
function version(label: string, change: ($defs: Record<string, Schema>) => void): Bundle {
  const json = JSON.parse(text);
  change(json.$defs);
  return readBundle(json, { file: `${label}.json`, label });
}

const messages = ($defs: Record<string, Schema>) =>
  Object.entries($defs).filter(([path]) => /^(agent|visitor)\/(events|commands)\//.test(path));

const old = version("1.0.0", () => {});
const versions = {
  "no change": version("same", () => {}),
  "every description": version("told", ($defs) => {
    for (const schema of Object.values($defs)) schema.description = "Other words.";
  }),
  "two edits: an optional property, one that becomes required": version("edited", ($defs) => {
    $defs["agent/events/rc"]!.properties!.by = { type: "string", maxLength: 60 };
    const page = $defs["agent/events/navigate"]!;
    page.required = Object.keys(page.properties!);
  }),
  "a required property in every message": version("other", ($defs) => {
    for (const [, schema] of messages($defs)) {
      schema.properties = { ...schema.properties, extra: { type: "boolean" } };
      schema.required = [...(schema.required ?? []), "extra"];
    }
  }),
};

async function least(times: number, run: () => unknown): Promise<string> {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i <= times; i++) {
    const start = performance.now();
    await run();
    if (i > 0) best = Math.min(best, performance.now() - start);
  }
  return best.toFixed(1);
}

console.log("| Change | Diff, ms | Types, ms | Compiler starts | Programs that no longer compile |");
console.log("| --- | ---: | ---: | ---: | ---: |");
for (const [name, now] of Object.entries(versions)) {
  let starts = 0;
  const counted: Compile = (files) => {
    starts++;
    return tsc(files);
  };
  const found = await sourceChanges(old, now, generator, counted);
  const columns = [
    name,
    await least(5, () => diff(old, now)),
    await least(5, () => sourceChanges(old, now, generator)),
    starts,
    found.length,
  ];
  console.log(`| ${columns.join(" | ")} |`);
}
