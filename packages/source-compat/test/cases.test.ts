import type { Diff, Fragment } from "@tandem/compat/protocol";
import { beforeAll, describe, expect, it } from "vitest";
import { diffsOf, lines, programs } from "./compiled.ts";

type Schema = Fragment[string];

interface Case {
  name: string;
  old: Fragment;
  new: Fragment;
  /** Verdict, needed version, rule, place, who is hurt, what code no longer compiles. */
  lines: string[];
  /** The programs that no longer compile, with the compiler's error. */
  programs?: string[];
}

const EVENT = "agent/events/rc";
const COMMAND = "visitor/commands/enableRC";

const on: Schema = { type: "boolean" };
const text: Schema = { type: "string", maxLength: 9 };
const suspendedByDefault = {
  accepts: [{ rule: "default", property: "suspended", value: false, because: "Older servers omit it." }],
};

/** A record. A name with `!` at its end is required. */
function record(properties: Record<string, Schema>, own?: Record<string, unknown>): Schema {
  const names = Object.keys(properties);
  return {
    ...(own && { "x-tandem": own }),
    type: "object",
    properties: Object.fromEntries(names.map((name) => [name.replace("!", ""), properties[name]!])),
    required: names.filter((name) => name.endsWith("!")).map((name) => name.replace("!", "")),
  };
}

const event = (properties: Record<string, Schema>, own?: Record<string, unknown>): Fragment => ({
  [EVENT]: record(properties, own),
});
const command = (properties: Record<string, Schema>): Fragment => ({ [COMMAND]: record(properties) });
const list = (items: Schema): Schema => ({ type: "array", items, maxItems: 9 });
const map = (values: Schema): Schema => ({ type: "object", additionalProperties: values });
const words = (...values: string[]): Schema => ({ type: "string", enum: values });
const ref = (path: string): Schema => ({ $ref: `#/$defs/${path.replace("/", "~1")}` });

function codes(open: boolean, ...names: string[]): Schema {
  return {
    "x-tandem": { open },
    type: "string",
    maxLength: 64,
    oneOf: names.map((name) => ({ const: name, title: name, description: `The code ${name}.` })),
  };
}
const ending = (reasons: Schema): Fragment => ({
  "agent/events/sessionend": record({ "reason!": ref("reason-codes/end") }),
  "reason-codes/end": reasons,
});

