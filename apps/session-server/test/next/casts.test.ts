import { fileURLToPath } from "node:url";
import { checkCasts } from "@tandem/casts/check";
import { createCatalog, load } from "@tandem/codegen";
import { expect, test } from "vitest";
import { casts } from "./casts.ts";

const catalogOf = async (folder: string) =>
  createCatalog(await load(fileURLToPath(new URL(folder, import.meta.url))));

test("the casts are total: whatever one version sends, the other can read, or it is dropped on purpose", async () => {
  const catalogs = [await catalogOf("../../../../schemas"), await catalogOf("gen/schemas")] as const;
  const report = checkCasts(casts, catalogs, { runs: 50 });
  expect(report.problems.map(({ text }) => text)).toEqual([]);
  expect(report.drops).toEqual([
    "visitor/events/rcaccepted 1 to 2",
    "agent/commands/spotlight 2 to 1",
    "visitor/events/spotlight 2 to 1",
  ]);
  // Control that is off and suspended at once: version 2 cannot say that.
  expect(report.loses).toEqual(["agent/events/rc 1 to 2"]);
  expect(report.generated).toBeGreaterThan(10_000);
});
