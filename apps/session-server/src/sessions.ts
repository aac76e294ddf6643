import { randomBytes, randomInt } from "node:crypto";
import type { VisitorStartSessionCommand } from "@tandem/protocol";
import { create } from "@tandem/session";
import { LiveSession, type Surroundings } from "./live-session.ts";
import type { Snapshot } from "./snapshot.ts";

export type Started = { session: string; key: string } | { refused: "dupkey" | "full" };

/** How often another random key is tried if one is taken. */
const keyAttempts = 20;

/** All sessions of this server, by id and by key. */
export class Sessions {
  readonly #around: Surroundings;
  readonly #sessions = new Map<string, LiveSession>();
  readonly #keys = new Map<string, string>();
  #stopped = false;

  private constructor(around: Surroundings) {
    this.#around = around;
  }

  /** Loads all stored sessions. */
  static async open(around: Surroundings): Promise<Sessions> {
    const sessions = new Sessions(around);
    for (const id of await around.store.list()) {
      const stored = await around.store.get(id);
      if (stored === undefined) continue;
      if (stored.endedAt === undefined) sessions.#keys.set(stored.key, id);
      try {
        await sessions.#add(id).load(around.timings.grace);
      } catch (error) {
        // One unreadable session must not affect the others. It stays in the store.
        sessions.#sessions.delete(id);
        around.faults.storage += 1;
        around.log.error({ session: id, err: error }, "a stored session could not be loaded");
      }
    }
    return sessions;
  }

  /** Number of sessions that are not over. */
  get running(): number {
    return [...this.#sessions.values()].filter((session) => !session.over).length;
  }

  /** Creates a session under the requested key, or under a random one of six digits. */
  async start(payload: VisitorStartSessionCommand): Promise<Started> {
    if (this.#stopped || this.#sessions.size >= this.#around.limits.sessions) return { refused: "full" };
    if (payload.sessionKey !== undefined) {
      const session = await this.#create(payload.sessionKey, payload);
      return session === undefined ? { refused: "dupkey" } : { session, key: payload.sessionKey };
    }
    for (let attempt = 0; attempt < keyAttempts; attempt += 1) {
      const key = String(randomInt(100_000, 1_000_000));
      const session = await this.#create(key, payload);
      if (session !== undefined) return { session, key };
    }
    return { refused: "full" };
  }

  find(session: string): LiveSession | undefined {
    return this.#sessions.get(session);
  }

  /** The session that has a key, or had it last. */
  findByKey(key: string): LiveSession | undefined {
    return this.#sessions.get(this.#keys.get(key) ?? "");
  }

  /** Lets every session finish its current step and closes its connections. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await Promise.all([...this.#sessions.values()].map((session) => session.stop()));
  }

  async #create(key: string, payload: VisitorStartSessionCommand): Promise<string | undefined> {
    const { store, timings } = this.#around;
    const id = randomBytes(16).toString("base64url");
    const limits = { graceMs: timings.grace, waitMs: timings.wait };
    const machine = create({ id, key, start: payload, limits, at: Date.now() });
    const snapshot: Snapshot = { machine, pages: [] };
    if (!(await store.create({ id, key, snapshot: JSON.stringify(snapshot) }))) return undefined;
    this.#keys.set(key, id);
    await this.#add(id).load(0);
    return id;
  }

  #add(id: string): LiveSession {
    const session = new LiveSession(id, this.#around, () => void this.#remove(id));
    this.#sessions.set(id, session);
    return session;
  }

  async #remove(id: string): Promise<void> {
    const session = this.#sessions.get(id);
    if (session === undefined) return;
    this.#sessions.delete(id);
    for (const [key, owner] of this.#keys) if (owner === id) this.#keys.delete(key);
    await session.stop();
    await this.#around.store.remove(id).catch((error: unknown) => {
      this.#around.log.error({ session: id, err: error }, "a session could not be deleted");
    });
  }
}
