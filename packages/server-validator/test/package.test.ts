import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { BUNDLES, sizeOf } from "../bench/sizes.ts";
import packageJson from "../package.json" with { type: "json" };
import { catalog } from "./corpus.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const readme = readFileSync(`${root}/README.md`, "utf8");
const built = readdirSync(`${root}/dist`, { recursive: true, encoding: "utf8" }).filter((path) =>
  path.endsWith(".js"),
);

describe("what is published", () => {
  it("has these entries", () => {
    expect(Object.keys(packageJson.exports)).toEqual([
      ".",
      "./agent",
      "./agent/*",
      "./visitor",
      "./visitor/*",
      "./ws",
      "./express",
      "./fastify",
      "./nats",
      "./package.json",
    ]);
  });

  it("has a module for every event and command", async () => {
    for (const { side, kind, name } of catalog.messages) {
      const path = `${side}/${kind === "event" ? "" : "commands/"}${name}`;
      expect(existsSync(`${root}/dist/gen/api/${path}.js`), path).toBe(true);
      expect(existsSync(`${root}/dist/gen/api/${path}.d.ts`), path).toBe(true);
    }
  });

  it("exports these for an event and for a command", async () => {
    const load = async (path: string): Promise<string[]> =>
      Object.keys((await import(/* @vite-ignore */ `${root}/dist/gen/api/${path}.js`)) as object).sort();
    expect(await load("agent/rc")).toEqual(["agentRc", "agentRcProduce", "isAgentRc", "validateAgentRc"]);
    expect(await load("agent/commands/requestRC")).toEqual([
      "agentRequestRCCommand",
      "agentRequestRCCommandProduce",
      "isAgentRequestRCCommand",
      "validateAgentRequestRCCommand",
    ]);
    expect(await load("agent")).toEqual([
      "agentCommands",
      "agentCommandsProduce",
      "agentEvents",
      "agentEventsProduce",
    ]);
  });

  it("exports these functions", async () => {
    const module = (await import(/* @vite-ignore */ `${root}/dist/index.js`)) as object;
    expect(Object.keys(module).sort()).toEqual([
      "isCommand",
      "isEvent",
      "limits",
      "parseCommand",
      "parseEvent",
      "problemDetails",
      "validateCommand",
      "validateEvent",
      "validateOutcome",
      "validatePayload",
    ]);
  });

  it("makes no code at run time and needs no package", () => {
    expect(built.length).toBeGreaterThan(300);
    for (const path of built) {
      const text = readFileSync(`${root}/dist/${path}`, "utf8");
      expect(text, path).not.toMatch(/\beval\(|new Function|\brequire\(|\bajv\b/i);
      for (const [, from] of text.matchAll(/\bfrom\s*"([^"]+)"/g)) expect(from, path).toMatch(/^\.\.?\//);
    }
  });

  it("is one file where all of it is imported, which is what starts fast", () => {
    expect(readFileSync(`${root}/dist/index.js`, "utf8")).not.toMatch(/\bimport\b/);
  });
});

describe("sizes", () => {
  const inReadme = new Map(
    [...readme.matchAll(/^\| (\w.+?) +\| (\d+\.\d\d) +\|$/gm)].map(([, name, size]) => [name!, Number(size)]),
  );

  it("are all in the README", () => {
    expect([...inReadme.keys()]).toEqual(Object.keys(BUNDLES));
  });

  it.each(Object.entries(BUNDLES))("%s", async (name, contents) => {
    const kB = (await sizeOf(contents)) / 1000;
    // A little is left to the bundler's version.
    expect(Math.abs(kB - inReadme.get(name)!), `${kB} kB`).toBeLessThan(Math.max(0.02, kB / 50));
  });

  it("of every message with its problems are as the README says", async () => {
    const [, least, small, all, , most] =
      /takes (\S+) kB at least, and (\d+) of the (\d+) take (1\.5) kB[^`]*`visitor\/outline` with (\S+) kB/.exec(
        readme,
      )!;
    const sizes = new Map<string, number>();
    for (const { side, kind, name } of catalog.messages) {
      const path = `${side}/${kind === "event" ? "" : "commands/"}${name}`;
      const module = (await import(/* @vite-ignore */ `${root}/dist/gen/api/${path}.js`)) as object;
      const validate = Object.keys(module).find((name) => name.startsWith("validate"))!;
      sizes.set(path, (await sizeOf(`export { ${validate} } from "./gen/api/${path}.js";`)) / 1000);
    }
    const list = [...sizes.values()];
    expect(Number(all)).toBe(list.length);
    // A little is left to the bundler's version.
    expect(Math.min(...list)).toBeCloseTo(Number(least), 1);
    expect(Math.max(...list)).toBe(sizes.get("visitor/outline"));
    expect(sizes.get("visitor/outline")).toBeCloseTo(Number(most), 1);
    expect(list.filter((size) => size <= 1.5).length).toBeGreaterThanOrEqual(Number(small) - 2);
  });

  it("are within what was promised", () => {
    expect(inReadme.get("one event, with its problems")).toBeLessThanOrEqual(1.5);
    expect(inReadme.get("the whole protocol, both forms")).toBeLessThanOrEqual(20);
  });
});

it("the README tells every limit and every code", async () => {
  const { limits } = await import("../src/index.ts");
  for (const value of Object.values(limits)) expect(readme).toContain(value.toLocaleString("en"));
  const codes = new Set(
    catalog.messages.flatMap(({ examples }) => examples.invalid.map(({ keyword }) => keyword)),
  );
  for (const code of [...codes, "message", "json", "size", "depth"]) expect(readme).toContain(`\`${code}\``);
});
