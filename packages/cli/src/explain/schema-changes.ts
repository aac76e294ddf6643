import { type Effect, RULES } from "@tandem/compat";
import type { Explanation } from "./explanation.ts";

/** Why a change matters, and what to do, follow from what it does to the values that are accepted. */
const BY_EFFECT: Record<Effect, { why: string; instead: string }> = {
  narrows: {
    why: "The new schema may refuse values that the old one accepted: writers on the old version, and stored data, can be refused. If another keyword refuses those values already, the change is safe.",
    instead:
      "Keep accepting the old values, and let new writers stay within the narrower schema by themselves; or make it a new major version.",
  },
  widens: {
    why: "The new schema may accept values that the old one refuses: readers on the old version can refuse what new writers send. If another keyword refuses those values anyway, the change is safe.",
    instead: "Update every reader before anyone sends the new values, or add an optional property for them.",
  },
  moves: {
    why: "Each schema may accept values that the other one refuses, so it can break old writers and old readers.",
    instead: "Add a property with the new schema under a new name, and mark the old one as deprecated.",
  },
  none: {
    why: "The schema accepts the same values as before.",
    instead: "Nothing: the change is safe.",
  },
};

/** The ids of single changes that `tandem compat` prints. */
export const schemaChanges: readonly Explanation[] = Object.entries(RULES).map(
  ([id, { effect, what, example }]) => ({
    id,
    title: what.split(".")[0]!,
    what,
    ...BY_EFFECT[effect],
    example: [
      { label: "Old", value: example.old },
      { label: "New", value: example.new },
    ],
  }),
);
