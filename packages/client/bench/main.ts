import { readFileSync } from "node:fs";
import { cpus } from "node:os";
import { fromText, heap, toEmittery, toHandlers, toWildcard } from "./dispatch.ts";
import type { Timing } from "./measure.ts";
import { typeCheck } from "./type-check.ts";

// Prints the benchmark as Markdown. The argument is the number of rounds.
const rounds = Number(process.argv[2] ?? 60);

const show = ({ median, low, high }: Timing, unit = 1) =>
  `${(median / unit).toFixed(0)} (${(low / unit).toFixed(0)}–${(high / unit).toFixed(0)})`;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? "---" : "--:"))), ...rows.map(line)].join("\n");
}

function version(name: string): string {
  const file = new URL(`../node_modules/${name}/package.json`, import.meta.url);
  return `${name} ${(JSON.parse(readFileSync(file, "utf8")) as { version: string }).version}`;
}

const one = toHandlers(1, rounds);
const ten = toHandlers(10, rounds);
const wildcard = toWildcard(rounds);
one.set("emittery, awaited", await toEmittery(1, rounds));
ten.set("emittery, awaited", await toEmittery(10, rounds));
const texts = await fromText(rounds);
const used = await heap(10);
const checks = typeCheck(7);

const cell = (timing: Timing | undefined) => (timing ? show(timing) : "–");
const growth = (used.at(-1)! - used[0]!) / (used.length - 1);
const peers = ["mitt", "nanoevents", "eventemitter3", "emittery"].map(version).join(", ");

console.log(`Node ${process.versions.node}, ${cpus()[0]!.model.trim()}, ${cpus().length} cores; ${peers}. ${rounds} alternated rounds, as median (middle half).

${table(
  ["nanoseconds an event", "1 handler", "10 handlers", "wildcard"],
  [...one.keys()].map((name) => [name, cell(one.get(name)), cell(ten.get(name)), cell(wildcard.get(name))]),
)}

${table(
  ["from the text of a message to a handler", "nanoseconds"],
  [...texts].map(([name, timing]) => [name, show(timing)]),
)}

${table(
  ["type check, milliseconds", "an empty program", "every event and command"],
  [...checks].map(([name, { empty, all }]) => [name, show(empty), show(all)]),
)}

Heap after each of ten times 100,000 events: ${used.map((bytes) => (bytes / 1e6).toFixed(2)).join(", ")} MB, ${growth.toFixed(0)} bytes more each time.
`);
