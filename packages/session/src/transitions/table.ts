import type { Transition, TransitionTable } from "@tandem/schema-model";
import type { EventOutput, OutcomeOutput, Output } from "../input-output.ts";
import { explore, type Given } from "./explore.ts";
import { situationOf } from "./situation.ts";
import type { Variant } from "./variants.ts";

/**
 * Derives the table from the machine by exploring all of its states.
 *
 * @throws Error if one situation gives a command two outcomes: `situationOf` then leaves out what decides
 */
export function transitionTable(): TransitionTable {
  const situations = new Map<string, readonly string[]>();
  const rows = new Map<string, Map<string, Map<string, Transition>>>();
  for (const given of explore()) {
    const situation = situationOf(given.in.state, given.by);
    if (!situations.has(situation)) situations.set(situation, given.in.path);
    const row = inner(inner(rows, commandOf(given.variant)), JSON.stringify(given.variant.choice));
    row.set(situation, joined(row.get(situation), given, situation));
  }
  return {
    situations: sorted(situations, (path) => path),
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
      `${commandOf(variant)} ${JSON.stringify(variant.choice)} in "${situation}": ${known.outcome}, and ${outcome} as well. situationOf must tell the two states apart.`,
    );
  const [before, at = []] = [known.events ?? [], known.perhaps];
  const always = before.filter((event) => events.includes(event));
  const all = new Set([...before, ...at, ...events]);
  return transition(outcome, always, [...all].filter((event) => !always.includes(event)).sort());
}

/** Omits empty lists. */
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
