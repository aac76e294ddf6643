import type { AgentSessionendEvent, SessionStatus, VisitorSessionEnd } from "@tandem/protocol";
import { announceAgents } from "./announce.ts";
import { endControl, withdrawRequest } from "./control.ts";
import type { Connection } from "./input-output.ts";
import { type AgentState, findAgent, isPresent, presentAgents } from "./state.ts";
import type { Turn } from "./turn.ts";

/** How a session ends: its last status, and what each side is told. */
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

/** Ends the session for one agent, and tells the others. Whether it can go on is for the caller to say. */
export function dismissAgent(turn: Turn, num: string, end: AgentSessionendEvent): void {
  turn.toAgent(num, "sessionend", end);
  turn.close({ side: "agent", num }, "over");
  turn.cancel(`agent/${num}`);
  retire(turn, num, end);

  if (turn.state.request?.num === num) withdrawRequest(turn);
  if (turn.state.control?.num === num) endControl(turn);
  announceAgents(turn);
}

/** An agent is gone without having left. If nobody is there now, the session waits for someone to come. */
export function awaitAgents(turn: Turn): void {
  if (turn.state.status === "A" && presentAgents(turn.state).length === 0) {
    turn.arm("wait", turn.state.limits.waitMs);
  }
}

/**
 * Answers a connection for which the session is over already. A client that resumed has been sent its
 * `sessionend` from the log; any other page load is told again, if it is the page of someone who took part.
 */
export function farewell(turn: Turn, from: Connection & { readonly resumed: boolean }): void {
  const { side, num, instance, resumed } = from;
  if (!resumed && side === "visitor" && num === "0" && turn.state.visitor.end !== undefined) {
    turn.toVisitor("sessionend", { reason: turn.state.visitor.end }, instance);
  }
  const end = side === "agent" ? findAgent(turn.state, num)?.end : undefined;
  if (!resumed && end) turn.toAgent(num, "sessionend", end, instance);
  turn.close({ side, num, instance }, "over");
}

/**
 * Puts the agent last among those who are gone. A session may live long and agents may come and go: only the
 * last who went are still known.
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
