import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
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
  // A package whose blocks depend on one another compiles them in its own test.
  .filter((file) => !existsSync(join(root, dirname(file), "test/readme.test.ts")));

// Inside this package, so that imports resolve to its dependencies.
const folder = join(root, "packages/snippets/.snippets");
beforeAll(() => mkdirSync(folder, { recursive: true }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("every TypeScript block of every README compiles", () => {
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
