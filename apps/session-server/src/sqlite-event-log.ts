import { closeSync, openSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import type { Side } from "@tandem/protocol";
import type { Address } from "@tandem/session";
import type { Appended, Entry, EventLog, Step, StoredSession } from "./event-log.ts";

const version = 1;

const schema = `
  CREATE TABLE session (
    id TEXT PRIMARY KEY,
    key TEXT NOT NULL,
    revision INTEGER NOT NULL,
    last INTEGER NOT NULL,
    bytes INTEGER NOT NULL,
    snapshot TEXT NOT NULL,
    ended_at INTEGER
  ) STRICT, WITHOUT ROWID;
  CREATE UNIQUE INDEX open_session_key ON session (key) WHERE ended_at IS NULL;
  CREATE TABLE entry (
    session TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    sequence INTEGER NOT NULL,
    at INTEGER NOT NULL,
    side TEXT NOT NULL,
    num TEXT,
    instance TEXT,
    name TEXT NOT NULL,
    data TEXT NOT NULL,
    PRIMARY KEY (session, sequence)
  ) STRICT, WITHOUT ROWID;
  PRAGMA user_version = ${version};
`;

interface SessionRow {
  id: string;
  key: string;
  revision: number;
  last: number;
  bytes: number;
  snapshot: string;
  ended_at: number | null;
}

interface EntryRow {
  sequence: number;
  at: number;
  side: Side;
  num: string | null;
  instance: string | null;
  name: string;
  data: string;
}

/**
 * The event log in an SQLite file, or in memory.
 *
 * @param path a file, created readable by its owner only; `":memory:"` stores nothing
 * @throws Error if the file cannot be opened or was written by another version of this server
 */
export function openSqliteEventLog(path: string): EventLog {
  // SQLite would create the file with the process's umask, which may let other users read it.
  if (path !== ":memory:") closeSync(openSync(path, "a", 0o600));
  const database = new DatabaseSync(path, { enableForeignKeyConstraints: true });
  try {
    prepare(database);
  } catch (error) {
    database.close();
    throw error;
  }
  return new SqliteEventLog(database);
}

function prepare(database: DatabaseSync): void {
  // FULL: what was delivered must survive a power cut, or its sequence number would be assigned twice.
  database.exec("PRAGMA busy_timeout = 1000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
  const found = (database.prepare("PRAGMA user_version").get() as { user_version: number }).user_version;
  if (found === version) return;
  if (found !== 0) throw new Error(`the database has version ${found}, this server reads version ${version}`);
  database.exec(`BEGIN IMMEDIATE; ${schema} COMMIT;`);
}

class SqliteEventLog implements EventLog {
  readonly #database: DatabaseSync;
  readonly #statements;

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#statements = {
      create: database.prepare(
        `INSERT INTO session (id, key, revision, last, bytes, snapshot) VALUES (?, ?, 0, 0, 0, ?)
         ON CONFLICT (key) WHERE ended_at IS NULL DO NOTHING`,
      ),
      get: database.prepare("SELECT * FROM session WHERE id = ?"),
      list: database.prepare("SELECT id FROM session ORDER BY id"),
      last: database.prepare("SELECT last FROM session WHERE id = ?"),
      step: database.prepare(
        "UPDATE session SET revision = ?, last = ?, bytes = ?, snapshot = ?, ended_at = ? WHERE id = ? AND revision = ?",
      ),
      entry: database.prepare(
        "INSERT INTO entry (session, sequence, at, side, num, instance, name, data) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
      ),
      read: database.prepare(
        `SELECT sequence, at, side, num, instance, name, data FROM entry
         WHERE session = ? AND sequence > ? ORDER BY sequence LIMIT ?`,
      ),
      remove: database.prepare("DELETE FROM session WHERE id = ?"),
    };
  }

  async create(session: { id: string; key: string; snapshot: string }): Promise<boolean> {
    return this.#statements.create.run(session.id, session.key, session.snapshot).changes === 1;
  }

  async append(session: string, expected: number, step: Step): Promise<Appended> {
    this.#database.exec("BEGIN IMMEDIATE");
    try {
      const appended = this.#append(session, expected, step);
      this.#database.exec("COMMIT");
      return appended;
    } catch (error) {
      // A full disk can have rolled back the transaction already.
      if (this.#database.isTransaction) this.#database.exec("ROLLBACK");
      throw error;
    }
  }

  #append(session: string, expected: number, step: Step): Appended {
    const before = this.#row(session);
    if (before?.revision !== expected) return { ok: false };
    let { last, bytes } = before;
    for (const { at, to, name, data } of step.entries) {
      const text = JSON.stringify(data);
      last += 1;
      bytes += Buffer.byteLength(text);
      this.#statements.entry.run(session, last, at, to.side, to.num ?? null, to.instance ?? null, name, text);
    }
    const revision = expected + 1;
    this.#statements.step.run(revision, last, bytes, step.snapshot, step.endedAt ?? null, session, expected);
    return { ok: true, revision, last, bytes };
  }

  async read(session: string, after: number, limit: number): Promise<Entry[]> {
    const rows = this.#statements.read.all(session, after, limit) as unknown as EntryRow[];
    return rows.map((row) => ({
      sequence: row.sequence,
      at: row.at,
      to: address(row),
      name: row.name,
      data: JSON.parse(row.data) as object,
    }));
  }

  async last(session: string): Promise<number> {
    return (this.#statements.last.get(session) as { last: number } | undefined)?.last ?? 0;
  }

  async get(session: string): Promise<StoredSession | undefined> {
    const row = this.#row(session);
    if (row === undefined) return undefined;
    const { ended_at: endedAt, ...stored } = row;
    return endedAt === null ? stored : { ...stored, endedAt };
  }

  async list(): Promise<string[]> {
    return (this.#statements.list.all() as unknown as { id: string }[]).map((row) => row.id);
  }

  async remove(session: string): Promise<void> {
    this.#statements.remove.run(session);
  }

  async close(): Promise<void> {
    if (this.#database.isOpen) this.#database.close();
  }

  #row(session: string): SessionRow | undefined {
    return this.#statements.get.get(session) as unknown as SessionRow | undefined;
  }
}

function address({ side, num, instance }: EntryRow): Address {
  return { side, ...(num === null ? {} : { num }), ...(instance === null ? {} : { instance }) };
}
