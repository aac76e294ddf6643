// Measures the generator beside the libraries that it calls, and prints a table in Markdown.
//
//   node bench/generate.ts [--runs 5] [--sizes 12,110,1000] [--folder <where to write>]
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { cpus, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs, promisify } from "node:util";
import { contenders } from "./contenders.ts";
import { writeFolder } from "./synthetic.ts";

interface Measured {
  milliseconds: number;
  cpu: number;
  rss: number;
  bytes: number;
}

// A disk's own speed says nothing about the generator: thousands of small files go where memory is.
const MEMORY = "/dev/shm";
const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "5" },
    sizes: { type: "string", default: "12,110,1000" },
    folder: { type: "string", default: existsSync(MEMORY) ? MEMORY : tmpdir() },
  },
});
const runs = Number(values.runs);
const sizes = values.sizes.split(",").map(Number);
const folder = await mkdtemp(join(values.folder, "tandem-bench-"));
try {
  console.log(await versions());
  for (const size of sizes) console.log(await tableOf(size));
  console.log(await watchLine());
} finally {
  await rm(folder, { recursive: true });
}

async function tableOf(size: number): Promise<string> {
  const schemas = join(folder, `schemas-${size}`);
  await writeFolder(schemas, size);
  const results = new Map<string, Measured>();
  const all = new Map<string, Measured[]>();
  // In turns, so that a slow minute of the machine slows all of them.
  for (let i = 0; i < runs; i++) {
    for (const name of Object.keys(contenders)) {
      const measured = await measure(name, schemas);
      all.set(name, [...(all.get(name) ?? []), measured]);
    }
  }
  for (const [name, list] of all) results.set(name, middle(list));
  const both = (field: keyof Measured): number =>
    results.get("types")![field] + results.get("checks")![field];
  const row = (about: string, { milliseconds, cpu, rss, bytes }: Measured): string =>
    `| ${[
      about,
      seconds(milliseconds),
      (milliseconds / both("milliseconds")).toFixed(2),
      seconds(cpu),
      (cpu / both("cpu")).toFixed(2),
      rss === 0 ? "" : megabytes(rss),
      bytes === 0 ? "" : megabytes(bytes),
    ].join(" | ")} |`;
  const sum = { milliseconds: both("milliseconds"), cpu: both("cpu"), rss: 0, bytes: both("bytes") };
  return [
    `\n### ${size} events\n`,
    "| | wall, s | ÷ sum | processor, s | ÷ sum | peak memory, MB | output, MB |",
    "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
    ...Object.entries(contenders).map(([name, { about }]) => row(about, results.get(name)!)),
    row("sum of the two libraries that we call", sum),
  ].join("\n");
}

async function measure(name: string, schemas: string): Promise<Measured> {
  const out = join(folder, "out");
  try {
    return (await child("measure.ts", name, schemas, out)) as Measured;
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}

async function watchLine(): Promise<string> {
  const milliseconds = ((await child("watch.ts", join(folder, "watch"))) as number[]).sort((a, b) => a - b);
  const round = (n: number | undefined): number => Math.round(n!);
  return `\n\`--watch\`, the cobrowse protocol, one schema changed: ${round(milliseconds[milliseconds.length >> 1])} ms to written output in the middle, ${round(milliseconds[0])} to ${round(milliseconds.at(-1))} ms over ${milliseconds.length} changes.`;
}

async function child(script: string, ...args: string[]): Promise<unknown> {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [path, ...args]);
  return JSON.parse(stdout);
}

/** The run in the middle by wall time. */
function middle(list: Measured[]): Measured {
  return [...list].sort((a, b) => a.milliseconds - b.milliseconds)[list.length >> 1]!;
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(2);
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0);
}

async function versions(): Promise<string> {
  const require = createRequire(import.meta.url);
  const names = ["json-schema-to-typescript", "ajv", "quicktype-core"];
  const list = names.map(async (name) => `${name} ${await versionOf(dirname(require.resolve(name)))}`);
  return `Node ${process.versions.node}, ${(await Promise.all(list)).join(", ")}; ${cpus().length} × ${cpus()[0]!.model}; the middle of ${runs} runs.`;
}

async function versionOf(within: string): Promise<string> {
  const path = join(within, "package.json");
  const { version } = existsSync(path) ? JSON.parse(await readFile(path, "utf8")) : {};
  return version ?? versionOf(dirname(within));
}
