import { codeRules } from "./codes.ts";
import { messageRules } from "./messages.ts";
import { metadataRules } from "./metadata.ts";
import { payloadRules } from "./payload.ts";
import type { Rule, RuleId } from "./rule.ts";
import { sourceRules } from "./source.ts";
import { transitionRules } from "./transitions.ts";

export type { Fragment, Rule, RuleId } from "./rule.ts";

/** Every rule by its id. An id is never reused. */
export const rules: Readonly<Record<RuleId, Rule>> = {
  ...messageRules,
  ...metadataRules,
  ...payloadRules,
  ...codeRules,
  ...transitionRules,
  ...sourceRules,
};

/** The rules in the groups in which they are listed, with the title of each. */
export const ruleGroups: readonly [string, Readonly<Partial<Record<RuleId, Rule>>>][] = [
  ["Events, commands and shared types", messageRules],
  ["Payloads", payloadRules],
  ["Code lists", codeRules],
  ["Metadata, and the life of the protocol", metadataRules],
  ["Which command is legal when", transitionRules],
  ["Generated types", sourceRules],
];
