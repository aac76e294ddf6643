import type { Schema } from "@tandem/schema-model";
import type { Metadata } from "../types.ts";
import { at, type Fragment, type Rule, type RuleId, shown } from "./rule.ts";

const EVENT = "visitor/events/rcrequested";

type Own = Partial<Metadata>;

function event(own: Own, properties: Record<string, Schema> = { selective: { type: "boolean" } }): Fragment {
  return {
    [EVENT]: { "x-tandem": own as Record<string, unknown>, type: "object", properties },
    "visitor/commands/replyRCRequest": { type: "object", properties: {} },
    "visitor/commands/reply": { type: "object", properties: {} },
    "agent/commands/requestRC": { type: "object", properties: {} },
    "agent/commands/requestCE": { type: "object", properties: {} },
  };
}

function command(own: Own): Fragment {
  return {
    "agent/commands/requestRC": {
      "x-tandem": own as Record<string, unknown>,
      type: "object",
      properties: {},
    },
  };
}

const wrap = (property: string): Own => ({
  accepts: [{ rule: "wrap", property, because: "Older clients send it bare." }],
});

const raisedOn = (condition: string, payload?: Record<string, boolean>): Own => ({
  lifecycle: { raisedOn: [{ conditions: [condition], ...(payload && { payload }) }] },
});

