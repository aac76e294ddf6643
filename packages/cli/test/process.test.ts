import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import type { Run } from "./project.ts";

const bin = fileURLToPath(new URL("../bin/tandem.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "tandem-test-"));
afterAll(() => rmSync(folder, { recursive: true }));

writeFileSync(join(folder, "long.json"), '{"type": "string", "maxLength": 5}');
writeFileSync(join(folder, "short.json"), '{"type": "string", "maxLength": 3}');

/** Starts the real command, with its streams as pipes. */
function tandem(
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  nodeArgs: readonly string[] = [],
): Promise<Run> {
  const options = { cwd: folder, env: { PATH: process.env.PATH, ...env } };
  return new Promise((resolve) => {
    execFile(process.execPath, [...nodeArgs, bin, ...args], options, (error, out, errors) =>
      resolve({ code: error === null ? 0 : Number(error.code), out, error: errors }),
    );
  });
}

describe("the tandem command as a process", () => {
  it("prints its version", async () => {
    expect(await tandem(["--version"])).toEqual({
      code: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
      error: "",
    });
  });

  it("writes results to standard output, and nothing else", async () => {
    const { code, out, error } = await tandem(["compat", "long.json", "short.json", "--format", "json"]);
    expect(JSON.parse(out)).toMatchObject({
      backward: { verdict: "breaking" },
      forward: { verdict: "safe" },
    });
    expect({ code, error }).toEqual({ code: 1, error: "" });
  });

  it("writes errors to standard error, and nothing else", async () => {
    expect(await tandem(["lint"])).toEqual({
      code: 2,
      out: "",
      error: `error: no tandem.json in this folder or above. Name the schema folder with --schemas, or go to the project's folder.\nRun "tandem lint --help" for usage.\n`,
    });
  });

  it("colours only what a terminal shows, unless FORCE_COLOR or NO_COLOR says otherwise", async () => {
    const compat = ["compat", "long.json", "short.json"];
    const begin = "\u001b[";
    expect((await tandem(compat)).out).not.toContain(begin);
    expect((await tandem(compat, { FORCE_COLOR: "1" })).out).toContain(`${begin}31mbreaking`);
    expect((await tandem(compat, { NO_COLOR: "1" })).out).not.toContain(begin);
  });

  describe("on another Node", () => {
    /** Runs the command after a script that makes this Node look like another. */
    const after = (script: string) =>
      tandem(["--version"], {}, ["--import", `data:text/javascript,${script}`]);
    const on = (version: string) =>
      after(`Object.defineProperty(process,"versions",{value:{...process.versions,node:"${version}"}})`);

    it.each(["9.11.2", "20.20.2", "22.9.0"])("%s is refused before anything is loaded", async (version) => {
      expect(await on(version)).toEqual({
        code: 2,
        out: "",
        error: `error: tandem needs Node 22.12 or later, this is ${version}.\n`,
      });
    });

    it.each(["22.12.0", "24.0.0", "100.0.0"])("%s is taken", async (version) => {
      expect((await on(version)).code).toBe(0);
    });

    it("works without a compile cache", async () => {
      const { code, error } = await after(
        'import module from "node:module";delete module.enableCompileCache',
      );
      expect({ code, error }).toEqual({ code: 0, error: "" });
    });
  });
});
