import type { Schema, Transition, TransitionTable } from "@tandem/schema-model";
import type { Change } from "../walk.ts";
import { type Fragment, type Rule, type RuleId, shown } from "./rule.ts";

const COMMAND = "visitor/commands/enableRC";
const RC = "agent/events/rc";
const ALONE = "visitor: one agent";
const PAUSED = "visitor: one agent, paused";

const record: Schema = { type: "object", properties: { enabled: { type: "boolean" } } };
const fragment: Fragment = { [COMMAND]: record, [RC]: record };

/** A small machine: what enableRC comes to with one agent, and while the session is paused. */
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

/** Where it is so: the situation that is reached soonest, and how many there are beside it. */
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
    title: "Command refused where it was done",
    what: "The session refuses a command in a situation in which it did it.",
    why: "Pages on the old version go by when it was legal: they show the button, give the command, and are refused.",
    instead:
      "Go on doing it in that situation until the next major version; offer the new way under a new command.",
    example: example(machine(done, done), machine(done, notAllowed)),
    bump: "major",
    says: (c) => `refused as ${shown(c.after)} where it was done:${where(c)}`,
  },
  TRANSITION_OPENED: {
    title: "Command done where it was refused",
    what: "The session does a command in a situation in which it refused it.",
    why: "Pages on the old version do not give it there, or were refused. Nobody is hurt.",
    instead: "This is the way to evolve.",
    example: example(machine(done, notAllowed), machine(done, done)),
    bump: "minor",
    says: (c) => `done where it was refused as ${shown(c.before)}:${where(c)}`,
  },
  REFUSAL_CHANGED: {
    title: "Refused for another reason",
    what: "The session refuses a command with another code than before.",
    why: "It is refused either way. A page that tells its user why, by the code, tells something else now.",
    instead: "Keep the code where the reason is the same.",
    example: example(machine(done, notAllowed), machine(done, { outcome: "notpermitted" })),
    bump: "minor",
    says: (c) => `refused as ${shown(c.after)}, was ${shown(c.before)}:${where(c)}`,
  },
  EVENT_NO_LONGER_FOLLOWS: {
    title: "Event no longer follows",
    what: "A command has the same outcome as before, and an event that followed it no longer does, or no longer each time.",
    why: "Pages wait for the event: it is how they learn what the command did.",
    instead: "Go on raising it until the next major version, beside what is to take its place.",
    example: example(machine(done), machine(silent)),
    bump: "major",
    says: (c) => `${shown(c.before)} no longer follows it${where(c)}`,
  },
  EVENT_FOLLOWS: {
    title: "Event follows too",
    what: "A command has the same outcome as before, and an event follows that did not.",
    why: "Pages get it more often. Its payload is as it was.",
    instead: "This is safe where the event means what it meant.",
    example: example(machine(silent), machine(done)),
    bump: "minor",
    says: (c) => `${shown(c.after)} follows it too${where(c)}`,
  },
  SITUATION_ADDED: {
    title: "New situation",
    what: "There is a situation that could not arise before.",
    why: "It comes of something new, which pages on the old version do not ask for.",
    instead: "This is the way to evolve. Let nothing that was there before lead into it.",
    example: example(machine(done), machine(done, notAllowed)),
    bump: "minor",
    says: ({ after, name }) => `a new situation: ${shown(after)} (${name})`,
  },
  SITUATION_REMOVED: {
    title: "Situation gone",
    what: "A situation can no longer arise.",
    why: "What led to it leads elsewhere, which is judged there. Code for the situation is never run.",
    instead: "Look at what led to it.",
    example: example(machine(done, notAllowed), machine(done)),
    bump: "minor",
    says: ({ before }) => `a situation that no longer arises: ${shown(before)}`,
  },
} satisfies Partial<Record<RuleId, Rule>>;
