import { machineCommands } from "../commands/table.ts";
import { isConnected } from "../connections.ts";
import type { Connection } from "../input-output.ts";
import { privilegeFor } from "../privilege.ts";
import { type AgentState, findAgent, isEnded, presentAgents, type SessionState } from "../state.ts";

/** The privileges that commands of the machine need. */
export const privileges: readonly string[] = [
  ...new Set(
    machineCommands("agent")
      .map(privilegeFor)
      .filter((privilege) => privilege !== undefined),
  ),
].sort();

/**
 * The situation of a sender: the part of the state that decides how a command ends, in words. Two states in the
 * same situation give the same command the same outcome.
 */
export function situationOf(state: SessionState, sender: Connection): string {
  const { side, num } = sender;
  if (isEnded(state)) return `${side}: the session is over`;
  if (!isConnected(state, sender)) return `${side}: not in the session`;
  return side === "visitor" ? forVisitor(state) : forAgent(state, num);
}

function forVisitor(state: SessionState): string {
  const { pause, control, request } = state;
  const [agent, ...others] = presentAgents(state);
  const agents = !agent ? "no agent" : others.length > 0 ? "several agents" : `one agent${rightsOf(agent)}`;
  const question = control ? ", an agent has control" : request ? ", an agent asks for control" : "";
  return `visitor: ${agents}${pause ? ", paused" : ""}${question}`;
}

function forAgent(state: SessionState, num: string): string {
  const { status, pause, control, request } = state;
  const who = `agent${rightsOf(findAgent(state, num))}`;
  if (status !== "A") return `${who}: before the visitor comes`;
  const holder = control && (control.num === num ? ", has control" : ", another agent has control");
  const question = holder ?? (request ? ", a request for control is open" : "");
  return `${who}: with the visitor${pause ? ", paused" : ""}${question}`;
}

function rightsOf(agent: AgentState | undefined): string {
  const held: readonly string[] = agent?.profile.privileges ?? [];
  const missing = privileges.filter((privilege) => !held.includes(privilege));
  if (missing.length === 0) return "";
  return missing.length === privileges.length ? " without privileges" : ` without ${missing.join(", ")}`;
}
