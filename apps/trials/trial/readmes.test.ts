import { copyFile, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, inject, it } from "vitest";
import { runNode } from "../src/commands.ts";

const folder = inject("folder");

it.each([
  ["client-first", "in control"],
  [
    "packages-server-validator",
    '4:11 /data: expected the property "enabled", received an object with "enabeld" instead',
  ],
])("the first program of %s runs as its README says", async (name, printed) => {
  const first = inject("snippets").find((file) => file.startsWith(`snippets/${name}`))!;
  expect(await readFile(join(folder, first), "utf8")).toContain("console.log");
  await copyFile(join(folder, first), join(folder, "first.mts"));
  expect(await runNode(folder, ["first.mts"])).toEqual({ code: 0, text: printed });
});
