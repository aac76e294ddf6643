import type { AgentEvents, Outcome, VisitorEvents } from "@tandem/protocol";
import type { Address, CloseOutput, CloseWord, Connection, Output } from "./input-output.ts";
import { type AgentState, presentAgents, type SessionState, type VisitorPage } from "./state.ts";

/**
 * One step in the making: the state so far and the outputs so far. A state is never changed, only replaced,
 * so the one that the step began with stays as it was.
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

  /** What the step comes to. Closes stand last, so that what was said before them still arrives. */
  result(): { state: SessionState; outputs: Output[] } {
    return { state: this.state, outputs: [...this.#outputs, ...this.#closes] };
  }

  set(change: Partial<SessionState>): void {
    this.state = { ...this.state, ...change };
  }

  /** Removes a part of the state that is there only while something holds. */
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

  /** An event for all pages of the visitor, or for one. Before he first connects there is nobody to tell. */
  toVisitor<N extends keyof VisitorEvents>(name: N, data: VisitorEvents[N], instance?: string): void {
    if (this.state.status === "J") return;
    const to: Address = { side: "visitor", num: "0", ...(instance === undefined ? {} : { instance }) };
    this.#outputs.push({ type: "event", to, name, data });
  }

  /** An event for one agent, or for one page load of his. */
  toAgent<N extends keyof AgentEvents>(num: string, name: N, data: AgentEvents[N], instance?: string): void {
    const to: Address = { side: "agent", num, ...(instance === undefined ? {} : { instance }) };
    this.#outputs.push({ type: "event", to, name, data });
  }

  /** The same event for each agent who is present: an entry for the whole side would outlive who was there. */
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
