import { execFile } from "node:child_process";
import { mkdir, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { event, inTemporaryFolder, writeSchemas } from "./fixture.ts";

const run = promisify(execFile);
const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
const turbo = JSON.parse(await readFile(path("../../../turbo.json"), "utf8"));

/** What a package's `generate` script runs: two targets. */
const GENERATE = `
import { generate, load } from ${JSON.stringify(path("../src/index.ts"))};
const imports = { protocol: "../protocol/index.ts", client: "@tandem/client" };
const target = (name) => ({ name, out: "gen/" + name, imports, validator: "own" });
await generate(await load("../../schemas"), [target("docs"), target("protocol")]);
`;

it("turbo brings nothing back that no schema stands behind: an event added and removed", () =>
  inTemporaryFolder(async (folder) => {
    const json = (file: string, value: object) => writeFile(join(folder, file), JSON.stringify(value));
    await mkdir(join(folder, "packages/shop"), { recursive: true });
    await symlink(path("../../../node_modules"), join(folder, "node_modules"));
    await json("package.json", { name: "root", packageManager: "pnpm@12.21.0" });
    await writeFile(
      join(folder, "pnpm-workspace.yaml"),
      // Whichever pnpm runs the tests runs the script, too: it must not look for the named version of itself.
      "packages: [packages/*]\nverifyDepsBeforeRun: false\npmOnFail: ignore\n",
    );
    await writeFile(join(folder, ".gitignore"), "node_modules\ngen/\n.turbo/\n");
    await json("packages/shop/package.json", { name: "shop", scripts: { generate: "node generate.ts" } });
    await writeFile(join(folder, "packages/shop/generate.ts"), GENERATE);
    // The repository's own settings of the task, without the package that is not here.
    await json("turbo.json", { tasks: { generate: { ...turbo.tasks.generate, dependsOn: [] } } });

    const generated = async () => {
      await run(path("../../../node_modules/.bin/turbo"), ["run", "generate"], {
        cwd: folder,
        env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1" },
      }).catch(({ stdout, stderr }: { stdout: string; stderr: string }) => {
        // turbo prints what failed in a task on the standard output.
        throw new Error(stdout + stderr);
      });
      const files = await readdir(join(folder, "packages/shop/gen"), { recursive: true });
      return files.filter((file) => /gong\.(md|json)$/.test(file)).sort();
    };
    const schemas = join(folder, "schemas");
    await writeSchemas(schemas);
    expect(await generated()).toEqual([]);
    await writeSchemas(schemas, event("visitor/gong"));
    expect(await generated()).toEqual([
      "docs/visitor/events/gong.md",
      "protocol/schemas/visitor/events/gong.json",
    ]);
    // The schemas of the first run again: a cache would restore its files, and leave the others.
    await rm(schemas, { recursive: true });
    await writeSchemas(schemas);
    expect(await generated()).toEqual([]);
  }));
