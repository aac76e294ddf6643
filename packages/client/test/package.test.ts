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
  export * from "./src/index.ts"; export * from "./src/http/index.ts"; export * from "./src/memory.ts";`;

it("has these entries and no others", () => {
  const { exports, sideEffects } = JSON.parse(readFileSync(`${root}/package.json`, "utf8"));
  expect(Object.keys(exports)).toEqual([".", "./http", "./memory", "./package.json"]);
  expect(sideEffects).toBe(false);
});

it("gives these names", async () => {
  const names = async (file: string) => Object.keys(await import(file)).sort();
  expect(await names("../src/index.ts")).toEqual([
    "AgentClient",
    "Client",
    "ClientError",
    "VisitorClient",
    "agentFace",
    "meaning",
    "visitorFace",
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
      server.emit("rc", { enabled: true, suspended: false }); await agent.requestRC(); await agent.close();
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

it("keeps to its sizes", async () => {
  const [core] = await measure();
  expect(core?.part).toBe("`Client` and `websocket`");
  expect(core?.gzipped).toBeLessThanOrEqual(5200);
});
