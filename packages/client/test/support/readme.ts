import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { measure, table } from "../../bench/size.ts";

const snippets = new URL("../snippets/", import.meta.url);
const readme = new URL("../../README.md", import.meta.url);

/** The README with every snippet as it stands in the compiled files. */
export function withSnippets(text: string): string {
  const code = regions();
  const unused = new Set(code.keys());
  const filled = text.replace(/(<!-- snippet: (\S+) -->\n)```ts\n.*?```/gs, (_, marker, name) => {
    const region = code.get(name);
    if (region === undefined) throw new Error(`the README asks for a snippet that is not there: ${name}`);
    unused.delete(name);
    return `${marker}\`\`\`ts\n${region}\n\`\`\``;
  });
  if (unused.size > 0) throw new Error(`snippets that the README does not show: ${[...unused]}`);
  return filled;
}

/** The README with the sizes as measured now. */
export async function withSizes(text: string): Promise<string> {
  const sizes = table(await measure());
  return text.replace(/(<!-- sizes -->\n).*?(?=\n\n)/s, (_, marker) => `${marker}${sizes}`);
}

/** Gzipped kilobytes of each part, as the README says. */
export function sizesIn(text: string): Map<string, number> {
  const rows = text.matchAll(/^\| (.+?) +\| +[\d.]+ kB \| +([\d.]+) kB \|$/gm);
  return new Map([...rows].map(([, part, gzipped]) => [part!, Number(gzipped)]));
}

/** Blocks of code in the text that no compiled file stands behind. */
export function loose(text: string): string[] {
  return [...text.matchAll(/^(.*)\n```(?:ts|js)\n/gm)]
    .map(([, before]) => before!)
    .filter((before) => !before.startsWith("<!-- snippet: "));
}

export function read(): string {
  return readFileSync(readme, "utf8");
}

function regions(): Map<string, string> {
  const found = new Map<string, string>();
  for (const file of readdirSync(snippets)) {
    const text = readFileSync(new URL(file, snippets), "utf8");
    for (const [, name, code] of text.matchAll(/^\/\/ region: (\S+)\n(.*?)\n\/\/ endregion$/gms))
      found.set(name!, code!);
  }
  return found;
}

if (import.meta.main) writeFileSync(readme, await withSizes(withSnippets(read())));
