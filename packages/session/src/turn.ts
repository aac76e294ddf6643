import type { AgentEvents, Outcome, VisitorEvents } from "@tandem/protocol";
import type { Address, CloseOutput, CloseWord, Connection, Output } from "./input-output.ts";
import { type AgentState, presentAgents, type SessionState, type VisitorPage } from "./state.ts";

/**
 * A step in progress: the state and the outputs so far. A state is replaced, never changed, so the step's
 * initial state stays intact.
 */
export class Turn {
  state: SessionState;
  readonly at: number;
  readonly #outputs: Output[] = [];
  readonly #closes: CloseOutput[] = [];

  constructor(state: SessionState, at: number) {
    this.state = state;
    this.at = at;
  }

  /** The result of the step. Closes come last, so that earlier outputs still arrive. */
  result(): { state: SessionState; outputs: Output[] } {
    return { state: this.state, outputs: [...this.#outputs, ...this.#closes] };
  }

  set(change: Partial<SessionState>): void {
    this.state = { ...this.state, ...change };
  }

  /** Removes an optional part of the state. */
  drop(part: "pause" | "control" | "request"): void {
    const { [part]: _gone, ...rest } = this.state;
    this.state = rest;
  }

  setAgent(num: string, change: Partial<AgentState>): void {
    const agents = this.state.agents.map((agent) => (agent.num === num ? { ...agent, ...change } : agent));
    this.set({ agents });
  }

  setPage(instance: string, change: Partial<VisitorPage>): void {
    const pages = this.state.visitor.pages.map((page) =>
      page.instance === instance ? { ...page, ...change } : page,
    );
    this.set({ visitor: { ...this.state.visitor, pages } });
  }

  /** Emits an event to all pages of the visitor, or to one. Before their first connect there is no recipient. */
  toVisitor<N extends keyof VisitorEvents>(name: N, data: VisitorEvents[N], instance?: string): void {
    if (this.state.status === "J") return;
    const to: Address = { side: "visitor", num: "0", ...(instance === undefined ? {} : { instance }) };
    this.#outputs.push({ type: "event", to, name, data });
  }

  /** Emits an event to one agent, or to one page load of theirs. */
  toAgent<N extends keyof AgentEvents>(num: string, name: N, data: AgentEvents[N], instance?: string): void {
    const to: Address = { side: "agent", num, ...(instance === undefined ? {} : { instance }) };
    this.#outputs.push({ type: "event", to, name, data });
  }

  /** Emits an event to each present agent. One entry for the whole side could be read by agents who join later. */
  toAgents<N extends keyof AgentEvents>(name: N, data: AgentEvents[N]): void {
    for (const { num } of presentAgents(this.state)) this.toAgent(num, name, data);
  }

  answer({ side, num, instance }: Connection, data: Outcome): void {
    this.#outputs.push({ type: "outcome", to: { side, num, instance }, data });
  }

  close(to: Address, word: CloseWord): void {
    this.#closes.push({ type: "close", to, word });
  }

  arm(timer: string, ms: number): void {
    this.set({ timers: { ...this.state.timers, [timer]: this.at + ms } });
    this.#outputs.push({ type: "timer", timer, ms });
  }

  cancel(timer: string): void {
    if (this.dueTime(timer) === undefined) return;
    const { [timer]: _due, ...timers } = this.state.timers;
    this.set({ timers });
    this.#outputs.push({ type: "cancel", timer });
  }

  /** When the timer is due, in milliseconds since 1970; undefined when it does not run. */
  dueTime(timer: string): number | undefined {
    return Object.hasOwn(this.state.timers, timer) ? this.state.timers[timer] : undefined;
  }
}
