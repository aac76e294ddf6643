import type { Side, Transition, TransitionTable } from "@tandem/schema-model";
import { partyOf } from "./flows.ts";
import type { Outside } from "./outside.ts";
import type { Bundle, Definition } from "./types.ts";

/** The outcome of a command that the machine does not support. */
const UNSUPPORTED: Transition = { outcome: "unsupported" };

/** A command's outcome in a situation that both versions have. */
interface Meeting {
  readonly situation: string;
  readonly was: Transition;
  readonly is: Transition;
}

/** The differences of the transition tables. Versions without a table are not compared. */
export function* transitionChanges(old: Bundle, now: Bundle): Generator<Outside> {
  const [before, after] = [old.transitions, now.transitions];
  if (!before || !after) return;
  yield* situations(before, after);
  for (const path of new Set([...Object.keys(before.commands), ...Object.keys(after.commands)].sort())) {
    const [was, is] = [old.definitions.get(path), now.definitions.get(path)];
    // Commands that were added or removed have findings of their own.
    if (!was || !is) continue;
    const [had, has] = [before.commands[path] ?? {}, after.commands[path] ?? {}];
    for (const choice of new Set([...Object.keys(had), ...Object.keys(has)].sort()))
      yield* commandChanges(old, now, { was, is, choice }, meetings(before, after, had[choice], has[choice]));
  }
}

function* situations(before: TransitionTable, after: TransitionTable): Generator<Outside> {
  const change = { subject: "protocol", place: "", old: "", new: "" };
  for (const name of Object.keys(before.situations))
    if (!Object.hasOwn(after.situations, name)) yield { ...change, rule: "SITUATION_REMOVED", before: name };
  for (const [name, story] of Object.entries(after.situations))
    if (!Object.hasOwn(before.situations, name))
      yield { ...change, rule: "SITUATION_ADDED", after: name, name: storyText(story) };
}

/** A command in the situations that both versions have, those with the shortest story first. */
function meetings(
  before: TransitionTable,
  after: TransitionTable,
  had: Readonly<Record<string, Transition>> = {},
  has: Readonly<Record<string, Transition>> = {},
): Meeting[] {
  return Object.entries(before.situations)
    .filter(([name]) => Object.hasOwn(after.situations, name))
    .sort(([, a], [, b]) => a.length - b.length)
    .flatMap(([situation]) => {
      const [was, is] = [had[situation], has[situation]];
      // A situation of the other side has no row in either table.
      return was || is ? [{ situation, was: was ?? UNSUPPORTED, is: is ?? UNSUPPORTED }] : [];
    });
}

interface About {
  readonly was: Definition;
  readonly is: Definition;
  readonly choice: string;
}

function* commandChanges(
  old: Bundle,
  now: Bundle,
  about: About,
  all: readonly Meeting[],
): Generator<Outside> {
  const differing = all.filter(({ was, is }) => was.outcome !== is.outcome);
  for (const those of grouped(differing, ({ was, is }) => `${was.outcome} ${is.outcome}`).values()) {
    const [{ situation, was, is }] = those as [Meeting];
    const change = found(about, those, was.outcome, is.outcome);
    if (was.outcome !== "done") {
      yield { ...change, rule: is.outcome === "done" ? "TRANSITION_OPENED" : "REFUSAL_CHANGED" };
      continue;
    }
    yield {
      ...change,
      rule: "TRANSITION_CLOSED",
      shows: {
        ...shown(old, about, situation),
        fact: "outcome",
        value: "done",
        accepts: { const: "done" },
        refuses: { const: is.outcome },
      },
      hurts: [
        {
          party: partyOf(about.was.side as Side),
          how: `a page still on ${old.label} sends the command, and a server on ${now.label} refuses it as ${is.outcome}`,
        },
      ],
    };
  }
  yield* eventChanges(
    old,
    about,
    all.filter(({ was, is }) => was.outcome === is.outcome),
  );
}

/** Events that no longer follow, or follow in addition, if the outcome is the same. */
function* eventChanges(old: Bundle, about: About, same: readonly Meeting[]): Generator<Outside> {
  const lost = same.flatMap((meeting) =>
    missing(meeting.was, meeting.is).map((event) => ({ ...meeting, event })),
  );
  for (const [event, those] of grouped(lost, (one) => one.event)) {
    const { situation, was, is } = those[0]!;
    const [followed, follow] = [was.events ?? [], is.events ?? []];
    const value = followed.includes(event) ? followed : [...followed, event];
    yield {
      ...found(about, those, event, undefined),
      rule: "EVENT_NO_LONGER_FOLLOWS",
      shows: {
        ...shown(old, about, situation),
        fact: "events",
        value,
        accepts: { type: "array", items: { type: "string" } },
        refuses: follow.length > 0 ? { items: { enum: follow } } : { maxItems: 0 },
      },
      hurts: [
        {
          party: partyOf(event.split("/")[0] as Side),
          how: `they wait for ${event} after ${about.was.path}, which does not come`,
        },
      ],
    };
  }
  const won = same.flatMap((meeting) =>
    all(meeting.is)
      .filter((event) => !all(meeting.was).includes(event))
      .map((event) => ({ ...meeting, event })),
  );
  for (const [event, those] of grouped(won, (one) => one.event))
    yield { ...found(about, those, undefined, event), rule: "EVENT_FOLLOWS" };
}

/** Events that always followed and no longer do, and events that sometimes followed and never do now. */
function missing(was: Transition, is: Transition): string[] {
  const always = (was.events ?? []).filter((event) => !(is.events ?? []).includes(event));
  return [...always, ...(was.perhaps ?? []).filter((event) => !all(is).includes(event))];
}

function all({ events = [], perhaps = [] }: Transition): string[] {
  return [...events, ...perhaps];
}

function found(
  { was, is, choice }: About,
  those: readonly Meeting[],
  before: unknown,
  after: unknown,
): Omit<Outside, "rule"> {
  const names = those.map(({ situation }) => situation);
  return {
    subject: was.path,
    place: choice === "{}" ? "" : choice,
    old: was.pointer,
    new: is.pointer,
    name: names.join("; "),
    before,
    after,
  };
}

/** The story that leads to the situation, and the properties of the command's payload. */
function shown({ transitions }: Bundle, { was, choice }: About, situation: string) {
  return {
    message: was.path,
    story: transitions!.situations[situation]!,
    choice: JSON.parse(choice) as Record<string, unknown>,
  };
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

function storyText(story: readonly string[]): string {
  return story.length === 0 ? "from the start" : story.join("; ");
}
