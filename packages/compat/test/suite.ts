import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isObject, type Json } from "@tandem/schema-model";
import { compare, SchemaError } from "../src/index.ts";

/**
 * Holds the engine to the public test suite of JSON Schema (github.com/json-schema-org/JSON-Schema-Test-Suite):
 *
 *     node test/suite.ts <folder of a clone>
 *
 * A value is valid exactly if the schema of that one value is contained in the schema of the test, so every test of
 * a validator is one of this engine. Prints the verdicts of each draft; exits with 1 if a verdict is wrong.
 */
const DRAFTS = {
  draft4: "http://json-schema.org/draft-04/schema#",
  draft6: "http://json-schema.org/draft-06/schema#",
  draft7: "http://json-schema.org/draft-07/schema#",
  "draft2019-09": "https://json-schema.org/draft/2019-09/schema",
  "draft2020-12": "https://json-schema.org/draft/2020-12/schema",
};

/** Formats and contents are annotations here; a meta-schema of one's own states nothing. */
const LEFT_OUT = /^(optional\/)?(format|content|vocabulary)\b/;

/** The suite states the draft by the folder; most of its schemas do not repeat it. */
function stated(schema: Json, $schema: string): Json {
  return isObject(schema) ? { $schema, ...schema } : schema;
}

/** The schema of one value. */
function only(data: Json, $schema: string): Json {
  return $schema.includes("draft-04") ? { $schema, enum: [data] } : { $schema, const: data };
}

interface Group {
  description: string;
  schema: Json;
  tests: { description: string; data: Json; valid: boolean }[];
}

function* groups(root: string): Generator<[string, Group]> {
  for (const file of readdirSync(root, { recursive: true, encoding: "utf8" }))
    if (file.endsWith(".json") && !LEFT_OUT.test(file))
      for (const group of JSON.parse(readFileSync(join(root, file), "utf8")) as Group[]) yield [file, group];
}

function run(folder: string): boolean {
  const wrong: string[] = [];
  for (const [draft, $schema] of Object.entries(DRAFTS)) {
    const counts = { safe: 0, breaking: 0, unproven: 0, refused: 0 };
    for (const [file, { description, schema, tests }] of groups(join(folder, "tests", draft)))
      for (const test of tests) {
        const verdict = ask(only(test.data, $schema), stated(schema, $schema));
        counts[verdict]++;
        if (verdict === (test.valid ? "breaking" : "safe"))
          wrong.push(`${draft}/${file}: ${description}: ${test.description}: ${verdict}`);
      }
    const questions = Object.values(counts).reduce((sum, count) => sum + count, 0);
    console.log(draft, { questions, ...counts });
    if (counts.safe === 0) wrong.push(`${draft}: no test was found to be valid`);
  }
  for (const line of wrong) console.error(`wrong: ${line}`);
  return wrong.length === 0;
}

/** "refused": the schema, or the value as a schema, is not one of the draft. */
function ask(value: Json, schema: Json): "safe" | "breaking" | "unproven" | "refused" {
  try {
    return compare(value, schema, { changes: false }).backward.verdict;
  } catch (error) {
    if (error instanceof SchemaError) return "refused";
    throw error;
  }
}

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error("Usage: node test/suite.ts <folder of a clone of JSON-Schema-Test-Suite>");
  process.exit(2);
}
if (!run(folder)) process.exit(1);
