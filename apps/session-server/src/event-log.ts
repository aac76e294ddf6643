import type { Address } from "@tandem/session";

/** An event that a session has raised and that has no place in the log yet. */
export interface NewEntry {
  /** Milliseconds since 1970. */
  at: number;
  to: Address;
  name: string;
  data: object;
}

/** An event in its place in the log: `sequence` is 1 for the first entry of a session, with no gaps. */
export interface Entry extends NewEntry {
  sequence: number;
}

/** What one step of a session leaves behind. It is stored whole or not at all. */
export interface Step {
  /** May be empty: a step can change the state and raise nothing. */
  entries: readonly NewEntry[];
  /** The session after the step, as JSON text. */
  snapshot: string;
  /** Milliseconds since 1970, once the session is over. Frees its key. */
  endedAt?: number;
}

export interface StoredSession {
  id: string;
  key: string;
  /** Number of steps stored so far. */
  revision: number;
  /** Sequence of the newest entry, 0 when there is none. */
  last: number;
  /** Size of all the entries' data in bytes. */
  bytes: number;
  snapshot: string;
  endedAt?: number;
}

export type Appended = { ok: true; revision: number; last: number; bytes: number } | { ok: false };

/**
 * Where sessions are kept: for each its entries, and the snapshot that belongs to the newest of them.
 *
 * Every write names the revision that it builds on. Two writers that read the same revision cannot both
 * succeed, so that a log never holds the outcome of two different histories.
 */
export interface EventLog {
  /** Adds a session at revision 0. `false`: the key belongs to a session that is not over. */
  create(session: { id: string; key: string; snapshot: string }): Promise<boolean>;
  /** Stores a step. `{ok: false}`: `expected` is not the newest revision, or there is no such session. */
  append(session: string, expected: number, step: Step): Promise<Appended>;
  /** The entries after a sequence, oldest first, at most `limit` of them. */
  read(session: string, after: number, limit: number): Promise<Entry[]>;
  /** Sequence of the newest entry, 0 when there is none. */
  last(session: string): Promise<number>;
  get(session: string): Promise<StoredSession | undefined>;
  /** Ids of all sessions, those that are over included. */
  list(): Promise<string[]>;
  /** Forgets a session with all its entries. */
  remove(session: string): Promise<void>;
  close(): Promise<void>;
}