const cases: Record<string, Case[]> = {
  "a property of an event": [
    {
      name: "optional",
      old: event({ "enabled!": on }),
      new: event({ "enabled!": on, suspended: on }),
      lines: ["safe minor: PROPERTY_ADDED agent/events/rc suspended"],
    },
    {
      name: "made optional; the client fills it in, so that only code breaks",
      old: event({ "enabled!": on, "suspended!": on }, suspendedByDefault),
      new: event({ "enabled!": on, suspended: on }, suspendedByDefault),
      lines: [
        "breaking major: SOURCE_READ_BROKEN agent/events/rc suspended | agents | read",
        "safe minor: PROPERTY_OPTIONAL agent/events/rc suspended",
      ],
      programs: [
        "import type { AgentRcEvent } from \"@tandem/protocol\";\nexport const read = (event: AgentRcEvent): boolean => event.suspended;\n// error TS2322: Type 'boolean | undefined' is not assignable to type 'boolean'.",
      ],
    },
    {
      name: "made optional",
      old: event({ "enabled!": on }),
      new: event({ enabled: on }),
      lines: ["breaking major: PROPERTY_OPTIONAL agent/events/rc enabled | agents | read"],
    },
    {
      name: "made required",
      old: event({ enabled: on }),
      new: event({ "enabled!": on }),
      lines: ["breaking major: PROPERTY_REQUIRED agent/events/rc enabled | servers, stored logs | write"],
      programs: [
        "import type { AgentRcEvent } from \"@tandem/protocol\";\nexport const write = (event: Omit<AgentRcEvent, \"enabled\">): AgentRcEvent => event;\n// error TS2741: Property 'enabled' is missing in type 'Omit<AgentRcEvent, \"enabled\">' but required in type 'AgentRcEvent'.",
      ],
    },
    {
      name: "made required in a local event",
      old: event({ enabled: on }, { origin: "local" }),
      new: event({ "enabled!": on }, { origin: "local" }),
      lines: ["safe minor: PROPERTY_REQUIRED agent/events/rc enabled"],
    },
    {
      name: "made optional in a local event",
      old: event({ "enabled!": on }, { origin: "local" }),
      new: event({ enabled: on }, { origin: "local" }),
      lines: ["breaking major: PROPERTY_OPTIONAL agent/events/rc enabled | agents | read"],
      programs: [
        "import type { AgentRcEvent } from \"@tandem/protocol\";\nexport const read = (event: AgentRcEvent): boolean => event.enabled;\n// error TS2322: Type 'boolean | undefined' is not assignable to type 'boolean'.",
      ],
    },
    {
      name: "removed",
      old: event({ "enabled!": on, msg: text }),
      new: event({ "enabled!": on }),
      lines: [
        "breaking major: PROPERTY_REMOVED agent/events/rc msg | servers | read, write",
        "safe none: REMOVED_WITHOUT_DEPRECATION agent/events/rc msg",
      ],
      programs: [
        "import type { AgentRcEvent } from \"@tandem/protocol\";\nexport const read = (event: AgentRcEvent): string | undefined => event.msg;\n// error TS2339: Property 'msg' does not exist on type 'AgentRcEvent'.",
        "import type { AgentRcEvent } from \"@tandem/protocol\";\nexport const write = (value: string): AgentRcEvent[\"msg\"] => value;\n// error TS2339: Property 'msg' does not exist on type 'AgentRcEvent'.",
      ],
    },
    {
      name: "renamed",
      old: event({ "msg!": text }),
      new: event({ "message!": text }),
      lines: [
        "breaking major: PROPERTY_RENAMED agent/events/rc msg | servers, stored logs, agents | read, write, write",
      ],
    },
    {
      name: "of a wider type",
      old: event({ size: { type: "integer", minimum: 0, maximum: 9 } }),
      new: event({ size: { type: ["integer", "string"], minimum: 0, maximum: 9, maxLength: 9 } }),
      lines: ["breaking major: TYPE_WIDENED agent/events/rc size | agents | read"],
    },
    {
      name: "of a narrower type",
      old: event({ size: { type: ["integer", "string"], minimum: 0, maximum: 9, maxLength: 9 } }),
      new: event({ size: { type: "integer", minimum: 0, maximum: 9 } }),
      lines: ["breaking major: TYPE_NARROWED agent/events/rc size | servers, stored logs | write"],
    },
    {
      name: "an integer that becomes a number",
      old: event({ size: { type: "integer", minimum: 0, maximum: 9 } }),
      new: event({ size: { type: "number", minimum: 0, maximum: 9 } }),
      lines: ["breaking major: TYPE_WIDENED agent/events/rc size | agents"],
    },
    {
      name: "deep in a list",
      old: event({ agents: list(record({ "num!": text, "role!": text })) }),
      new: event({ agents: list(record({ "num!": text, role: text })) }),
      lines: ["breaking major: PROPERTY_OPTIONAL agent/events/rc agents[].role | agents | read"],
      programs: [
        "import type { AgentRcEvent } from \"@tandem/protocol\";\nexport const read = (item: NonNullable<AgentRcEvent[\"agents\"]>[number]): string => item.role;\n// error TS2322: Type 'string | undefined' is not assignable to type 'string'.",
      ],
    },
    {
      name: "in the values of a map",
      old: event({ entries: map(text) }),
      new: event({ entries: map({ type: ["string", "null"], maxLength: 9 }) }),
      lines: ["breaking major: TYPE_WIDENED agent/events/rc entries.* | agents | read"],
    },
    {
      name: "whose name is no identifier",
      old: event({ "data-url!": text, "class!": on }),
      new: event({ "data-url": text, class: on }),
      lines: [
        "breaking major: PROPERTY_OPTIONAL agent/events/rc class | agents | read",
        "breaking major: PROPERTY_OPTIONAL agent/events/rc data-url | agents | read",
      ],
      programs: [
        "import type { AgentRcEvent } from \"@tandem/protocol\";\nexport const read = (event: AgentRcEvent): boolean => event.class;\n// error TS2322: Type 'boolean | undefined' is not assignable to type 'boolean'.",
        "import type { AgentRcEvent } from \"@tandem/protocol\";\nexport const read = (event: AgentRcEvent): string => event[\"data-url\"];\n// error TS2322: Type 'string | undefined' is not assignable to type 'string'.",
      ],
    },
    {
      name: "two differences",
      old: event({ "a!": on, "b!": on }),
      new: event({ a: on, b: on }),
      lines: [
        "breaking major: PROPERTY_OPTIONAL agent/events/rc a | agents | read",
        "breaking major: PROPERTY_OPTIONAL agent/events/rc b | agents | read",
      ],
    },
    {
      name: "of an experimental event",
      old: event({ "enabled!": on, "suspended!": on }, { ...suspendedByDefault, stability: "experimental" }),
      new: event({ "enabled!": on, suspended: on }, { ...suspendedByDefault, stability: "experimental" }),
      lines: [
        "breaking minor: SOURCE_READ_BROKEN agent/events/rc suspended | agents | read",
        "safe minor: PROPERTY_OPTIONAL agent/events/rc suspended",
      ],
    },
  ],
  "a property of a command": [
    {
      name: "optional",
      old: command({ "enabled!": on }),
      new: command({ "enabled!": on, by: text }),
      lines: ["safe minor: PROPERTY_ADDED visitor/commands/enableRC by"],
    },
    {
      name: "required",
      old: command({ "enabled!": on }),
      new: command({ "enabled!": on, "by!": text }),
      lines: ["breaking major: PROPERTY_ADDED_REQUIRED visitor/commands/enableRC by | visitors | write"],
      programs: [
        "import type { VisitorEnableRCCommand } from \"@tandem/protocol\";\nexport const write = (command: Omit<VisitorEnableRCCommand, \"by\">): VisitorEnableRCCommand => command;\n// error TS2741: Property 'by' is missing in type 'Omit<VisitorEnableRCCommand, \"by\">' but required in type 'VisitorEnableRCCommand'.",
      ],
    },
    {
      name: "made required",
      old: command({ by: text }),
      new: command({ "by!": text }),
      lines: ["breaking major: PROPERTY_REQUIRED visitor/commands/enableRC by | visitors | write"],
    },
    {
      name: "made optional",
      old: command({ "by!": text }),
      new: command({ by: text }),
      lines: ["breaking major: PROPERTY_OPTIONAL visitor/commands/enableRC by | servers | read"],
    },
  ],
  "what only people read": [
    {
      name: "titles and descriptions",
      old: { ...event({ enabled: { ...on, description: "Old." } }), ...ending(codes(true, "left")) },
      new: {
        [EVENT]: {
          ...record({ enabled: { ...on, description: "New." } }),
          title: "Another title",
          description: "Other words.",
        },
        ...ending({
          ...codes(true, "left"),
          title: "Ends",
          oneOf: [{ const: "left", title: "Left", description: "Other words." }],
        }),
      },
      lines: [
        "safe patch: DESCRIPTION_CHANGED agent/events/rc",
        "safe patch: DESCRIPTION_CHANGED agent/events/rc",
        "safe patch: DESCRIPTION_CHANGED agent/events/rc enabled",
        "safe patch: DESCRIPTION_CHANGED reason-codes/end",
        "safe patch: DESCRIPTION_CHANGED reason-codes/end left",
        "safe patch: DESCRIPTION_CHANGED reason-codes/end left",
      ],
    },
    {
      name: "a deprecation",
      old: event({ "enabled!": on, on }),
      new: event({ "enabled!": on, on: { ...on, "x-tandem": { deprecated: "Use enabled." } } }),
      lines: ["safe minor: DEPRECATED agent/events/rc on"],
    },
    {
      name: "bounds and patterns",
      old: event({ msg: text }),
      new: event({ msg: { ...text, maxLength: 5, pattern: "^[a-z]{0,5}$" } }),
      lines: [
        "breaking major: BOUND_TIGHTENED agent/events/rc msg | servers, stored logs",
        "breaking major: PATTERN_CHANGED agent/events/rc msg | servers, stored logs",
      ],
    },
  ],
  "a code": [
    {
      name: "added to an open list",
      old: ending(codes(true, "left")),
      new: ending(codes(true, "left", "lost")),
      lines: ["safe minor: CODE_ADDED reason-codes/end lost"],
    },
    {
      name: "added to a closed list",
      old: ending(codes(false, "left")),
      new: ending(codes(false, "left", "lost")),
      lines: ["breaking major: CODE_ADDED reason-codes/end lost | agents | read"],
    },
    {
      name: "removed from an open list",
      old: ending(codes(true, "left", "lost")),
      new: ending(codes(true, "left")),
      lines: [
        "breaking major: CODE_REMOVED reason-codes/end lost | servers | name",
        "safe none: REMOVED_WITHOUT_DEPRECATION reason-codes/end lost",
      ],
      programs: [
        'import { end } from "@tandem/protocol";\nexport const used = end.lost;\n// error TS2339: Property \'lost\' does not exist on type \'{ readonly left: { readonly code: "left"; readonly title: "left"; readonly description: "The code left."; }; }\'.',
      ],
    },
    {
      name: "removed from a closed list",
      old: ending(codes(false, "left", "lost")),
      new: ending(codes(false, "left")),
      lines: [
        "breaking major: CODE_REMOVED reason-codes/end lost | servers, stored logs | name, write",
        "safe none: REMOVED_WITHOUT_DEPRECATION reason-codes/end lost",
      ],
    },
    {
      name: "of a list that is opened",
      old: ending(codes(false, "left")),
      new: ending(codes(true, "left")),
      lines: [
        "breaking major: SOURCE_READ_BROKEN reason-codes/end | agents | read",
        "safe minor: LIST_OPENED reason-codes/end",
      ],
      programs: [
        'import type { End } from "@tandem/protocol";\nexport const read = (value: End): "left" => value;\n// error TS2322: Type \'End\' is not assignable to type \'"left"\'.',
      ],
    },
    {
      name: "of a list that is closed",
      old: ending(codes(true, "left")),
      new: ending(codes(false, "left")),
      lines: ["breaking major: LIST_CLOSED reason-codes/end | servers, stored logs | name, write"],
      programs: [
        "import type { KnownEnd } from \"@tandem/protocol\";\nexport type Used = KnownEnd;\n// error TS2305: Module '\"@tandem/protocol\"' has no exported member 'KnownEnd'.",
        "import type { End } from \"@tandem/protocol\";\nexport const write = (value: string): End => value;\n// error TS2322: Type 'string' is not assignable to type '\"left\"'.",
      ],
    },
    {
      name: "a word of a property",
      old: event({ state: words("on") }),
      new: event({ state: words("on", "off") }),
      lines: ["breaking major: CODE_ADDED agent/events/rc state: off | agents | read"],
    },
    {
      name: "that loses a fact",
      old: ending({
        ...codes(true),
        oneOf: [{ const: "left", title: "Left", description: "Left.", "x-tandem": { retry: true } }],
      }),
      new: ending({ ...codes(true), oneOf: [{ const: "left", title: "Left", description: "Left." }] }),
      lines: [
        "breaking major: SOURCE_NAME_REMOVED reason-codes/end left | agents, servers | name",
        "safe minor: CODE_FACTS_CHANGED reason-codes/end left",
      ],
      programs: [
        'import { end } from "@tandem/protocol";\nexport const used = end.left.retry;\n// error TS2339: Property \'retry\' does not exist on type \'{ readonly code: "left"; readonly title: "Left"; readonly description: "Left."; }\'.',
      ],
    },
    {
      name: "of words that become a list",
      old: event({ state: words("on", "off") }),
      new: { ...event({ state: ref("common/state") }), "common/state": codes(false, "on", "off") },
      lines: ["safe patch: TYPE_MOVED agent/events/rc state", "safe minor: SHARED_TYPE_ADDED common/state"],
    },
  ],
  "a message or type": [
    {
      name: "added",
      old: event({ enabled: on }),
      new: { ...event({ enabled: on }), ...command({ enabled: on }) },
      lines: ["safe minor: COMMAND_ADDED visitor/commands/enableRC"],
    },
    {
      name: "removed",
      old: { ...event({ enabled: on }), ...command({ enabled: on }) },
      new: event({ enabled: on }),
      lines: [
        "breaking major: COMMAND_REMOVED visitor/commands/enableRC | visitors | name",
        "safe none: REMOVED_WITHOUT_DEPRECATION visitor/commands/enableRC",
      ],
    },
    {
      name: "renamed",
      old: event({ enabled: on }),
      new: { "agent/events/control": record({ enabled: on }) },
      lines: ["breaking major: EVENT_RENAMED agent/events/rc | agents, servers, stored logs | name"],
    },
    {
      name: "a shared type that is removed, and what refers to it has the same shape",
      old: { ...event({ msg: ref("common/note") }), "common/note": text },
      new: event({ msg: text }),
      lines: [
        "breaking major: SHARED_TYPE_REMOVED common/note | agents, servers | name",
        "safe patch: TYPE_MOVED agent/events/rc msg",
      ],
      programs: [
        "import type { Note } from \"@tandem/protocol\";\nexport type Used = Note;\n// error TS2305: Module '\"@tandem/protocol\"' has no exported member 'Note'.",
      ],
    },
    {
      name: "a shared type that moves and keeps its name",
      old: { ...event({ msg: ref("common/note") }), "common/note": text },
      new: { ...event({ msg: ref("reason-codes/note") }), "reason-codes/note": text },
      lines: [
        "safe patch: TYPE_MOVED agent/events/rc msg",
        "safe major: SHARED_TYPE_REMOVED common/note",
        "safe minor: SHARED_TYPE_ADDED reason-codes/note",
      ],
    },
    {
      name: "a shared type that a message carries",
      old: { ...event({ "note!": ref("common/note") }), "common/note": record({ "text!": text }) },
      new: { ...event({ "note!": ref("common/note") }), "common/note": record({ text }) },
      lines: ["breaking major: PROPERTY_OPTIONAL common/note text | agents | read"],
    },
    {
      name: "a shared type that no message uses",
      old: { "common/note": record({ text }) },
      new: { "common/note": record({ "text!": text }) },
      lines: [
        "breaking major: SOURCE_WRITE_BROKEN common/note text | agents, visitors, servers | write",
        "safe minor: PROPERTY_REQUIRED common/note text",
      ],
    },
  ],
};

const all = Object.values(cases).flat();
let found: Diff[];
beforeAll(async () => {
  found = await diffsOf(all);
});

describe.each(Object.entries(cases))("%s", (_, group) => {
  it.each(group)("$name", (one) => {
    const diff = found[all.indexOf(one)]!;
    expect(lines(diff)).toEqual(one.lines);
    if (one.programs) expect(programs(diff)).toEqual(one.programs);
  });
});
