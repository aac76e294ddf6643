// Measures the diff of two versions of the whole protocol, warm, in processor time.
//
//   node bench/protocol.ts
import { readFileSync } from "node:fs";
import { type Bundle, diff, readBundle } from "../src/protocol/index.ts";
import { processorTime, row } from "./processor.ts";

const file = new URL("../../../schemas/releases/1.0.0.json", import.meta.url);
const text = readFileSync(file, "utf8");

type Schema = { [key: string]: unknown; properties?: Record<string, Schema>; required?: string[] };

/** The protocol as released, with changes. */
function version(label: string, change: ($defs: Record<string, Schema>) => void): Bundle {
  const json = JSON.parse(text);
  change(json.$defs);
  return readBundle(json, { file: `${label}.json`, label });
}

const messages = ($defs: Record<string, Schema>) =>
  Object.entries($defs).filter(([path]) => /^(agent|visitor)\/(events|commands)\//.test(path));

const old = version("1.0.0", () => {});
const versions = {
  "no change": version("same", () => {}),
  "two edits: an optional property, one that becomes required": version("edited", ($defs) => {
    $defs["agent/events/rc"]!.properties!.by = { type: "string", maxLength: 60 };
    const page = $defs["agent/events/navigate"]!;
    page.required = Object.keys(page.properties!);
  }),
  "a further optional property in every message": version("wider", ($defs) => {
    for (const [, schema] of messages($defs))
      schema.properties = { ...schema.properties, extra: { type: "boolean" } };
  }),
  "a required property in every message": version("other", ($defs) => {
    for (const [, schema] of messages($defs)) {
      schema.properties = { ...schema.properties, extra: { type: "boolean" } };
      schema.required = [...(schema.required ?? []), "extra"];
    }
  }),
};

console.log(`${old.definitions.size} definitions, ${messages(JSON.parse(text).$defs).length} messages\n`);
row("Change", "Findings", "Milliseconds");
row("---", "---:", "---:");
for (const [name, now] of Object.entries(versions))
  row(
    name,
    String(diff(old, now).findings.length),
    processorTime(() => diff(old, now), 5),
  );
