import { readFileSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { build } from "esbuild";
import { expect, it } from "vitest";
import { measure } from "../bench/size.ts";

const root = new URL("..", import.meta.url).pathname;

const bundle = async (contents: string, platform: "browser" | "neutral"): Promise<string> => {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root, loader: "ts" },
    bundle: true,
    format: "esm",
    platform,
    mainFields: ["module", "main"],
    write: false,
  });
  return outputFiles[0]!.text;
};

const everything = `
  export * from "./src/index.ts"; export * from "./src/http/index.ts"; export * from "./src/memory.ts";
  export * from "./src/page-sdk.ts"; export * from "./src/viewer-frame.ts"; export * from "./src/middleware/index.ts";`;

it("has these entries and no others", () => {
  const { exports, sideEffects } = JSON.parse(readFileSync(`${root}/package.json`, "utf8"));
  expect(Object.keys(exports)).toEqual([
    ".",
    "./http",
    "./memory",
    "./middleware",
    "./page-sdk",
    "./viewer-frame",
    "./package.json",
  ]);
  expect(sideEffects).toBe(false);
});

it("gives these names", async () => {
  const names = async (file: string) => Object.keys(await import(file)).sort();
  expect(await names("../src/index.ts")).toEqual([
    "AgentClient",
    "Client",
    "ClientError",
    "VisitorClient",
    "agentProtocol",
    "ask",
    "meaning",
    "visitorProtocol",
    "websocket",
  ]);
  expect(await names("../src/http/index.ts")).toEqual([
    "JoinFailed",
    "StartFailed",
    "continuing",
    "joinSession",
    "joining",
    "renewToken",
    "signIn",
    "startSession",
    "starting",
  ]);
  expect(await names("../src/memory.ts")).toEqual(["memory"]);
  expect(await names("../src/page-sdk.ts")).toEqual(["pageSdk"]);
  expect(await names("../src/viewer-frame.ts")).toEqual(["viewerFrame"]);
  expect(await names("../src/middleware/index.ts")).toEqual([
    "agentPersonal",
    "log",
    "mask",
    "measure",
    "visitorPersonal",
  ]);
});

it("uses nothing that only Node has, nor makes code at run time", async () => {
  const code = await bundle(everything, "browser");
  expect(code).not.toMatch(/\brequire\(|from ?["']node:|\bprocess\.|\bBuffer\b|\beval\(|new Function\b/);
});

it("runs in a worker and leaves the global object as it was", async () => {
  const code = await bundle(
    `${everything}
    import { AgentClient } from "./src/index.ts"; import { memory } from "./src/memory.ts";
    export async function run() {
      const { transport, server } = memory(); const agent = new AgentClient(transport); const seen = [];
      agent.on("rc", (data) => seen.push(data)); await agent.connect();
      server.emit("rc", { enabled: true, suspended: false }); await agent.releaseRC(); await agent.close();
      return seen;
    }`,
    "neutral",
  );
  const module = `data:text/javascript,${encodeURIComponent(code)}`;
  const worker = new Worker(
    `const { parentPort } = require("node:worker_threads");
    const globals = () => Reflect.ownKeys(globalThis).map(String).sort();
    globalThis.crypto; const before = globals();
    import(${JSON.stringify(module)}).then(async ({ run }) => {
      const seen = await run();
      parentPort.postMessage({ seen, added: globals().filter((name) => !before.includes(name)) });
    });`,
    { eval: true },
  );
  const result = await new Promise((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
  });
  await worker.terminate();
  expect(result).toEqual({ seen: [{ enabled: true, suspended: false }], added: [] });
});

it("keeps to its sizes: 4 kB for the client with a connection, 1.5 kB for each further entry", async () => {
  const sizes = new Map((await measure()).map(({ part, gzipped }) => [part, gzipped]));
  expect(sizes.get("`Client` and `websocket`")).toBeLessThanOrEqual(4000);
  const http = sizes.get("`AgentClient` and `joining`")! - sizes.get("`AgentClient` and `websocket`")!;
  expect(http).toBeLessThanOrEqual(1500);
  const entries = [...sizes].filter(([part]) => / alone$|, beside |^`log`/.test(part));
  expect(entries).toHaveLength(4);
  for (const [part, gzipped] of entries) expect(gzipped, part).toBeLessThanOrEqual(1500);
});
