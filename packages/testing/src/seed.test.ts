import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { expect, it } from "vitest";
import { huntTargets } from "./hunt-targets.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const read = (path: string) => readFileSync(join(root, path), "utf8");

it("a property test gets the pinned seed, or the one of the hunt", () => {
  const { seed } = fc.check(fc.property(fc.nat(), () => true));
  expect(seed).toBe(Number(process.env.TANDEM_SEED ?? 20_261_122));
});

it("every package that runs vitest has the shared configuration", () => {
  const manifests = globSync("{packages,apps}/*/package.json", { cwd: root });
  const running = manifests.filter((path) => JSON.parse(read(path)).scripts?.test?.includes("vitest"));
  expect(running.length).toBeGreaterThan(10);
  const others = running.filter(
    (path) => !read(join(dirname(path), "vitest.config.ts")).includes('from "../../vitest.config.ts"'),
  );
  expect(others).toEqual([]);
});

it("no test has a seed of its own, or randomness without one", () => {
  const files = globSync("{packages,apps}/*/{src,test,e2e}/**/*.test.ts", { cwd: root });
  const own = /\bseed: \d|\bMath\.random\(|\brandomInt\(/;
  expect(files.filter((file) => own.test(read(file)) && !file.endsWith("seed.test.ts"))).toEqual([]);
});

it("the hunt finds property tests, also those that import fast-check through another file, and the fuzzers", () => {
  const found = huntTargets(root);
  const tests = found.flatMap(({ name, tests }) => tests.map((test) => `${name}/${test}`));
  expect(tests).toContain("@tandem/protocol/test/wire.test.ts");
  expect(tests).toContain("@tandem/server-validator/test/differential.test.ts");
  expect(tests).not.toContain("@tandem/client/src/event-loop.test.ts");
  expect(found.filter(({ fuzz }) => fuzz).map(({ name }) => name)).toEqual([
    "@tandem/compat fuzz",
    "@tandem/server-validator fuzz",
  ]);
});
