/** Generates the packages of the made-up version 2 into `gen/`, as each version's own are generated. */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { generate, load, type TargetName } from "@tandem/codegen";
import { added, removed, renames } from "./changes.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Version 2 of the schemas: a copy of version 1 with the changes. */
export const schemas = here("gen/schemas");

function makeSchemas(): void {
  rmSync(schemas, { recursive: true, force: true });
  cpSync(here("../../../../schemas"), schemas, {
    recursive: true,
    filter: (path) => !path.endsWith("schemas/releases"),
  });
  const files = (start: string) => [
    ...readdirSync(schemas, { recursive: true, encoding: "utf8" }).filter(
      (path) => path.endsWith(".json") && path.replace("examples/", "").startsWith(start),
    ),
  ];
  const edit = (path: string, change: (text: string) => string) =>
    writeFileSync(join(schemas, path), change(readFileSync(join(schemas, path), "utf8")));

  edit("protocol.json", (text) => text.replace("/v1/", "/v2/").replace('"version": 1', '"version": 2'));
  for (const [start, [from, to]] of Object.entries(renames)) {
    for (const path of files(start))
      edit(path, (text) => text.replaceAll(`"${from}"`, `"${to}"`).replaceAll(`"/${from}"`, `"/${to}"`));
  }
  for (const start of removed) {
    for (const path of [...files(`${start}/`), ...files(`${start}.`)]) rmSync(join(schemas, path));
  }
  for (const [path, json] of Object.entries(added)) {
    mkdirSync(dirname(join(schemas, path)), { recursive: true });
    writeFileSync(join(schemas, path), JSON.stringify(json));
  }
}

makeSchemas();
const targets: TargetName[] = ["protocol", "server-validator", "client"];
await generate(
  await load(schemas),
  targets.map((name) => ({
    name,
    out: here(`gen/${name}`),
    imports: { protocol: "../protocol/index.ts", client: "@tandem/client" },
    validator: "own",
  })),
);
