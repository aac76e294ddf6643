import type { Message } from "../types.ts";

/** A command that has its outcome, or an event that came. */
export type Measurement =
  | {
      readonly kind: "command";
      readonly name: string;
      /** Milliseconds from sending, waiting for a connection included, to the outcome. */
      readonly ms: number;
      readonly status: string;
    }
  | {
      readonly kind: "event";
      readonly name: string;
      /** How many events of that name have come, this one included. */
      readonly count: number;
    };

/** How many commands without an outcome, and how many names of events, are remembered. */
const most = 1000;

/**
 * Reports how long each command took, and each event with its count. A command that gets no outcome is not
 * reported. Past a thousand names, which no protocol has, further ones are counted together as `*`.
 */
export function measure(report: (measurement: Measurement) => void): (message: Message) => void {
  const started = new Map<string, number>();
  const counts = new Map<string, number>();
  return ({ kind, name, id = "", data }) => {
    if (kind === "command") {
      started.set(id, performance.now());
      for (const oldest of started.keys()) if (started.size > most) started.delete(oldest);
    } else if (kind === "outcome") {
      const since = started.get(id);
      started.delete(id);
      const { status } = data as { status: string };
      if (since !== undefined) report({ kind: "command", name, ms: performance.now() - since, status });
    } else {
      const known = counts.has(name) || counts.size < most ? name : "*";
      const count = (counts.get(known) ?? 0) + 1;
      counts.set(known, count);
      report({ kind, name: known, count });
    }
  };
}
