import { declineRequest, suspendControl } from "./control.ts";
import { awaitAgents, dismissAgent, endSession } from "./ending.ts";
import type { Turn } from "./turn.ts";
import { settleFocus } from "./visitor-connection.ts";

/**
 * Handles an expired timer. A timer that was cancelled meanwhile is ignored. One that expires too early (the
 * shell's clock and its timers need not agree) is armed again.
 */
export function handleTimeout(turn: Turn, timer: string): void {
  const due = turn.dueTime(timer);
  if (due === undefined) return;
  if (due > turn.at) {
    turn.arm(timer, due - turn.at);
  } else {
    turn.cancel(timer);
    act(turn, timer);
  }
}

function act(turn: Turn, timer: string): void {
  switch (timer) {
    case "wait":
      waitedTooLong(turn);
      break;
    case "visitor":
      visitorLost(turn);
      break;
    case "request":
      declineRequest(turn);
      break;
    case "input":
      suspendControl(turn, false);
      break;
    case "focus":
      settleFocus(turn);
      break;
    default:
      agentLost(turn, timer.slice("agent/".length));
  }
}

/** The visitor, the first agent or a returning agent did not come in time. Agents are present in the first case only. */
function waitedTooLong(turn: Turn): void {
  const { status } = turn.state;
  endSession(turn, {
    status: status === "J" ? "E" : status === "W" ? "T" : "X",
    visitor: "error",
    agents: { reason: "VisitorLeft", msg: "The visitor did not come." },
  });
}

/** The visitor's connection did not come back. Before an agent joined, this counts as quitting. */
function visitorLost(turn: Turn): void {
  endSession(turn, {
    status: turn.state.status === "W" ? "Q" : "X",
    visitor: "error",
    agents: { reason: "VisitorLeft", msg: "The visitor's connection was lost." },
  });
}

/** An agent's connection did not come back. */
function agentLost(turn: Turn, num: string): void {
  dismissAgent(turn, num, { reason: "ConnDrop" });
  awaitAgents(turn);
}
