/** A description, in which `<` starts no HTML outside of code. */
export function prose(text: string): string {
  return text.replaceAll(/`[^`]*`|</g, (part) => (part === "<" ? "\\<" : part));
}

/** A word as code. A word with backticks gets longer delimiters. */
export function code(word: string): string {
  if (!word.includes("`")) return `\`${word}\``;
  const longest = Math.max(...word.match(/`+/g)!.map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence} ${word} ${fence}`;
}

/** Text as a table cell: on one line, with separators escaped. */
export function cell(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, " ").replaceAll("|", "\\|");
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

export function codeBlock(value: unknown): string {
  return `\`\`\`json\n${JSON.stringify(value, null, 2)}\n\`\`\``;
}
