import { askVisitor } from "../announce.ts";
import { acceptRequest, declineRequest, endControl, grantControl, suspendControl } from "../control.ts";
import { holds, privilegeFor } from "../privilege.ts";
import { presentAgents } from "../state.ts";
import type { Turn } from "../turn.ts";
import { type Handlers, notAllowed, type Refused } from "./handler.ts";

export const agentControl = {
  requestRC(turn, { num }) {
    return ask(turn, num, false);
  },

  requestCE(turn, { num }) {
    return ask(turn, num, true);
  },

  releaseRC(turn, { num }) {
    if (turn.state.control?.num !== num) return notAllowed("This agent does not have control.");
    endControl(turn);
    return undefined;
  },
} satisfies Handlers<"agent">;

export const visitorControl = {
  replyRCRequest(turn, _by, { requestId, choice }) {
    if (turn.state.request?.id !== requestId) {
      return { code: "unknownrequest", detail: "No request of this id is open." };
    }
    if (choice === "accept") acceptRequest(turn);
    else declineRequest(turn);
    return undefined;
  },

  enableRC(turn, _by, { enabled }) {
    if (enabled) return offer(turn);
    endControl(turn);
    return undefined;
  },

  reportInput(turn, _by, { active }) {
    suspendControl(turn, active);
    return undefined;
  },
} satisfies Handlers<"visitor">;

/** Opens a request for control. There is at most one at a time. */
function ask(turn: Turn, num: string, selective: boolean): Refused | undefined {
  const { status, pause, control, request, nextRequest, limits } = turn.state;
  if (status !== "A") return notAllowed("The visitor is not there yet.");
  if (pause) return notAllowed("The session is paused.");
  if (control) return notAllowed("An agent has control already.");
  if (request) return notAllowed("A request is open already.");

  turn.set({ request: { id: `r${nextRequest}`, num, selective }, nextRequest: nextRequest + 1 });
  turn.arm("request", limits.requestMs);
  askVisitor(turn);
  return undefined;
}

/** The visitor gives control without a request, or through another control than the request's dialog. */
function offer(turn: Turn): Refused | undefined {
  const { pause, control, request } = turn.state;
  if (control) return undefined;
  if (pause) return notAllowed("The session is paused.");
  if (request) {
    acceptRequest(turn);
    return undefined;
  }

  const [agent, ...others] = presentAgents(turn.state);
  if (!agent) return notAllowed("There is no agent to have control.");
  if (others.length > 0) return notAllowed("With several agents, one of them has to ask for control.");
  // An agent who may not request control may not be given it either: the account's rule binds the visitor too.
  const privilege = privilegeFor("requestRC");
  if (privilege && !holds(turn.state, agent.num, privilege)) {
    return { code: "notpermitted", detail: `The agent lacks the privilege ${privilege}.` };
  }
  grantControl(turn, agent.num);
  return undefined;
}
