import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { parseCommand } from "../src/index.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const readme = readFileSync(join(root, "README.md"), "utf8");
const blocks = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, text]) => text!);

// Inside the package, so that its own name and the frameworks resolve as a reader's would.
const folder = join(root, "test/.snippets");
beforeAll(() => mkdirSync(folder, { recursive: true }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("every TypeScript block compiles on its own", { timeout: 60_000 }, () => {
  expect(blocks).toHaveLength(6);
  for (const [i, text] of blocks.entries()) writeFileSync(join(folder, `block-${i}.ts`), text);
  const config = { extends: "../../tsconfig.json", compilerOptions: { rootDir: "../.." }, include: ["*.ts"] };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
  const tsc = join(root, "node_modules/.bin/tsc");
  expect(() => execFileSync(tsc, ["-p", folder], { encoding: "utf8", stdio: "pipe" })).not.toThrow();
});

it("the first example says what the README says that it does", () => {
  const [, text] = /receive\(`([\s\S]*?)`\);/.exec(readme)!;
  const [, said] = /console\.log\(said\);\n\/\/ (.*)/.exec(readme)!;
  const result = parseCommand(text!, { side: "visitor", form: "consume" });
  if (result.ok) throw new Error("it is valid");
  const { line, column, message } = result.problem;
  expect(`${line}:${column} ${message}`).toBe(said);
});
