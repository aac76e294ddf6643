import type { AgentAgentsEvent, AgentEvents } from "@tandem/protocol";
import { presentAgents } from "./state.ts";
import type { Turn } from "./turn.ts";

/** The payload of `agents` for both sides. */
function attendance(turn: Turn): AgentAgentsEvent {
  const agentlist = presentAgents(turn.state).map(({ num, profile: { name, role } }) => ({
    num,
    role,
    ...(name === undefined ? {} : { name }),
  }));
  return { count: agentlist.length, agentlist };
}

/** Sends the current list of agents to everyone. */
export function announceAgents(turn: Turn): void {
  const agents = attendance(turn);
  turn.toVisitor("agents", agents);
  turn.toAgents("agents", agents);
}

/** Sends the state of the session to a visitor page that has just loaded. */
export function briefPage(turn: Turn, instance: string): void {
  const { pause, control, request } = turn.state;
  turn.toVisitor("sessioncontinue", {}, instance);
  turn.toVisitor("agents", attendance(turn), instance);
  if (pause) turn.toVisitor("sessionpaused", { paused: true }, instance);
  if (control) turn.toVisitor("rc", { enabled: true }, instance);
  turn.toVisitor("statereceived", {}, instance);
  // A page load must not remove an open request without an answer.
  if (request) askVisitor(turn, instance);
}

/** Sends the open request to all pages of the visitor, or to one. */
export function askVisitor(turn: Turn, instance?: string): void {
  const { request, agents } = turn.state;
  if (!request) return;
  const name = agents.find((agent) => agent.num === request.num)?.profile.name;
  turn.toVisitor(
    "rcrequested",
    {
      requestId: request.id,
      choices: ["accept", "decline"],
      ...(request.selective ? { selective: true } : {}),
      agentnum: request.num,
      ...(name === undefined ? {} : { agentname: name }),
    },
    instance,
  );
}

/** Sends the state of the session to an agent who has just joined. */
export function briefAgent(turn: Turn, num: string): void {
  const { pause, control } = turn.state;
  const emit: Emit = (name, data) => turn.toAgent(num, name, data);
  if (pause) emit("sessionpaused", { paused: true, ...pause });
  else emitPage(turn, emit);
  if (control) emit("rc", { enabled: true, suspended: control.suspended });
}

/** Sends the visitor's current page to all agents after a pause. */
export function showPage(turn: Turn): void {
  emitPage(turn, (name, data) => turn.toAgents(name, data));
}

type Emit = <N extends keyof AgentEvents>(name: N, data: AgentEvents[N]) => void;

/** Emits what is known of the visitor's page. Callers skip it while the session is paused. */
function emitPage(turn: Turn, emit: Emit): void {
  const { shown, userState } = turn.state;
  if (shown.page) emit("navigate", shown.page);
  if (shown.visibility) emit("pagevisibility", { visibility: shown.visibility });
  if (Object.keys(userState).length > 0) emit("userstate", userState);
}
