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
    what: "There is an event that was not there before.",
    why: "Pages on the old version do not listen to it. Nobody is hurt.",
    instead: "This is the way to evolve.",
    example: { old: {}, new: RC },
    bump: "minor",
    says: () => "event added",
  },
  EVENT_REMOVED: {
    title: "Event removed",
    what: "An event is no longer there.",
    why: "Pages wait for it in vain, servers on the old version send what nobody knows, and stored logs hold it.",
    instead:
      "Mark it `deprecated` and say what to use; remove it with the next major version. Its name stays reserved.",
    example: { old: { ...RC, ...event.gone }, new: RC },
    bump: "major",
    says: () => "event removed; its name stays reserved",
  },
  EVENT_RENAMED: {
    title: "Event renamed",
    what: "An event went and one with the very same payload came.",
    why: "Pages listen to the old name, and stored logs hold it.",
    instead:
      "Add the event under its new name, raise both for one minor version, mark the old one `deprecated`.",
    example: { old: RC, new: { "agent/events/remotecontrol": payload("enabled") } },
    bump: "major",
    says: ({ after }) => `event renamed to \`${after}\``,
  },
  EVENT_MOVED: {
    title: "Event moved",
    what: "An event is raised on the other side, or became a command.",
    why: "Pages of the old side wait in vain.",
    instead: "Add it where it is needed, and mark the old one `deprecated`.",
    example: { old: RC, new: event.moved },
    bump: "major",
    says: ({ after }) => `event moved to \`${after}\``,
  },
  COMMAND_ADDED: {
    title: "Command added",
    what: "There is a command that was not there before.",
    why: "Pages on the old version do not give it. A server on the old version refuses it by name, which a page can see.",
    instead: "This is the way to evolve.",
    example: { old: {}, new: REQUEST },
    bump: "minor",
    says: () => "command added",
  },
  COMMAND_REMOVED: {
    title: "Command removed",
    what: "A command is no longer there.",
    why: "Pages on the old version give it and are refused.",
    instead:
      "Mark it `deprecated` and say what to use; remove it with the next major version. Its name stays reserved.",
    example: { old: { ...REQUEST, ...command.gone }, new: REQUEST },
    bump: "major",
    says: () => "command removed; its name stays reserved",
  },
  COMMAND_RENAMED: {
    title: "Command renamed",
    what: "A command went and one with the very same payload came.",
    why: "Pages on the old version give it under its old name.",
    instead: "Add the command under its new name, and mark the old one `deprecated`.",
    example: { old: REQUEST, new: { "agent/commands/askForControl": payload("selective") } },
    bump: "major",
    says: ({ after }) => `command renamed to \`${after}\``,
  },
  COMMAND_MOVED: {
    title: "Command moved",
    what: "A command belongs to the other side, or became an event.",
    why: "Pages of the old side give it and are refused.",
    instead: "Add it where it is needed, and mark the old one `deprecated`.",
    example: { old: REQUEST, new: command.moved },
    bump: "major",
    says: ({ after }) => `command moved to \`${after}\``,
  },
  NAME_REUSED: {
    title: "Name used again",
    what: "An event or command comes back that an earlier release had and a later one had removed.",
    why: "A removed name is a tombstone: stored logs and old pages hold it in its old meaning.",
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
    what: "There is a shared type or code list that was not there before.",
    why: "Messages are as they were. The generated packages export one more type.",
    instead: "This is safe.",
    example: { old: {}, new: { "common/note": { type: "string", maxLength: 20 } } },
    bump: "minor",
    says: () => "shared type added",
  },
  SHARED_TYPE_REMOVED: {
    title: "Shared type removed",
    what: "A shared type or code list is no longer there.",
    why: "Messages are judged where they used it. Code that imports the type from the generated packages does not compile.",
    instead: "Keep it until the next major version.",
    example: { old: { "common/note": { type: "string", maxLength: 20 } }, new: {} },
    bump: "major",
    says: () => "shared type removed",
  },
  PROTOCOL_VERSION_CHANGED: {
    title: "Version on the wire changed",
    what: "The protocol's name, its version on the wire or the base of its identifiers is another.",
    why: "A client and a server agree on it when they connect; the identifiers in stored messages carry it.",
    instead: "Change it only with a major version, and let the server speak both.",
    example: { old: RC, new: RC, wire: 2 },
    bump: "major",
    says: ({ name, before, after }) => `${name} changed from ${shown(before)} to ${shown(after)}`,
  },
} satisfies Partial<Record<RuleId, Rule>>;
