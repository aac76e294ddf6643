import { codeRules } from "./codes.ts";
import { messageRules } from "./messages.ts";
import { metadataRules } from "./metadata.ts";
import { payloadRules } from "./payload.ts";
import type { Rule, RuleId } from "./rule.ts";
import { sourceRules } from "./source.ts";
import { transitionRules } from "./transitions.ts";

export type { Fragment, Rule, RuleId } from "./rule.ts";

/** Every rule by its id. Ids are never used for anything else. */
export const rules: Readonly<Record<RuleId, Rule>> = {
  ...messageRules,
  ...metadataRules,
  ...payloadRules,
  ...codeRules,
  ...transitionRules,
  ...sourceRules,
};

function block(name: string, value: unknown): string {
  return `${name}:\n\n\`\`\`json\n${JSON.stringify(value, null, 2)}\n\`\`\`\n`;
}

function blocks({ old, new: now, wire, transitions }: Rule["example"]): string[] {
  // A rule of the machine is shown by its table; the schemas are the same.
  if (transitions) return [block("Old", transitions.old), block("New", transitions.new)];
  return [block("Old", old), block(wire === undefined ? "New" : `New, as version ${wire} on the wire`, now)];
}

/** The page of a rule, in Markdown: what, why, example, how to evolve. */
export function rulePage(id: RuleId): string {
  const { title, what, why, instead, example, bump, policy } = rules[id];
  const version = policy
    ? "An error whatever the version: it is about the life of the protocol."
    : bump === "major"
      ? "Major."
      : `${bump[0]!.toUpperCase()}${bump.slice(1)} where it breaks nobody, major where it does.`;
  return [
    `# ${id}\n`,
    `${title}. ${what}\n`,
    `## Why\n\n${why}\n`,
    `## Version\n\n${version}\n`,
    "## Example\n",
    ...(example.earlier ? [block("An earlier release", example.earlier)] : []),
    ...blocks(example),
    `## How to evolve\n\n${instead}\n`,
    "[All rules](index.md)\n",
  ].join("\n");
}

const GROUPS: readonly [string, Readonly<Partial<Record<RuleId, Rule>>>][] = [
  ["Events, commands and shared types", messageRules],
  ["Payloads", payloadRules],
  ["Code lists", codeRules],
  ["What goes around a message, and the life of the protocol", metadataRules],
  ["Which command is legal when", transitionRules],
  ["Generated types", sourceRules],
];

/** The page that leads to the pages of all rules, in Markdown. */
export function ruleIndex(): string {
  const sections = GROUPS.map(([title, group]) => {
    const rows = Object.entries(group).map(
      ([id, { title, bump, policy }]) =>
        `| [\`${id}\`](${id}.md) | ${title} | ${policy ? "an error" : bump} |`,
    );
    return `## ${title}\n\n| Rule | | Version |\n|---|---|---|\n${rows.join("\n")}\n`;
  });
  const head =
    "What `tandem diff` finds, and what each finding means. The version is what a difference needs where it breaks nobody; one that breaks somebody needs a major version.\n";
  return ["# Rules of the protocol's compatibility\n", head, ...sections].join("\n");
}
