import type { Participant } from "@tandem/protocol";

/** Returns a participant's name, or their role and number if the service sends no name. */
export function nameOf({ name, role, num }: Participant): string {
  return name ?? `${role.charAt(0).toUpperCase()}${role.slice(1)} ${num}`;
}
