import type { Connection } from "./input-output.ts";
import { connectedPages, findAgent, findPage, isEnded, type SessionState } from "./state.ts";

/**
 * Returns the connections that the machine counts as open. A shell that restarts from a stored state has lost
 * them all and sends a `disconnect` input for each, which starts the grace periods.
 */
export function connections(state: SessionState): Connection[] {
  const pages = connectedPages(state).map(
    ({ instance }): Connection => ({ side: "visitor", num: "0", instance }),
  );
  const viewers = state.agents.flatMap(({ num, phase, instance }): Connection[] =>
    phase === "connected" && instance !== undefined ? [{ side: "agent", num, instance }] : [],
  );
  return [...pages, ...viewers];
}

/** Whether the session runs and this page load is connected to it. The machine takes commands from no other. */
export function isConnected(state: SessionState, { side, num, instance }: Connection): boolean {
  if (isEnded(state)) return false;
  if (side === "visitor") return num === "0" && findPage(state, instance)?.connected === true;
  const agent = findAgent(state, num);
  return agent?.phase === "connected" && agent.instance === instance;
}
