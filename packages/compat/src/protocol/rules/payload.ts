import type { Schema } from "@tandem/schema-model";
import type { Fragment, Rule, RuleId } from "./rule.ts";
import { at, shown } from "./rule.ts";

const EVENT = "agent/events/rc";
const COMMAND = "visitor/commands/enableRC";
const enabled: Schema = { type: "boolean" };
const note = (maxLength: number): Schema => ({ type: "string", maxLength });

function record(path: string, properties: Record<string, Schema>, required: string[] = []): Fragment {
  return { [path]: { type: "object", properties, ...(required.length > 0 && { required }) } };
}

export const payloadRules = {
  PROPERTY_ADDED: {
    title: "Optional property added",
    what: "A payload, or a record in it, has a new property that may be absent.",
    why: "Readers are open: those on the old version ignore it. Writers on the old version leave it out, which is allowed. Nobody is hurt.",
    instead: "This is the way to evolve.",
    example: { old: record(EVENT, { enabled }), new: record(EVENT, { enabled, suspended: enabled }) },
    bump: "minor",
    says: ({ place }) => `optional property \`${place}\` added`,
  },
  PROPERTY_ADDED_REQUIRED: {
    title: "Required property added",
    what: "A payload, or a record in it, has a new property that must be there.",
    why: "Those who write by the old version leave it out, and are refused: servers for events, pages for commands. Stored logs hold events without it.",
    instead:
      "Add it as optional. Where readers need it, say in its description what its absence means, or let an `accepts` rule give it a default.",
    example: {
      old: record(COMMAND, { enabled }, ["enabled"]),
      new: record(COMMAND, { enabled, reason: note(100) }, ["enabled", "reason"]),
    },
    bump: "minor",
    says: ({ place }) => `required property \`${place}\` added`,
  },
  PROPERTY_REMOVED: {
    title: "Property removed",
    what: "A payload, or a record in it, lost a property.",
    why: "Code that sends it is refused before the message leaves, and readers that need it wait in vain. What stood under the name must not come back as something else.",
    instead:
      "Mark it `deprecated` and say what to use; stop relying on it; remove it with the next major version.",
    example: { old: record(EVENT, { enabled, suspended: enabled }), new: record(EVENT, { enabled }) },
    bump: "major",
    says: ({ place }) => `property \`${place}\` removed`,
  },
  PROPERTY_RENAMED: {
    title: "Property renamed",
    what: "One property went and one of the very same shape came.",
    why: "Both sides of every conversation know the old name.",
    instead:
      "Add the new name as optional, send both for one minor version, mark the old one `deprecated`. An `accepts` rule `rename` reads what is stored.",
    example: {
      old: record(EVENT, { enabled, msg: note(50) }),
      new: record(EVENT, { enabled, message: note(50) }),
    },
    bump: "major",
    says: ({ before, after }) => `property \`${before}\` renamed to \`${after}\``,
  },
  PROPERTY_REQUIRED: {
    title: "Property became required",
    what: "A property that could be absent must be there.",
    why: "Those who write by the old version may leave it out, and are refused. Stored logs hold events without it.",
    instead: "Leave it optional. Let an `accepts` rule `default` give it a value where it is absent.",
    example: { old: record(COMMAND, { enabled }), new: record(COMMAND, { enabled }, ["enabled"]) },
    bump: "minor",
    says: ({ place }) => `\`${place}\` became required`,
  },
  PROPERTY_OPTIONAL: {
    title: "Property became optional",
    what: "A property that had to be there may be absent.",
    why: "Readers on the old version refuse a message without it.",
    instead: "Go on requiring it, and give it a word or value that says there is nothing to tell.",
    example: { old: record(EVENT, { enabled }, ["enabled"]), new: record(EVENT, { enabled }) },
    bump: "minor",
    says: ({ place }) => `\`${place}\` became optional`,
  },
  PROPERTY_REUSED: {
    title: "Property name used again",
    what: "A property comes back that an earlier release had and a later one had removed.",
    why: "Stored logs and old pages hold it in its old meaning.",
    instead: "Choose a name that was never used.",
    example: {
      earlier: record(EVENT, { enabled, mode: note(20) }),
      old: record(EVENT, { enabled }),
      new: record(EVENT, { enabled, mode: enabled }),
    },
    bump: "minor",
    policy: true,
    says: ({ place, before }) => `\`${place}\` is the name of a property that ${before} had`,
  },
  TYPE_CHANGED: {
    title: "Type changed",
    what: "A value is of another type: a text that was a number, a record that was a list, a word that was any text.",
    why: "What the one version writes, the other refuses.",
    instead: "Add a property of the new type under a new name, and mark the old one `deprecated`.",
    example: {
      old: record(EVENT, { size: note(20) }),
      new: record(EVENT, { size: { type: "integer", minimum: 0, maximum: 9 } }),
    },
    bump: "minor",
    says: (c) => `${at(c)}was ${shown(c.before)}, is ${shown(c.after)}`,
  },
  TYPE_WIDENED: {
    title: "Type widened",
    what: "A value may be of a further type.",
    why: "Readers on the old version refuse the values that only the new one allows.",
    instead: "Add a property for the further values.",
    example: {
      old: record(EVENT, { size: { type: "integer", minimum: 0, maximum: 9 } }),
      new: record(EVENT, { size: { type: "number", minimum: 0, maximum: 9 } }),
    },
    bump: "minor",
    says: (c) => `${at(c)}widened from ${shown(c.before)} to ${shown(c.after)}`,
  },
  TYPE_NARROWED: {
    title: "Type narrowed",
    what: "A value may be of fewer types.",
    why: "Writers on the old version send the others, and stored logs hold them.",
    instead: "Keep the types, and say in the description which of them new writers use.",
    example: {
      old: record(COMMAND, { size: { type: "number", minimum: 0, maximum: 9 } }),
      new: record(COMMAND, { size: { type: "integer", minimum: 0, maximum: 9 } }),
    },
    bump: "minor",
    says: (c) => `${at(c)}narrowed from ${shown(c.before)} to ${shown(c.after)}`,
  },
  TYPE_MOVED: {
    title: "Type moved",
    what: "A property refers to another shared type of the very same shape, or no longer refers to one.",
    why: "Messages are as they were. Only the name of the generated type is another.",
    instead: "This is safe.",
    example: {
      old: record(EVENT, { note: note(20) }),
      new: { ...record(EVENT, { note: { $ref: "#/$defs/common~1note" } }), "common/note": note(20) },
    },
    bump: "patch",
    says: (c) => `${at(c)}the type stands at ${shown(c.after)}, was ${shown(c.before)}`,
  },
  BOUND_LOOSENED: {
    title: "Bound loosened",
    what: "A text, a list, a map or a number may be larger, or smaller, than before.",
    why: "Readers on the old version refuse what lies beyond the old bound.",
    instead: "Send what fits the old bound, and add an optional property for what does not.",
    example: { old: record(EVENT, { note: note(20) }), new: record(EVENT, { note: note(40) }) },
    bump: "minor",
    says: (c) => `${at(c)}${c.name} loosened from ${shown(c.before)} to ${shown(c.after)}`,
  },
  BOUND_TIGHTENED: {
    title: "Bound tightened",
    what: "A text, a list, a map or a number may be no longer as large, or as small, as before.",
    why: "Writers on the old version go beyond it and are refused; stored logs hold such values.",
    instead: "Keep the bound for readers, and let new writers keep within the tighter one by themselves.",
    example: { old: record(COMMAND, { note: note(40) }), new: record(COMMAND, { note: note(20) }) },
    bump: "minor",
    says: (c) => `${at(c)}${c.name} tightened from ${shown(c.before)} to ${shown(c.after)}`,
  },
  PATTERN_CHANGED: {
    title: "Pattern changed",
    what: "A text, or the names of a map, must match another pattern.",
    why: "Whom it hurts follows from the two patterns: what only the old one matches, writers on the old version send; what only the new one matches, readers on the old version refuse.",
    instead: "Add a property for texts of the new form.",
    example: {
      old: record(COMMAND, { key: { type: "string", pattern: "^[a-z0-9]{1,8}$" } }),
      new: record(COMMAND, { key: { type: "string", pattern: "^[a-z]{1,8}$" } }),
    },
    bump: "minor",
    says: (c) => `${at(c)}pattern changed from ${shown(c.before)} to ${shown(c.after)}`,
  },
  FORMAT_CHANGED: {
    title: "Format changed",
    what: "The `format` of a text changed.",
    why: "It tells readers of the reference what the text is; no validator of the protocol checks it.",
    instead: "This is safe.",
    example: {
      old: record(EVENT, { url: note(20) }),
      new: record(EVENT, { url: { ...note(20), format: "uri" } }),
    },
    bump: "patch",
    says: (c) => `${at(c)}format changed from ${shown(c.before)} to ${shown(c.after)}`,
  },
  DEFINITION_CHANGED: {
    title: "Changes that break together",
    what: "Each difference of a definition is safe by itself, all of them together are not, or cannot be proved to be.",
    why: "The verdict is about the two versions as they are.",
    instead: "Make the changes one release at a time; the diff then shows which of them breaks.",
    example: {
      old: record(EVENT, { key: { type: "string", maxLength: 5, pattern: "^[a-z]{1,5}$" } }),
      new: record(EVENT, { key: { type: "string", maxLength: 9, pattern: "^[a-z]{1,9}$" } }),
    },
    bump: "minor",
    says: () => "the changes of this definition, taken together",
  },
} satisfies Partial<Record<RuleId, Rule>>;
