import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Reporter, TestModule, TestRunEndReason, Vitest } from "vitest/node";
import { coveragePage, missing } from "../../src/raised/page.ts";

const file = fileURLToPath(new URL("../../coverage.md", import.meta.url));

/**
 * Collects what all tests have raised for real. Fails the run if something required was not raised, or if the
 * committed table differs. With `--update`, writes the table instead.
 */
export class CoverageReporter implements Reporter {
  #vitest: Vitest | undefined;

  onInit(vitest: Vitest): void {
    this.#vitest = vitest;
  }

  async onTestRunEnd(
    modules: readonly TestModule[],
    _errors: readonly unknown[],
    reason: TestRunEndReason,
  ): Promise<void> {
    const vitest = this.#vitest!;
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const all = await vitest.globTestSpecifications();
    const isWhole = modules.length === all.length && tests.every((test) => test.result().state !== "skipped");
    if (reason !== "passed" || !isWhole) {
      console.log(`${file} is neither checked nor written: not all tests have run and passed.`);
      return;
    }
    const raised = new Set(tests.flatMap((test) => test.meta().raised ?? []));
    const failed = await check(raised, vitest.config.snapshotOptions.updateSnapshot === "all");
    for (const line of failed) console.error(line);
    if (failed.length > 0) process.exitCode = 1;
  }
}

async function check(raised: ReadonlySet<string>, update: boolean): Promise<string[]> {
  const failed = missing(raised).map((key) => `Not raised for real: ${key}`);
  const page = coveragePage(raised);
  const committed = await readFile(file, "utf8").catch(() => "");
  if (committed === page) return failed;
  if (!update) return [...failed, `${file} is out of date: run pnpm e2e --update in apps/demo.`];
  await writeFile(file, page);
  console.log(`${file} is written.`);
  return failed;
}
