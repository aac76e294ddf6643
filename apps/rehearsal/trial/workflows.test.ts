import { readFileSync } from "node:fs";
import { join } from "node:path";
import { validateWorkflow } from "@action-validator/core";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { readManifest } from "../src/manifests.ts";
import { root } from "../src/workspace.ts";

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, string | number>>;
  readonly env?: Readonly<Record<string, string>>;
}

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

function read(name: string): { text: string; jobs: Readonly<Record<string, Job>> } {
  const text = readFileSync(join(root, ".github/workflows", name), "utf8");
  return { text, jobs: parse(text).jobs };
}

/** What the steps of a job run, in order. */
function commands({ steps }: Job): string[] {
  return steps.flatMap((step) => [step.run, step.with?.version, step.with?.publish]).filter(isText);
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

// The hosted runner cannot be started here: these tests check the files against the service's schema, and that what
// they run exists.
describe.each(["ci.yml", "release.yml"])("%s", (name) => {
  const { text, jobs } = read(name);

  test("is a workflow by the service's schema", () => {
    expect(validateWorkflow(text)).toMatchObject({ errors: [] });
  });

  test("runs only scripts of the workspace, as the README types them", () => {
    const { scripts = {} } = readManifest();
    for (const command of Object.values(jobs).flatMap(commands)) {
      const script = /^npx -y pnpm@12 ([\w:]+)$/.exec(command)?.[1];
      expect(Object.keys(scripts), command).toContain(script);
    }
  });
});

test("CI runs the README's test command and nothing else", () => {
  expect(Object.values(read("ci.yml").jobs).flatMap(commands)).toEqual(["npx -y pnpm@12 test"]);
});

test("a release is tested first and published with provenance", () => {
  const { release } = read("release.yml").jobs;
  expect(commands(release!)).toEqual([
    "npx -y pnpm@12 test",
    "npx -y pnpm@12 release:version",
    "npx -y pnpm@12 release:publish",
  ]);
  expect(release!.permissions).toMatchObject({ "id-token": "write" });
  expect(release!.steps.find(({ uses }) => uses?.startsWith("changesets/action"))?.env).toMatchObject({
    NPM_CONFIG_PROVENANCE: "true",
  });
});
