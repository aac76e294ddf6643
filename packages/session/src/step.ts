import { connectAgent, disconnectAgent } from "./agent-connection.ts";
import { handleCommand } from "./command.ts";
import { replyEnded } from "./ending.ts";
import type { Input, Output } from "./input-output.ts";
import { isEnded, type SessionState } from "./state.ts";
import { handleTimeout } from "./timeout.ts";
import { Turn } from "./turn.ts";
import { connectVisitor, disconnectVisitor } from "./visitor-connection.ts";

/**
 * Applies one input: returns the next state and the outputs for the shell. Pure: the same state and input
 * always give the same result, nothing is changed in place, and no input makes it throw.
 */
export function step(state: SessionState, input: Input): { state: SessionState; outputs: Output[] } {
  const turn = new Turn(state, input.at);
  take(turn, input);
  return turn.result();
}

function take(turn: Turn, input: Input): void {
  const isOver = isEnded(turn.state);
  switch (input.type) {
    case "connect":
      if (isOver || isStranger(input)) replyEnded(turn, input);
      else if (input.side === "visitor") connectVisitor(turn, input);
      else connectAgent(turn, input);
      break;
    case "disconnect":
      if (isOver) break;
      if (input.side === "visitor") disconnectVisitor(turn, input);
      else disconnectAgent(turn, input);
      break;
    case "command":
      handleCommand(turn, input);
      break;
    case "timeout":
      handleTimeout(turn, input.timer);
      break;
  }
}

/** A session has one visitor, whose number is 0. */
function isStranger({ side, num }: { readonly side: string; readonly num: string }): boolean {
  return side === "visitor" && num !== "0";
}