export const metadataRules = {
  RAISED_BY_ADDED: {
    title: "Raised by another command",
    what: "A command raises an event that it did not raise before.",
    why: "Pages receive it more often. Its payload does not change.",
    instead: "This is safe.",
    example: {
      old: event({ raisedBy: ["agent/requestRC"] }),
      new: event({ raisedBy: ["agent/requestRC", "agent/requestCE"] }),
    },
    bump: "minor",
    says: ({ after }) => `raised by ${shown(after)} too`,
  },
  RAISED_BY_REMOVED: {
    title: "No longer raised by a command",
    what: "A command no longer raises an event.",
    why: "Pages send the command and wait for an event that never comes.",
    instead: "Keep raising it until the next major version.",
    example: {
      old: event({ raisedBy: ["agent/requestRC", "agent/requestCE"] }),
      new: event({ raisedBy: ["agent/requestRC"] }),
    },
    bump: "major",
    says: ({ before }) => `no longer raised by ${shown(before)}`,
  },
  CAUSE_CHANGED: {
    title: "Cause reworded",
    what: "The sentence that says what else raises an event changed.",
    why: "Only people read it. What a page must expect is in `raisedBy`.",
    instead: "This is safe if only the wording changed.",
    example: { old: event({ cause: "An agent asks." }), new: event({ cause: "An agent asks for control." }) },
    bump: "patch",
    says: () => "the cause is worded differently",
  },
  REPLY_CHANGED: {
    title: "Answer changed",
    what: "An event now asks for an answer, no longer asks for one, or is answered by another command.",
    why: "A page on the old version answers with the old command, or not at all.",
    instead: "Add an event with the new answer, and mark the old one `deprecated`.",
    example: { old: event({ reply: "replyRCRequest" }), new: event({ reply: "reply" }) },
    bump: "major",
    says: ({ before, after }) => `answered by ${shown(after)}, was ${shown(before)}`,
  },
  ASKS_CHANGED: {
    title: "Answers to a command changed",
    what: "The events that answer a command, or their meanings, changed; or a command now asks a person, or no longer does.",
    why: "A page that sent the command waits for the old events. If the command asked nothing before, nobody waits.",
    instead:
      "Keep raising the old events until the next major version, or add a new command with the new answers.",
    example: {
      old: command({ asks: { answers: [{ means: "accepted", event: "rcrequest" }] } }),
      new: command({ asks: { answers: [{ means: "accepted", event: "rc" }] } }),
    },
    bump: "minor",
    says: ({ before, after }) =>
      before === undefined
        ? "now asks a person"
        : after === undefined
          ? "no longer asks a person"
          : "the answers changed",
  },
  PRIVILEGE_CHANGED: {
    title: "Privilege changed",
    what: "A command needs another privilege than before, needs one for the first time, or no longer needs one.",
    why: "Agents without the privilege are refused. Dropping one affects nobody.",
    instead:
      "Grant the privilege to everyone who uses the command first, and require it in the next major version.",
    example: { old: command({ privilege: "CBGUESTRC" }), new: command({ privilege: "CBGUESTSE" }) },
    bump: "minor",
    says: ({ before, after }) => `needs ${shown(after)}, was ${shown(before)}`,
  },
  PAGE_CHANGED: {
    title: "Spelling of the page object changed",
    what: "The method or property of the vendor's page object for a command or an answer changed, or is no longer given.",
    why: "Messages do not change. A page that uses such an object calls what the new version says. A command without a spelling is refused there.",
    instead: "Correct a wrong spelling. Keep a correct one, even if newer objects have another.",
    example: { old: command({ page: { method: "ask" } }), new: command({ page: {} }) },
    bump: "minor",
    says: ({ before, after }) => `on a page object ${shown(after)}, was ${shown(before)}`,
  },
  STATE_CHANGED: {
    title: "Remembered state changed",
    what: "The last payload of an event is now kept as current state, or no longer is.",
    why: "A page that joins or reloads reads the state, and finds nothing if it is no longer kept. Keeping more affects nobody.",
    instead: "Keep it as state until the next major version.",
    example: { old: event({ state: true }), new: event({}) },
    bump: "minor",
    says: ({ after }) => (after === true ? "now kept as state" : "no longer kept as state"),
  },
  ORIGIN_CHANGED: {
    title: "Origin changed",
    what: "An event that came from the session is now raised by the side's own client, or the reverse.",
    why: "A local event is in no log and reaches nobody else. An event from the session arrives later, or not at all.",
    instead: "Add an event with the new origin, and mark the old one `deprecated`.",
    example: { old: event({}), new: event({ origin: "local" }) },
    bump: "major",
    says: ({ before, after }) => `origin changed from ${shown(before)} to ${shown(after)}`,
  },
  SESSION_END_CHANGED: {
    title: "Event that ends the session changed",
    what: "An event ends the session that did not, or no longer does.",
    why: "Clients have the old version built in. They keep the state and the connection of a session that has ended, or close one that goes on.",
    instead: "Keep the event that ends the session until the next major version.",
    example: { old: event({ lifecycle: { endsSession: true } }), new: event({}) },
    bump: "major",
    says: ({ after }) => (after === true ? "ends the session now" : "no longer ends the session"),
  },
  RAISED_ON_ADDED: {
    title: "Raised by the client in a further condition",
    what: "A client raises an event in a condition of the connection in which it did not raise it before.",
    why: "Pages with the new client receive it more often. Its payload does not change.",
    instead: "This is safe.",
    example: { old: event({}), new: event(raisedOn("dropped")) },
    bump: "minor",
    says: ({ name, after }) => `raised by the client when ${name}, with ${shown(after)}`,
  },
  RAISED_ON_REMOVED: {
    title: "No longer raised by the client in a condition",
    what: "A client no longer raises an event in a condition of the connection.",
    why: "Pages with the new client wait for an event that never comes, for example to show that the connection is lost.",
    instead: "Keep raising it until the next major version.",
    example: { old: event(raisedOn("dropped")), new: event({}) },
    bump: "major",
    says: ({ name }) => `no longer raised by the client when ${name}`,
  },
  RAISED_ON_CHANGED: {
    title: "Raised by the client with another payload",
    what: "A client raises an event in the same condition of the connection with other codes or properties.",
    why: "Pages with the new client look for the old code and do not find it.",
    instead: "Keep the payload until the next major version, or raise a further event.",
    example: {
      old: event(raisedOn("dropped", { selective: true })),
      new: event(raisedOn("dropped", { selective: false })),
    },
    bump: "major",
    says: ({ name, before, after }) =>
      `raised by the client when ${name} with ${shown(after)}, was ${shown(before)}`,
  },
  ACCEPTS_ADDED: {
    title: "Another form accepted",
    what: "A payload in another form is turned into the canonical form when it arrives.",
    why: "More is accepted, and what is sent does not change.",
    instead: "This is safe.",
    example: { old: event({}), new: event(wrap("selective")) },
    bump: "minor",
    says: ({ after }) => `accepts another form: ${shown(after)}`,
  },
  ACCEPTS_REMOVED: {
    title: "A form no longer accepted",
    what: "A payload form that was accepted no longer is.",
    why: "Existing clients send that form and will be refused.",
    instead: "Keep the rule.",
    example: { old: event(wrap("selective")), new: event({}) },
    bump: "major",
    says: ({ before }) => `no longer accepts another form: ${shown(before)}`,
  },
  STABILITY_RAISED: {
    title: "Stability raised",
    what: "An experimental definition became stable.",
    why: "These rules protect it from now on.",
    instead: "This is safe.",
    example: { old: event({ stability: "experimental" }), new: event({ stability: "stable" }) },
    bump: "minor",
    says: ({ before, after }) => `stability raised from ${shown(before)} to ${shown(after)}`,
  },
  STABILITY_LOWERED: {
    title: "Stability lowered",
    what: "A stable definition became experimental.",
    why: "Its users were promised that it stays.",
    instead: "Keep it stable, and add a separate experimental definition.",
    example: { old: event({ stability: "stable" }), new: event({ stability: "experimental" }) },
    bump: "major",
    says: ({ before, after }) => `stability lowered from ${shown(before)} to ${shown(after)}`,
  },
  DESCRIPTION_CHANGED: {
    title: "Description changed",
    what: "A title, a description or the text of a deprecation changed.",
    why: "Only people read them.",
    instead: "This is safe.",
    example: {
      old: { [EVENT]: { description: "An agent asks.", type: "object", properties: {} } },
      new: { [EVENT]: { description: "An agent asks for control.", type: "object", properties: {} } },
    },
    bump: "patch",
    says: (c) => `${at(c)}${c.name ?? "deprecation"} changed`,
  },
  PERSONAL_CHANGED: {
    title: "Personal data marking changed",
    what: "A property is now marked as personal data, or no longer is.",
    why: "Messages do not change. What is masked, stored or shown may change after the update.",
    instead: "This is safe. Say in the changeset what integrators should check.",
    example: {
      old: event({}, { note: { type: "string", maxLength: 9 } }),
      new: event({}, { note: { "x-tandem": { personal: true }, type: "string", maxLength: 9 } }),
    },
    bump: "minor",
    says: (c) =>
      `${at(c)}${c.after === true ? "marked as personal data" : "no longer marked as personal data"}`,
  },
  DEPRECATED: {
    title: "Deprecated",
    what: "An event, a command, a property or a code should no longer be used.",
    why: "Messages do not change. Its users have time until the next major version.",
    instead:
      "This is the recommended way to evolve: deprecate in a minor version, and remove in the next major one.",
    example: {
      old: event({}),
      new: event({ deprecated: "Use `requestRC` instead of waiting to be asked." }),
    },
    bump: "minor",
    says: (c) => `${at(c)}deprecated: ${c.after}`,
  },
  DEPRECATION_DROPPED: {
    title: "No longer deprecated",
    what: "A deprecated definition may be used again.",
    why: "Messages are as they were.",
    instead: "This is safe.",
    example: { old: event({ deprecated: "Use `requestRC`." }), new: event({}) },
    bump: "minor",
    says: (c) => `${at(c)}no longer deprecated`,
  },
  DEPRECATION_NAMES_NOTHING: {
    title: "Deprecation names no replacement",
    what: "The text of a deprecation names no existing event, command, property or code.",
    why: "Its users learn that they must stop, and not what to use.",
    instead: "Name the replacement.",
    example: { old: event({}), new: event({ deprecated: "This should not be used any longer." }) },
    bump: "none",
    policy: true,
    says: (c) => `${at(c)}the deprecation names no replacement that exists: ${shown(c.after)}`,
  },
  REMOVED_WITHOUT_DEPRECATION: {
    title: "Removed without a deprecation",
    what: "An event, a command, a property or a code was removed, and no release had marked it as deprecated.",
    why: "Its users had no warning.",
    instead:
      "Restore it, mark it `deprecated`, release a minor version, and remove it in the next major one.",
    example: {
      old: {
        ...event({}),
        "agent/events/rc": { type: "object", properties: { enabled: { type: "boolean" } } },
      },
      new: event({}),
    },
    bump: "none",
    policy: true,
    says: (c) => `${at(c)}removed, and was never deprecated`,
  },
  SINCE_CHANGED: {
    title: "Since changed",
    what: "`since` differs from what the release says.",
    why: "The first version that had it cannot change.",
    instead: "Restore the value of the release.",
    example: { old: event({ since: "1.0.0" }), new: event({ since: "1.1.0" }) },
    bump: "none",
    policy: true,
    says: (c) => `${at(c)}since changed from ${shown(c.before)} to ${shown(c.after)}`,
  },
  SINCE_NOT_NEXT: {
    title: "Since is not the next version",
    what: "A new definition names an earlier version in `since`, or a version other than the next one.",
    why: "Integrators read `since` to find the version that they need.",
    instead: "Write the next version.",
    example: {
      old: event({}),
      new: {
        ...event({}),
        "agent/events/rc": { "x-tandem": { since: "1.0.0" }, type: "object", properties: {} },
      },
    },
    bump: "none",
    policy: true,
    says: ({ before, after }) => `new, but says since ${shown(after)}; expected ${before}`,
  },
} satisfies Partial<Record<RuleId, Rule>>;
