import type { Address } from "@tandem/session";

/** An event of a session without its sequence number. */
export interface NewEntry {
  /** Milliseconds since 1970. */
  at: number;
  to: Address;
  name: string;
  data: object;
}

/** An event of the log. `sequence` starts at 1 in each session and has no gaps. */
export interface Entry extends NewEntry {
  sequence: number;
}

/** What is stored for one step of a session, in one transaction. */
export interface Step {
  /** May be empty: a step can change the state without an event. */
  entries: readonly NewEntry[];
  /** The session after the step, as JSON text. */
  snapshot: string;
  /** Milliseconds since 1970, once the session is over. Releases its key. */
  endedAt?: number;
}

export interface StoredSession {
  id: string;
  key: string;
  /** Number of steps stored so far. */
  revision: number;
  /** Sequence number of the last entry, 0 if there is none. */
  last: number;
  /** Size of all payloads in bytes. */
  bytes: number;
  snapshot: string;
  endedAt?: number;
}

export type Appended = { ok: true; revision: number; last: number; bytes: number } | { ok: false };

/**
 * The store of all sessions: for each, its entries and the snapshot after the last of them.
 *
 * Every write names the expected revision. Of two writers with the same expected revision, only one succeeds, so
 * that a log never mixes two histories.
 */
export interface EventLog {
  /** Adds a session at revision 0. Resolves to false if the key belongs to a session that is not over. */
  create(session: { id: string; key: string; snapshot: string }): Promise<boolean>;
  /** Stores a step. `{ok: false}` if `expected` is not the current revision, or there is no such session. */
  append(session: string, expected: number, step: Step): Promise<Appended>;
  /** Returns at most `limit` entries after a sequence number, oldest first. */
  read(session: string, after: number, limit: number): Promise<Entry[]>;
  /** Sequence number of the last entry, 0 if there is none. */
  last(session: string): Promise<number>;
  get(session: string): Promise<StoredSession | undefined>;
  /** Ids of all sessions, including those that are over. */
  list(): Promise<string[]>;
  /** Deletes a session with all its entries. */
  remove(session: string): Promise<void>;
  close(): Promise<void>;
}
