import { messages, type Privilege } from "@tandem/protocol";
import { findAgent, type SessionState } from "./state.ts";

/** The privilege that an agent needs for a command of the protocol, as its schema declares it. */
export function privilegeFor(name: string): Privilege | undefined {
  const commands: Readonly<Record<string, { readonly privilege?: string }>> = messages.agent.commands;
  return commands[name]?.privilege;
}

export function holds(state: SessionState, num: string, privilege: Privilege): boolean {
  return findAgent(state, num)?.profile.privileges.includes(privilege) === true;
}
