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
    what: "A payload, or an object in it, has a new optional property.",
    why: "Readers on the old version ignore unknown properties. Writers on the old version omit it, which is allowed. Nobody is affected.",
    instead: "This is the recommended way to evolve.",
    example: { old: record(EVENT, { enabled }), new: record(EVENT, { enabled, suspended: enabled }) },
    bump: "minor",
    says: ({ place }) => `optional property \`${place}\` added`,
  },
  PROPERTY_ADDED_REQUIRED: {
    title: "Required property added",
    what: "A payload, or an object in it, has a new required property.",
    why: "Writers on the old version omit it and are refused: servers for events, pages for commands. Stored logs contain events without it.",
    instead:
      "Add it as optional. If readers need it, describe what its absence means, or let an `accepts` rule give it a default.",
    example: {
      old: record(COMMAND, { enabled }, ["enabled"]),
      new: record(COMMAND, { enabled, reason: note(100) }, ["enabled", "reason"]),
    },
    bump: "minor",
    says: ({ place }) => `required property \`${place}\` added`,
  },
  PROPERTY_REMOVED: {
    title: "Property removed",
    what: "A payload, or an object in it, no longer has a property.",
    why: "Code that sends it is refused before the message leaves, and readers that need it no longer find it. The name must not return with another meaning.",
    instead: "Mark it `deprecated`, name the replacement, and remove it in the next major version.",
    example: { old: record(EVENT, { enabled, suspended: enabled }), new: record(EVENT, { enabled }) },
    bump: "major",
    says: ({ place }) => `property \`${place}\` removed`,
  },
  PROPERTY_RENAMED: {
    title: "Property renamed",
    what: "A property was removed, and one with an identical schema was added.",
    why: "Senders and readers use the old name.",
    instead:
      "Add the new name as optional, send both for one minor version, and mark the old one `deprecated`. An `accepts` rule `rename` reads stored events.",
    example: {
      old: record(EVENT, { enabled, msg: note(50) }),
      new: record(EVENT, { enabled, message: note(50) }),
    },
    bump: "major",
    says: ({ before, after }) => `property \`${before}\` renamed to \`${after}\``,
  },
  PROPERTY_REQUIRED: {
    title: "Property became required",
    what: "An optional property is now required.",
    why: "Writers on the old version may omit it and are refused. Stored logs contain events without it.",
    instead: "Keep it optional. Let an `accepts` rule `default` give it a value if it is missing.",
    example: { old: record(COMMAND, { enabled }), new: record(COMMAND, { enabled }, ["enabled"]) },
    bump: "minor",
    says: ({ place }) => `\`${place}\` became required`,
  },
  PROPERTY_OPTIONAL: {
    title: "Property became optional",
    what: "A required property is now optional.",
    why: "Readers on the old version refuse messages without it.",
    instead: 'Keep it required, and add a value that means "unknown" or "none".',
    example: { old: record(EVENT, { enabled }, ["enabled"]), new: record(EVENT, { enabled }) },
    bump: "minor",
    says: ({ place }) => `\`${place}\` became optional`,
  },
  PROPERTY_REUSED: {
    title: "Property name reused",
    what: "A property has the name of one that an earlier release had and a later one removed.",
    why: "Stored logs and old pages use it in its old meaning.",
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
    what: "A value has another type: a string that was a number, an object that was a list, an enum that was any string.",
    why: "Each version refuses what the other writes.",
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
    what: "A value may have an additional type.",
    why: "Readers on the old version refuse values that only the new one allows.",
    instead: "Add a property for the additional values.",
    example: {
      old: record(EVENT, { size: { type: "integer", minimum: 0, maximum: 9 } }),
      new: record(EVENT, { size: { type: "number", minimum: 0, maximum: 9 } }),
    },
    bump: "minor",
    says: (c) => `${at(c)}widened from ${shown(c.before)} to ${shown(c.after)}`,
  },
  TYPE_NARROWED: {
    title: "Type narrowed",
    what: "A value may have fewer types.",
    why: "Writers on the old version send the other types, and stored logs contain them.",
    instead: "Keep the types, and describe which of them new writers use.",
    example: {
      old: record(COMMAND, { size: { type: "number", minimum: 0, maximum: 9 } }),
      new: record(COMMAND, { size: { type: "integer", minimum: 0, maximum: 9 } }),
    },
    bump: "minor",
    says: (c) => `${at(c)}narrowed from ${shown(c.before)} to ${shown(c.after)}`,
  },
  TYPE_MOVED: {
    title: "Type moved",
    what: "A property refers to another shared type with an identical schema, or no longer refers to one.",
    why: "Messages do not change. Only the name of the generated type differs.",
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
    what: "A string, a list, a map or a number may be larger, or smaller, than before.",
    why: "Readers on the old version refuse values beyond the old bound.",
    instead: "Send values within the old bound, and add an optional property for the others.",
    example: { old: record(EVENT, { note: note(20) }), new: record(EVENT, { note: note(40) }) },
    bump: "minor",
    says: (c) => `${at(c)}${c.name} loosened from ${shown(c.before)} to ${shown(c.after)}`,
  },
  BOUND_TIGHTENED: {
    title: "Bound tightened",
    what: "A string, a list, a map or a number must be smaller, or larger, than before.",
    why: "Writers on the old version exceed it and are refused. Stored logs contain such values.",
    instead: "Keep the bound in the schema, and let new writers apply the tighter one themselves.",
    example: { old: record(COMMAND, { note: note(40) }), new: record(COMMAND, { note: note(20) }) },
    bump: "minor",
    says: (c) => `${at(c)}${c.name} tightened from ${shown(c.before)} to ${shown(c.after)}`,
  },
  PATTERN_CHANGED: {
    title: "Pattern changed",
    what: "A string, or the keys of a map, must match another pattern.",
    why: "Writers on the old version send strings that only the old pattern matches. Readers on the old version refuse strings that only the new pattern matches.",
    instead: "Add a property for strings of the new form.",
    example: {
      old: record(COMMAND, { key: { type: "string", pattern: "^[a-z0-9]{1,8}$" } }),
      new: record(COMMAND, { key: { type: "string", pattern: "^[a-z]{1,8}$" } }),
    },
    bump: "minor",
    says: (c) => `${at(c)}pattern changed from ${shown(c.before)} to ${shown(c.after)}`,
  },
  FORMAT_CHANGED: {
    title: "Format changed",
    what: "The `format` of a string changed.",
    why: "It is documentation: no validator of the protocol checks it.",
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
    what: "Each difference of a definition is safe by itself. Together they are not, or it cannot be proved.",
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
