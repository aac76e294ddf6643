import { codeRules } from "./codes.ts";
import { messageRules } from "./messages.ts";
import { metadataRules } from "./metadata.ts";
import { payloadRules } from "./payload.ts";
import type { Rule, RuleId } from "./rule.ts";

export type { Fragment, Rule, RuleId } from "./rule.ts";

/** Every rule by its id. Ids are never used for anything else. */
export const rules: Readonly<Record<RuleId, Rule>> = {
  ...messageRules,
  ...metadataRules,
  ...payloadRules,
  ...codeRules,
};

/** The page of a rule, in Markdown: what, why, example, how to evolve. */
export function rulePage(id: RuleId): string {
  const { title, what, why, instead, example, bump, policy } = rules[id];
  const version = policy
    ? "An error whatever the version: it is about the life of the protocol."
    : bump === "major"
      ? "Major."
      : `${bump[0]!.toUpperCase()}${bump.slice(1)} where it breaks nobody, major where it does.`;
  const block = (name: string, value: unknown): string =>
    `${name}:\n\n\`\`\`json\n${JSON.stringify(value, null, 2)}\n\`\`\`\n`;
  return [
    `# ${id}\n`,
    `${title}. ${what}\n`,
    `## Why\n\n${why}\n`,
    `## Version\n\n${version}\n`,
    "## Example\n",
    ...(example.earlier ? [block("An earlier release", example.earlier)] : []),
    block("Old", example.old),
    block(example.wire === undefined ? "New" : `New, as version ${example.wire} on the wire`, example.new),
    `## How to evolve\n\n${instead}\n`,
  ].join("\n");
}
