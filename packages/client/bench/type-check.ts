import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { messages } from "@tandem/protocol";
import { type Timing, timing } from "./measure.ts";

const require = createRequire(import.meta.url);
const root = fileURLToPath(new URL("..", import.meta.url));
const compilers = {
  "TypeScript 7": join(dirname(require.resolve("typescript/package.json")), "bin/tsc"),
  "TypeScript 5.9": join(dirname(require.resolve("typescript-5/package.json")), "bin/tsc"),
};

const compilerOptions = {
  strict: true,
  noEmit: true,
  module: "nodenext",
  target: "es2023",
  lib: ["es2023", "dom", "dom.iterable"],
  types: [],
};

/** A program that handles every event and gives every command of both sides. */
function program(): string {
  const lines = ['import { AgentClient, VisitorClient, type Transport } from "@tandem/client";'];
  lines.push("declare const way: Transport;");
  for (const side of ["agent", "visitor"] as const) {
    lines.push(`export const ${side} = new ${side === "agent" ? "Agent" : "Visitor"}Client(way);`);
    for (const name of Object.keys(messages[side].events))
      lines.push(`${side}.on("${name}", (data, { sequence }) => [data, sequence]);`);
    for (const name of Object.keys(messages[side].commands))
      lines.push(
        `export const ${side}_${name} = (...all: Parameters<typeof ${side}.${name}>) => ${side}.${name}(...all);`,
      );
  }
  return lines.join("\n");
}

/** Milliseconds that a compiler takes for an empty program, and for one that uses every event and command. */
export function typeCheck(rounds: number): Map<string, { empty: Timing; all: Timing }> {
  const folder = mkdtempSync(join(root, "bench-"));
  try {
    for (const [name, text] of [
      ["empty", "export {};"],
      ["all", program()],
    ] as const) {
      writeFileSync(join(folder, `${name}.ts`), `${text}\n`);
      writeFileSync(join(folder, `${name}.json`), JSON.stringify({ compilerOptions, files: [`${name}.ts`] }));
    }
    const times = new Map<string, number[]>();
    for (let round = -1; round < rounds; round++) {
      for (const [name, tsc] of Object.entries(compilers)) {
        for (const file of ["empty", "all"]) {
          const start = performance.now();
          const project = join(folder, `${file}.json`);
          const { status, stdout } = spawnSync(process.execPath, [tsc, "-p", project], { encoding: "utf8" });
          if (status !== 0) throw new Error(`${name} does not take ${file}.ts: ${stdout}`);
          const list = times.get(`${name} ${file}`) ?? [];
          times.set(`${name} ${file}`, list);
          if (round >= 0) list.push(performance.now() - start);
        }
      }
    }
    return new Map(
      Object.keys(compilers).map((name) => [
        name,
        { empty: timing(times.get(`${name} empty`)!), all: timing(times.get(`${name} all`)!) },
      ]),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
