import { withShortName } from "./admit.ts";
import { announceAgents, briefAgent } from "./announce.ts";
import { awaitAgents, dismissAgent, farewell } from "./ending.ts";
import type { ConnectInput, DisconnectInput } from "./input-output.ts";
import { type AgentState, findAgent, type Profile } from "./state.ts";
import type { Turn } from "./turn.ts";

/** An agent connected: for the first time, after a broken connection, or from a page that he reloaded. */
export function connectAgent(turn: Turn, input: ConnectInput): void {
  const agent = findAgent(turn.state, input.num);
  if (!agent || agent.phase === "out") farewell(turn, input);
  else if (agent.phase === "admitted") enter(turn, input);
  else if (agent.instance === input.instance || input.resumed) comeBack(turn, input, agent);
  else refresh(turn, input.num);
}

/** He takes part from now on. Before the visitor is there too, the session stays in preparation. */
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
 * He was away, or his old connection is not known to be gone yet. A new page that has kept its place in the
 * log carries on in the name of the one before it.
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

/** He reloaded his page, which closes his viewer. He may join anew, under another number. */
function refresh(turn: Turn, num: string): void {
  dismissAgent(turn, num, { reason: "AgentRefresh" });
  awaitAgents(turn);
}

/** An agent's connection is gone. He counts as present for the grace period. */
export function disconnectAgent(turn: Turn, { num, instance }: DisconnectInput): void {
  const agent = findAgent(turn.state, num);
  if (agent?.phase !== "connected" || agent.instance !== instance) return;
  turn.setAgent(num, { phase: "away" });
  turn.arm(`agent/${num}`, turn.state.limits.graceMs);
}
