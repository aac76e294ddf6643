import type { AgentSessionendEvent, SessionStatus, VisitorSessionEnd } from "@tandem/protocol";
import { announceAgents } from "./announce.ts";
import { endControl, withdrawRequest } from "./control.ts";
import type { Connection } from "./input-output.ts";
import { type AgentState, findAgent, isPresent, presentAgents } from "./state.ts";
import type { Turn } from "./turn.ts";

/** How a session ends: its last status and the `sessionend` payload of each side. */
export interface Ending {
  readonly status: Extract<SessionStatus, "C" | "X" | "Q" | "T" | "E">;
  readonly visitor: VisitorSessionEnd;
  readonly agents: AgentSessionendEvent;
}

/** Ends the session for everyone, for good. */
export function endSession(turn: Turn, { status, visitor, agents }: Ending): void {
  turn.toVisitor("sessionend", { reason: visitor });
  turn.toAgents("sessionend", agents);
  turn.close({ side: "visitor", num: "0" }, "over");
  for (const { num } of presentAgents(turn.state)) turn.close({ side: "agent", num }, "over");

  for (const timer of Object.keys(turn.state.timers)) turn.cancel(timer);
  turn.drop("control");
  turn.drop("request");
  turn.set({
    status,
    visitor: { ...turn.state.visitor, end: visitor },
    agents: turn.state.agents.map((agent) =>
      isPresent(agent) ? { ...agent, phase: "out", end: agents } : agent,
    ),
  });
}

/** Ends the session for one agent and notifies the others. The caller decides whether the session goes on. */
export function dismissAgent(turn: Turn, num: string, end: AgentSessionendEvent): void {
  turn.toAgent(num, "sessionend", end);
  turn.close({ side: "agent", num }, "over");
  turn.cancel(`agent/${num}`);
  retire(turn, num, end);

  if (turn.state.request?.num === num) withdrawRequest(turn);
  if (turn.state.control?.num === num) endControl(turn);
  announceAgents(turn);
}

/** Starts the waiting period if the last agent is gone without having left. */
export function awaitAgents(turn: Turn): void {
  if (turn.state.status === "A" && presentAgents(turn.state).length === 0) {
    turn.arm("wait", turn.state.limits.waitMs);
  }
}

/**
 * Answers a connection to a session that is over. A client that resumed has received `sessionend` from the log.
 * Any other page load of a former participant receives it again.
 */
export function replyEnded(turn: Turn, from: Connection & { readonly resumed: boolean }): void {
  const { side, num, instance, resumed } = from;
  if (!resumed && side === "visitor" && num === "0" && turn.state.visitor.end !== undefined) {
    turn.toVisitor("sessionend", { reason: turn.state.visitor.end }, instance);
  }
  const end = side === "agent" ? findAgent(turn.state, num)?.end : undefined;
  if (!resumed && end) turn.toAgent(num, "sessionend", end, instance);
  turn.close({ side, num, instance }, "over");
}

/**
 * Moves the agent to the end of the list of former agents. Only the last `limits.remembered` of them are kept,
 * so that a long session stays bounded.
 */
function retire(turn: Turn, num: string, end: AgentSessionendEvent): void {
  const { agents, limits } = turn.state;
  const retired = agents
    .filter((agent) => agent.num === num)
    .map((agent): AgentState => ({ ...agent, phase: "out", end, outcomes: [] }));
  const gone = [...agents.filter(({ phase }) => phase === "out"), ...retired];
  const others = agents.filter((agent) => agent.phase !== "out" && agent.num !== num);
  turn.set({ agents: [...others, ...gone.slice(-limits.remembered)] });
}
