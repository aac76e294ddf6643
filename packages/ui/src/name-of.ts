import type { Participant } from "@tandem/protocol";

/** What a participant is called; the service need not tell names. */
export function nameOf({ name, role, num }: Participant): string {
  return name ?? `${role.charAt(0).toUpperCase()}${role.slice(1)} ${num}`;
}
