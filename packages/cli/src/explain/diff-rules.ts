import { type Rule, ruleGroups } from "@tandem/compat/protocol";
import type { Explanation, ExplanationGroup } from "./explanation.ts";

/** The rules of `tandem diff`, in their groups. */
export const diffRules: readonly ExplanationGroup[] = ruleGroups.map(([title, rules]) => ({
  title,
  command: "diff",
  explanations: Object.entries(rules).map(([id, rule]) => explanationOf(id, rule)),
}));

function explanationOf(id: string, { title, what, why, instead, example, bump, policy }: Rule): Explanation {
  const { earlier, old, new: now, wire, transitions } = example;
  return {
    id,
    title,
    what,
    why,
    instead,
    version: policy ? "An error, whatever the version." : versionOf(bump),
    example: [
      ...(earlier ? [{ label: "An earlier release", value: earlier }] : []),
      // In a rule of the session machine the table changes, and the schemas do not.
      { label: "Old", value: transitions?.old ?? old },
      {
        label: wire === undefined ? "New" : `New, as version ${wire} on the wire`,
        value: transitions?.new ?? now,
      },
    ],
  };
}

function versionOf(bump: Rule["bump"]): string {
  if (bump === "major") return "Major.";
  return `${bump[0]!.toUpperCase()}${bump.slice(1)} if it breaks nobody, or else major.`;
}
