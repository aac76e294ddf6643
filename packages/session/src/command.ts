import type { Outcome } from "@tandem/protocol";
import { type Handler, notAllowed, type Refused } from "./commands/handler.ts";
import { findHandler } from "./commands/table.ts";
import type { CommandInput } from "./input-output.ts";
import { holds, privilegeFor } from "./privilege.ts";
import { findAgent, findPage, isEnded, type SessionState } from "./state.ts";
import type { Turn } from "./turn.ts";

/** Does a command, or refuses it. Either way there is one outcome for it. */
export function obey(turn: Turn, input: CommandInput): void {
  const seen = outcomesOf(turn.state, input).find(({ command }) => command === input.id);
  turn.answer(input, seen ?? outcomeOf(turn, input));
}

function outcomeOf(turn: Turn, input: CommandInput): Outcome {
  const isHeard = hears(turn.state, input);
  const refused = isHeard ? run(turn, input) : notAllowed("The session is over, or this page is not in it.");
  const outcome: Outcome = refused
    ? { command: input.id, status: "refused", ...refused }
    : { command: input.id, status: "done", ...(input.after !== undefined && { after: input.after }) };
  if (isHeard) remember(turn, input, outcome);
  return outcome;
}

function run(turn: Turn, input: CommandInput): Refused | undefined {
  const handler = findHandler(input.side, input.name);
  if (!handler) return { code: "unsupported", detail: `This server does not offer ${input.name}.` };
  return denied(turn, input) ?? (handler as Handler<object>)(turn, input, input.data);
}

/** Refuses what the agent has no right to, and tells him so with the event that the protocol has for it. */
function denied(turn: Turn, { side, num, name }: CommandInput): Refused | undefined {
  const privilege = side === "agent" ? privilegeFor(name) : undefined;
  if (!privilege || holds(turn.state, num, privilege)) return undefined;
  const rcrequested = name === "requestRC" || name === "requestCE";
  turn.toAgent(num, "accessdenied", { ...(rcrequested ? { rcrequested } : {}), privilege });
  return { code: "notpermitted", detail: `This needs the privilege ${privilege}.` };
}

/** Whether the session runs and the command comes from a page that is connected to it. */
function hears(state: SessionState, { side, num, instance }: CommandInput): boolean {
  if (isEnded(state)) return false;
  if (side === "visitor") return num === "0" && findPage(state, instance)?.connected === true;
  const agent = findAgent(state, num);
  return agent?.phase === "connected" && agent.instance === instance;
}

function outcomesOf(state: SessionState, { side, num }: CommandInput): readonly Outcome[] {
  if (side === "agent") return findAgent(state, num)?.outcomes ?? [];
  return num === "0" ? state.visitor.outcomes : [];
}

/** Keeps the outcome, for a client that lost it on the way and sends its command again. */
function remember(turn: Turn, input: CommandInput, outcome: Outcome): void {
  const outcomes = [...outcomesOf(turn.state, input), outcome].slice(-turn.state.limits.commandIds);
  if (input.side === "agent") turn.setAgent(input.num, { outcomes });
  else turn.set({ visitor: { ...turn.state.visitor, outcomes } });
}
