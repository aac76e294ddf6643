import type { Explanation, ExplanationGroup } from "./explanation.ts";

/** The page of an id, in Markdown. */
export function page({ id, title, what, why, instead, version, example }: Explanation): string {
  return [
    `# ${id}\n`,
    what.startsWith(title) ? `${what}\n` : `${title}. ${what}\n`,
    `## Why\n\n${why}\n`,
    ...(version === undefined ? [] : [`## Version\n\n${version}\n`]),
    "## Example\n",
    ...example.map(({ label, value }) => block(label, value)),
    `## What to do\n\n${instead}\n`,
    "[All rules](index.md)\n",
  ].join("\n");
}

function block(label: string, value: unknown): string {
  const text = JSON.stringify(value, null, 2);
  // A few examples are about a path or a whole folder, and say so in words.
  if (typeof value === "string") return `${label}: \`${value}\`\n`;
  return `${label}:\n\n\`\`\`json\n${text}\n\`\`\`\n`;
}

/** The page that leads to all others, in Markdown. */
export function indexPage(groups: readonly ExplanationGroup[]): string {
  const sections = groups.map(({ title, command, explanations }) => {
    const rows = explanations.map(
      ({ id, title, version }) => `| [\`${id}\`](${id}.md) | ${title} | ${version ?? ""} |`,
    );
    const head = "| Rule | What it finds | Version |\n|---|---|---|";
    return `## ${title}\n\nPrinted by \`tandem ${command}\`.\n\n${head}\n${rows.join("\n")}\n`;
  });
  const about =
    "Every rule that a command names. The version is the one that a change needs if it breaks nobody.\n";
  return ["# Rules\n", about, ...sections].join("\n");
}
