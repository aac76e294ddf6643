import type { Ticket } from "@tandem/client/http";
import type { VisitorSetUserStateCommand } from "@tandem/protocol";

export type Facts = Readonly<Record<string, VisitorSetUserStateCommand["value"]>>;

/** What the next page needs to continue the session. */
export interface Kept {
  readonly ticket: Ticket;
  /** The facts that the session already has. */
  readonly told: Facts;
}

/** Storage key, shared by the site's pages and tabs. */
export const KEPT = "tandem.visitor";

/** Parses the stored session; undefined if this page cannot use it. */
export function readKept(text: string | null): Kept | undefined {
  try {
    const { ticket, told } = JSON.parse(text ?? "null") as { ticket?: unknown; told?: unknown };
    if (!isTicket(ticket) || typeof told !== "object" || told === null) return undefined;
    return { ticket, told: told as Facts };
  } catch {
    return undefined;
  }
}

function isTicket(value: unknown): value is Ticket {
  const { session, num, token, expires, key } = (value ?? {}) as Partial<Record<keyof Ticket, unknown>>;
  return (
    typeof session === "string" &&
    typeof num === "string" &&
    typeof token === "string" &&
    typeof expires === "number" &&
    (key === undefined || typeof key === "string")
  );
}

/** The facts that the session does not have yet, or has with another value. */
export function untold(told: Facts, facts: Facts): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([name, value]) => told[name] !== value));
}
