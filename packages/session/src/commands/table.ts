import type { Side } from "@tandem/protocol";
import type { Handler, Handlers } from "./handler.ts";
import { agentLife, visitorLife } from "./life.ts";
import { visitorPages } from "./page.ts";
import { visitorPause } from "./pause.ts";
import { agentControl, visitorControl } from "./remote-control.ts";
import { visitorUserState } from "./user-state.ts";

/** The handlers by side and name. A feature adds its commands here and nowhere else. */
const table: { readonly [S in Side]: Handlers<S> } = {
  agent: { ...agentLife, ...agentControl },
  visitor: { ...visitorLife, ...visitorPages, ...visitorPause, ...visitorUserState, ...visitorControl },
};

/** The handler of a command, if there is one. */
export function findHandler(side: Side, name: string): Handler<never> | undefined {
  return Object.hasOwn(table[side], name) ? table[side][name as keyof Handlers<typeof side>] : undefined;
}

/** The names of a side's commands that have a handler, sorted. */
export function machineCommands(side: Side): string[] {
  return Object.keys(table[side]).sort();
}
