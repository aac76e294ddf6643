import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { lint, load } from "@tandem/codegen";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Block, blocks, root } from "./blocks.ts";

const readmes = [
  "README.md",
  "CONTRIBUTING.md",
  ...["packages", "apps"].flatMap((folder) =>
    readdirSync(join(root, folder)).map((name) => `${folder}/${name}/README.md`),
  ),
]
  .filter((file) => existsSync(join(root, file)))
  // A package whose blocks build on one another compiles them in a test of its own.
  .filter((file) => !existsSync(join(root, dirname(file), "test/readme.test.ts")));

// Inside this package, so that its dependencies resolve as a reader's would.
const folder = join(root, "packages/snippets/.snippets");
beforeAll(() => mkdirSync(folder, { recursive: true }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("every TypeScript block of every README compiles", { timeout: 60_000 }, () => {
  const found: Block[] = readmes.flatMap((file) => blocks(file, "ts"));
  expect(found.length).toBeGreaterThan(2);
  for (const { file, line, text } of found)
    writeFileSync(join(folder, `${file.replaceAll(/\W/g, "-")}-${line}.ts`), text);
  const tsc = join(root, "node_modules/.bin/tsc");
  const config = { extends: "../tsconfig.json", compilerOptions: { rootDir: "../../.." }, include: ["*.ts"] };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
  let errors = "";
  try {
    execFileSync(tsc, ["-p", folder], { encoding: "utf8", stdio: "pipe" });
  } catch (error) {
    errors = (error as { stdout: string }).stdout;
  }
  expect(errors).toBe("");
});

it("the event that CONTRIBUTING adds is one that lint accepts", async () => {
  const copy = mkdtempSync(join(tmpdir(), "tandem-schemas-"));
  try {
    cpSync(join(root, "schemas"), copy, { recursive: true });
    const places = [
      "agent/events/pageprinted.schema.json",
      "examples/agent/events/pageprinted/valid/two-copies.json",
      "examples/agent/events/pageprinted/invalid/no-copies.json",
    ];
    const texts = blocks("CONTRIBUTING.md", "json");
    expect(texts).toHaveLength(places.length);
    for (const [i, place] of places.entries()) {
      mkdirSync(dirname(join(copy, place)), { recursive: true });
      writeFileSync(join(copy, place), texts[i]!.text);
    }
    expect(lint(await load(copy))).toEqual([]);
  } finally {
    rmSync(copy, { recursive: true });
  }
});
