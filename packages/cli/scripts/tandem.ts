import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** After this many milliseconds, a build is worth a line on the terminal. */
const PATIENCE = 1000;

/**
 * Runs `tandem` in this workspace: `pnpm tandem …`. First builds what the command is made of, so that a fresh clone and
 * an old `dist` both work. Turbo compares hashes, and builds only what has changed. Standard output stays the command's.
 */
async function build(): Promise<boolean> {
  const args = ["run", "build", "--filter=@tandem/cli", "--output-logs=errors-only"];
  const turbo = spawn("turbo", args, {
    cwd: fileURLToPath(new URL("../../..", import.meta.url)),
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1" },
    shell: process.platform === "win32",
    stdio: ["ignore", "pipe", "pipe"],
  });
  let log = "";
  for (const stream of [turbo.stdout, turbo.stderr])
    stream.on("data", (chunk) => {
      log += chunk;
    });
  const timer = setTimeout(() => {
    if (process.stderr.isTTY) process.stderr.write("Building the tandem command …\n");
  }, PATIENCE);
  const code = await new Promise((resolve) => {
    turbo.on("close", resolve);
    turbo.on("error", (error) => {
      log += `${error.message}\n`;
      resolve(1);
    });
  });
  clearTimeout(timer);
  if (code !== 0)
    process.stderr.write(`${log}error: the tandem command does not build. Correct the code above.\n`);
  return code === 0;
}

if (await build()) await import(new URL("../bin/tandem.js", import.meta.url).href);
else process.exitCode = 4;
