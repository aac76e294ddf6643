import type { Side } from "@tandem/protocol";
import type { LogRow } from "./log.ts";

declare module "vitest" {
  interface TaskMeta {
    /** What this test has raised for real; see `raisedIn`. */
    raised?: string[];
  }
}

/** The property of an event's payload that has a code, and the code's list. */
const codes: Readonly<Record<string, readonly [property: string, list: string]>> = {
  "agent/sessionend": ["reason", "agentSessionEnd"],
  "visitor/sessionend": ["reason", "visitorSessionEnd"],
  "visitor/error": ["code", "visitorError"],
};

/**
 * Returns what a page's log proves to have been raised: `agent/rc` for an event whose payload passed its schema,
 * `agentSessionEnd/NoSession` for a code in such a payload, `refusal/notpermitted` for a refused command.
 */
export function raisedIn(side: Side, rows: readonly LogRow[]): string[] {
  const raised = new Set<string>();
  for (const { kind, name, verdict, data } of rows) {
    const values = (data ?? {}) as Record<string, unknown>;
    if (kind === "outcome" && typeof values.code === "string") raised.add(`refusal/${values.code}`);
    if (kind !== "event" || verdict !== "ok") continue;
    const event = `${side}/${name}`;
    raised.add(event);
    const [property = "", list] = codes[event] ?? [];
    const code = values[property];
    if (list && typeof code === "string") raised.add(`${list}/${code}`);
  }
  return [...raised];
}
