import { declineRequest, suspendControl } from "./control.ts";
import { awaitAgents, dismissAgent, endSession } from "./ending.ts";
import type { Turn } from "./turn.ts";
import { settleFocus } from "./visitor-connection.ts";

/**
 * A timer ran out. One that was cancelled while it did is ignored, and one that comes before its time (the
 * shell's clock and its timers need not agree) is asked for again.
 */
export function runOut(turn: Turn, timer: string): void {
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

/** Nobody came: not the visitor, not a first agent, not one to carry on. Only the first is news to agents. */
function waitedTooLong(turn: Turn): void {
  const { status } = turn.state;
  endSession(turn, {
    status: status === "J" ? "E" : status === "W" ? "T" : "X",
    visitor: "error",
    agents: { reason: "VisitorLeft", msg: "The visitor did not come." },
  });
}

/** The visitor's connection did not come back. Before an agent was there, that is a visitor who gave up. */
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
