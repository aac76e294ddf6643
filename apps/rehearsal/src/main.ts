// Rehearses a release and prints what was published.
//
//   node src/main.ts
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startRegistry } from "./registry.ts";
import { rehearse } from "./rehearse.ts";

const folder = await mkdtemp(join(tmpdir(), "tandem-rehearsal-"));
const registry = await startRegistry(join(folder, "registry"));
try {
  const { first, second, diff, program } = await rehearse(folder, registry, (step) =>
    console.error(`${step} …`),
  );
  console.log(`First release:\n  ${first.join("\n  ")}\n`);
  console.log(`Both releases:\n  ${second.join("\n  ")}\n`);
  console.log(diff);
  console.log(`A program with the packages installed: ${program}`);
} finally {
  await registry.stop();
  await rm(folder, { recursive: true, force: true });
}
