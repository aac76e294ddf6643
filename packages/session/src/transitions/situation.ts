import { machineCommands } from "../commands/table.ts";
import type { Connection } from "../input-output.ts";
import { privilegeFor } from "../privilege.ts";
import { type AgentState, findAgent, findPage, isEnded, presentAgents, type SessionState } from "../state.ts";

/** The privileges that the machine asks for. */
export const privileges: readonly string[] = [
  ...new Set(
    machineCommands("agent")
      .map(privilegeFor)
      .filter((privilege) => privilege !== undefined),
  ),
].sort();

/**
 * What decides whether a sender's command is done: as little of the state as will do, in words. Two states of one
 * situation answer the same command the same.
 */
export function situationOf(state: SessionState, sender: Connection): string {
  const { side, num } = sender;
  if (isEnded(state)) return `${side}: the session is over`;
  if (!isHeard(state, sender)) return `${side}: not in the session`;
  return side === "visitor" ? forVisitor(state) : forAgent(state, num);
}

function isHeard(state: SessionState, { side, num, instance }: Connection): boolean {
  if (side === "visitor") return num === "0" && findPage(state, instance)?.connected === true;
  const agent = findAgent(state, num);
  return agent?.phase === "connected" && agent.instance === instance;
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
  const holder = control && (control.num === num ? ", he has control" : ", another has control");
  const question = holder ?? (request ? ", a request for control is open" : "");
  return `${who}: with the visitor${pause ? ", paused" : ""}${question}`;
}

function rightsOf(agent: AgentState | undefined): string {
  const held: readonly string[] = agent?.profile.privileges ?? [];
  const missing = privileges.filter((privilege) => !held.includes(privilege));
  if (missing.length === 0) return "";
  return missing.length === privileges.length ? " without privileges" : ` without ${missing.join(", ")}`;
}
