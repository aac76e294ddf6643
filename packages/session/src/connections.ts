import type { Connection } from "./input-output.ts";
import { connectedPages, type SessionState } from "./state.ts";

/**
 * The connections that the machine counts as open. A shell that starts again from a stored state has none of
 * them any more and says so with a `disconnect` for each, which starts the grace periods.
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
