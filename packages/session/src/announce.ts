import type { AgentAgentsEvent, AgentEvents } from "@tandem/protocol";
import { presentAgents } from "./state.ts";
import type { Turn } from "./turn.ts";

/** Who helps at this moment, as both sides are told it. */
function attendance(turn: Turn): AgentAgentsEvent {
  const agentlist = presentAgents(turn.state).map(({ num, profile: { name, role } }) => ({
    num,
    role,
    ...(name === undefined ? {} : { name }),
  }));
  return { count: agentlist.length, agentlist };
}

/** Tells everyone who helps at this moment. */
export function announceAgents(turn: Turn): void {
  const agents = attendance(turn);
  turn.toVisitor("agents", agents);
  turn.toAgents("agents", agents);
}

/** The state of the session for a page of the visitor that has just loaded. */
export function briefPage(turn: Turn, instance: string): void {
  const { pause, control, request } = turn.state;
  turn.toVisitor("sessioncontinue", {}, instance);
  turn.toVisitor("agents", attendance(turn), instance);
  if (pause) turn.toVisitor("sessionpaused", { paused: true }, instance);
  if (control) turn.toVisitor("rc", { enabled: true }, instance);
  turn.toVisitor("statereceived", {}, instance);
  // The question stood on the page before; a page load must not make it disappear unanswered.
  if (request) askVisitor(turn, instance);
}

/** Puts the open question to the visitor, on all his pages or on one. */
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

/** The state of the session for an agent who has just come. */
export function briefAgent(turn: Turn, num: string): void {
  const { pause, control } = turn.state;
  const tell: Tell = (name, data) => turn.toAgent(num, name, data);
  if (pause) tell("sessionpaused", { paused: true, ...pause });
  else tellPage(turn, tell);
  if (control) tell("rc", { enabled: true, suspended: control.suspended });
}

/** Brings all agents up to date on the visitor's page after a pause. */
export function showPage(turn: Turn): void {
  tellPage(turn, (name, data) => turn.toAgents(name, data));
}

type Tell = <N extends keyof AgentEvents>(name: N, data: AgentEvents[N]) => void;

/** What is known of the visitor's page: nothing of it is for agents while the session is paused. */
function tellPage(turn: Turn, tell: Tell): void {
  const { shown, userState } = turn.state;
  if (shown.page) tell("navigate", shown.page);
  if (shown.visibility) tell("pagevisibility", { visibility: shown.visibility });
  if (Object.keys(userState).length > 0) tell("userstate", userState);
}
