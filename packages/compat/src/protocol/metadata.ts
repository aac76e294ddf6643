import { type AcceptsRule, appendToken, type Json, type Side } from "@tandem/schema-model";
import { canonical } from "../json.ts";
import { partyOf } from "./flows.ts";
import { inlineIn } from "./forms.ts";
import type { Outside } from "./outside.ts";
import type { RuleId } from "./rules/index.ts";
import type { Bundle, Definition, Hurt, Lifecycle, Metadata } from "./types.ts";
import { deprecation } from "./walk.ts";

/** The differences of a definition's metadata. */
export function* metadataChanges(
  old: Bundle,
  now: Bundle,
  was: Definition,
  is: Definition,
): Generator<Outside> {
  const [before, after] = [was.metadata, is.metadata];
  const change = (rule: RuleId, key: string, from: unknown, to: unknown): Outside => ({
    rule,
    subject: was.path,
    place: "",
    old: appendToken(appendToken(was.pointer, "x-tandem"), key),
    new: appendToken(appendToken(is.pointer, "x-tandem"), key),
    before: from,
    after: to,
  });
  const simple = (rule: RuleId, key: keyof Metadata): Outside => change(rule, key, before[key], after[key]);
  yield* lists(old, was, before, after, change);
  yield* accepts(old, was, before, after, change);
  if (before.cause !== after.cause) yield simple("CAUSE_CHANGED", "cause");
  if (before.reply !== after.reply) yield answered(was, before, after, simple("REPLY_CHANGED", "reply"));
  if (canonical((before.asks ?? null) as Json) !== canonical((after.asks ?? null) as Json))
    yield asked(was, before, after, simple("ASKS_CHANGED", "asks"));
  if (before.privilege !== after.privilege)
    yield privileged(was, before, after, simple("PRIVILEGE_CHANGED", "privilege"), now.label);
  if (canonical((before.page ?? null) as Json) !== canonical((after.page ?? null) as Json))
    yield spelt(was, before, after, simple("PAGE_CHANGED", "page"));
  if ((before.state ?? false) !== (after.state ?? false)) {
    const found = simple("STATE_CHANGED", "state");
    yield before.state
      ? {
          ...found,
          shows: exchange(was, "remembered", true, { const: true }, { const: false }),
          hurts: pages(was, "a page that joins or reloads finds no state"),
        }
      : found;
  }
  const origins = [before.origin ?? "server", after.origin ?? "server"];
  if (origins[0] !== origins[1])
    yield {
      ...change("ORIGIN_CHANGED", "origin", origins[0], origins[1]),
      shows: exchange(was, "origin", origins[0], { const: origins[0] }, { const: origins[1] }),
      hurts: [
        ...pages(
          was,
          `it no longer comes from ${origins[0] === "server" ? "the session" : "the page's own client"}`,
        ),
        ...(origins[0] === "server"
          ? [{ party: "stored logs" as const, how: "they no longer hold it" }]
          : []),
      ],
    };
  yield* lifecycle(was, before.lifecycle, after.lifecycle, change);
  yield* life(before, after, simple, change);
}

function* lifecycle(
  was: Definition,
  before: Lifecycle = {},
  after: Lifecycle = {},
  change: Make,
): Generator<Outside> {
  const [ended, ends] = [before.endsSession ?? false, after.endsSession ?? false];
  if (ended !== ends)
    yield {
      ...change("SESSION_END_CHANGED", "lifecycle", ended, ends),
      shows: exchange(was, "ends the session", ended, { const: ended }, { const: ends }),
      hurts: pages(was, ends ? "does not notice that the session is over" : "closes a session that goes on"),
    };
  const [had, has] = [byCondition(before), byCondition(after)];
  for (const [condition, payload] of had) {
    const now = has.get(condition);
    if (now === payload) continue;
    const rule = now === undefined ? "RAISED_ON_REMOVED" : "RAISED_ON_CHANGED";
    yield {
      ...change(rule, "lifecycle", payload, now),
      name: condition,
      shows: exchange(was, condition, payload, { const: payload }, { const: now ?? null }),
      hurts: pages(was, `with the new client it does not get ${was.name} as before when ${condition}`),
    };
  }
  for (const [condition, payload] of has)
    if (!had.has(condition))
      yield { ...change("RAISED_ON_ADDED", "lifecycle", undefined, payload), name: condition };
}

/** What the client sets in the payload, by condition, as canonical JSON. */
function byCondition({ raisedOn = [] }: Lifecycle): Map<string, string> {
  return new Map(
    raisedOn.flatMap(({ conditions, ...sets }) =>
      conditions.map((condition): [string, string] => [condition, canonical(sets)]),
    ),
  );
}

