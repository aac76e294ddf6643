import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { event, inTemporaryFolder, writeSchemas } from "../test/fixture.ts";
import { load } from "./load.ts";

it("knows every file by its place", () =>
  inTemporaryFolder(async (root) => {
    await writeSchemas(
      root,
      event("visitor/gong", {}, { received: [{ because: "Old ones.", received: null, canonical: {} }] }),
    );
    const folder = await load(root);
    expect(folder.protocol.name).toBe("demo");
    expect(folder.sources.map(({ path, kind, side, name }) => ({ path, kind, side, name }))).toEqual([
      { path: "agent/events/bell.schema.json", kind: "event", side: "agent", name: "bell" },
      { path: "common/envelope.schema.json", kind: "type", side: undefined, name: "envelope" },
      { path: "common/outcome.schema.json", kind: "type", side: undefined, name: "outcome" },
      { path: "visitor/events/gong.schema.json", kind: "event", side: "visitor", name: "gong" },
    ]);
    expect(
      folder.examples
        .filter(({ of }) => of.startsWith("visitor"))
        .map(({ sort, name, of }) => [sort, name, of]),
    ).toEqual([
      ["invalid", "case-0", "visitor/events/gong.schema.json"],
      ["received", "case-0", "visitor/events/gong.schema.json"],
      ["valid", "case-0", "visitor/events/gong.schema.json"],
    ]);
    expect(folder.meta.has("meta/message.schema.json")).toBe(true);
    expect(folder.findings).toEqual([]);
  }));

it("leaves alone frozen releases, casts to other versions and what is no JSON", () =>
  inTemporaryFolder(async (root) => {
    await writeSchemas(root);
    await mkdir(join(root, "releases"));
    await writeFile(join(root, "releases/1.0.0.json"), "{}");
    await mkdir(join(root, "casts/1"), { recursive: true });
    await writeFile(join(root, "casts/package.json"), "{}");
    await writeFile(join(root, "casts/1/protocol.json"), "{}");
    await writeFile(join(root, "README.md"), "# Schemas");
    expect((await load(root)).findings).toEqual([]);
  }));

it("does not read a file of megabytes", () =>
  inTemporaryFolder(async (root) => {
    await writeSchemas(root);
    await writeFile(join(root, "common/huge.schema.json"), `"${"x".repeat(1024 * 1024)}"`);
    expect((await load(root)).findings).toEqual([
      {
        rule: "layout",
        file: "common/huge.schema.json",
        pointer: "",
        message: "1048578 bytes; at most 1048576",
      },
    ]);
  }));

it("names the byte that is not UTF-8", () =>
  inTemporaryFolder(async (root) => {
    await writeSchemas(root);
    await writeFile(join(root, "common/latin.schema.json"), Buffer.from('{\n"title": "Caf\xe9"}', "latin1"));
    expect((await load(root)).findings).toEqual([
      {
        rule: "json",
        file: "common/latin.schema.json",
        pointer: "",
        message: "is not UTF-8: the byte 0xe9 in line 2. Save the file as UTF-8",
      },
    ]);
  }));

it("does not pass over a folder with the name of a file", () =>
  inTemporaryFolder(async (root) => {
    await writeSchemas(root);
    const folders = ["agent/events/x.schema.json", "examples/agent/events/bell/valid/z.json"];
    for (const folder of folders) await mkdir(join(root, folder));
    expect((await load(root)).findings).toEqual(
      folders.map((file) => ({
        rule: "layout",
        file,
        pointer: "",
        message: "is a folder with the name of a JSON file. Rename or remove it",
      })),
    );
  }));

it("does not follow folders without end", () =>
  inTemporaryFolder(async (root) => {
    await writeSchemas(root);
    await mkdir(join(root, "a/b/c/d/e/f/g/h/i/j"), { recursive: true });
    expect((await load(root)).findings).toEqual([
      { rule: "layout", file: "a/b/c/d/e/f/g/h/i", pointer: "", message: "folders nest deeper than 8" },
    ]);
  }));

it("says what is missing, and where", () =>
  inTemporaryFolder(async (root) => {
    await expect(load(root)).rejects.toThrow(
      `${join(root, "protocol.json")}: no such file. A schema folder begins with protocol.json; name the folder with --schemas.`,
    );
    await expect(load(join(root, "nowhere"))).rejects.toThrow(
      `${join(root, "nowhere")}: cannot be read as a folder. Name the schema folder with --schemas.`,
    );
  }));
