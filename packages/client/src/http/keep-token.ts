import { maxRenewal, minRenewal } from "../defaults.ts";
import { type HttpOptions, renewToken } from "./requests.ts";
import type { Ticket } from "./sessions.ts";

/**
 * Renews a ticket's token before it expires, until the signal aborts or the server refuses, so that the client can
 * reconnect at any time.
 *
 * @returns gets the current token
 */
export function keepToken(
  server: string,
  ticket: Ticket,
  onRenewed: (ticket: Ticket) => void,
  http: HttpOptions & { signal: AbortSignal },
): () => string {
  let current = ticket;
  let timer: ReturnType<typeof setTimeout>;

  function schedule(): void {
    if (http.signal.aborted) return;
    // A token without a time of expiry counts as expired.
    const left = current.expires - Date.now() || 0;
    timer = setTimeout(renew, Math.min(Math.max((left * 2) / 3, minRenewal), maxRenewal));
  }

  async function renew(): Promise<void> {
    try {
      current = { ...current, ...(await renewToken(server, current.token, http)) };
    } catch (error) {
      // The token or its session is gone for good; any other failure may be temporary.
      const { code } = error as { code?: string };
      if (code !== "unauthorized" && code !== "gone") schedule();
      return;
    }
    schedule();
    onRenewed(current);
  }

  http.signal.addEventListener("abort", () => clearTimeout(timer));
  schedule();
  return () => current.token;
}
