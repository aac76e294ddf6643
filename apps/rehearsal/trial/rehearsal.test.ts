import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Registry, startRegistry } from "../src/registry.ts";
import { type Rehearsal, rehearse } from "../src/rehearse.ts";

let folder: string;
let registry: Registry;
let rehearsal: Rehearsal;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tandem-rehearsal-"));
  registry = await startRegistry(join(folder, "registry"));
  rehearsal = await rehearse(folder, registry);
});

afterAll(async () => {
  await registry?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Generated from the schemas: one version for all of them. */
const FIXED = ["client", "docs", "protocol", "server-validator"];
const OTHERS = ["casts", "cli", "codegen", "compat", "schema-model", "source-compat"];

test("the first release publishes every public package", () => {
  expect(rehearsal.first).toEqual([...FIXED, ...OTHERS].sort().map((name) => `@tandem/${name}@1.0.0`));
});

test("tandem diff compares the working tree with what is published", () => {
  expect(rehearsal.diff).toContain("agent/events/pageprinted");
  expect(rehearsal.diff).toMatch(/\bminor\b/);
});

test("tandem changeset asks for a minor version of the packages that are generated", () => {
  for (const name of FIXED) expect(rehearsal.changeset).toContain(`"@tandem/${name}": minor`);
});

test("the second release publishes the packages that changed, as 1.1.0", () => {
  const added = rehearsal.second.filter((one) => !rehearsal.first.includes(one));
  expect(added).toEqual(expect.arrayContaining(FIXED.map((name) => `@tandem/${name}@1.1.0`)));
});

test("the installed packages know the new event", () => {
  expect(rehearsal.program.trim()).toBe("tandem.agent.pageprinted 1.1.0 true");
});

test("the installed command compares two published versions", () => {
  expect(rehearsal.published).toContain("agent/events/pageprinted");
});
