import type { LogEntry } from "./entry.ts";
import type { EventLogStore } from "./log.ts";

const KEY = "tandem.log";
/** Fewer than a log holds: a page writes them while it is being left. */
const KEPT = 200;

/** The lines of before, or none when the text is not what this version wrote. */
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

/** Makes a log that goes on where the last page of this tab left it. */
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
