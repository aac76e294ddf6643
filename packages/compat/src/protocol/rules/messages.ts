import type { Schema } from "@tandem/schema-model";
import { type Fragment, type Rule, type RuleId, shown } from "./rule.ts";

const payload = (...names: string[]): Schema => ({
  type: "object",
  properties: Object.fromEntries(names.map((name) => [name, { type: "boolean" }])),
});

const deprecated = (schema: Schema, text: string): Schema => ({
  ...schema,
  "x-tandem": { deprecated: text },
});

const RC: Fragment = { "agent/events/rc": payload("enabled") };
const REQUEST: Fragment = { "agent/commands/requestRC": payload("selective") };
const OLD_EVENT: Fragment = {
  "agent/events/rcstate": deprecated(payload("enabled"), "Use `rc`, which also says who has control."),
};
const OLD_COMMAND: Fragment = {
  "agent/commands/askRC": deprecated(payload("selective"), "Use `requestRC`, which asks for either form."),
};

function pair(kind: "event" | "command") {
  const [known, gone, side] =
    kind === "event"
      ? ([RC, OLD_EVENT, "visitor/events/rc"] as const)
      : ([REQUEST, OLD_COMMAND, "visitor/commands/requestRC"] as const);
  return { known, gone, moved: { [side]: Object.values(known)[0]! } };
}

const event = pair("event");
const command = pair("command");

export const messageRules = {
  EVENT_ADDED: {
    title: "Event added",
    what: "The new version has an event that the old one does not have.",
    why: "Pages on the old version have no handler for it. Nobody is affected.",
    instead: "This is the recommended way to evolve.",
    example: { old: {}, new: RC },
    bump: "minor",
    says: () => "event added",
  },
  EVENT_REMOVED: {
    title: "Event removed",
    what: "The new version no longer has an event.",
    why: "Pages wait for an event that never comes, servers on the old version send an unknown event, and stored logs contain it.",
    instead:
      "Mark it `deprecated` and name the replacement. Remove it in the next major version. Its name stays reserved.",
    example: { old: { ...RC, ...event.gone }, new: RC },
    bump: "major",
    says: () => "event removed; its name stays reserved",
  },
  EVENT_RENAMED: {
    title: "Event renamed",
    what: "An event was removed, and an event with an identical payload was added.",
    why: "Pages subscribe to the old name, and stored logs contain it.",
    instead:
      "Add the event under its new name, raise both for one minor version, and mark the old one `deprecated`.",
    example: { old: RC, new: { "agent/events/remotecontrol": payload("enabled") } },
    bump: "major",
    says: ({ after }) => `event renamed to \`${after}\``,
  },
  EVENT_MOVED: {
    title: "Event moved",
    what: "An event moved to the other side, or became a command.",
    why: "Pages of the old side wait for an event that never comes.",
    instead: "Add it where it is needed, and mark the old one `deprecated`.",
    example: { old: RC, new: event.moved },
    bump: "major",
    says: ({ after }) => `event moved to \`${after}\``,
  },
  COMMAND_ADDED: {
    title: "Command added",
    what: "The new version has a command that the old one does not have.",
    why: "Pages on the old version do not send it. A server on the old version refuses it with a code that the page can handle.",
    instead: "This is the recommended way to evolve.",
    example: { old: {}, new: REQUEST },
    bump: "minor",
    says: () => "command added",
  },
  COMMAND_REMOVED: {
    title: "Command removed",
    what: "The new version no longer has a command.",
    why: "Pages on the old version send it and are refused.",
    instead:
      "Mark it `deprecated` and name the replacement. Remove it in the next major version. Its name stays reserved.",
    example: { old: { ...REQUEST, ...command.gone }, new: REQUEST },
    bump: "major",
    says: () => "command removed; its name stays reserved",
  },
  COMMAND_RENAMED: {
    title: "Command renamed",
    what: "A command was removed, and a command with an identical payload was added.",
    why: "Pages on the old version send it under its old name.",
    instead: "Add the command under its new name, and mark the old one `deprecated`.",
    example: { old: REQUEST, new: { "agent/commands/askForControl": payload("selective") } },
    bump: "major",
    says: ({ after }) => `command renamed to \`${after}\``,
  },
  COMMAND_MOVED: {
    title: "Command moved",
    what: "A command moved to the other side, or became an event.",
    why: "Pages of the old side send it and are refused.",
    instead: "Add it where it is needed, and mark the old one `deprecated`.",
    example: { old: REQUEST, new: command.moved },
    bump: "major",
    says: ({ after }) => `command moved to \`${after}\``,
  },
  NAME_REUSED: {
    title: "Name reused",
    what: "An event or command has the name of one that an earlier release had and a later one removed.",
    why: "Stored logs and old pages still use a removed name in its old meaning.",
    instead: "Choose a name that was never used.",
    example: {
      earlier: { ...RC, ...OLD_EVENT },
      old: RC,
      new: { ...RC, "agent/events/rcstate": payload("suspended") },
    },
    bump: "minor",
    policy: true,
    says: ({ before }) => `the name is reserved: ${before} had it`,
  },
  SHARED_TYPE_ADDED: {
    title: "Shared type added",
    what: "The new version has a shared type or code list that the old one does not have.",
    why: "Messages do not change. The generated packages export one more type.",
    instead: "This is safe.",
    example: { old: {}, new: { "common/note": { type: "string", maxLength: 20 } } },
    bump: "minor",
    says: () => "shared type added",
  },
  SHARED_TYPE_REMOVED: {
    title: "Shared type removed",
    what: "The new version no longer has a shared type or code list.",
    why: "Messages that used it have findings of their own. Code that imports the type from the generated packages no longer compiles.",
    instead: "Keep it until the next major version.",
    example: { old: { "common/note": { type: "string", maxLength: 20 } }, new: {} },
    bump: "major",
    says: () => "shared type removed",
  },
  PROTOCOL_VERSION_CHANGED: {
    title: "Wire version changed",
    what: "The protocol's name, its wire version or the base URI of its identifiers changed.",
    why: "Client and server negotiate it when they connect, and the identifiers in stored messages contain it.",
    instead: "Change it in a major version only, and let the server support both.",
    example: { old: RC, new: RC, wire: 2 },
    bump: "major",
    says: ({ name, before, after }) => `${name} changed from ${shown(before)} to ${shown(after)}`,
  },
} satisfies Partial<Record<RuleId, Rule>>;
