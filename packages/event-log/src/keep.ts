import type { LogEntry } from "./entry.ts";
import type { EventLogStore } from "./log.ts";

const KEY = "tandem.log";
/** Fewer than a log holds, because a page writes them while it unloads. */
const KEPT = 200;

/** Returns the stored lines, or none if this version did not write the text. */
export function readEntries(text: string | null): readonly LogEntry[] {
  try {
    const lines: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(lines) && lines.every(isEntry) ? lines : [];
  } catch {
    return [];
  }
}

function isEntry(value: unknown): value is LogEntry {
  const { id, time, direction, kind, side, name, verdict } = (value ?? {}) as Partial<LogEntry>;
  const texts = [time, direction, kind, side, name, verdict?.status];
  return typeof id === "number" && texts.every((text) => typeof text === "string");
}

/** Creates a log that continues the one of the tab's last page. */
export function keepOverPageLoad(
  storage: Storage,
  make: (entries: readonly LogEntry[]) => EventLogStore,
): EventLogStore {
  const log = make(readEntries(storage.getItem(KEY)));
  addEventListener("pagehide", () => {
    storage.setItem(KEY, JSON.stringify(log.entries.value.slice(-KEPT)));
  });
  return log;
}
