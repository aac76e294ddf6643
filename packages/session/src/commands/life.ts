import { dismissAgent, endSession } from "../ending.ts";
import { presentAgents } from "../state.ts";
import type { Handlers } from "./handler.ts";

export const visitorLife = {
  stopSession(turn) {
    turn.toVisitor("leavesession", {});
    endSession(turn, {
      status: turn.state.status === "A" ? "C" : "Q",
      visitor: "visitor",
      agents: { reason: "VisitorLeft" },
    });
    return undefined;
  },
} satisfies Handlers<"visitor">;

export const agentLife = {
  leaveSession(turn, { num }) {
    dismissAgent(turn, num, { reason: "AgentLeft" });
    // Before the visitor connects, an agent who leaves does not end the session.
    if (turn.state.status === "A" && presentAgents(turn.state).length === 0) {
      endSession(turn, { status: "C", visitor: "agent", agents: { reason: "AgentLeft" } });
    }
    return undefined;
  },
} satisfies Handlers<"agent">;
