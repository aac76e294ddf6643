/** A documentation comment: one line stays one line. A comment end in the text does not end it. */
export function doc(text: string, indent = ""): string {
  const lines = text.replaceAll("*/", "*\\/").split("\n");
  if (lines.length === 1) return `${indent}/** ${lines[0]} */\n`;
  return `${indent}/**\n${lines.map((line) => `${indent} *${line === "" ? "" : ` ${line}`}\n`).join("")}${indent} */\n`;
}

/**
 * A text of a schema as it may stand in a documentation comment. TypeScript takes `@word` for a tag at the start of a
 * line and after a blank, and `{@link …}` for a link: `@deprecated` in a description would strike the type out in
 * editors. An address such as `me@shop.example` and code such as `` `@media` `` stay as they are.
 */
export function prose(text: string): string {
  return text.replaceAll(/(?<![\w.+`-])@/g, "\\@");
}

/** What an editor shows on hover: description, cause, stability, then what to use instead. */
export function hover(of: {
  description: string;
  stability?: string;
  deprecated?: string;
  cause?: string;
  raisedBy?: readonly string[];
}): string {
  const parts = [prose(of.description)];
  if (of.raisedBy?.length) parts.push(`Raised by ${of.raisedBy.map((name) => `\`${name}\``).join(", ")}.`);
  if (of.cause !== undefined) parts.push(`Cause: ${prose(of.cause)}`);
  if (of.stability === "experimental") parts.push("@experimental");
  if (of.deprecated !== undefined) parts.push(`@deprecated ${prose(of.deprecated)}`);
  return parts.join("\n\n");
}

/** A union of string literals. */
export function union(words: readonly string[]): string {
  return words.length === 0 ? "never" : words.map((word) => JSON.stringify(word)).join(" | ");
}
