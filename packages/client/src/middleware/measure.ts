import type { Message } from "../types.ts";

/** A command with an outcome, or an event. */
export type Measurement =
  | {
      readonly kind: "command";
      readonly name: string;
      /** Milliseconds from the call to the outcome, time without a connection included. */
      readonly ms: number;
      readonly status: string;
    }
  | {
      readonly kind: "event";
      readonly name: string;
      /** How many events of that name were received, this one included. */
      readonly count: number;
    };

/** Limits memory: commands without an outcome, and names of events. */
const maxEntries = 1000;

/**
 * Reports how long each command took, and each event with its count. A command without an outcome is not reported.
 * After 1000 different names, further ones are counted together as `*`.
 */
export function measure(report: (measurement: Measurement) => void): (message: Message) => void {
  const started = new Map<string, number>();
  const counts = new Map<string, number>();
  return ({ kind, name, id = "", data }) => {
    if (kind === "command") {
      started.set(id, performance.now());
      for (const oldest of started.keys()) if (started.size > maxEntries) started.delete(oldest);
    } else if (kind === "outcome") {
      const since = started.get(id);
      started.delete(id);
      const { status } = data as { status: string };
      if (since !== undefined) report({ kind: "command", name, ms: performance.now() - since, status });
    } else {
      const known = counts.has(name) || counts.size < maxEntries ? name : "*";
      const count = (counts.get(known) ?? 0) + 1;
      counts.set(known, count);
      report({ kind, name: known, count });
    }
  };
}
