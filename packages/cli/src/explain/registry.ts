import { closestMatch } from "leven";
import { diffRules } from "./diff-rules.ts";
import { directions } from "./directions.ts";
import type { Explanation, ExplanationGroup } from "./explanation.ts";
import { lintRules } from "./lint-rules.ts";
import { schemaChanges } from "./schema-changes.ts";

/** Every id that a command prints, in groups. No id has two meanings. */
export const groups: readonly ExplanationGroup[] = [
  { title: "Schemas and examples", command: "lint", explanations: lintRules },
  ...diffRules,
  {
    title: "The two verdicts about a JSON Schema",
    command: "compat",
    explanations: Object.entries(directions).map(([id, rest]) => ({ id, ...rest })),
  },
  { title: "Changes of a JSON Schema", command: "compat", explanations: schemaChanges },
];

export const explanations: readonly Explanation[] = groups.flatMap((group) => group.explanations);

export function explanationOf(id: string): Explanation | undefined {
  return explanations.find((one) => one.id === id);
}

/** The id that was probably meant. */
export function similarId(id: string): string | undefined {
  const byName = new Map(explanations.map((one) => [normal(one.id), one.id]));
  const wanted = normal(id);
  const maxDistance = Math.max(1, Math.floor(wanted.length * 0.4));
  return byName.get(closestMatch(wanted, [...byName.keys()], { maxDistance }) ?? "");
}

/** People type `property-renamed` for PROPERTY_RENAMED. */
function normal(id: string): string {
  return id.toUpperCase().replaceAll("-", "_");
}
