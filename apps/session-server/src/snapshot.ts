import type { SessionState } from "@tandem/session";
import type { Reader } from "./connection.ts";

/** A page load that has been connected to the session. */
export interface PageLoad extends Reader {
  /** Sequence of the newest entry when it first connected: nothing up to there was meant for it. */
  since: number;
}

/** All that is needed to go on with a session after a restart. Plain JSON data, never changed in place. */
export interface Snapshot {
  machine: SessionState;
  /** Oldest first. */
  pages: readonly PageLoad[];
}

/** Page loads that are remembered, so that they can resume without saying from where. */
const rememberedPages = 200;

export function samePage(a: Reader, b: Reader): boolean {
  return a.side === b.side && a.num === b.num && a.instance === b.instance;
}

export function findPage(pages: readonly PageLoad[], reader: Reader): PageLoad | undefined {
  return pages.find((page) => samePage(page, reader));
}

/** The page loads after one of them connected. `last` is the sequence of the newest entry. */
export function withPage(pages: readonly PageLoad[], reader: Reader, last: number): readonly PageLoad[] {
  const since = findPage(pages, reader)?.since ?? last;
  const others = pages.filter((page) => !samePage(page, reader));
  return [...others, { ...reader, since }].slice(-rememberedPages);
}
