import { lintExplanations, readingRules, rules } from "@tandem/codegen";
import type { Explanation } from "./explanation.ts";

/** The rules of `tandem lint`. */
export const lintRules: readonly Explanation[] = [...readingRules, ...rules].map(({ id, about }) => {
  const { title, why, instead, example } = lintExplanations[id];
  return {
    id,
    title,
    what: about,
    why,
    instead,
    example: [
      { label: `Wrong, ${example.at}`, value: example.wrong },
      { label: `Right, ${example.at}`, value: example.right },
    ],
  };
});
