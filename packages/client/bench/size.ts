import { gzipSync } from "node:zlib";
import { build } from "esbuild";

/** What a page may take of this package, and what it then loads. */
const parts = {
  "`Client` and `websocket`": 'export { Client, websocket } from "./index.ts";',
  "`AgentClient` and `websocket`": 'export { AgentClient, websocket } from "./index.ts";',
  "`VisitorClient` and `websocket`": 'export { VisitorClient, websocket } from "./index.ts";',
  "`AgentClient` and `joining`":
    'export { AgentClient } from "./index.ts"; export { joining } from "./http/index.ts";',
  "`VisitorClient`, `starting` and `continuing`":
    'export { VisitorClient } from "./index.ts"; export { continuing, starting } from "./http/index.ts";',
  "`log`, `mask` and `measure`": 'export { log, mask, measure } from "./middleware/index.ts";',
  "`memory` alone": 'export { memory } from "./memory.ts";',
};

/** What a further transport adds to a page that has a client. */
const additions = {
  "`pageSdk`, beside `VisitorClient`": [
    'export { VisitorClient } from "./index.ts";',
    'export { pageSdk } from "./page-sdk.ts";',
  ],
  "`viewerFrame`, beside `AgentClient`": [
    'export { AgentClient } from "./index.ts";',
    'export { viewerFrame } from "./viewer-frame.ts";',
  ],
} as const;

export interface Size {
  part: string;
  /** Bytes, minified. */
  minified: number;
  /** Bytes, minified and gzipped. */
  gzipped: number;
}

/** Bundles each part as a page's bundler does, dependencies included. */
export async function measure(): Promise<Size[]> {
  const whole = Object.entries(parts).map(async ([part, contents]) => ({
    part,
    ...(await bundle(contents)),
  }));
  const added = Object.entries(additions).map(async ([part, [client, transport]]) => {
    const [without, within] = await Promise.all([bundle(client), bundle(client + transport)]);
    return {
      part,
      minified: within.minified - without.minified,
      gzipped: within.gzipped - without.gzipped,
    };
  });
  return Promise.all([...whole, ...added]);
}

async function bundle(contents: string): Promise<Omit<Size, "part">> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: new URL("../src", import.meta.url).pathname, loader: "ts" },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    platform: "browser",
    write: false,
  });
  const { contents: bytes } = outputFiles[0]!;
  return { minified: bytes.length, gzipped: gzipSync(bytes, { level: 9 }).length };
}

/** The table as it stands in the README, in the shape that the formatter gives to a table. */
export function table(sizes: readonly Size[]): string {
  const rows = sizes.map(({ part, minified, gzipped }) => [part, kB(minified), kB(gzipped)]);
  const head = ["what a page takes", "minified", "and gzipped"];
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]!.length)));
  const line = (cells: readonly string[]) => {
    const padded = cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)));
    return `| ${padded.join(" | ")} |`;
  };
  const rule = widths.map((width, i) => (i === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`));
  return [head, rule, ...rows].map(line).join("\n");
}

function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(2)} kB`;
}

if (import.meta.main) process.stdout.write(`${table(await measure())}\n`);
