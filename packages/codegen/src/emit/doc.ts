/** A documentation comment, wrapped in nothing: one line stays one line. A comment end in the text cannot end it early. */
export function doc(text: string, indent = ""): string {
  const lines = text.replaceAll("*/", "*\\/").split("\n");
  if (lines.length === 1) return `${indent}/** ${lines[0]} */\n`;
  return `${indent}/**\n${lines.map((line) => `${indent} *${line === "" ? "" : ` ${line}`}\n`).join("")}${indent} */\n`;
}

/** What a reader sees on hover: description, then stability, then what to use instead. */
export function hover(of: {
  description: string;
  stability?: string;
  deprecated?: string;
  cause?: string;
  raisedBy?: readonly string[];
}): string {
  const parts = [of.description];
  if (of.raisedBy?.length) parts.push(`Raised by ${of.raisedBy.map((name) => `\`${name}\``).join(", ")}.`);
  if (of.cause !== undefined) parts.push(`Cause: ${of.cause}`);
  if (of.stability === "experimental") parts.push("@experimental");
  if (of.deprecated !== undefined) parts.push(`@deprecated ${of.deprecated}`);
  return parts.join("\n\n");
}

/** A union of string literals. */
export function union(words: readonly string[]): string {
  return words.length === 0 ? "never" : words.map((word) => JSON.stringify(word)).join(" | ");
}
