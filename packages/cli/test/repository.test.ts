import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { run } from "./project.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));

it("this repository's schemas have no findings", async () => {
  const { code, out } = await run(root, ["lint"]);
  expect(out).toMatch(/^\d+ schemas and \d+ examples: no findings\.$/);
  expect(code).toBe(0);
});

it("this repository's releases are as they were written", async () => {
  const { code, out } = await run(root, ["release", "--check"]);
  expect(out).toMatch(/^[1-9]\d* releases? (is|are) unchanged\.$/);
  expect(code).toBe(0);
});

it("this repository's pending changesets promise what its schemas need", async () => {
  expect(await run(root, ["version-check"])).toMatchObject({ code: 0, error: "" });
});
