import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { commandLine, type HuntTarget, huntTargets } from "./hunt-targets.ts";

/**
 * Runs every property test of the workspace, and the fuzzers of its packages, again and again with random seeds.
 * Exits with 1 as soon as one fails, and prints the command that repeats it.
 *
 *   pnpm hunt [minutes = 10] [--only <text in the package's name>]
 */
const { values, positionals } = parseArgs({
  options: { only: { type: "string", default: "" } },
  allowPositionals: true,
});
const minutes = Number(positionals[0] ?? 10);
if (positionals.length > 1 || !(minutes > 0)) {
  console.error(`error: "${positionals.join(" ")}" is not a number of minutes. Usage: pnpm hunt [minutes]`);
  process.exit(2);
}

const root = fileURLToPath(new URL("../../..", import.meta.url));
const all = huntTargets(root).filter((each) => each.name.includes(values.only));
const start = performance.now();
const elapsed = () => (performance.now() - start) / 60_000;

let running: ChildProcess | undefined;
let isOver = false;
function stop(): void {
  isOver = true;
  // The whole group: a worker of vitest does not end with it.
  if (running?.pid !== undefined) process.kill(-running.pid, "SIGKILL");
}
const timer = setTimeout(stop, minutes * 60_000);
process.once("SIGINT", stop);

/** Runs one with a seed. Returns its output if it failed. */
async function run(one: HuntTarget, seed: number): Promise<string | undefined> {
  const { command, args, env } = commandLine(one, seed);
  const child = spawn(command, args, { cwd: one.folder, env: { ...process.env, ...env }, detached: true });
  running = child;
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  const code = await new Promise((resolve) => child.once("close", resolve));
  running = undefined;
  return code === 0 || isOver ? undefined : output;
}

let rounds = 0;
let runs = 0;
while (!isOver) {
  const seed = Math.floor(Math.random() * 0x7fffffff);
  rounds++;
  for (const one of all) {
    if (isOver) break;
    const began = performance.now();
    const output = await run(one, seed);
    if (output !== undefined) {
      const { command, args, env } = commandLine(one, seed);
      const variables = Object.entries(env).map(([name, value]) => `${name}=${value} `);
      console.error(`${output}\nFound with seed ${seed}. To repeat it:\n`);
      console.error(
        `  cd ${one.folder} && ${variables.join("")}npx -y pnpm@12 exec ${[command, ...args].join(" ")}`,
      );
      process.exit(1);
    }
    if (isOver) break;
    runs++;
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(
      `${elapsed().toFixed(1)} of ${minutes} min, round ${rounds}, seed ${seed}: ${one.name}, ${seconds} s`,
    );
  }
}
clearTimeout(timer);
console.log(`Nothing found in ${elapsed().toFixed(1)} minutes: ${runs} runs with ${rounds} seeds.`);
