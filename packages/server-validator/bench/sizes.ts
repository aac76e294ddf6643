import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const dist = fileURLToPath(new URL("../dist", import.meta.url));

/** What is bundled: the text of a module that imports from the built package. */
export const BUNDLES: Readonly<Record<string, string>> = {
  "one event, bare verdict": `export { isAgentRc } from "./gen/api/agent/rc.js";`,
  "one event, with its problems": `export { validateAgentRc } from "./gen/api/agent/rc.js";`,
  "one event as Standard Schema": `export { agentRc } from "./gen/api/agent/rc.js";`,
  "twelve events, with their problems": [
    ..."rc rcrequest sessionpaused sessionend navigate pagevisibility agents userstate".split(" "),
  ]
    .map((name) => `export * from "./gen/api/agent/${name}.js";`)
    .concat(
      "connection error rcrequested screenshare"
        .split(" ")
        .map((name) => `export * from "./gen/api/visitor/${name}.js";`),
    )
    .join("\n"),
  "the whole protocol, both forms": `export * from "./index.js";`,
};

/** Bytes of a bundle, minified and compressed with gzip -9. */
export async function sizeOf(contents: string): Promise<number> {
  const result = await build({
    stdin: { contents, resolveDir: dist },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "neutral",
    write: false,
  });
  return gzipSync(result.outputFiles[0]!.contents, { level: 9 }).byteLength;
}
