import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import {
  catalogOf,
  command,
  event,
  inTemporaryFolder,
  OPTIONS,
  OWN_SCHEMAS,
  schemaFolder,
} from "../test/fixture.ts";
import { createCatalog } from "./catalog.ts";
import { targetsIn } from "./config.ts";
import { SchemaFolderError } from "./findings.ts";
import { emitters, generate } from "./generate.ts";
import { load, type SchemaFolder } from "./load.ts";

async function emitAll(folder: SchemaFolder, validator: "own" | "ajv"): Promise<Map<string, string>> {
  const catalog = createCatalog(folder);
  const all = new Map<string, string>();
  for (const [target, emit] of Object.entries(emitters))
    for (const [path, text] of await emit(catalog, { ...OPTIONS, validator }))
      all.set(`${target}/${path}`, text);
  return all;
}

/** The same folder as another file system would list it. */
function shuffled(folder: SchemaFolder): SchemaFolder {
  const reversed = <T>(list: T[]): T[] => [...list].reverse();
  return {
    ...folder,
    sources: reversed(folder.sources),
    examples: reversed(folder.examples),
    meta: new Map(reversed([...folder.meta])),
  };
}

it.each(["own", "ajv"] as const)(
  "gives the same text in whatever order files are loaded: %s",
  async (validator) => {
    const folder = schemaFolder({
      ...command("agent/ring"),
      ...event("visitor/gong"),
      ...event("agent/alarm"),
    });
    const texts = await emitAll(folder, validator);
    expect([...(await emitAll(shuffled(folder), validator))]).toEqual([...texts]);
  },
);

it("gives the same text for the cobrowse protocol, too", async () => {
  const texts = await emitAll(await load(OWN_SCHEMAS), "own");
  const again = await emitAll(shuffled(await load(OWN_SCHEMAS)), "own");
  expect([...again.keys()]).toEqual([...texts.keys()]);
  for (const [path, text] of texts) expect(again.get(path), path).toBe(text);
});

it("leaves no line end of another system, no blank end and no date in what it writes", async () => {
  for (const [path, text] of await emitAll(await load(OWN_SCHEMAS), "own")) {
    expect(text, path).not.toContain("\r");
    expect(text.endsWith("\n") && !text.endsWith("\n\n\n"), path).toBe(true);
    expect(text.split("\n")[0], path).not.toMatch(/20\d\d-|\d+\.\d+\.\d+/);
  }
});

it("writes nothing the second time", () =>
  inTemporaryFolder(async (out) => {
    const folder = schemaFolder(command("agent/ring"));
    const first = await generate(folder, targetsIn(out));
    expect(first.map(({ target, written }) => [target.name, written.length > 0])).toEqual([
      ["protocol", true],
      ["server-validator", true],
      ["client", true],
      ["docs", true],
    ]);
    const second = await generate(schemaFolder(command("agent/ring")), targetsIn(out));
    for (const { written, removed } of second) expect([written, removed]).toEqual([[], []]);
  }));

it("takes away what a schema gave that is gone", () =>
  inTemporaryFolder(async (out) => {
    await generate(schemaFolder(event("visitor/gong")), targetsIn(out));
    const results = await generate(schemaFolder(), targetsIn(out));
    const removed = results.flatMap(({ target, removed }) => removed.map((path) => `${target.name}/${path}`));
    expect(removed.filter((path) => !path.startsWith("server-validator/"))).toEqual([
      "protocol/schemas/visitor/events/gong.json",
      "docs/visitor/events/gong.md",
    ]);
    expect(removed).toContain("server-validator/checks/visitor-events.ts");
    expect(await readdir(join(out, "docs"))).not.toContain("visitor");
  }));

it("writes nothing at all where there is a finding", () =>
  inTemporaryFolder(async (out) => {
    await expect(generate(schemaFolder(event("agent/two-tone")), targetsIn(out))).rejects.toThrow(
      SchemaFolderError,
    );
    expect(await readdir(out)).toEqual([]);
  }));

it("writes nothing at all where one emitter fails", () =>
  inTemporaryFolder(async (out) => {
    const targets = targetsIn(out).map((target) => ({
      ...target,
      get imports(): never {
        throw new Error("no imports");
      },
    }));
    await expect(generate(schemaFolder(), targets)).rejects.toThrow("no imports");
    expect(await readdir(out)).toEqual([]);
  }));

it("appears everywhere for one schema and its examples", () =>
  inTemporaryFolder(async (out) => {
    await generate(schemaFolder(), targetsIn(out));
    const results = await generate(schemaFolder(event("visitor/gong")), targetsIn(out));
    for (const { target, written } of results) {
      const texts = await Promise.all(written.map((path) => readFile(join(target.out, path), "utf8")));
      expect(
        texts.some((text) => text.includes("gong")),
        target.name,
      ).toBe(true);
    }
    expect(catalogOf(event("visitor/gong")).messages.map(({ name }) => name)).toEqual(["bell", "gong"]);
  }));
