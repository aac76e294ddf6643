import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { inTemporaryFolder } from "../test/fixture.ts";
import { write } from "./write.ts";

const files = new Map([
  ["index.ts", "// index\n"],
  ["agent/events/bell.ts", "// bell\n"],
]);
const MANIFEST = ".generated.json";

async function all(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

it("writes what is new, and a list of it", () =>
  inTemporaryFolder(async (folder) => {
    expect(write(join(folder, "gen"), files)).toEqual({
      written: [MANIFEST, "agent/events/bell.ts", "index.ts"],
      removed: [],
    });
    expect(await all(join(folder, "gen"))).toEqual([MANIFEST, "agent/events/bell.ts", "index.ts"]);
    expect(await readFile(join(folder, "gen/index.ts"), "utf8")).toBe("// index\n");
    expect(JSON.parse(await readFile(join(folder, "gen", MANIFEST), "utf8"))).toEqual([
      "agent/events/bell.ts",
      "index.ts",
    ]);
  }));

it("writes nothing the second time, and only what differs the third", () =>
  inTemporaryFolder(async (folder) => {
    write(folder, files);
    const before = await stat(join(folder, "index.ts"));
    expect(write(folder, files)).toEqual({ written: [], removed: [] });
    expect(write(folder, new Map([...files, ["agent/events/bell.ts", "// gong\n"]]))).toEqual({
      written: ["agent/events/bell.ts"],
      removed: [],
    });
    expect((await stat(join(folder, "index.ts"))).mtimeMs).toBe(before.mtimeMs);
  }));

it("removes what an earlier run generated and this one does not, and the folders that are empty then", () =>
  inTemporaryFolder(async (folder) => {
    write(folder, files);
    expect(write(folder, new Map([["index.ts", "// index\n"]]))).toEqual({
      written: [MANIFEST],
      removed: ["agent/events/bell.ts"],
    });
    expect(await readdir(folder)).toEqual([MANIFEST, "index.ts"]);
  }));

it("never touches a file of yours", () =>
  inTemporaryFolder(async (folder) => {
    write(folder, files);
    await writeFile(join(folder, "agent/mine.ts"), "// mine\n");
    write(folder, new Map());
    expect(await all(folder)).toEqual([MANIFEST, "agent/mine.ts"]);
    expect(await readFile(join(folder, "agent/mine.ts"), "utf8")).toBe("// mine\n");
  }));

it("removes nothing on the word of a damaged list", () =>
  inTemporaryFolder(async (folder) => {
    write(folder, files);
    for (const text of ["{", "7", '["index.ts", 5']) {
      await writeFile(join(folder, MANIFEST), text);
      expect(write(folder, new Map()).removed).toEqual([]);
      expect(await all(folder)).toEqual([MANIFEST, "agent/events/bell.ts", "index.ts"]);
    }
  }));

it("touches nothing when it only says what would change", () =>
  inTemporaryFolder(async (folder) => {
    const gen = join(folder, "gen");
    expect(write(gen, files, true).written).toEqual([MANIFEST, "agent/events/bell.ts", "index.ts"]);
    expect(await readdir(folder)).toEqual([]);
    write(gen, files);
    const changes = write(gen, new Map([["index.ts", "// other\n"]]), true);
    expect(changes).toEqual({ written: [MANIFEST, "index.ts"], removed: ["agent/events/bell.ts"] });
    expect(await all(gen)).toEqual([MANIFEST, "agent/events/bell.ts", "index.ts"]);
    expect(await readFile(join(gen, "index.ts"), "utf8")).toBe("// index\n");
  }));

it.each([
  ["in what is generated", new Map([...files, ["../outside.ts", ""]]), "[]"],
  ["in the list of before", files, '["../outside.ts"]'],
])("leads nowhere out of the folder, and then touches nothing: %s", (_, generated, manifest) =>
  inTemporaryFolder(async (folder) => {
    const gen = join(folder, "gen");
    await mkdir(gen);
    await writeFile(join(folder, "outside.ts"), "// outside\n");
    await writeFile(join(gen, MANIFEST), manifest);
    expect(() => write(gen, generated)).toThrow(`../outside.ts leads out of ${gen}`);
    expect(await all(folder)).toEqual([`gen/${MANIFEST}`, "outside.ts"]);
  }),
);

it("leaves nothing half written where it fails, and the list as it was", () =>
  inTemporaryFolder(async (folder) => {
    write(folder, new Map([["old.ts", "// old\n"]]));
    await mkdir(join(folder, "index.ts/inside"), { recursive: true });
    expect(() => write(folder, files)).toThrow();
    expect((await all(folder)).filter((path) => path.includes("tmp"))).toEqual([]);
    expect(JSON.parse(await readFile(join(folder, MANIFEST), "utf8"))).toEqual(["old.ts"]);
  }));
