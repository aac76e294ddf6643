import { describe, expect, it } from "vitest";
import { bundleOf, diff, type Fragment } from "../../src/protocol/index.ts";
import { codes, list, map, record, ref, type Schema, words } from "./eras/shapes.ts";
import { lines, problems, witnesses } from "./lines.ts";

interface Case {
  name: string;
  old: Fragment;
  new: Fragment;
  /** Verdict, needed version, rule, place, who is hurt. */
  lines: string[];
  witnesses?: unknown[];
  /** Place in the message, and what is wrong there. */
  problems?: string[];
}

const EVENT = "agent/events/rc";
const COMMAND = "visitor/commands/enableRC";

const on: Schema = { type: "boolean" };
const short: Schema = { type: "string", maxLength: 3 };
const long: Schema = { type: "string", maxLength: 4 };
const old = { "x-tandem": { deprecated: "Use enabled." } };

const event = (properties: Record<string, Schema>, own?: Record<string, unknown>): Fragment => ({
  [EVENT]: record(properties, own),
});
const local = (properties: Record<string, Schema>): Fragment => event(properties, { origin: "local" });
const command = (properties: Record<string, Schema>): Fragment => ({ [COMMAND]: record(properties) });
const trial = (properties: Record<string, Schema>): Fragment =>
  event(properties, { stability: "experimental" });

/** A code list that an event of the agent's side, one of the visitor's and a command refer to. */
const reasons = (list: Schema): Fragment => ({
  "agent/events/sessionend": record({ reason: ref("reason-codes/end") }),
  "visitor/events/sessionend": record({ reason: ref("reason-codes/end") }),
  "agent/commands/leaveSession": record({ reason: ref("reason-codes/end") }),
  "reason-codes/end": list,
});

