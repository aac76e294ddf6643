import { continuing, type SessionOptions, starting } from "@tandem/client/http";
import { KEPT, type Kept, readKept } from "./kept.ts";
import type { News, SessionSource } from "./source.ts";

/** Sessions of a session server. The data to continue one is stored for all pages and tabs of the site. */
export function serverSource(server: string): SessionSource {
  let news: News | undefined;
  const kept = () => readKept(localStorage.getItem(KEPT));
  const keep = (kept: Kept) => localStorage.setItem(KEPT, JSON.stringify(kept));
  const forget = () => localStorage.removeItem(KEPT);
  const connection: SessionOptions = {
    server,
    onTicket: (ticket) => {
      keep({ ticket, told: kept()?.told ?? {} });
      if (ticket.key !== undefined) news?.key(ticket.key);
    },
  };
  return {
    listen(to) {
      news = to;
      addEventListener("storage", ({ key }) => {
        if (key === KEPT) to.changed();
      });
    },
    start() {
      forget();
      return { transport: starting({ ...connection, start: {} }) };
    },
    ongoing() {
      const { ticket } = kept() ?? {};
      if (!ticket) return undefined;
      return { key: ticket.key, resume: () => ({ transport: continuing({ ...connection, ticket }) }) };
    },
    forget,
    // The session ends after the server's grace period.
    abandon: forget,
    get told() {
      return kept()?.told ?? {};
    },
    set told(told) {
      const now = kept();
      if (now) keep({ ...now, told });
    },
  };
}
