import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";

const bin = fileURLToPath(new URL("../bin/tandem.js", import.meta.url));
const root = fileURLToPath(new URL("../../..", import.meta.url));

async function tandem(...args: string[]): Promise<{ code: number; out: string; error: string }> {
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [bin, ...args], { cwd: root });
    return { code: 0, out: stdout, error: stderr };
  } catch (failure) {
    const { code, stdout, stderr } = failure as { code: number; stdout: string; stderr: string };
    return { code, out: stdout, error: stderr };
  }
}

it("lints this repository's schemas, which have no findings", async () => {
  const { code, out } = await tandem("lint");
  expect(out).toMatch(/^\d+ schemas and \d+ examples: no findings\.\n$/);
  expect(code).toBe(0);
});

it("what is generated is what the schemas give", async () => {
  expect((await tandem("generate", "--check")).code).toBe(0);
});

it("says what it can do when it is asked for something else", async () => {
  const { code, error } = await tandem("frobnicate");
  expect(error).toMatch(/^there is no command frobnicate\n\nUsage:/);
  expect(code).toBe(2);
});

it("names the folder that is not there", async () => {
  const { code, error } = await tandem("lint", "--schemas", "nowhere");
  expect(error).toMatch(/nowhere.*cannot be read as a folder/);
  expect(code).toBe(1);
});
