import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Json } from "@tandem/schema-model";
import { compare } from "../src/index.ts";

/**
 * Holds the engine to the public test suite of JSON Schema (github.com/json-schema-org/JSON-Schema-Test-Suite):
 *
 *     node test/suite.ts <folder of a clone>
 *
 * A value is valid exactly where the schema of that one value is contained in the schema asked about, so every
 * test of a validator is one of this engine. Exits with 1 where a verdict is wrong.
 */
const DRAFTS = {
  draft7: "http://json-schema.org/draft-07/schema#",
  "draft2020-12": "https://json-schema.org/draft/2020-12/schema",
};

/** Formats and contents are annotations here; a meta-schema of one's own says nothing. */
const LEFT_OUT = /^(optional\/)?(format|content|vocabulary)\b/;

interface Group {
  description: string;
  schema: Json;
  tests: { description: string; data: Json; valid: boolean }[];
}

function run(folder: string): boolean {
  const counts = { safe: 0, breaking: 0, unproven: 0 };
  const wrong: string[] = [];
  for (const [draft, $schema] of Object.entries(DRAFTS)) {
    const root = join(folder, "tests", draft);
    for (const file of readdirSync(root, { recursive: true, encoding: "utf8" })) {
      if (!file.endsWith(".json") || LEFT_OUT.test(file)) continue;
      for (const { description, schema, tests } of JSON.parse(
        readFileSync(join(root, file), "utf8"),
      ) as Group[])
        for (const test of tests) {
          const { verdict } = compare({ $schema, const: test.data }, schema, { changes: false }).backward;
          counts[verdict]++;
          if (verdict === (test.valid ? "breaking" : "safe"))
            wrong.push(`${draft}/${file}: ${description}: ${test.description}: ${verdict}`);
        }
    }
  }
  console.log(counts);
  for (const line of wrong) console.error(`wrong: ${line}`);
  return wrong.length === 0 && counts.safe > 0;
}

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error("Usage: node test/suite.ts <folder of a clone of JSON-Schema-Test-Suite>");
  process.exit(2);
}
if (!run(folder)) process.exit(1);
