import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Side } from "@tandem/protocol";
import { type LogEntry, type LoggedMessage, toEntry } from "./entry.ts";
import { type NameGroup, nameGroups, select } from "./filter.ts";

export interface EventLogOptions {
  readonly side: Side;
  /** How many lines are kept; the oldest are dropped first. Default 500. */
  readonly limit?: number;
  /** Lines to start with, from the `entries` of an earlier log: a visitor's log continues after a page load. */
  readonly entries?: readonly LogEntry[];
}

/** The state of one live log. Everything is a signal, so any number of views can show it. */
export interface EventLogStore {
  readonly side: Side;
  readonly entries: ReadonlySignal<readonly LogEntry[]>;
  /** Number of all messages, including the dropped ones. */
  readonly total: ReadonlySignal<number>;
  /** The lines that pass `text` and `name`. */
  readonly visible: ReadonlySignal<readonly LogEntry[]>;
  /** Number of lines that break their schema. */
  readonly problems: ReadonlySignal<number>;
  readonly groups: ReadonlySignal<readonly NameGroup[]>;
  readonly text: Signal<string>;
  readonly name: Signal<string>;
  /** True while the view scrolls to new lines. */
  readonly following: Signal<boolean>;
  /** Adds one message. Pass it to a client as middleware. */
  record(message: LoggedMessage): void;
  clear(): void;
}

export function createEventLog(options: EventLogOptions): EventLogStore {
  const { side, limit = 500 } = options;
  const kept = (options.entries ?? []).slice(-limit);
  const entries = signal<readonly LogEntry[]>(kept);
  const total = signal(kept.at(-1)?.id ?? 0);
  const text = signal("");
  const name = signal("");
  return {
    side,
    entries,
    total,
    text,
    name,
    following: signal(true),
    visible: computed(() => select(entries.value, { text: text.value, name: name.value })),
    problems: computed(() => entries.value.filter((entry) => entry.verdict.status === "bad").length),
    groups: computed(() => nameGroups(side, entries.value)),
    record(message) {
      total.value += 1;
      entries.value = [...entries.value, toEntry(total.value, message)].slice(-limit);
    },
    clear() {
      entries.value = [];
    },
  };
}