function* life(
  before: Metadata,
  after: Metadata,
  simple: (rule: RuleId, key: keyof Metadata) => Outside,
  change: (rule: RuleId, key: string, from: unknown, to: unknown) => Outside,
): Generator<Outside> {
  const [was, is] = [before.stability ?? "stable", after.stability ?? "stable"];
  // `legacy` means deprecated, which DEPRECATED reports.
  if (was !== is && is !== "legacy")
    yield simple(is === "experimental" ? "STABILITY_LOWERED" : "STABILITY_RAISED", "stability");
  for (const { rule } of deprecation(before.deprecated, after.deprecated, (rule) =>
    simple(rule, "deprecated"),
  ))
    yield change(rule, "deprecated", before.deprecated, after.deprecated);
  if (before.since !== after.since) yield simple("SINCE_CHANGED", "since");
}

type Make = (rule: RuleId, key: string, from: unknown, to: unknown) => Outside;

function* lists(
  old: Bundle,
  was: Definition,
  before: Metadata,
  after: Metadata,
  change: Make,
): Generator<Outside> {
  const [raised, raises] = [before.raisedBy ?? [], after.raisedBy ?? []];
  for (const command of raised.filter((name) => !raises.includes(name))) {
    const path = command.replace("/", "/commands/");
    yield {
      ...change("RAISED_BY_REMOVED", "raisedBy", command, undefined),
      name: command,
      shows: exchange(was, "raisedBy", command, { enum: raised }, { enum: raises }),
      hurts: [
        ...pages(was, `it does not come after ${command}`),
        ...(old.definitions.has(path) && !command.startsWith(`${was.side}/`)
          ? sideOf(command, `${was.path} does not follow ${command}`)
          : []),
      ],
    };
  }
  for (const command of raises.filter((name) => !raised.includes(name)))
    yield { ...change("RAISED_BY_ADDED", "raisedBy", undefined, command), name: command };
}

function* accepts(
  old: Bundle,
  was: Definition,
  before: Metadata,
  after: Metadata,
  change: Make,
): Generator<Outside> {
  const key = ({ because, ...rule }: AcceptsRule): string => canonical(rule as Json);
  const [had, has] = [before.accepts ?? [], after.accepts ?? []];
  const say = ({ because, ...rule }: AcceptsRule): string => Object.values(rule).join(" ");
  for (const rule of had.filter((one) => !has.some((other) => key(other) === key(one)))) {
    const schema = inlineIn(old, was.schema);
    const accepts = had.filter((other) => other !== rule);
    const own = { ...schema["x-tandem"], ...(accepts.length > 0 ? { accepts } : { accepts: [] }) };
    yield {
      ...change("ACCEPTS_REMOVED", "accepts", say(rule), undefined),
      name: say(rule),
      alone: { ...schema, "x-tandem": own },
    };
  }
  for (const rule of has.filter((one) => !had.some((other) => key(other) === key(one))))
    yield { ...change("ACCEPTS_ADDED", "accepts", undefined, say(rule)), name: say(rule) };
}

function answered(was: Definition, before: Metadata, after: Metadata, found: Outside): Outside {
  const old = before.reply ?? null;
  return {
    ...found,
    shows: exchange(was, "answer", old, { const: old }, { const: after.reply ?? null }),
    hurts: pages(
      was,
      before.reply ? `answers with ${before.reply}, which answers it no longer` : "does not answer",
    ),
  };
}

/** If the command asked nothing before, nobody waits for an answer. */
function asked(was: Definition, before: Metadata, after: Metadata, found: Outside): Outside {
  if (before.asks === undefined) return found;
  return {
    ...found,
    shows: exchange(was, "answers", before.asks, { const: before.asks }, { const: after.asks ?? null }),
    hurts: pages(was, "waits for an answer that never comes, or has another meaning"),
  };
}

function privileged(
  was: Definition,
  before: Metadata,
  after: Metadata,
  found: Outside,
  label: string,
): Outside {
  if (after.privilege === undefined) return found;
  const held = before.privilege === undefined ? [] : [before.privilege];
  const list = { type: "array", items: { type: "string" } };
  return {
    ...found,
    shows: exchange(was, "privileges", held, list, { ...list, contains: { const: after.privilege } }),
    hurts: [{ party: "agents", how: `those without ${after.privilege} are refused by a server on ${label}` }],
  };
}

/** Without a spelling, a question is answered by callbacks named like the answers. A command needs one. */
function spelt(was: Definition, before: Metadata, after: Metadata, found: Outside): Outside {
  if (was.kind === "event" || before.page === undefined || after.page !== undefined) return found;
  return {
    ...found,
    shows: exchange(was, "on a page object", true, { const: true }, { const: false }),
    hurts: pages(was, "on a page object the command is refused"),
  };
}

function exchange(
  { path }: Definition,
  fact: string,
  value: unknown,
  accepts: Record<string, unknown>,
  refuses: Record<string, unknown>,
): NonNullable<Outside["shows"]> {
  return { message: path, fact, value, accepts, refuses };
}

function pages({ side }: Definition, how: string): Hurt[] {
  return side === undefined ? [] : [{ party: partyOf(side), how }];
}

function sideOf(command: string, how: string): Hurt[] {
  return [{ party: partyOf(command.split("/")[0] as Side), how }];
}
