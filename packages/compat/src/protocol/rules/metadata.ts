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
    title: "Raised by a further command",
    what: "An event follows a command that it did not follow before.",
    why: "Pages get it more often. Its payload is as it was.",
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
    what: "An event no longer follows a command.",
    why: "Pages give the command and wait for the event in vain.",
    instead: "Go on raising it until the next major version.",
    example: {
      old: event({ raisedBy: ["agent/requestRC", "agent/requestCE"] }),
      new: event({ raisedBy: ["agent/requestRC"] }),
    },
    bump: "major",
    says: ({ before }) => `no longer raised by ${shown(before)}`,
  },
  CAUSE_CHANGED: {
    title: "Cause told otherwise",
    what: "The sentence that says what raises an event beside commands changed.",
    why: "It is prose; what a page must expect stands in `raisedBy`.",
    instead: "This is safe where the cause is the same and only its words are others.",
    example: { old: event({ cause: "An agent asks." }), new: event({ cause: "An agent asks for control." }) },
    bump: "patch",
    says: () => "the cause is told otherwise",
  },
  REPLY_CHANGED: {
    title: "Answer changed",
    what: "An event asks for an answer that it did not ask for, no longer asks, or is answered by another command.",
    why: "A page on the old version answers with the old command, or not at all.",
    instead: "Add an event with the new answer, and mark the old one `deprecated`.",
    example: { old: event({ reply: "replyRCRequest" }), new: event({ reply: "reply" }) },
    bump: "major",
    says: ({ before, after }) => `answered by ${shown(after)}, was ${shown(before)}`,
  },
  ASKS_CHANGED: {
    title: "Answers to a command changed",
    what: "The events that answer a command, or what they mean, are others; or a command asks a person that did not, or no longer does.",
    why: "A page that gave the command waits for the old events. Where nothing was asked before, nobody waits.",
    instead: "Go on raising the old events until the next major version, or add a command that asks anew.",
    example: {
      old: command({ asks: { answers: [{ means: "accepted", event: "rcrequest" }] } }),
      new: command({ asks: { answers: [{ means: "accepted", event: "rc" }] } }),
    },
    bump: "minor",
    says: ({ before, after }) =>
      before === undefined
        ? "asks a person now"
        : after === undefined
          ? "asks nobody now"
          : "answered otherwise",
  },
  PRIVILEGE_CHANGED: {
    title: "Privilege changed",
    what: "An agent needs a privilege for a command that was not needed before, or no longer needs one.",
    why: "Agents without it are refused. Dropping one hurts nobody.",
    instead:
      "Grant the privilege to all who use the command before it is asked for, and change it with the next major version.",
    example: { old: command({ privilege: "CBGUESTRC" }), new: command({ privilege: "CBGUESTSE" }) },
    bump: "minor",
    says: ({ before, after }) => `needs ${shown(after)}, was ${shown(before)}`,
  },
  PAGE_CHANGED: {
    title: "Spelling of the page object changed",
    what: "What is called on a page object of the field for a command or an answer is told otherwise, or is told no more.",
    why: "Messages are as they were. A page that talks to such an object calls what the new version says; a command that is no longer spelt is refused there.",
    instead:
      "Correct a spelling when it was wrong. Leave one that is right, also where a newer object has another.",
    example: { old: command({ page: { method: "ask" } }), new: command({ page: {} }) },
    bump: "minor",
    says: ({ before, after }) => `on a page object ${shown(after)}, was ${shown(before)}`,
  },
  STATE_CHANGED: {
    title: "Remembered state changed",
    what: "The last payload of an event stands as current state, or no longer does.",
    why: "A page that joins or reloads reads the state; where it is no longer kept, it finds nothing. Keeping more hurts nobody.",
    instead: "Go on keeping it until the next major version.",
    example: { old: event({ state: true }), new: event({}) },
    bump: "minor",
    says: ({ after }) => (after === true ? "kept as state now" : "no longer kept as state"),
  },
  ORIGIN_CHANGED: {
    title: "Origin changed",
    what: "An event that came from the session is raised by the side's own client, or the other way round.",
    why: "One that is local is in no log and reaches nobody else; one from the session comes late and may not come at all.",
    instead: "Add an event of the new origin, and mark the old one `deprecated`.",
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
    why: "Pages with the new client get it more often. Its payload is as it was.",
    instead: "This is safe.",
    example: { old: event({}), new: event(raisedOn("dropped")) },
    bump: "minor",
    says: ({ name, after }) => `raised by the client when ${name}, with ${shown(after)}`,
  },
  RAISED_ON_REMOVED: {
    title: "No longer raised by the client in a condition",
    what: "A client no longer raises an event in a condition of the connection.",
    why: "Pages with the new client wait for the event in vain, for example to show that the connection is lost.",
    instead: "Go on raising it until the next major version.",
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
    title: "Other form accepted",
    what: "A payload that is sent otherwise becomes the canonical one at the edge.",
    why: "More is understood; nothing else is sent.",
    instead: "This is safe.",
    example: { old: event({}), new: event(wrap("selective")) },
    bump: "minor",
    says: ({ after }) => `accepts another form: ${shown(after)}`,
  },
  ACCEPTS_REMOVED: {
    title: "Other form no longer accepted",
    what: "A payload that was accepted in another form no longer is.",
    why: "Clients in the field send that form and are refused from now on.",
    instead: "Keep the rule: it costs nothing.",
    example: { old: event(wrap("selective")), new: event({}) },
    bump: "major",
    says: ({ before }) => `no longer accepts another form: ${shown(before)}`,
  },
  STABILITY_RAISED: {
    title: "Stability raised",
    what: "What was experimental is stable.",
    why: "It is kept by these rules from now on.",
    instead: "This is safe.",
    example: { old: event({ stability: "experimental" }), new: event({ stability: "stable" }) },
    bump: "minor",
    says: ({ before, after }) => `stability raised from ${shown(before)} to ${shown(after)}`,
  },
  STABILITY_LOWERED: {
    title: "Stability lowered",
    what: "What was stable is experimental.",
    why: "Those who built on it were promised that it stays.",
    instead: "Leave it stable, and add what is to be tried out beside it.",
    example: { old: event({ stability: "stable" }), new: event({ stability: "experimental" }) },
    bump: "major",
    says: ({ before, after }) => `stability lowered from ${shown(before)} to ${shown(after)}`,
  },
  DESCRIPTION_CHANGED: {
    title: "Description changed",
    what: "A title, a description or the words of a deprecation are others.",
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
    title: "Personal data marked otherwise",
    what: "A property is marked as holding a person's data, or no longer is.",
    why: "Messages are as they were; what is masked, kept or shown may be another after the update.",
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
    why: "Messages are as they were. Those who use it have until the next major version.",
    instead: "This is the way to evolve: deprecate in a minor version, remove in the next major one.",
    example: {
      old: event({}),
      new: event({ deprecated: "Use `requestRC` instead of waiting to be asked." }),
    },
    bump: "minor",
    says: (c) => `${at(c)}deprecated: ${c.after}`,
  },
  DEPRECATION_DROPPED: {
    title: "No longer deprecated",
    what: "What should no longer be used may be used again.",
    why: "Messages are as they were.",
    instead: "This is safe.",
    example: { old: event({ deprecated: "Use `requestRC`." }), new: event({}) },
    bump: "minor",
    says: (c) => `${at(c)}no longer deprecated`,
  },
  DEPRECATION_NAMES_NOTHING: {
    title: "Deprecation says nothing to use instead",
    what: "The words of a deprecation name no event, command, property or code that there is.",
    why: "Those who use it are told to stop, and not what to do.",
    instead: "Name what replaces it.",
    example: { old: event({}), new: event({ deprecated: "This should not be used any longer." }) },
    bump: "none",
    policy: true,
    says: (c) => `${at(c)}the deprecation names nothing that there is: ${shown(c.after)}`,
  },
  REMOVED_WITHOUT_DEPRECATION: {
    title: "Removed without a deprecation",
    what: "An event, a command, a property or a code went that no release had marked as deprecated.",
    why: "Those who use it learn of it by an error.",
    instead:
      "Put it back, mark it `deprecated`, release a minor version, and remove it with the next major one.",
    example: {
      old: {
        ...event({}),
        "agent/events/rc": { type: "object", properties: { enabled: { type: "boolean" } } },
      },
      new: event({}),
    },
    bump: "none",
    policy: true,
    says: (c) => `${at(c)}removed, and never was deprecated`,
  },
  SINCE_CHANGED: {
    title: "Since changed",
    what: "The version that first had it is told otherwise than in the release.",
    why: "It is a fact about the past.",
    instead: "Put back what the release says.",
    example: { old: event({ since: "1.0.0" }), new: event({ since: "1.1.0" }) },
    bump: "none",
    policy: true,
    says: (c) => `${at(c)}since changed from ${shown(c.before)} to ${shown(c.after)}`,
  },
  SINCE_NOT_NEXT: {
    title: "Since is not the next version",
    what: "What is new says that an earlier version had it, or another than the one to come.",
    why: "Integrators look there for the version that they need.",
    instead: "Write the version that is to be released.",
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
