import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { Message } from "@tandem/codegen";
import { beforeAll, describe, expect, it } from "vitest";
import { BUNDLES, sizesOf } from "../bench/sizes.ts";
import packageJson from "../package.json" with { type: "json" };
import { catalog } from "./corpus.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const readme = readFileSync(`${root}/README.md`, "utf8");
const dist = readdirSync(`${root}/dist`, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(`${root}/dist`, join(entry.parentPath, entry.name)).replaceAll("\\", "/"));
const built = dist.filter((path) => path.endsWith(".js"));
const load = (path: string) => import(/* @vite-ignore */ `${root}/dist/${path}`) as Promise<object>;

/** The four exports of a message. */
function exportsOf({ typeName }: Message): string[] {
  const standard = typeName.charAt(0).toLowerCase() + typeName.slice(1);
  return [`is${typeName}`, `validate${typeName}`, standard, `${standard}Produce`];
}

describe("what is published", () => {
  it("has these entries", () => {
    expect(Object.keys(packageJson.exports)).toEqual([
      ".",
      "./agent",
      "./visitor",
      "./ws",
      "./express",
      "./fastify",
      "./nats",
      "./package.json",
    ]);
  });

  it("is tens of files, however many messages the protocol has", () => {
    expect(packageJson.files).toEqual(["dist", "!dist/gen/checks", "!dist/gen/schemas", "README.md"]);
    const packed = dist.filter((path) => !/^gen\/(checks|schemas)\//.test(path));
    expect(packed.length).toBeGreaterThan(20);
    expect(packed.length).toBeLessThan(45);
    // The types that are left out are used by none of the others.
    for (const path of packed.filter((path) => path.endsWith(".d.ts")))
      expect(readFileSync(`${root}/dist/${path}`, "utf8"), path).not.toMatch(/\/(checks|schemas)\//);
  });

  it.each(["agent", "visitor"] as const)(
    "exports four names for every message of the side %s",
    async (side) => {
      const messages = catalog.messages.filter((message) => message.side === side);
      const whole = ["Commands", "CommandsProduce", "Events", "EventsProduce"].map((name) => side + name);
      expect(Object.keys(await load(`gen/${side}.js`)).sort()).toEqual(
        [...messages.flatMap(exportsOf), ...whole].sort(),
      );
    },
  );

  it("calls them so", async () => {
    expect(Object.keys(await load("gen/agent.js"))).toEqual(
      expect.arrayContaining([
        ...["isAgentRcEvent", "validateAgentRcEvent", "agentRcEvent", "agentRcEventProduce"],
        ...["isAgentRequestRCCommand", "validateAgentRequestRCCommand", "agentRequestRCCommand"],
        ...["agentEvents", "agentEventsProduce", "agentCommands", "agentCommandsProduce"],
      ]),
    );
  });

  it("exports these functions", async () => {
    expect(Object.keys(await load("index.js")).sort()).toEqual([
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
    expect(built.length).toBeGreaterThan(6);
    for (const path of built) {
      const text = readFileSync(`${root}/dist/${path}`, "utf8");
      expect(text, path).not.toMatch(/\beval\(|new Function|\brequire\(|\bajv\b/i);
      for (const [, from] of text.matchAll(/\bfrom\s*"([^"]+)"/g)) expect(from, path).toMatch(/^\.\.?\//);
    }
  });

  it("starts fast, since importing it loads few files", () => {
    const loaded = new Set<string>();
    const follow = (path: string): void => {
      if (loaded.has(path)) return;
      loaded.add(path);
      const text = readFileSync(path, "utf8");
      for (const [, from] of text.matchAll(/\bfrom\s*"([^"]+)"/g)) follow(join(dirname(path), from!));
    };
    follow(`${root}/dist/index.js`);
    expect(loaded.size).toBeLessThanOrEqual(3);
  });
});

describe("sizes", () => {
  const inReadme = new Map(
    [...readme.matchAll(/^\| (\w.+?) +\| (\d+\.\d\d) +\|$/gm)].map(([, name, size]) => [name!, Number(size)]),
  );

  it("are all in the README", () => {
    expect([...inReadme.keys()]).toEqual(Object.keys(BUNDLES));
  });

  const validateOf = (message: Message): [path: string, contents: string] => [
    `${message.side}/${message.kind === "event" ? "" : "commands/"}${message.name}`,
    `export { validate${message.typeName} } from "./gen/${message.side}.js";`,
  ];
  const messages = Object.fromEntries(catalog.messages.map(validateOf));
  let sizes: Map<string, number>;
  beforeAll(async () => {
    sizes = await sizesOf({ ...BUNDLES, ...messages });
  });

  it.each(Object.keys(BUNDLES))("%s", (name) => {
    const kB = sizes.get(name)! / 1000;
    // A little is left to the bundler's version.
    expect(Math.abs(kB - inReadme.get(name)!), `${kB} kB`).toBeLessThan(Math.max(0.02, kB / 50));
  });

  it("of every message with its problems are as the README says", () => {
    const [, least, small, all, , most] =
      /takes (\S+) kB at least, and (\d+) of the (\d+) take (1\.5) kB[^`]*`visitor\/outline` with (\S+) kB/.exec(
        readme,
      )!;
    const list = Object.keys(messages).map((name) => sizes.get(name)! / 1000);
    expect(Number(all)).toBe(list.length);
    // A little is left to the bundler's version.
    expect(Math.min(...list)).toBeCloseTo(Number(least), 1);
    expect(Math.max(...list)).toBe(sizes.get("visitor/outline")! / 1000);
    expect(Math.max(...list)).toBeCloseTo(Number(most), 1);
    const count = list.filter((size) => size <= 1.5).length;
    expect(Math.abs(count - Number(small)), `${count}`).toBeLessThanOrEqual(2);
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