const cases: Record<string, Case[]> = {
  "a property": [
    {
      name: "optional, added to an event: nobody is affected",
      old: event({ "enabled!": on }),
      new: event({ "enabled!": on, suspended: on }),
      lines: ["safe minor: PROPERTY_ADDED agent/events/rc suspended"],
    },
    {
      name: "optional, added to a command: an old server ignores it",
      old: command({ "enabled!": on }),
      new: command({ "enabled!": on, reason: short }),
      lines: ["safe minor: PROPERTY_ADDED visitor/commands/enableRC reason"],
    },
    {
      name: "required, added to an event: old servers and logs do not have it",
      old: event({ "enabled!": on }),
      new: event({ "enabled!": on, "suspended!": on }),
      lines: ["breaking major: PROPERTY_ADDED_REQUIRED agent/events/rc suspended | servers, stored logs"],
      witnesses: [{ enabled: false }],
    },
    {
      name: "required, added to a command: old pages do not send it",
      old: command({ "enabled!": on }),
      new: command({ "enabled!": on, "reason!": short }),
      lines: ["breaking major: PROPERTY_ADDED_REQUIRED visitor/commands/enableRC reason | visitors"],
      witnesses: [{ enabled: false }],
    },
    {
      name: "required, next to one of another type: each has a witness of its own, and the location of its error",
      old: event({ "enabled!": on, "suspended!": on }),
      new: event({ "enabled!": on, "suspended!": { type: "string", enum: ["yes", "no"] }, "holder!": short }),
      lines: [
        "breaking major: PROPERTY_ADDED_REQUIRED agent/events/rc holder | servers, stored logs",
        "breaking major: TYPE_CHANGED agent/events/rc suspended | servers, stored logs, agents",
      ],
      witnesses: [
        { enabled: false, suspended: false },
        { enabled: false, suspended: false },
        { enabled: false, suspended: "no", holder: "" },
      ],
      problems: [
        " must have required property 'holder'",
        "/suspended must be string",
        "/suspended must be boolean",
      ],
    },
    {
      name: "required, added to a local event: the client and its page are updated together",
      old: local({ "enabled!": on }),
      new: local({ "enabled!": on, "suspended!": on }),
      lines: ["safe minor: PROPERTY_ADDED_REQUIRED agent/events/rc suspended"],
    },
    {
      name: "made required in an event",
      old: event({ enabled: on }),
      new: event({ "enabled!": on }),
      lines: ["breaking major: PROPERTY_REQUIRED agent/events/rc enabled | servers, stored logs"],
      witnesses: [{}],
    },
    {
      name: "made optional in an event: old pages refuse it",
      old: event({ "enabled!": on }),
      new: event({ enabled: on }),
      lines: ["breaking major: PROPERTY_OPTIONAL agent/events/rc enabled | agents"],
      witnesses: [{}],
    },
    {
      name: "made optional in a command: old servers refuse it",
      old: command({ "enabled!": on }),
      new: command({ enabled: on }),
      lines: ["breaking major: PROPERTY_OPTIONAL visitor/commands/enableRC enabled | servers"],
      witnesses: [{}],
    },
    {
      name: "optional and deprecated, removed: code that sends it is refused",
      old: event({ "enabled!": on, msg: { ...short, ...old } }),
      new: event({ "enabled!": on }),
      lines: ["breaking major: PROPERTY_REMOVED agent/events/rc msg | servers"],
      witnesses: [{ msg: "", enabled: false }],
    },
    {
      name: "required, removed without a deprecation: readers break too",
      old: event({ "enabled!": on, "msg!": short }),
      new: event({ "enabled!": on }),
      lines: [
        "breaking major: PROPERTY_REMOVED agent/events/rc msg | servers, agents",
        "against a rule none: REMOVED_WITHOUT_DEPRECATION agent/events/rc msg",
      ],
      witnesses: [{ msg: "", enabled: false }, { enabled: false }],
    },
    {
      name: "renamed",
      old: event({ "enabled!": on, "msg!": short }),
      new: event({ "enabled!": on, "message!": short }),
      lines: ["breaking major: PROPERTY_RENAMED agent/events/rc msg | servers, stored logs, agents"],
      witnesses: [
        { msg: "", enabled: false },
        { message: "", enabled: false },
      ],
    },
    {
      name: "renamed, with a normaliser that reads the old name: logs are read, old pages still break",
      old: event({ "enabled!": on, "msg!": short }),
      new: event(
        { "enabled!": on, "message!": short },
        { accepts: [{ rule: "rename", from: "msg", to: "message", because: "It was called so." }] },
      ),
      lines: [
        "breaking major: PROPERTY_RENAMED agent/events/rc msg | servers, agents",
        "safe minor: ACCEPTS_ADDED agent/events/rc",
      ],
      witnesses: [
        { msg: "", enabled: false },
        { message: "", enabled: false },
      ],
    },
    {
      name: "deep in a list: the location is named",
      old: event({ agents: list(record({ "num!": short })) }),
      new: event({ agents: list(record({ "num!": short, "role!": short })) }),
      lines: ["breaking major: PROPERTY_ADDED_REQUIRED agent/events/rc agents[].role | servers, stored logs"],
      witnesses: [{ agents: [{ num: "" }] }],
    },
    {
      name: "of an experimental event: breaking, and a minor version is enough",
      old: trial({ "enabled!": on }),
      new: trial({ "enabled!": on, "suspended!": on }),
      lines: ["breaking minor: PROPERTY_ADDED_REQUIRED agent/events/rc suspended | servers, stored logs"],
      witnesses: [{ enabled: false }],
    },
  ],
  "a bound": [
    {
      name: "loosened in an event: old pages refuse the longer text",
      old: event({ msg: short }),
      new: event({ msg: long }),
      lines: ["breaking major: BOUND_LOOSENED agent/events/rc msg | agents"],
      witnesses: [{ msg: "aaaa" }],
    },
    {
      name: "tightened in an event: old servers and logs exceed it",
      old: event({ msg: long }),
      new: event({ msg: short }),
      lines: ["breaking major: BOUND_TIGHTENED agent/events/rc msg | servers, stored logs"],
      witnesses: [{ msg: "aaaa" }],
    },
    {
      name: "loosened in a command: old servers refuse it",
      old: command({ msg: short }),
      new: command({ msg: long }),
      lines: ["breaking major: BOUND_LOOSENED visitor/commands/enableRC msg | servers"],
      witnesses: [{ msg: "aaaa" }],
    },
    {
      name: "loosened while the pattern still bounds it: safe",
      old: event({ key: { type: "string", maxLength: 5, pattern: "^[a-z]{1,5}$" } }),
      new: event({ key: { type: "string", maxLength: 9, pattern: "^[a-z]{1,5}$" } }),
      lines: ["safe minor: BOUND_LOOSENED agent/events/rc key"],
    },
    {
      name: "loosened, and another change compensates",
      old: event({ key: { type: "string", maxLength: 5, pattern: "^[a-z]{1,9}$" } }),
      new: event({ key: { type: "string", maxLength: 9, pattern: "^[a-z]{1,5}$" } }),
      lines: [
        "safe minor: BOUND_LOOSENED agent/events/rc key",
        "safe minor: PATTERN_CHANGED agent/events/rc key",
      ],
    },
    {
      name: "of the keys of a map",
      old: event({ entries: map(short) }),
      new: event({ entries: { ...map(short), propertyNames: { pattern: "^[a-z]{1,64}$" } } }),
      lines: ["breaking major: PATTERN_CHANGED agent/events/rc entries | servers, stored logs"],
      witnesses: [{ entries: { "0": "" } }],
    },
  ],
  "a code": [
    {
      name: "added to an open list: readers expect it",
      old: reasons(codes(true, "left")),
      new: reasons(codes(true, "left", "lost")),
      lines: ["safe minor: CODE_ADDED reason-codes/end lost"],
    },
    {
      name: "added to a closed list: everyone who reads it breaks, each by a message of their own",
      old: reasons(codes(false, "left")),
      new: reasons(codes(false, "left", "lost")),
      lines: ["breaking major: CODE_ADDED reason-codes/end lost | servers, agents, visitors"],
      witnesses: [{ reason: "lost" }],
    },
    {
      name: "removed from an open list: code that sends it is refused",
      old: reasons(codes(true, "left", "lost")),
      new: reasons(codes(true, "left")),
      lines: [
        "breaking major: CODE_REMOVED reason-codes/end lost | agents, servers",
        "against a rule none: REMOVED_WITHOUT_DEPRECATION reason-codes/end lost",
      ],
      witnesses: [{ reason: "lost" }],
    },
    {
      name: "removed from a closed list: readers refuse it, and logs hold it",
      old: reasons(codes(false, "left", "lost")),
      new: reasons(codes(false, "left")),
      lines: [
        "breaking major: CODE_REMOVED reason-codes/end lost | agents, servers, stored logs",
        "against a rule none: REMOVED_WITHOUT_DEPRECATION reason-codes/end lost",
      ],
      witnesses: [{ reason: "lost" }],
    },
    {
      name: "a word of a property: closed",
      old: event({ state: words("on") }),
      new: event({ state: words("on", "off") }),
      lines: ["breaking major: CODE_ADDED agent/events/rc state: off | agents"],
      witnesses: [{ state: "off" }],
    },
    {
      name: "added while the list is opened: old pages refuse the new code",
      old: reasons(codes(false, "left")),
      new: reasons(codes(true, "left", "lost")),
      lines: [
        "breaking major: CODE_ADDED reason-codes/end lost | servers, agents, visitors",
        "safe minor: LIST_OPENED reason-codes/end",
      ],
      witnesses: [{ reason: "lost" }],
    },
    {
      name: "an enum that becomes a code list of the same words",
      old: event({ state: words("on", "off") }),
      new: { ...event({ state: ref("common/state") }), "common/state": codes(false, "on", "off") },
      lines: ["safe patch: TYPE_MOVED agent/events/rc state", "safe minor: SHARED_TYPE_ADDED common/state"],
    },
  ],
  "a shared type": [
    {
      name: "that no message uses: nobody is affected",
      old: { "common/note": record({ text: short }) },
      new: { "common/note": record({ "text!": short }) },
      lines: ["safe minor: PROPERTY_REQUIRED common/note text"],
    },
    {
      name: "used by a command and an event: the senders of both break",
      old: {
        ...event({ note: ref("common/note") }),
        ...command({ note: ref("common/note") }),
        "common/note": record({ text: short }),
      },
      new: {
        ...event({ note: ref("common/note") }),
        ...command({ note: ref("common/note") }),
        "common/note": record({ "text!": short }),
      },
      lines: ["breaking major: PROPERTY_REQUIRED common/note text | servers, stored logs, visitors"],
      witnesses: [{ note: {} }],
    },
  ],
  "the spelling on a page object": [
    {
      name: "changed: messages do not change",
      old: { [COMMAND]: record({ "enabled!": on }, { page: { args: ["enabled"] } }) },
      new: { [COMMAND]: record({ "enabled!": on }, { page: {} }) },
      lines: ["safe minor: PAGE_CHANGED visitor/commands/enableRC"],
    },
    {
      name: "removed from a command: pages that use such an object are refused",
      old: { [COMMAND]: record({ "enabled!": on }, { page: { args: ["enabled"] } }) },
      new: command({ "enabled!": on }),
      lines: ["breaking major: PAGE_CHANGED visitor/commands/enableRC | visitors"],
      witnesses: [
        { type: "tandem.visitor.command.enableRC", data: { enabled: false }, "on a page object": true },
      ],
    },
    {
      name: "gone from a question: its callbacks are named as the answers are",
      old: event({}, { page: { keeps: ["accept"] } }),
      new: event({}),
      lines: ["safe minor: PAGE_CHANGED agent/events/rc"],
    },
  ],
  "what is said": [
    {
      name: "a description only: a patch",
      old: { [EVENT]: { ...record({ enabled: on }), description: "Control changed." } },
      new: { [EVENT]: { ...record({ enabled: on }), description: "Control was given or taken." } },
      lines: ["safe patch: DESCRIPTION_CHANGED agent/events/rc"],
    },
    {
      name: "a deprecation that names what to use",
      old: event({ enabled: on, msg: short }),
      new: event({ enabled: on, msg: { ...short, ...old } }),
      lines: ["safe minor: DEPRECATED agent/events/rc msg"],
    },
    {
      name: "a deprecation that names nothing",
      old: event({ enabled: on, msg: short }),
      new: event({ enabled: on, msg: { ...short, "x-tandem": { deprecated: "Do not use this." } } }),
      lines: [
        "against a rule none: DEPRECATION_NAMES_NOTHING agent/events/rc msg",
        "safe minor: DEPRECATED agent/events/rc msg",
      ],
    },
    {
      name: "a since that was in the release",
      old: event({ enabled: on }, { since: "0.9.0" }),
      new: event({ enabled: on }, { since: "1.0.0" }),
      lines: ["against a rule none: SINCE_CHANGED agent/events/rc"],
    },
  ],
};

for (const [about, those] of Object.entries(cases)) {
  describe(about, () => {
    it.each(those)("$name", (one) => {
      const before = bundleOf(one.old, { version: "1.0.0" });
      const found = diff(before, bundleOf(one.new, { version: "2.0.0", after: before }));
      expect(lines(found)).toEqual(one.lines);
      expect(witnesses(found)).toEqual(one.witnesses ?? []);
      if (one.problems) expect(problems(found)).toEqual(one.problems);
    });
  });
}
