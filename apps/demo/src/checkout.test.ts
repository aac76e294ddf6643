import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { builtIn } from "./checkout.ts";
import { Problem } from "./problem.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "tandem-checkout-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function build(...files: string[]): Promise<void> {
  for (const file of files) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), "");
  }
}

const all = [
  "apps/session-server/dist/main.js",
  "apps/visitor-site/dist/index.html",
  "apps/agent-console/dist/index.html",
];

it("returns the built parts", async () => {
  await build(...all);
  expect(builtIn(folder).sessionServer).toBe(join(folder, "apps/session-server/dist/main.js"));
});

it.each(all)("says what to do when %s is missing", async (missing) => {
  await build(...all.filter((file) => file !== missing));
  expect(() => builtIn(folder)).toThrow(Problem);
  expect(() => builtIn(folder)).toThrow(
    `${missing} is missing. Build everything first: npx -y pnpm@12 build`,
  );
});
