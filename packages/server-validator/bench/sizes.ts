import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const dist = fileURLToPath(new URL("../dist", import.meta.url));

/** All four exports of each of a side's events. */
function allOf(side: "agent" | "visitor", events: string): string {
  const names = events.split(" ").flatMap((event) => {
    const type = `${side === "agent" ? "Agent" : "Visitor"}${event}Event`;
    const standard = `${side}${event}Event`;
    return [`is${type}`, `validate${type}`, standard, `${standard}Produce`];
  });
  return `export { ${names.join(", ")} } from "./gen/${side}.js";`;
}

/** What is bundled: the text of a module that imports from the built package. */
export const BUNDLES: Readonly<Record<string, string>> = {
  "one event, bare verdict": `export { isAgentRcEvent } from "./gen/agent.js";`,
  "one event, with its problems": `export { validateAgentRcEvent } from "./gen/agent.js";`,
  "one event as Standard Schema": `export { agentRcEvent } from "./gen/agent.js";`,
  "twelve events, with their problems": [
    allOf("agent", "Rc Rcrequest Sessionpaused Sessionend Navigate Pagevisibility Agents Userstate"),
    allOf("visitor", "Connection Error Rcrequested Screenshare"),
  ].join("\n"),
  "the whole protocol, both forms": `export * from "./index.js";`,
};

/** Bytes of each bundle, minified and compressed with gzip -9. All are built in one run, so that each file is parsed once. */
export async function sizesOf(contents: Readonly<Record<string, string>>): Promise<Map<string, number>> {
  const names = Object.keys(contents);
  const result = await build({
    entryPoints: names.map((name, i) => ({ in: name, out: String(i) })),
    plugins: [
      {
        name: "contents",
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^/ }, ({ kind, path }) =>
            kind === "entry-point" ? { path, namespace: "contents" } : undefined,
          );
          onLoad({ filter: /^/, namespace: "contents" }, ({ path }) => ({
            contents: contents[path]!,
            resolveDir: dist,
          }));
        },
      },
    ],
    bundle: true,
    minify: true,
    format: "esm",
    platform: "neutral",
    outdir: "out",
    write: false,
  });
  const bundles = new Map(result.outputFiles.map(({ path, contents }) => [basename(path, ".js"), contents]));
  return new Map(names.map((name, i) => [name, gzipSync(bundles.get(String(i))!, { level: 9 }).byteLength]));
}
