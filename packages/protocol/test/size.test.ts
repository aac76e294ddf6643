import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import { expect, it } from "vitest";

const entry = fileURLToPath(new URL("../src/index.ts", import.meta.url));

/** The bytes of a minified bundle that uses some of the package's exports. */
function bytesOf(...names: string[]): number {
  const { outputFiles } = buildSync({
    stdin: {
      contents: `export { ${names.join(", ")} } from ${JSON.stringify(entry)};`,
      resolveDir: fileURLToPath(new URL(".", import.meta.url)),
    },
    bundle: true,
    minify: true,
    format: "esm",
    write: false,
  });
  return outputFiles[0]!.contents.byteLength;
}

// A page pays for what it imports, and for nothing else. The bounds leave about a tenth to grow.
it.each([
  [["typeOf"], 250],
  [["parseType"], 400],
  [["isKnown"], 3_500],
  [["pageVisibility"], 300],
  [["agentSessionEnd"], 2_800],
  [["normalise"], 3_200],
  [["messages"], 80_000],
] as const)("%j is at most %d bytes", (names, bound) => {
  expect(bytesOf(...names)).toBeLessThanOrEqual(bound);
});
