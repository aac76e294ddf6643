import type { EventOutput, OutcomeOutput, Output } from "../input-output.ts";
import { explore, type Given } from "./explore.ts";
import { situationOf } from "./situation.ts";
import type { Variant } from "./variants.ts";

/** What a command comes to in a situation. */
export interface Transition {
  /** `done`, or the code that it is refused with. */
  readonly outcome: string;
  /** The events that follow each time, as paths of the schemas: `agent/events/rc`. */
  readonly events?: readonly string[];
  /** Those that follow at times: when there is something to tell, or someone to tell it to. */
  readonly perhaps?: readonly string[];
}

/** Which command is legal when, and what follows: the machine, told as a table. */
export interface TransitionTable {
  /** Each situation with the shortest story that leads there. */
  readonly situations: Readonly<Record<string, readonly string[]>>;
  /** By the command's path, by the choice in its payload as JSON, by the situation of its sender. */
  readonly commands: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, Transition>>>>>>;
}

/**
 * Derives the table from the machine, by going through all that can happen.
 *
 * @throws Error where one situation answers a command in two ways: then the situations leave out what decides
 */
export function transitionTable(): TransitionTable {
  const situations = new Map<string, readonly string[]>();
  const rows = new Map<string, Map<string, Map<string, Transition>>>();
  for (const given of explore()) {
    const situation = situationOf(given.in.state, given.by);
    if (!situations.has(situation)) situations.set(situation, given.in.story);
    const row = inner(inner(rows, commandOf(given.variant)), JSON.stringify(given.variant.choice));
    row.set(situation, joined(row.get(situation), given, situation));
  }
  return {
    situations: sorted(situations, (story) => story),
    commands: sorted(rows, (choices) => sorted(choices, (row) => sorted(row, (transition) => transition))),
  };
}

/** The command's path in the schemas. */
export function commandOf({ side, name }: Pick<Variant, "side" | "name">): string {
  return `${side}/commands/${name}`;
}

export function outcomeOf(outputs: readonly Output[]): string {
  const outcome = outputs.find((output): output is OutcomeOutput => output.type === "outcome");
  return outcome?.data.code ?? "done";
}

export function eventsOf(outputs: readonly Output[]): string[] {
  const events = outputs.filter((output): output is EventOutput => output.type === "event");
  return [...new Set(events.map(({ to, name }) => `${to.side}/events/${name}`))].sort();
}

function joined(known: Transition | undefined, { variant, outputs }: Given, situation: string): Transition {
  const outcome = outcomeOf(outputs);
  const events = eventsOf(outputs);
  if (!known) return transition(outcome, events, []);
  if (known.outcome !== outcome)
    throw new Error(
      `${commandOf(variant)} ${JSON.stringify(variant.choice)} in "${situation}": ${known.outcome}, and ${outcome} as well. Tell the two situations apart.`,
    );
  const [before, at = []] = [known.events ?? [], known.perhaps];
  const always = before.filter((event) => events.includes(event));
  const all = new Set([...before, ...at, ...events]);
  return transition(outcome, always, [...all].filter((event) => !always.includes(event)).sort());
}

/** Without the lists that are empty. */
function transition(outcome: string, events: readonly string[], perhaps: readonly string[]): Transition {
  return { outcome, ...(events.length > 0 && { events }), ...(perhaps.length > 0 && { perhaps }) };
}

function inner<T>(map: Map<string, Map<string, T>>, key: string): Map<string, T> {
  let found = map.get(key);
  if (!found) {
    found = new Map();
    map.set(key, found);
  }
  return found;
}

function sorted<T, U>(map: ReadonlyMap<string, T>, to: (value: T) => U): Record<string, U> {
  return Object.fromEntries(
    [...map].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]) => [key, to(value)]),
  );
}

/** The table as a file: a line for each situation and each transition, so that a change of one is a line of a diff. */
export function tableText({ situations, commands }: TransitionTable): string {
  const object = (entries: object, indent: string, line: (value: never) => string): string => {
    const lines = Object.entries(entries).map(
      ([key, value]) => `${indent}  ${JSON.stringify(key)}: ${line(value as never)}`,
    );
    return `{\n${lines.join(",\n")}\n${indent}}`;
  };
  const rows = (choices: object): string =>
    object(choices, "    ", (row: object) => object(row, "      ", (value: object) => JSON.stringify(value)));
  return `{\n  "situations": ${object(situations, "  ", (story: object) => JSON.stringify(story))},\n  "commands": ${object(commands, "  ", rows)}\n}\n`;
}
