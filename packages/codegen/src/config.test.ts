import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { inTemporaryFolder } from "../test/fixture.ts";
import { type Config, findConfig, readConfig } from "./config.ts";

async function read(json: unknown): Promise<unknown> {
  return inTemporaryFolder(async (folder) => {
    const file = join(folder, "tandem.json");
    await writeFile(file, typeof json === "string" ? json : JSON.stringify(json));
    const relative = (value: unknown) => JSON.parse(JSON.stringify(value).replaceAll(folder, "."));
    try {
      return relative(await readConfig(file));
    } catch (error) {
      return relative((error as Error).message);
    }
  });
}

it("takes paths from the file's folder, and fills in what is left out", async () => {
  expect(
    await read({
      $schema: "./config.schema.json",
      schemas: "schemas",
      targets: { protocol: "gen/protocol", client: { out: "gen/client", imports: { client: "#client" } } },
    }),
  ).toEqual({
    schemas: "./schemas",
    targets: [
      {
        name: "protocol",
        out: "./gen/protocol",
        imports: { protocol: "./index.ts", client: "@tandem/client" },
        validator: "own",
      },
      {
        name: "client",
        out: "./gen/client",
        imports: { protocol: "../protocol/index.ts", client: "#client" },
        validator: "own",
      },
    ],
  });
});

describe("imports the protocol by default", () => {
  const importsOf = async (targets: object) => {
    const config = (await read({ schemas: "s", targets })) as Config;
    return Object.fromEntries(config.targets.map(({ name, imports }) => [name, imports.protocol]));
  };

  it("from the folder into which the project generates it", async () => {
    expect(
      await importsOf({
        client: "packages/client/gen",
        protocol: { out: "packages/protocol/gen" },
        "server-validator": { out: "gen/validator" },
      }),
    ).toMatchObject({
      client: "../../protocol/gen/index.ts",
      "server-validator": "../../packages/protocol/gen/index.ts",
    });
  });

  it("from @tandem/protocol if the project generates none", async () => {
    expect(await importsOf({ client: "gen" })).toEqual({ client: "@tandem/protocol" });
  });

  it("unless imports names another module", async () => {
    const targets = { protocol: "gen/protocol", client: { out: "gen/client", imports: { protocol: "#p" } } };
    expect(await importsOf(targets)).toMatchObject({ client: "#p" });
  });
});

it("knows the table of transitions and the address of the reference, which are for other commands", async () => {
  const docs = "https://docs.shop.example/tandem";
  expect(await read({ schemas: "s", targets: {}, transitions: "machine.json", docs })).toEqual({
    schemas: "./s",
    targets: [],
    transitions: "./machine.json",
    docs,
  });
});

it("passes on the limits that a target sets", async () => {
  const limits = { bytes: 1_000_000, depth: 4 };
  const config = await read({ schemas: "s", targets: { "server-validator": { out: "gen", limits } } });
  expect(config).toMatchObject({ targets: [{ name: "server-validator", limits }] });
});

