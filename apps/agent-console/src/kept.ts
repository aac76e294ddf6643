import type { SignedIn, Ticket } from "@tandem/client/http";

// Per tab: another tab of the console may be another agent.
const IDENTITY = "tandem.agent.identity";
const SESSION = "tandem.agent.session";

/** The tab's last session. Without a ticket only its code is known. */
export interface KeptSession {
  readonly key: string;
  readonly ticket?: Ticket;
}

function parsed(text: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? "null");
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** The signed-in agent, unless expired at `now` (milliseconds since 1970). */
export function readIdentity(storage: Storage, now: number): SignedIn | undefined {
  const { identity, name, privileges, expires } = parsed(storage.getItem(IDENTITY));
  const whole = typeof identity === "string" && typeof name === "string" && Array.isArray(privileges);
  if (!whole || typeof expires !== "number" || expires <= now) return undefined;
  return { identity, name, privileges, expires };
}

export function keepIdentity(storage: Storage, who: SignedIn | undefined): void {
  if (who) storage.setItem(IDENTITY, JSON.stringify(who));
  else storage.removeItem(IDENTITY);
}

export function readSession(storage: Storage): KeptSession | undefined {
  const { key, ticket } = parsed(storage.getItem(SESSION));
  if (typeof key !== "string") return undefined;
  return isTicket(ticket) ? { key, ticket } : { key };
}

function isTicket(value: unknown): value is Ticket {
  const { session, num, token, expires } = (value ?? {}) as Partial<Record<keyof Ticket, unknown>>;
  return [session, num, token].every((text) => typeof text === "string") && typeof expires === "number";
}

export function keepSession(storage: Storage, session: KeptSession | undefined): void {
  if (session) storage.setItem(SESSION, JSON.stringify(session));
  else storage.removeItem(SESSION);
}
