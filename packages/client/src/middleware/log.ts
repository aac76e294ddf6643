import type { Message } from "../types.ts";

/**
 * Writes a line for each message: when, which way, what and under which name; the place of an event in the log; what
 * a command came to. Payloads are never written: they may hold personal data or tokens.
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

/** What came over the wire must not be able to look like another line. */
function word(part: unknown): string {
  const text = String(part);
  return /^[\w.:#+-]{1,128}$/.test(text) ? text : JSON.stringify(text.slice(0, 128));
}
