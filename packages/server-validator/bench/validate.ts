import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { cpus } from "node:os";
import { type Contender, onMessages, onPayloads } from "./contenders.ts";
import { invalid, invalidMessages, valid, validMessages } from "./corpus.ts";
import { importTimes } from "./imports.ts";
import { ratio, type Timing } from "./measure.ts";
import { BUNDLES, sizesOf } from "./sizes.ts";
import { floors, parseSpeeds, type Speeds, speeds } from "./speed.ts";

// Prints the benchmark as Markdown. The argument is the number of rounds.
const rounds = Number(process.argv[2] ?? 60);
const PEERS = ["ajv", "@sinclair/typebox", "@exodus/schemasafe", "valibot", "zod"];

const time = (timing: Timing | undefined, base: Timing): string =>
  timing === undefined
    ? "–"
    : `${timing.median.toFixed(0)} (${timing.low.toFixed(0)}–${timing.high.toFixed(0)}), ${ratio(timing, base).toFixed(2)}`;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function speedTable(all: readonly Contender[], found: Speeds): string {
  const columns = [found.valid, found.invalid, found.details, found.sentences];
  return table(
    ["", "valid", "invalid, verdict", "invalid, rule and place", "invalid, sentence"],
    all.map(({ name }) => [
      name,
      ...columns.map((column) => time(column.get(name), column.get("hand-written")!)),
    ]),
  );
}

function rows(found: ReadonlyMap<string, Timing>, base: string): string {
  return table(
    ["", "ns (middle half), ratio"],
    [...found].map(([name, timing]) => [name, time(timing, found.get(base)!)]),
  );
}

function versions(): string {
  const require = createRequire(import.meta.url);
  const of = (name: string): string => {
    const path = require.resolve.paths(name)!.map((folder) => `${folder}/${name}/package.json`);
    for (const file of path) {
      try {
        return `${name} ${(JSON.parse(readFileSync(file, "utf8")) as { version: string }).version}`;
      } catch {
        // It is in another of the folders.
      }
    }
    return name;
  };
  return PEERS.map(of).join(", ");
}

const messageContenders = await onMessages();
const messageSpeeds = speeds(messageContenders, { valid: validMessages, invalid: invalidMessages }, rounds);
const payloadContenders = await onPayloads();
const payloadSpeeds = speeds(payloadContenders, { valid, invalid }, rounds);
const least = floors(payloadContenders[0]!, rounds);
const parsing = parseSpeeds(rounds);
const imports = await importTimes(15);
const sizes = [...(await sizesOf(BUNDLES))].map(([name, size]) => [name, `${size} B`]);
const bytes = validMessages.map(({ value }) => JSON.stringify(value).length);

console.log(`Node ${process.versions.node} on ${cpus()[0]!.model.trim()}; ${versions()}. ${rounds} alternating rounds; nanoseconds a value as median (middle half), ratio to hand-written as the median of the rounds' ratios.

**Whole messages** (${validMessages.length} valid, ${invalidMessages.length} invalid, ${Math.min(...bytes)} to ${Math.max(...bytes)} bytes)

${speedTable(messageContenders, messageSpeeds)}

**Payloads alone**

${speedTable(payloadContenders, payloadSpeeds)}

**Refusing a payload without checking it**

${rows(least, "hand-written")}

**From text**

${rows(parsing, "JSON.parse alone")}

**First import in a new process**

${table(
  ["", "ms"],
  [...imports].map(([name, { median, low, high }]) => [
    name,
    `${median.toFixed(1)} (${low.toFixed(1)}–${high.toFixed(1)})`,
  ]),
)}

**Size** (minified, gzip)

${table(["", ""], sizes)}`);
