/** A thing that a guide tells its reader to do. */
export type Step =
  | { readonly kind: "command"; readonly line: number; readonly text: string }
  | { readonly kind: "file"; readonly line: number; readonly path: string; readonly text: string };

const COMMAND = "npx -y pnpm@12 ";

/**
 * What a Markdown guide tells its reader to type, in order: each line of a `sh` block, each command in the text, and
 * each `json` block as the file whose path stands in the text before it.
 */
export function steps(markdown: string): Step[] {
  const found: Step[] = [];
  let path = "";
  let block: { language: string; indent: string; line: number; text: string } | undefined;
  for (const [at, line] of markdown.split("\n").entries()) {
    const [, indent = "", language = ""] = /^( *)```([a-z]*)/.exec(line) ?? [];
    const isFence = line.trimStart().startsWith("```");
    if (block && isFence) {
      if (block.language === "json") found.push({ kind: "file", line: block.line, path, text: block.text });
      block = undefined;
    } else if (block) {
      const text = line.startsWith(block.indent) ? line.slice(block.indent.length) : line;
      block.text += `${text}\n`;
      const command = text.replace(/\s+#.*/, "").trim();
      if (block.language === "sh" && command) found.push({ kind: "command", line: at + 1, text: command });
    } else if (isFence) block = { language, indent, line: at + 1, text: "" };
    else
      for (const [, code = ""] of line.matchAll(/`([^`]+)`/g)) {
        if (code.includes(COMMAND)) found.push({ kind: "command", line: at + 1, text: code });
        else if (code.endsWith(".json")) path = code;
      }
  }
  return found;
}
