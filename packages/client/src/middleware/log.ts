import type { Message } from "../types.ts";

/**
 * Writes a line for each message: time, direction, kind and name; an event's sequence number; an outcome's status and
 * code. Never writes payloads, which may hold personal data or tokens.
 */
export function log(write: (line: string) => void = (line) => console.log(line)): (message: Message) => void {
  return ({ time, direction, kind, name, sequence, data }) => {
    const parts: unknown[] = [time, direction, kind, name];
    if (sequence !== undefined) parts.push(`#${sequence}`);
    if (kind === "outcome") {
      const { status, code } = data as { status: unknown; code?: unknown };
      parts.push(status, code);
    }
    write(
      parts
        .filter((part) => part !== undefined)
        .map(word)
        .join(" "),
    );
  };
}

/** Quotes what could break the line: parts come from the wire. */
function word(part: unknown): string {
  const text = String(part);
  return /^[\w.:#+-]{1,128}$/.test(text) ? text : JSON.stringify(text.slice(0, 128));
}
