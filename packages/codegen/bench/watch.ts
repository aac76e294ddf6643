// Watches a copy of the cobrowse protocol's schemas, changes one a few times, and prints as JSON how long each
// change took until all that follows from it was written.
import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { targetsIn } from "../src/config.ts";
import { watch } from "../src/watch.ts";

const SCHEMAS = fileURLToPath(new URL("../../../schemas", import.meta.url));
const CHANGES = 7;

const [folder] = process.argv.slice(2) as [string];
const schemas = join(folder, "schemas");
await cp(SCHEMAS, schemas, { recursive: true });

let report = (): void => {};
const next = (): Promise<void> => new Promise((resolve) => (report = resolve));
const first = next();
const stop = watch(schemas, targetsIn(join(folder, "gen")), {
  done: () => report(),
  failed: (error) => {
    throw error;
  },
});
await first;

const path = join(schemas, "agent/events/rc.schema.json");
const text = await readFile(path, "utf8");
const milliseconds: number[] = [];
for (let i = 0; i < CHANGES; i++) {
  const done = next();
  const start = performance.now();
  await writeFile(path, text.replace('"description": "', `"description": "Change ${i}. `));
  await done;
  milliseconds.push(performance.now() - start);
}
await stop();
console.log(JSON.stringify(milliseconds));
