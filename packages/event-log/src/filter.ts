import { messages, type Side } from "@tandem/protocol";
import type { LogEntry } from "./entry.ts";

export interface Filter {
  /** Each word must occur in the line (name, payload, verdict or direction). Case is ignored. */
  readonly text: string;
  /** A key of `nameGroups`, or "" for all. */
  readonly name: string;
}

export interface NameGroup {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly name: string; readonly seen: number }[];
}

export const keyOf = (entry: Pick<LogEntry, "kind" | "name">) => `${entry.kind}:${entry.name}`;

function haystack(entry: LogEntry): string {
  const verdict = entry.verdict.status === "ok" ? "ok" : entry.verdict.message;
  return `${entry.direction} ${entry.kind} ${entry.name} ${JSON.stringify(entry.data) ?? ""} ${verdict}`.toLowerCase();
}

/** The lines that pass the filter, in their order. */
export function select(entries: readonly LogEntry[], filter: Filter): readonly LogEntry[] {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0 && filter.name === "") return entries;
  return entries.filter((entry) => {
    if (filter.name !== "" && keyOf(entry) !== filter.name) return false;
    const text = haystack(entry);
    return words.every((word) => text.includes(word));
  });
}

/**
 * The options of the select: each event and command of this side, read from the protocol, and any other message
 * that was received.
 */
export function nameGroups(side: Side, entries: readonly LogEntry[]): readonly NameGroup[] {
  const seen = new Map<string, number>();
  for (const entry of entries) seen.set(keyOf(entry), (seen.get(keyOf(entry)) ?? 0) + 1);
  const group = (label: string, kind: LogEntry["kind"], known: readonly string[]): NameGroup => {
    const others = [...seen.keys()]
      .filter((key) => key.startsWith(`${kind}:`))
      .map((key) => key.slice(kind.length + 1))
      .filter((name) => !known.includes(name));
    const options = [...known, ...others]
      .sort((a, b) => a.localeCompare(b, "en"))
      .map((name) => {
        const value = keyOf({ kind, name });
        return { value, name, seen: seen.get(value) ?? 0 };
      });
    return { label, options };
  };
  return [
    group("Events", "event", Object.keys(messages[side].events)),
    group("Commands", "command", Object.keys(messages[side].commands)),
    group("Outcomes", "outcome", []),
  ].filter((each) => each.options.length > 0);
}
