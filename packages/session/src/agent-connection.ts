import { withShortName } from "./admit.ts";
import { announceAgents, briefAgent } from "./announce.ts";
import { awaitAgents, dismissAgent, replyEnded } from "./ending.ts";
import type { ConnectInput, DisconnectInput } from "./input-output.ts";
import { type AgentState, findAgent, type Profile } from "./state.ts";
import type { Turn } from "./turn.ts";

/** Handles an agent's connect: the first one, a reconnect, or one from a reloaded page. */
export function connectAgent(turn: Turn, input: ConnectInput): void {
  const agent = findAgent(turn.state, input.num);
  if (!agent || agent.phase === "out") replyEnded(turn, input);
  else if (agent.phase === "admitted") enter(turn, input);
  else if (agent.instance === input.instance || input.resumed) comeBack(turn, input, agent);
  else refresh(turn, input.num);
}

/** The agent takes part from now on. The session becomes active if the visitor is present. */
function enter(turn: Turn, { num, instance, profile }: ConnectInput): void {
  place(turn, num, instance, profile);
  if (turn.state.status !== "J") {
    turn.set({ status: "A" });
    turn.cancel("wait");
  }
  announceAgents(turn);
  briefAgent(turn, num);
}

/**
 * The agent was away, or their old connection is not yet known to be gone. A new page that resumes from its
 * sequence number replaces the previous one.
 */
function comeBack(turn: Turn, { num, instance, profile, resumed }: ConnectInput, before: AgentState): void {
  if (before.phase === "connected" && before.instance !== undefined && before.instance !== instance) {
    turn.close({ side: "agent", num, instance: before.instance }, "replaced");
  }
  turn.cancel(`agent/${num}`);
  place(turn, num, instance, profile);
  if (resumed) return;
  announceAgents(turn);
  briefAgent(turn, num);
}

function place(turn: Turn, num: string, instance: string, profile: Profile | undefined): void {
  turn.setAgent(num, {
    phase: "connected",
    instance,
    ...(profile === undefined ? {} : { profile: withShortName(profile) }),
  });
}

/** The agent reloaded the page, which closes the viewer. They may join again under another number. */
function refresh(turn: Turn, num: string): void {
  dismissAgent(turn, num, { reason: "AgentRefresh" });
  awaitAgents(turn);
}

/** An agent's connection is gone. They count as present during the grace period. */
export function disconnectAgent(turn: Turn, { num, instance }: DisconnectInput): void {
  const agent = findAgent(turn.state, num);
  if (agent?.phase !== "connected" || agent.instance !== instance) return;
  turn.setAgent(num, { phase: "away" });
  turn.arm(`agent/${num}`, turn.state.limits.graceMs);
}
