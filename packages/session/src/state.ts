import type {
  AgentNavigateEvent,
  AgentSessionendEvent,
  AgentUserstateEvent,
  Outcome,
  PageVisibility,
  Privilege,
  SessionStatus,
  VisitorSessionEnd,
  VisitorStartSessionCommand,
} from "@tandem/protocol";
import { defaultLimits, type Limits } from "./limits.ts";

/** An agent's or guest's identity from sign-in. */
export interface Profile {
  /** Shown to the others. Truncated to the 63 characters that the protocol allows. */
  readonly name?: string;
  readonly role: "agent" | "guest";
  readonly privileges: readonly Privilege[];
}

/** A page and its visibility, as the visitor's client reported them. */
export interface PageView {
  readonly page?: AgentNavigateEvent;
  readonly visibility?: PageVisibility;
}

/** One page load of the visitor. */
export interface VisitorPage extends PageView {
  readonly instance: string;
  readonly connected: boolean;
  /** Whether this page was sent `blur`: another page has the session. */
  readonly blurred: boolean;
}

export interface VisitorState {
  /** In order of connection. Disconnected pages stay for a while, because their client may resume. */
  readonly pages: readonly VisitorPage[];
  /** Instance of the page that has the session. Agents see this page. */
  readonly focus?: string;
  /** Outcomes of the last commands, oldest first. */
  readonly outcomes: readonly Outcome[];
  /** Why the session ended, once it has. */
  readonly end?: VisitorSessionEnd;
}

/** An agent or guest. */
export interface AgentState {
  readonly num: string;
  readonly profile: Profile;
  /**
   * `admitted`: has a number, has not connected yet. `connected`. `away`: the connection is gone, the grace
   * period runs. `out`: the session is over for this agent.
   */
  readonly phase: "admitted" | "connected" | "away" | "out";
  /** The page load of the current or last connection. */
  readonly instance?: string;
  /** The payload of their `sessionend`, once they are out. */
  readonly end?: AgentSessionendEvent;
  /** Outcomes of the last commands, oldest first. */
  readonly outcomes: readonly Outcome[];
}

/** An open request to the visitor. */
export interface ControlRequest {
  readonly id: string;
  /** Number of the requesting agent. */
  readonly num: string;
  readonly selective: boolean;
}

/** The complete state of a session: plain JSON, never changed in place. */
export interface SessionState {
  readonly id: string;
  /** The code that an agent enters to join. */
  readonly key: string;
  /** The payload of the visitor's `startSession` command. */
  readonly start: VisitorStartSessionCommand;
  readonly limits: Limits;
  readonly status: SessionStatus;
  readonly visitor: VisitorState;
  /** Agents and guests in the order of their numbers, then those who are out in the order in which they left. */
  readonly agents: readonly AgentState[];
  /** Number for the next participant. */
  readonly nextNum: number;
  /** Number for the next request id. */
  readonly nextRequest: number;
  /** The page that agents see, or would see if the session were not paused. */
  readonly shown: PageView;
  readonly userState: AgentUserstateEvent;
  /** Present while the session is paused. */
  readonly pause?: { readonly message?: string };
  /** Present while an agent (`num`) has control. */
  readonly control?: { readonly num: string; readonly suspended: boolean };
  /** Present while a request is open. */
  readonly request?: ControlRequest;
  /** The running timers and when each is due, in milliseconds since 1970. */
  readonly timers: Readonly<Record<string, number>>;
}

export interface CreateOptions {
  readonly id: string;
  readonly key: string;
  /** The payload of the `startSession` command that asked for the session. */
  readonly start: VisitorStartSessionCommand;
  readonly limits?: Partial<Limits>;
  /** Now, in milliseconds since 1970. */
  readonly at: number;
}

/**
 * Creates a session in status `J`: requested, visitor not connected yet. The shell starts the timers in
 * `timers`, so that a session whose visitor never connects ends too.
 */
export function create({ id, key, start, limits: given, at }: CreateOptions): SessionState {
  const limits = { ...defaultLimits, ...given };
  return {
    id,
    key,
    start,
    limits,
    status: "J",
    visitor: { pages: [], outcomes: [] },
    agents: [],
    nextNum: 1,
    nextRequest: 1,
    shown: {},
    userState: {},
    timers: { wait: at + limits.waitMs },
  };
}

/** Whether the session is over. No input changes the state of a session that is over. */
export function isEnded(state: SessionState): boolean {
  return state.status !== "J" && state.status !== "W" && state.status !== "A";
}

/** Whether an agent takes part: connected, or away for no longer than the grace period. */
export function isPresent(agent: AgentState): boolean {
  return agent.phase === "connected" || agent.phase === "away";
}

/** Agents and guests who take part, in the order in which they were admitted. */
export function presentAgents(state: SessionState): readonly AgentState[] {
  return state.agents.filter(isPresent);
}

export function findAgent(state: SessionState, num: string): AgentState | undefined {
  return state.agents.find((agent) => agent.num === num);
}

export function findPage(state: SessionState, instance: string): VisitorPage | undefined {
  return state.visitor.pages.find((page) => page.instance === instance);
}

export function connectedPages(state: SessionState): readonly VisitorPage[] {
  return state.visitor.pages.filter((page) => page.connected);
}
