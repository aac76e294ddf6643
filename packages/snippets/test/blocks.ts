import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../..", import.meta.url));

export interface Block {
  /** The file, relative to the repository's folder, and the line of the opening fence. */
  file: string;
  line: number;
  text: string;
}

/** Returns the fenced blocks of a language in a Markdown file, including indented ones (inside a list). */
export function blocks(file: string, language: string): Block[] {
  const lines = readFileSync(`${root}/${file}`, "utf8").split("\n");
  const found: Block[] = [];
  let open: { block: Block; indent: string; wanted: boolean } | undefined;
  for (const [i, line] of lines.entries()) {
    const fence = /^( *)```([a-z]*)/.exec(line);
    if (open) {
      if (fence) {
        if (open.wanted) found.push(open.block);
        open = undefined;
      } else open.block.text += `${line.startsWith(open.indent) ? line.slice(open.indent.length) : line}\n`;
    } else if (fence)
      open = { block: { file, line: i + 1, text: "" }, indent: fence[1]!, wanted: fence[2] === language };
  }
  return found;
}
