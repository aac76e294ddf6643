import type { Outcome } from "@tandem/protocol";
import { type Handler, notAllowed, type Refused } from "./commands/handler.ts";
import { findHandler } from "./commands/table.ts";
import { isConnected } from "./connections.ts";
import type { CommandInput } from "./input-output.ts";
import { holds, privilegeFor } from "./privilege.ts";
import { findAgent, type SessionState } from "./state.ts";
import type { Turn } from "./turn.ts";

/** Executes or refuses a command. Emits exactly one outcome. */
export function handleCommand(turn: Turn, input: CommandInput): void {
  const seen = outcomesOf(turn.state, input).find(({ command }) => command === input.id);
  turn.answer(input, seen ?? outcomeOf(turn, input));
}

function outcomeOf(turn: Turn, input: CommandInput): Outcome {
  const accepted = isConnected(turn.state, input);
  const refused = accepted ? run(turn, input) : notAllowed("The session is over, or this page is not in it.");
  const outcome: Outcome = refused
    ? { command: input.id, status: "refused", ...refused }
    : { command: input.id, status: "done", ...(input.after !== undefined && { after: input.after }) };
  if (accepted) remember(turn, input, outcome);
  return outcome;
}

function run(turn: Turn, input: CommandInput): Refused | undefined {
  const handler = findHandler(input.side, input.name);
  if (!handler) return { code: "unsupported", detail: `This server does not offer ${input.name}.` };
  return denied(turn, input) ?? (handler as Handler<object>)(turn, input, input.data);
}

/** Refuses a command that the agent lacks the privilege for, and emits `accessdenied` to them. */
function denied(turn: Turn, { side, num, name }: CommandInput): Refused | undefined {
  const privilege = side === "agent" ? privilegeFor(name) : undefined;
  if (!privilege || holds(turn.state, num, privilege)) return undefined;
  const rcrequested = name === "requestRC" || name === "requestCE";
  turn.toAgent(num, "accessdenied", { ...(rcrequested ? { rcrequested } : {}), privilege });
  return { code: "notpermitted", detail: `This needs the privilege ${privilege}.` };
}

function outcomesOf(state: SessionState, { side, num }: CommandInput): readonly Outcome[] {
  if (side === "agent") return findAgent(state, num)?.outcomes ?? [];
  return num === "0" ? state.visitor.outcomes : [];
}

/** Stores the outcome for a client that did not receive it and sends the command again. */
function remember(turn: Turn, input: CommandInput, outcome: Outcome): void {
  const outcomes = [...outcomesOf(turn.state, input), outcome].slice(-turn.state.limits.commandIds);
  if (input.side === "agent") turn.setAgent(input.num, { outcomes });
  else turn.set({ visitor: { ...turn.state.visitor, outcomes } });
}
