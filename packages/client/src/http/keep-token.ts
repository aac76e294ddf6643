import { type HttpOptions, renewToken } from "./requests.ts";
import type { Ticket } from "./sessions.ts";

const seconds = 1000;
// Between these, so that neither a clock that is far off nor a token that lives for days keeps it from working.
const soonest = 30 * seconds;
const latest = 300 * seconds;

/**
 * Renews a ticket's token in time, until the signal aborts or the server refuses, so that a connection can be
 * made anew at any time.
 *
 * @returns gets the token that is valid now
 */
export function keepToken(
  server: string,
  ticket: Ticket,
  onRenewed: (ticket: Ticket) => void,
  http: HttpOptions & { signal: AbortSignal },
): () => string {
  let current = ticket;
  let timer: ReturnType<typeof setTimeout>;

  function plan(): void {
    if (http.signal.aborted) return;
    // A server that does not say when it ends is asked as if it had ended.
    const left = current.expires - Date.now() || 0;
    timer = setTimeout(renew, Math.min(Math.max((left * 2) / 3, soonest), latest));
  }

  async function renew(): Promise<void> {
    try {
      current = { ...current, ...(await renewToken(server, current.token, http)) };
    } catch (error) {
      // Too late for this token, or for its session; any other failure may pass.
      const { code } = error as { code?: string };
      if (code !== "unauthorized" && code !== "gone") plan();
      return;
    }
    plan();
    onRenewed(current);
  }

  http.signal.addEventListener("abort", () => clearTimeout(timer));
  plan();
  return () => current.token;
}
