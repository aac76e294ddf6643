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
function tandem(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Run> {
  const options = { cwd: folder, env: { PATH: process.env.PATH, ...env } };
  return new Promise((resolve) => {
    execFile(process.execPath, [bin, ...args], options, (error, out, errors) =>
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
});
