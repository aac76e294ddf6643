import { execFile, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
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

it("this repository's releases are as they were written", async () => {
  const { code, out, error } = await tandem("release", "--check");
  expect(error).toBe("");
  expect(out).toMatch(/^[1-9]\d* releases? (is as it was|are as they were) written\.\n$/);
  expect(code).toBe(0);
});

it("this repository's pending changesets promise what its schemas need", async () => {
  const { code, error } = await tandem("version-check");
  expect(error).toBe("");
  expect(code).toBe(0);
});

it("lists every command", async () => {
  const { code, out } = await tandem("--help");
  expect([...out.matchAll(/^ {2}tandem ([a-z-]+) {2,}/gm)].map(([, name]) => name)).toEqual([
    "lint",
    "generate",
    "diff",
    "compat",
    "explain",
    "release-notes",
    "changeset",
    "version-check",
    "release",
  ]);
  expect(code).toBe(0);
});

it.each(["diff", "compat", "explain", "release-notes", "changeset", "version-check", "release"])(
  "says how %s is used",
  async (name) => {
    const { code, out } = await tandem(name, "--help");
    expect(out).toMatch(new RegExp(`^Usage:\\n {2}tandem ${name}`));
    expect(code).toBe(0);
  },
);

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

it("answers a batch of questions in one process, in their order", async () => {
  const child = spawn(process.execPath, [bin, "compat", "--batch"], { stdio: ["pipe", "pipe", "inherit"] });
  const questions = Array.from({ length: 200 }, (_, id) => ({
    id,
    old: { maxLength: id },
    new: { maxLength: 100 },
  }));
  child.stdin.end(questions.map((question) => `${JSON.stringify(question)}\n`).join(""));
  let out = "";
  for await (const chunk of child.stdout) out += chunk;
  const answers = out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(answers.map(({ id }) => id)).toEqual(questions.map(({ id }) => id));
  expect(answers.map(({ backward }) => backward.verdict)).toEqual(
    questions.map(({ id }) => (id <= 100 ? "safe" : "breaking")),
  );
});

it("reads the bundle of a packed package", async () => {
  const folder = mkdtempSync(join(tmpdir(), "tandem-test-"));
  try {
    const bundle = { $id: "x/bundle", "x-tandem": { name: "sample", version: 1 }, $defs: {} };
    writeFileSync(join(folder, "bundle.json"), JSON.stringify(bundle));
    const manifest = {
      name: "@sample/protocol",
      version: "1.2.3",
      exports: { "./bundle.json": "./bundle.json" },
    };
    writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
    await promisify(execFile)("npm", ["pack", "--silent"], { cwd: folder });
    const packed = join(folder, "sample-protocol-1.2.3.tgz");
    const { code, out } = await tandem("diff", packed, folder);
    expect(out).toBe("@sample/protocol@1.2.3 → @sample/protocol@1.2.3: no difference.\n");
    expect(code).toBe(0);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
