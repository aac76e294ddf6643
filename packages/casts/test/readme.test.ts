import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, it } from "vitest";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const readme = readFileSync(here("../README.md"), "utf8");
const folder = here("../.snippets");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Version 2 of the README: version 1 of this repository with the changes that the text describes. */
const version2 = `import type { Protocol as V1 } from "@tandem/protocol-1";
export interface Protocol extends Omit<V1, "version" | "events"> {
  version: "2";
  events: {
    agent: Omit<V1["events"]["agent"], "rc"> & { rc: { state: "off" | "on" | "suspended" } };
    visitor: Omit<V1["events"]["visitor"], "rcaccepted">;
  };
}
`;

/** Compiles files as a reader's project would. Returns the compiler's output. */
function compile(files: Record<string, string>): string {
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) write(path, text);
  write("version-2.ts", version2);
  const paths = {
    "@tandem/protocol": ["./version-2.ts"],
    "@tandem/protocol-1": [here("../../protocol/dist/index.d.ts")],
    "@tandem/casts": [here("../src/index.ts")],
    "@tandem/casts/check": [here("../src/check.ts")],
  };
  const compilerOptions = { paths, rootDir: here("../../.."), allowImportingTsExtensions: true };
  write(
    "tsconfig.json",
    JSON.stringify({ extends: "../tsconfig.json", compilerOptions, include: [], files: Object.keys(files) }),
  );
  try {
    execFileSync(here("../node_modules/.bin/tsc"), ["-p", folder], { encoding: "utf8", stdio: "pipe" });
    return "";
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

const blocks = Object.fromEntries(
  [...readme.matchAll(/```ts\n\/\/ (\S+)\n(.*?)```/gs)].map(([, path, text]) => [path!, text!]),
);

it("every block of the README compiles as the file that it names", () => {
  expect(Object.keys(blocks)).toHaveLength([...readme.matchAll(/```ts/g)].length);
  expect(compile(blocks)).toBe("");
});

it("the README's casts do not compile without one of their entries", () => {
  const [path, text] = Object.entries(blocks)[0]!;
  const without = text.replace("events: { rcaccepted: { up: () => undefined } },", "");
  expect(without).not.toBe(text);
  const said = compile({ [path]: without });
  expect(said).toContain("error TS");
  expect(said).toContain("events");
});
