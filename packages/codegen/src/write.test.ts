import { cp, mkdir, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { inTemporaryFolder } from "../test/fixture.ts";
import { apply, plan, write as writeTo } from "./write.ts";

const MARKER = ".generated.json";
const files = new Map([
  ["index.ts", "// index\n"],
  ["agent/events/bell.ts", "// bell\n"],
]);

const write = (folder: string, generated: ReadonlyMap<string, string>, target = "docs") =>
  writeTo(folder, target, generated);

/** Every file and every empty folder (with a slash) below a folder. */
async function all(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = await Promise.all(
    entries.map(async (entry) => {
      const path = join(entry.parentPath, entry.name);
      if (!entry.isDirectory()) return [path.slice(folder.length + 1)];
      return (await readdir(path)).length === 0 ? [`${path.slice(folder.length + 1)}/`] : [];
    }),
  );
  return paths.flat().sort();
}

describe("a target folder holds what is generated, and nothing else", () => {
  it("writes everything into a folder that does not exist", () =>
    inTemporaryFolder(async (folder) => {
      const gen = join(folder, "gen");
      expect(write(gen, files)).toEqual({ written: ["agent/events/bell.ts", "index.ts"], removed: [] });
      expect(await all(gen)).toEqual([MARKER, "agent/events/bell.ts", "index.ts"]);
      expect(await readFile(join(gen, "index.ts"), "utf8")).toBe("// index\n");
      expect(JSON.parse(await readFile(join(gen, MARKER), "utf8"))).toMatchObject({ target: "docs" });
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

  it("adds, renames and removes", () =>
    inTemporaryFolder(async (folder) => {
      write(folder, files);
      const added = new Map([...files, ["agent/events/gong.ts", "// gong\n"]]);
      expect(write(folder, added)).toEqual({ written: ["agent/events/gong.ts"], removed: [] });
      const renamed = new Map([...files, ["visitor/Gong.ts", "// gong\n"]]);
      expect(write(folder, renamed)).toEqual({
        written: ["visitor/Gong.ts"],
        removed: ["agent/events/gong.ts"],
      });
      const removed = new Map([["index.ts", "// index\n"]]);
      expect(write(folder, removed)).toEqual({
        written: [],
        removed: ["agent/events/bell.ts", "visitor/Gong.ts"],
      });
      expect(await all(folder)).toEqual([MARKER, "index.ts"]);
    }));

  it("removes what a cache brings back from an earlier run", () =>
    inTemporaryFolder(async (folder) => {
      const gen = join(folder, "gen");
      write(gen, files);
      await cp(gen, join(folder, "cache"), { recursive: true });
      write(gen, new Map([["index.ts", "// other\n"]]));
      // A restored cache adds and overwrites files, and deletes none.
      await cp(join(folder, "cache"), gen, { recursive: true });
      expect(write(gen, new Map([["index.ts", "// other\n"]]))).toEqual({
        written: ["index.ts"],
        removed: ["agent/events/bell.ts"],
      });
      expect(await all(gen)).toEqual([MARKER, "index.ts"]);
    }));

  it("removes whatever else is in it: files, folders, hidden ones, what a killed run left", () =>
    inTemporaryFolder(async (folder) => {
      write(folder, files);
      await mkdir(join(folder, "agent/empty/deep"), { recursive: true });
      await mkdir(join(folder, ".hidden"));
      for (const path of [".hidden/x", "agent/mine.ts", "index.ts.4711.tmp"])
        await writeFile(join(folder, path), "");
      expect(write(folder, files).removed).toEqual([".hidden/x", "agent/mine.ts", "index.ts.4711.tmp"]);
      expect(await all(folder)).toEqual([MARKER, "agent/events/bell.ts", "index.ts"]);
    }));

  it("puts a file in the place of a folder, and a folder in the place of a file", () =>
    inTemporaryFolder(async (folder) => {
      write(
        folder,
        new Map([
          ["a", "file"],
          ["b/c", "file"],
        ]),
      );
      expect(
        write(
          folder,
          new Map([
            ["a/c", "file"],
            ["b", "file"],
          ]),
        ),
      ).toEqual({
        written: ["a/c", "b"],
        removed: ["a", "b/c"],
      });
      expect(await all(folder)).toEqual([MARKER, "a/c", "b"]);
    }));

  it("removes a symbolic link and not what it leads to", () =>
    inTemporaryFolder(async (folder) => {
      await mkdir(join(folder, "precious"));
      await writeFile(join(folder, "precious/mine.ts"), "// mine\n");
      write(join(folder, "gen"), files);
      await symlink(join(folder, "precious"), join(folder, "gen/link"));
      expect(write(join(folder, "gen"), files).removed).toEqual(["link"]);
      expect(await all(join(folder, "precious"))).toEqual(["mine.ts"]);
    }));
});

describe("refuses a folder whose files it may not remove, and touches nothing", () => {
  it("files without a marker", () =>
    inTemporaryFolder(async (folder) => {
      await mkdir(join(folder, "src"));
      await writeFile(join(folder, "src/mine.ts"), "// mine\n");
      expect(() => plan(folder, "docs", files)).toThrow(
        `${folder}: has files but no .generated.json, so they may be yours (src/mine.ts). A target owns its folder and removes all other files. Choose an empty folder for target docs, or delete this one.`,
      );
      expect(await all(folder)).toEqual(["src/mine.ts"]);
    }));

  it("the folder of another target", () =>
    inTemporaryFolder(async (folder) => {
      write(folder, files, "client");
      expect(() => plan(folder, "docs", files)).toThrow(
        `${folder}: belongs to target client, not to target docs. Choose another folder, or delete this one.`,
      );
    }));

  it("a folder around that of another target", () =>
    inTemporaryFolder(async (folder) => {
      write(join(folder, "inner/client"), files, "client");
      expect(() => plan(folder, "docs", files)).toThrow(
        `${folder}/inner/client: is the folder of another target and lies inside ${folder}, the folder of target docs. Give each target a folder of its own.`,
      );
    }));

  it("a path that leads out of it", () =>
    inTemporaryFolder(async (folder) => {
      const gen = join(folder, "gen");
      expect(() => plan(gen, "docs", new Map([["../outside.ts", ""]]))).toThrow(
        `../outside.ts leads out of ${gen}`,
      );
    }));
});

it("takes an empty folder, and one whose marker is damaged", () =>
  inTemporaryFolder(async (folder) => {
    write(folder, files);
    for (const text of ["{", "7", "[]"]) {
      await writeFile(join(folder, MARKER), text);
      expect(write(folder, files)).toEqual({ written: [], removed: [] });
      expect(JSON.parse(await readFile(join(folder, MARKER), "utf8"))).toMatchObject({ target: "docs" });
    }
  }));

it("only says what would change until it is applied", () =>
  inTemporaryFolder(async (folder) => {
    const gen = join(folder, "gen");
    expect(plan(gen, "docs", files).written).toEqual(["agent/events/bell.ts", "index.ts"]);
    expect(await readdir(folder)).toEqual([]);
    write(gen, files);
    const planned = plan(gen, "docs", new Map([["index.ts", "// other\n"]]));
    expect(planned).toMatchObject({ written: ["index.ts"], removed: ["agent/events/bell.ts"] });
    expect(await all(gen)).toEqual([MARKER, "agent/events/bell.ts", "index.ts"]);
    expect(await readFile(join(gen, "index.ts"), "utf8")).toBe("// index\n");
  }));

it("leaves nothing half written if it fails, and can go on from there", () =>
  inTemporaryFolder(async (folder) => {
    const planned = plan(folder, "docs", files);
    await mkdir(join(folder, "index.ts"));
    expect(() => apply(planned)).toThrow();
    expect(await all(folder)).toEqual([MARKER, "agent/events/bell.ts", "index.ts/"]);
    expect(write(folder, files)).toEqual({ written: ["index.ts"], removed: [] });
    await rm(join(folder, "index.ts"));
    expect(write(folder, files)).toEqual({ written: ["index.ts"], removed: [] });
  }));
