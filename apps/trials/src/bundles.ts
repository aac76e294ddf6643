import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { runTool } from "./commands.ts";

const html = '<!doctype html><title>trial</title><script type="module" src="/page-with-worker.js"></script>';

/** Builds the page and its worker in the newcomer's folder, with the command that they would type. Returns the new folder. */
export const bundlers = {
  async esbuild(folder: string): Promise<string> {
    const entries = ["page-with-worker.js", "worker.js"];
    const options = ["--bundle", "--minify", "--format=esm", "--outdir=with-esbuild"];
    await run(folder, ["esbuild", ...entries, ...options]);
    await writeFile(join(folder, "with-esbuild/index.html"), html);
    return join(folder, "with-esbuild");
  },

  async vite(folder: string): Promise<string> {
    await writeFile(join(folder, "index.html"), html);
    await run(folder, ["vite", "build", "--outDir=with-vite", "--logLevel=warn"]);
    return join(folder, "with-vite");
  },
};

/** The scripts of a folder, by name. */
export async function scriptsIn(folder: string): Promise<[name: string, text: string][]> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith(".js"));
  return Promise.all(files.map(async (file) => [file, await readFile(join(folder, file), "utf8")]));
}

/** `worker.js 12.3 kB, 4.5 kB gzipped` */
export function sizeOf(name: string, text: string): string {
  const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
  return `${name} ${kB(Buffer.byteLength(text))}, ${kB(gzipSync(text).length)} gzipped`;
}

async function run(folder: string, args: readonly string[]): Promise<void> {
  const { code, text } = await runTool(folder, args);
  if (code !== 0) throw new Error(`${args.join(" ")}: ${text}`);
}
