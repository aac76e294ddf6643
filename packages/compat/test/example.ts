import { compare } from "../src/index.ts";

const old = {
  type: "object",
  properties: { enabled: { type: "boolean" }, reason: { enum: ["user", "timeout"] } },
  required: ["enabled"],
};
const now = {
  type: "object",
  properties: { enabled: { type: "boolean" }, reason: { enum: ["user", "timeout", "moved"] } },
  required: ["enabled", "reason"],
};

export const { backward, forward, changes } = compare(old, now, { examples: [{ enabled: true }] });
// backward: { verdict: "breaking", witness: { enabled: true } }
// forward:  { verdict: "breaking", witness: { enabled: true, reason: "moved" } }
// changes:  ENUM_VALUE_ADDED         backward safe,     forward breaking
//           PROPERTY_REQUIRED_ADDED  backward breaking, forward safe
