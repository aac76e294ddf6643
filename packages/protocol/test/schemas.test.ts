import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import bundle from "../src/gen/bundle.json" with { type: "json" };

const folder = new URL("../src/gen/schemas/", import.meta.url).pathname;
const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
  path.endsWith(".json"),
);

/** As a stranger would: strict, and told only that there is one keyword of ours. */
function strictAjv(): Ajv2020 {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
  ajv.addKeyword("x-tandem");
  for (const format of ["uri", "date-time", "uuid"]) ajv.addFormat(format, true);
  return ajv;
}

describe("the published schemas", () => {
  it("are under their identifiers, which follow the folder", () => {
    expect(files.length).toBe(Object.keys(bundle.$defs).length);
    for (const path of files) {
      const { $id } = JSON.parse(readFileSync(join(folder, path), "utf8")) as { $id: string };
      expect($id).toBe(`https://tandem.example/schemas/v1/${path.replace(/\.json$/, "")}`);
    }
  });

  it("compile together in a strict validator, every reference found", () => {
    const ajv = strictAjv();
    const schemas = files.map(
      (path) => JSON.parse(readFileSync(join(folder, path), "utf8")) as { $id: string },
    );
    for (const schema of schemas) ajv.addSchema(schema);
    for (const { $id } of schemas) expect(ajv.getSchema($id), $id).toBeTypeOf("function");
  });
});

describe("the bundle", () => {
  it("is one document without outward references", () => {
    const refs = [...JSON.stringify(bundle).matchAll(/"\$ref":"([^"]+)"/g)].map((match) => match[1]!);
    expect(refs.length).toBeGreaterThan(100);
    for (const ref of refs) expect(ref).toMatch(/^#\/\$defs\//);
  });

  it("compiles, and validates a payload by its place in it", () => {
    const ajv = strictAjv();
    ajv.addSchema(bundle);
    const rc = ajv.getSchema(`${bundle.$id}#/$defs/agent~1events~1rc`)!;
    expect(rc({ enabled: true, suspended: false })).toBe(true);
    expect(rc({ enabled: true })).toBe(false);
  });

  it("says of each schema what it is", () => {
    expect(bundle.$defs["agent/events/rc"]["x-tandem"]).toMatchObject({
      side: "agent",
      kind: "event",
      name: "rc",
    });
    expect(bundle.$defs["reason-codes/agent-session-end"]["x-tandem"]).toMatchObject({ kind: "code-list" });
  });
});
