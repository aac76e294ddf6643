// Runs one contender once, in a process of its own, and prints what it took as JSON.
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { contenders } from "./contenders.ts";

const [name, schemas, out] = process.argv.slice(2) as [string, string, string];
const run = await contenders[name]!.prepare(schemas, out);
const start = performance.now();
const cpu = process.cpuUsage();
const bytes = await run();
const milliseconds = performance.now() - start;
const { user, system } = process.cpuUsage(cpu);
const written = name === "own" || name === "ajv" ? await size(out) : bytes;
console.log(
  JSON.stringify({
    milliseconds,
    cpu: (user + system) / 1000,
    bytes: written,
    rss: process.resourceUsage().maxRSS * 1024,
  }),
);

async function size(folder: string): Promise<number> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  );
  const sizes = await Promise.all(
    files.map(async (file) => (await stat(join(file.parentPath, file.name))).size),
  );
  return sizes.reduce((sum, bytes) => sum + bytes, 0);
}
