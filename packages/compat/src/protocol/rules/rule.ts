import type { Schema, TransitionTable } from "@tandem/schema-model";
import type { Bump } from "../types.ts";
import type { Change } from "../walk.ts";

export type RuleId =
  | "EVENT_ADDED"
  | "EVENT_REMOVED"
  | "EVENT_RENAMED"
  | "EVENT_MOVED"
  | "COMMAND_ADDED"
  | "COMMAND_REMOVED"
  | "COMMAND_RENAMED"
  | "COMMAND_MOVED"
  | "NAME_REUSED"
  | "SHARED_TYPE_ADDED"
  | "SHARED_TYPE_REMOVED"
  | "PROTOCOL_VERSION_CHANGED"
  | "RAISED_BY_ADDED"
  | "RAISED_BY_REMOVED"
  | "CAUSE_CHANGED"
  | "REPLY_CHANGED"
  | "ASKS_CHANGED"
  | "PRIVILEGE_CHANGED"
  | "PAGE_CHANGED"
  | "STATE_CHANGED"
  | "ORIGIN_CHANGED"
  | "SESSION_END_CHANGED"
  | "RAISED_ON_ADDED"
  | "RAISED_ON_REMOVED"
  | "RAISED_ON_CHANGED"
  | "ACCEPTS_ADDED"
  | "ACCEPTS_REMOVED"
  | "STABILITY_RAISED"
  | "STABILITY_LOWERED"
  | "DESCRIPTION_CHANGED"
  | "PERSONAL_CHANGED"
  | "DEPRECATED"
  | "DEPRECATION_DROPPED"
  | "DEPRECATION_NAMES_NOTHING"
  | "REMOVED_WITHOUT_DEPRECATION"
  | "SINCE_CHANGED"
  | "SINCE_NOT_NEXT"
  | "PROPERTY_ADDED"
  | "PROPERTY_ADDED_REQUIRED"
  | "PROPERTY_REMOVED"
  | "PROPERTY_RENAMED"
  | "PROPERTY_REQUIRED"
  | "PROPERTY_OPTIONAL"
  | "PROPERTY_REUSED"
  | "TYPE_CHANGED"
  | "TYPE_WIDENED"
  | "TYPE_NARROWED"
  | "TYPE_MOVED"
  | "BOUND_LOOSENED"
  | "BOUND_TIGHTENED"
  | "PATTERN_CHANGED"
  | "FORMAT_CHANGED"
  | "DEFINITION_CHANGED"
  | "CODE_ADDED"
  | "CODE_REMOVED"
  | "CODE_RENAMED"
  | "CODE_REUSED"
  | "LIST_OPENED"
  | "LIST_CLOSED"
  | "CODE_ALIAS_ADDED"
  | "CODE_ALIAS_REMOVED"
  | "CODE_NUMBER_CHANGED"
  | "CODE_FACTS_CHANGED"
  | "TRANSITION_CLOSED"
  | "TRANSITION_OPENED"
  | "REFUSAL_CHANGED"
  | "EVENT_NO_LONGER_FOLLOWS"
  | "EVENT_FOLLOWS"
  | "SITUATION_ADDED"
  | "SITUATION_REMOVED"
  | "SOURCE_READ_BROKEN"
  | "SOURCE_WRITE_BROKEN"
  | "SOURCE_NAME_REMOVED"
  | "SOURCE_NOT_CHECKED";

/** Definitions by their path. */
export type Fragment = Record<string, Schema>;

/** One kind of difference: what it is, who it can affect, and how to evolve instead. */
export interface Rule {
  /** A short name for people. */
  title: string;
  /** What the rule is about, in a sentence or two. */
  what: string;
  /** Why it matters, and to whom. */
  why: string;
  /** How to evolve instead. */
  instead: string;
  /** The smallest difference that the rule finds. A test runs it. */
  example: {
    old: Fragment;
    new: Fragment;
    earlier?: Fragment;
    wire?: number;
    transitions?: { old: TransitionTable; new: TransitionTable };
  };
  /** The version that the difference needs if it breaks nobody. Otherwise it is major. */
  bump: Bump;
  /** True for a rule of the protocol's life: an error in any version. */
  policy?: true;
  /** True for a rule that the TypeScript compiler decides, not the comparison of schemas. */
  source?: true;
  /** The finding's message. */
  says: (change: Change) => string;
}

/** A value as part of a sentence. */
export function shown(value: unknown): string {
  if (value === undefined) return "nothing";
  return typeof value === "string" ? `\`${value}\`` : `\`${JSON.stringify(value)}\``;
}

export function at({ place }: Change): string {
  return place === "" ? "" : `\`${place}\`: `;
}
