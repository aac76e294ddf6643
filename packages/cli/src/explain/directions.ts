import type { Explanation } from "./explanation.ts";

const STRING = { type: "string" };
const SHORT = { type: "string", maxLength: 3 };

/** The ids under which code scanning lists the two verdicts of `tandem compat`. */
export const directions = {
  BACKWARD_COMPATIBILITY: {
    title: "The new schema accepts everything that the old schema accepts",
    what: "The backward verdict: safe is proved, breaking comes with a value that only the old schema accepts, unproven comes with a reason.",
    why: "If it breaks, the new version refuses what old writers send and what is stored.",
    instead: "Look at the witness and at the changes that are listed with it, and keep accepting that value.",
    example: [
      { label: "Old", value: STRING },
      { label: "New, which refuses the witness", value: SHORT },
      { label: "Witness", value: "abcd" },
    ],
  },
  FORWARD_COMPATIBILITY: {
    title: "The old schema accepts everything that the new schema accepts",
    what: "The forward verdict: safe is proved, breaking comes with a value that only the new schema accepts, unproven comes with a reason.",
    why: "If it breaks, readers on the old version refuse what new writers send.",
    instead: "Look at the witness, and send such values only to readers that have been updated.",
    example: [
      { label: "Old, which refuses the witness", value: SHORT },
      { label: "New", value: STRING },
      { label: "Witness", value: "abcd" },
    ],
  },
} satisfies Record<string, Omit<Explanation, "id">>;
