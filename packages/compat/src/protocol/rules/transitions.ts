import type { Schema, Transition, TransitionTable } from "@tandem/schema-model";
import type { Change } from "../walk.ts";
import { type Fragment, type Rule, type RuleId, shown } from "./rule.ts";

const COMMAND = "visitor/commands/enableRC";
const RC = "agent/events/rc";
const ALONE = "visitor: one agent";
const PAUSED = "visitor: one agent, paused";

const record: Schema = { type: "object", properties: { enabled: { type: "boolean" } } };
const fragment: Fragment = { [COMMAND]: record, [RC]: record };

/** A small machine: the outcome of enableRC with one agent, and while the session is paused. */
function machine(alone: Transition, paused?: Transition): TransitionTable {
  const comes = ["the visitor connects", "the agent comes"];
  return {
    situations: {
      [ALONE]: comes,
      ...(paused && { [PAUSED]: [...comes, 'the visitor: pauseSession {"pause":true}'] }),
    },
    commands: { [COMMAND]: { '{"enabled":true}': { [ALONE]: alone, ...(paused && { [PAUSED]: paused }) } } },
  };
}

const done: Transition = { outcome: "done", events: [RC] };
const silent: Transition = { outcome: "done" };
const notAllowed: Transition = { outcome: "notallowed" };

function example(before: TransitionTable, after: TransitionTable): Rule["example"] {
  return { old: fragment, new: fragment, transitions: { old: before, new: after } };
}

/** The situation with the shortest story, and the number of others. */
function where({ name = "", place }: Change): string {
  const [first, ...others] = name.split("; ");
  const more =
    others.length === 0
      ? ""
      : `, and in ${others.length} more ${others.length === 1 ? "situation" : "situations"}`;
  return `${place === "" ? "" : ` with \`${place}\``} in the situation "${first}"${more}`;
}

export const transitionRules = {
  TRANSITION_CLOSED: {
    title: "Command refused where it was accepted",
    what: "The session refuses a command in a situation in which it accepted it before.",
    why: "Pages on the old version still offer the command, send it, and are refused.",
    instead:
      "Keep accepting it in that situation until the next major version. Offer the new behaviour as a new command.",
    example: example(machine(done, done), machine(done, notAllowed)),
    bump: "major",
    says: (c) => `refused as ${shown(c.after)} where it was accepted:${where(c)}`,
  },
  TRANSITION_OPENED: {
    title: "Command accepted where it was refused",
    what: "The session accepts a command in a situation in which it refused it before.",
    why: "Pages on the old version do not send it there, or were refused. Nobody is affected.",
    instead: "This is the recommended way to evolve.",
    example: example(machine(done, notAllowed), machine(done, done)),
    bump: "minor",
    says: (c) => `accepted where it was refused as ${shown(c.before)}:${where(c)}`,
  },
  REFUSAL_CHANGED: {
    title: "Refused for another reason",
    what: "The session refuses a command with another code than before.",
    why: "It is refused either way. A page that shows the reason by the code shows another one.",
    instead: "Keep the code if the reason is the same.",
    example: example(machine(done, notAllowed), machine(done, { outcome: "notpermitted" })),
    bump: "minor",
    says: (c) => `refused as ${shown(c.after)}, was ${shown(c.before)}:${where(c)}`,
  },
  EVENT_NO_LONGER_FOLLOWS: {
    title: "Event no longer follows",
    what: "A command has the same outcome, and an event that followed it no longer does, or no longer always does.",
    why: "Pages wait for the event to learn what the command did.",
    instead: "Keep raising it until the next major version, together with its replacement.",
    example: example(machine(done), machine(silent)),
    bump: "major",
    says: (c) => `${shown(c.before)} no longer follows it${where(c)}`,
  },
  EVENT_FOLLOWS: {
    title: "Event follows too",
    what: "A command has the same outcome, and an additional event follows it.",
    why: "Pages receive it more often. Its payload does not change.",
    instead: "This is safe if the meaning of the event is the same.",
    example: example(machine(silent), machine(done)),
    bump: "minor",
    says: (c) => `${shown(c.after)} follows it too${where(c)}`,
  },
  SITUATION_ADDED: {
    title: "New situation",
    what: "A situation can occur that could not occur before.",
    why: "It results from something new, which pages on the old version do not use.",
    instead: "This is the recommended way to evolve, as long as no existing command leads into it.",
    example: example(machine(done), machine(done, notAllowed)),
    bump: "minor",
    says: ({ after, name }) => `a new situation: ${shown(after)} (${name})`,
  },
  SITUATION_REMOVED: {
    title: "Situation removed",
    what: "A situation can no longer occur.",
    why: "What led to it has findings of its own. Code for the situation is never run.",
    instead: "Check the findings about the commands that led to it.",
    example: example(machine(done, notAllowed), machine(done)),
    bump: "minor",
    says: ({ before }) => `a situation that can no longer occur: ${shown(before)}`,
  },
} satisfies Partial<Record<RuleId, Rule>>;