describe("says what is wrong, and where", () => {
  const targets = (target: unknown) => ({ schemas: "s", targets: { protocol: target } });
  it.each<[json: unknown, message: string]>([
    ["nope", "./tandem.json: is not JSON: "],
    ["\uFEFF{}", "./tandem.json: begins with a byte order mark (U+FEFF)."],
    ['{"schemas": "a", "schemas": "b"}', './tandem.json#/schemas: the name "schemas" occurs again'],
    [[], "./tandem.json: expected an object, found []"],
    [{}, "./tandem.json#/schemas: expected the path of the schema folder, found undefined"],
    [{ schemas: "s" }, "./tandem.json#/targets: expected an object of target folders, found undefined"],
    [
      { schemas: "s", targets: {}, transitions: 1 },
      "./tandem.json#/transitions: expected the path of a table of transitions, found 1",
    ],
    [
      { schemas: "s", targets: {}, docs: "docs" },
      './tandem.json#/docs: expected the address of the published reference pages, found "docs"',
    ],
    [
      { schemas: "s", targets: {}, dialect: "open" },
      './tandem.json#/dialect: expected one of the keys schemas, targets, transitions, docs, found "dialect"',
    ],
    [
      { schemas: "s", targets: {}, extra: 1 },
      './tandem.json#/extra: expected one of the keys schemas, targets, transitions, docs, found "extra"',
    ],
    [
      { schemas: "s", targets: { java: "x" } },
      './tandem.json#/targets: expected only protocol, server-validator, client, docs, found "java"',
    ],
    [targets(5), "./tandem.json#/targets/protocol: expected a path, or an object with out, found 5"],
    [targets({}), "./tandem.json#/targets/protocol: expected a path, or an object with out, found {}"],
    [
      targets({ out: "x", imports: 1 }),
      "./tandem.json#/targets/protocol/imports: expected an object, found 1",
    ],
    [
      targets({ out: "x", imports: { other: "y" } }),
      './tandem.json#/targets/protocol/imports: expected only protocol, client, found "other"',
    ],
    [
      targets({ out: "x", imports: { client: 1 } }),
      "./tandem.json#/targets/protocol/imports/client: expected the name of a module, found 1",
    ],
    [
      targets({ out: "x", validator: "zod" }),
      './tandem.json#/targets/protocol/validator: expected own or ajv, found "zod"',
    ],
    [
      targets({ out: "x", validater: "ajv" }),
      './tandem.json#/targets/protocol/validater: expected one of the keys out, imports, validator, limits, found "validater"',
    ],
    [
      targets({ out: "x", limits: { bytes: 1 } }),
      './tandem.json#/targets/protocol/limits: expected no limits: only server-validator has them, found {"bytes":1}',
    ],
    ...(
      [
        [65_536, '/limits: expected an object such as {"bytes": 131072}, found 65536'],
        [{ byte: 1 }, '/limits/byte: expected only bytes, depth, nodes, found "byte"'],
        [{ bytes: 10 }, "/limits/bytes: expected a whole number from 256 to 536870912, found 10"],
        [{ depth: 1 }, "/limits/depth: expected a whole number from 2 to 536870912, found 1"],
        [{ nodes: 1 }, "/limits/nodes: expected a whole number from 8 to 536870912, found 1"],
        [{ nodes: 1.5 }, "/limits/nodes: expected a whole number from 8 to 536870912, found 1.5"],
        [{ bytes: "64k" }, '/limits/bytes: expected a whole number from 256 to 536870912, found "64k"'],
      ] as const
    ).map(([limits, message]): [unknown, string] => [
      { schemas: "s", targets: { "server-validator": { out: "x", limits } } },
      `./tandem.json#/targets/server-validator${message}`,
    ]),
    [
      { schemas: "s", targets: { protocol: "gen", docs: { out: "./gen/" } } },
      './tandem.json#/targets/docs: expected a folder apart from that of protocol, found "./gen/"',
    ],
    [
      { schemas: "s", targets: { protocol: "gen", docs: "gen/docs" } },
      './tandem.json#/targets/docs: expected a folder apart from that of protocol, found "gen/docs"',
    ],
    [
      { schemas: "s", targets: { protocol: "gen/protocol", docs: "gen" } },
      './tandem.json#/targets/docs: expected a folder apart from that of protocol, found "gen"',
    ],
    ...["s", "s/gen", ".", "./s/../s"].map((docs): [unknown, string] => [
      { schemas: "s", targets: { docs } },
      `./tandem.json#/targets/docs: expected a folder apart from that of schemas, found "${docs}"`,
    ]),
  ])("%j", async (json, message) => {
    expect(await read(json)).toContain(message);
  });
});

it("sees through symbolic links to the folders of others", () =>
  inTemporaryFolder(async (folder) => {
    const file = join(folder, "tandem.json");
    await mkdir(join(folder, "gen/docs"), { recursive: true });
    await symlink(join(folder, "gen/docs"), join(folder, "link"));
    const targets = { docs: "gen/docs", protocol: "link/new/protocol" };
    await writeFile(file, JSON.stringify({ schemas: "s", targets }));
    await expect(readConfig(file)).rejects.toThrow(
      '#/targets/protocol: expected a folder apart from that of docs, found "link/new/protocol"',
    );
  }));

it("takes folders whose names begin alike", async () => {
  const { targets } = (await read({
    schemas: "s",
    targets: { protocol: "gen", docs: "gen-docs" },
  })) as Config;
  expect(targets.map(({ out }) => out)).toEqual(["./gen", "./gen-docs"]);
});

it("finds the nearest file at or above a folder", () =>
  inTemporaryFolder(async (folder) => {
    const inner = join(folder, "a/b");
    await mkdir(inner, { recursive: true });
    await writeFile(join(folder, "tandem.json"), "{}");
    expect(findConfig(inner)).toBe(join(folder, "tandem.json"));
    await writeFile(join(inner, "tandem.json"), "{}");
    expect(findConfig(inner)).toBe(join(inner, "tandem.json"));
  }));
