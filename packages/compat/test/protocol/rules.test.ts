import { expect, it } from "vitest";
import { bundleOf, diff, type RuleId, rules } from "../../src/protocol/index.ts";

const ids = Object.keys(rules) as RuleId[];

it("has these rules; an id is never reused", () => {
  expect(ids.sort()).toEqual([
    "ACCEPTS_ADDED",
    "ACCEPTS_REMOVED",
    "ASKS_CHANGED",
    "BOUND_LOOSENED",
    "BOUND_TIGHTENED",
    "CAUSE_CHANGED",
    "CODE_ADDED",
    "CODE_ALIAS_ADDED",
    "CODE_ALIAS_REMOVED",
    "CODE_FACTS_CHANGED",
    "CODE_NUMBER_CHANGED",
    "CODE_REMOVED",
    "CODE_RENAMED",
    "CODE_REUSED",
    "COMMAND_ADDED",
    "COMMAND_MOVED",
    "COMMAND_REMOVED",
    "COMMAND_RENAMED",
    "DEFINITION_CHANGED",
    "DEPRECATED",
    "DEPRECATION_DROPPED",
    "DEPRECATION_NAMES_NOTHING",
    "DESCRIPTION_CHANGED",
    "EVENT_ADDED",
    "EVENT_FOLLOWS",
    "EVENT_MOVED",
    "EVENT_NO_LONGER_FOLLOWS",
    "EVENT_REMOVED",
    "EVENT_RENAMED",
    "FORMAT_CHANGED",
    "LIST_CLOSED",
    "LIST_OPENED",
    "NAME_REUSED",
    "ORIGIN_CHANGED",
    "PAGE_CHANGED",
    "PATTERN_CHANGED",
    "PERSONAL_CHANGED",
    "PRIVILEGE_CHANGED",
    "PROPERTY_ADDED",
    "PROPERTY_ADDED_REQUIRED",
    "PROPERTY_OPTIONAL",
    "PROPERTY_REMOVED",
    "PROPERTY_RENAMED",
    "PROPERTY_REQUIRED",
    "PROPERTY_REUSED",
    "PROTOCOL_VERSION_CHANGED",
    "RAISED_BY_ADDED",
    "RAISED_BY_REMOVED",
    "RAISED_ON_ADDED",
    "RAISED_ON_CHANGED",
    "RAISED_ON_REMOVED",
    "REFUSAL_CHANGED",
    "REMOVED_WITHOUT_DEPRECATION",
    "REPLY_CHANGED",
    "SESSION_END_CHANGED",
    "SHARED_TYPE_ADDED",
    "SHARED_TYPE_REMOVED",
    "SINCE_CHANGED",
    "SINCE_NOT_NEXT",
    "SITUATION_ADDED",
    "SITUATION_REMOVED",
    "SOURCE_NAME_REMOVED",
    "SOURCE_NOT_CHECKED",
    "SOURCE_READ_BROKEN",
    "SOURCE_WRITE_BROKEN",
    "STABILITY_LOWERED",
    "STABILITY_RAISED",
    "STATE_CHANGED",
    "TRANSITION_CLOSED",
    "TRANSITION_OPENED",
    "TYPE_CHANGED",
    "TYPE_MOVED",
    "TYPE_NARROWED",
    "TYPE_WIDENED",
  ]);
});

// The examples of the rules that the compiler decides run in @tandem/source-compat.
const compared = ids.filter((id) => !rules[id].source);

it.each(compared)("%s is found in its own example, and not when nothing changes", (id) => {
  const { old: before, new: after, earlier, wire, transitions } = rules[id].example;
  const first = bundleOf(earlier ?? {}, { version: "0.9.0" });
  const old = bundleOf(before, { version: "1.0.0", transitions: transitions?.old });
  const now = bundleOf(after, {
    version: "2.0.0",
    after: old,
    transitions: transitions?.new,
    ...(wire !== undefined && { wire }),
  });
  const options = { history: earlier ? [first] : [] };
  expect(diff(old, now, options).findings.map(({ rule }) => rule)).toContain(id);
  expect(diff(old, old, options).findings).toEqual([]);
});
