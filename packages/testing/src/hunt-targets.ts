import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** What the hunt runs in one go: the property tests of a package, or its fuzzer. */
export interface HuntTarget {
  readonly name: string;
  /** The package's folder. */
  readonly folder: string;
  /** The property tests, relative to the folder. None: the package's `fuzz` script. */
  readonly tests: readonly string[];
  readonly fuzz?: readonly string[];
}

/** How many cases a fuzzer tries in one run. */
const FUZZ_RUNS = "20000";

/** All property tests and fuzzers of the workspace. */
export function huntTargets(root: string): HuntTarget[] {
  const manifests = globSync("{packages,apps}/*/package.json", { cwd: root }).sort();
  return manifests.flatMap((manifest) => {
    const folder = join(root, dirname(manifest));
    const { name, scripts = {} } = JSON.parse(readFileSync(join(root, manifest), "utf8"));
    const tests = propertyTests(folder);
    const fuzz: string[] | undefined = scripts.fuzz?.split(" ");
    return [
      ...(tests.length > 0 ? [{ name, folder, tests }] : []),
      ...(fuzz ? [{ name: `${name} fuzz`, folder, tests: [], fuzz }] : []),
    ];
  });
}

/** Test files that import fast-check, themselves or through other files of their package. */
function propertyTests(folder: string): string[] {
  const found = globSync("{src,test}/**/*.test.ts", { cwd: folder }).sort();
  return found.filter((file) => reachesFastCheck(join(folder, file), new Set()));
}

function reachesFastCheck(file: string, seen: Set<string>): boolean {
  if (seen.has(file) || !existsSync(file)) return false;
  seen.add(file);
  const imports = [...readFileSync(file, "utf8").matchAll(/\bfrom "([^"]+)"/g)].map(([, path]) => path!);
  return imports.some(
    (path) =>
      path === "fast-check" || (path.startsWith(".") && reachesFastCheck(join(dirname(file), path), seen)),
  );
}

/** The command that runs it with this seed, in its folder and with the workspace's programs on the PATH. */
export function commandLine({ tests, fuzz }: HuntTarget, seed: number) {
  if (fuzz) {
    const [command = "", ...args] = fuzz;
    return { command, args: [...args, "--runs", FUZZ_RUNS, "--seed", String(seed)], env: {} };
  }
  return { command: "vitest", args: ["run", ...tests], env: { TANDEM_SEED: String(seed) } };
}
