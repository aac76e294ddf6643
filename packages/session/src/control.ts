import type { Turn } from "./turn.ts";

/** Gives an agent control and notifies both sides. */
export function grantControl(turn: Turn, num: string): void {
  turn.set({ control: { num, suspended: false } });
  turn.toAgents("rc", { enabled: true, suspended: false });
  turn.toVisitor("rc", { enabled: true });
}

/** Ends the agent's control and notifies both sides. */
export function endControl(turn: Turn): void {
  if (!turn.state.control) return;
  turn.drop("control");
  turn.cancel("input");
  turn.toAgents("rc", { enabled: false, suspended: false });
  turn.toVisitor("rc", { enabled: false });
}

/** Suspends or resumes control. Notifies the agents on a change. */
export function suspendControl(turn: Turn, suspended: boolean): void {
  const { control, limits } = turn.state;
  if (!control) return;
  if (suspended) turn.arm("input", limits.inputMs);
  else turn.cancel("input");
  if (control.suspended === suspended) return;
  turn.set({ control: { ...control, suspended } });
  turn.toAgents("rc", { enabled: true, suspended });
}

/** The visitor accepted: the requesting agent gets control. */
export function acceptRequest(turn: Turn): void {
  const { request } = turn.state;
  if (!request) return;
  closeRequest(turn);
  turn.toAgent(request.num, "rcrequest", { response: "accepted" });
  grantControl(turn, request.num);
  turn.toVisitor("rcaccepted", {});
}

/** The visitor declined, did not answer in time, or paused. */
export function declineRequest(turn: Turn): void {
  const { request } = turn.state;
  if (!request) return;
  closeRequest(turn);
  turn.toAgent(request.num, "rcrequest", { response: "declined" });
  turn.toVisitor("rcdeclined", {});
}

/** The requesting agent is gone. Closes the request on the visitor's page. */
export function withdrawRequest(turn: Turn): void {
  closeRequest(turn);
  turn.toVisitor("rcdeclined", {});
}

function closeRequest(turn: Turn): void {
  turn.drop("request");
  turn.cancel("request");
}
