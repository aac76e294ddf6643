import { cp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { lint } from "../src/lint/lint.ts";
import { load } from "../src/load.ts";
import { event, inTemporaryFolder, OWN_SCHEMAS, writeSchemas } from "./fixture.ts";

const META = join(OWN_SCHEMAS, "meta");

/**
 * Another team's project: a schema folder without `meta/`, and the package as npm installs it.
 *
 * @param up the steps from the schema folder to the folder of `node_modules`, as the schemas say
 */
async function project(run: (schemas: string) => Promise<void>, up = "../"): Promise<void> {
  await inTemporaryFolder(async (folder) => {
    const schemas = join(folder, "schemas");
    await cp(META, join(folder, "node_modules/@tandem/codegen/meta"), { recursive: true });
    await writeSchemas(schemas, event("visitor/gong"));
    await rm(join(schemas, "meta"), { recursive: true });
    for (const path of await readdir(schemas, { recursive: true })) {
      if (!path.endsWith(".schema.json")) continue;
      const text = await readFile(join(schemas, path), "utf8");
      const installed = text.replace(
        /(?<="\$schema": "[./]*)meta\//,
        `${up}node_modules/@tandem/codegen/meta/`,
      );
      await writeFile(join(schemas, path), installed);
    }
    await run(schemas);
  });
}

describe("a schema folder outside the repository, without meta-schemas of its own", () => {
  it("is checked against those of the installed package, which every $schema leads to", () =>
    project(async (schemas) => {
      const folder = await load(schemas);
      expect(lint(folder)).toEqual([]);
      expect(folder.sources).toHaveLength(4);
      for (const { path, schema } of folder.sources) {
        const meta = join(schemas, dirname(path), schema.$schema as string);
        expect(JSON.parse(await readFile(meta, "utf8"))).toHaveProperty("title");
      }
    }));

  it("finds what is wrong", () =>
    project(async (schemas) => {
      const path = join(schemas, "visitor/events/gong.schema.json");
      const text = await readFile(path, "utf8");
      await writeFile(path, text.replace('"since"', '"sinse"'));
      expect(lint(await load(schemas)).map(({ file, pointer }) => `${file}#${pointer}`)).toEqual([
        "visitor/events/gong.schema.json#/x-tandem",
        "visitor/events/gong.schema.json#/x-tandem/sinse",
      ]);
    }));

  it("must name them by the path that leads there", () =>
    project(async (schemas) => {
      const findings = lint(await load(schemas)).filter(({ pointer }) => pointer === "/$schema");
      expect(findings[0]!.message).toBe(
        'expected "../../../node_modules/@tandem/codegen/meta/message.schema.json", so that editors find the meta-schema; found "../../node_modules/@tandem/codegen/meta/message.schema.json"',
      );
      expect(findings).toHaveLength(4);
    }, ""));
});

it("the package publishes the meta-schemas of the repository", async () => {
  const names = [
    "code-list",
    "dialect",
    "invalid-example",
    "message",
    "protocol",
    "received-example",
    "type",
  ];
  for (const name of names) {
    const file = `${name}.schema.json`;
    const published = new URL(`../meta/${file}`, import.meta.url);
    expect(await readFile(published, "utf8")).toBe(await readFile(join(META, file), "utf8"));
  }
});
