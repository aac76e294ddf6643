import { execFile } from "node:child_process";
import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { generate, lint, load, readConfig } from "../src/index.ts";
import { inTemporaryFolder, OWN_SCHEMAS } from "./fixture.ts";

const run = promisify(execFile);
const tsc = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin/tsc");
const types = fileURLToPath(new URL("../node_modules/@types", import.meta.url));

/** The files of the README's example by path, exactly as they stand there. */
async function exampleFiles(): Promise<Map<string, string>> {
  const readme = await readFile(new URL("../README.md", import.meta.url), "utf8");
  const section = readme.split("\n## A complete example\n")[1]!.split("\n## ")[0]!;
  return new Map(
    [...section.matchAll(/^`([^`]+)`\n\n```json\n([^`]*)```$/gm)].map(([, path, text]) => [path!, text!]),
  );
}

const USAGE = `import type { AgentBellEvent } from "./protocol/index.ts";
import { parseEvent } from "./validator/index.ts";

export const bell: AgentBellEvent = { page: "/cart" };
// @ts-expect-error the page is required
export const none: AgentBellEvent = {};
export const result = parseEvent("{}", { side: "agent", form: "consume" });
`;

const COMPILER_OPTIONS = {
  strict: true,
  target: "ES2022",
  module: "nodenext",
  allowImportingTsExtensions: true,
  noEmit: true,
  types: ["node"],
  typeRoots: [types],
};

it("the complete example has no findings, generates, and type-checks", { timeout: 60_000 }, () =>
  inTemporaryFolder(async (folder) => {
    const write = async (path: string, text: string): Promise<void> => {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    };
    const files = await exampleFiles();
    expect(files.size).toBe(7);
    for (const [path, text] of files) await write(path, text);
    await cp(join(OWN_SCHEMAS, "meta"), join(folder, "node_modules/@tandem/codegen/meta"), {
      recursive: true,
    });

    const { schemas, targets } = await readConfig(join(folder, "tandem.json"));
    const loaded = await load(schemas);
    expect(lint(loaded)).toEqual([]);
    await generate(loaded, targets);

    await write("package.json", '{"type": "module"}');
    await write("src/usage.ts", USAGE);
    await write("tsconfig.json", JSON.stringify({ compilerOptions: COMPILER_OPTIONS, include: ["src"] }));
    const { stdout } = await run(process.execPath, [tsc, "-p", folder]).catch(
      (error: { stdout: string }) => error,
    );
    expect(stdout).toBe("");
  }),
);
