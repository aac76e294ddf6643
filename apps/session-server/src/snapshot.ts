import type { SessionState } from "@tandem/session";
import type { Reader } from "./connection.ts";

/** A page load that has connected to the session. */
export interface PageLoad extends Reader {
  /** Sequence number of the last entry at its first connect. Earlier entries are not for this page. */
  since: number;
}

/** Everything needed to continue a session after a restart. Plain JSON, never changed in place. */
export interface Snapshot {
  machine: SessionState;
  /** Oldest first. */
  pages: readonly PageLoad[];
}

/** Page loads that are kept, so that they can resume without a sequence number. */
const rememberedPages = 200;

export function samePage(a: Reader, b: Reader): boolean {
  return a.side === b.side && a.num === b.num && a.instance === b.instance;
}

export function findPage(pages: readonly PageLoad[], reader: Reader): PageLoad | undefined {
  return pages.find((page) => samePage(page, reader));
}

/** The page loads after one of them connected. `last` is the sequence number of the last entry. */
export function withPage(pages: readonly PageLoad[], reader: Reader, last: number): readonly PageLoad[] {
  const since = findPage(pages, reader)?.since ?? last;
  const others = pages.filter((page) => !samePage(page, reader));
  return [...others, { ...reader, since }].slice(-rememberedPages);
}
