import type { Outcome } from "@tandem/protocol";
import {
  type Admission,
  admit,
  connections,
  type Input,
  isEnded,
  mayRead,
  type Profile,
  step,
} from "@tandem/session";
import { Budget } from "./budget.ts";
import type { Connection, Reader } from "./connection.ts";
import type { EventLog } from "./event-log.ts";
import type { Log } from "./log.ts";
import { Mailbox } from "./mailbox.ts";
import type { Limits, Timings } from "./options.ts";
import { plan } from "./plan.ts";
import { findPage, type PageLoad, type Snapshot, samePage, withPage } from "./snapshot.ts";
import { Timers } from "./timers.ts";
import type { Seat } from "./tokens.ts";
import { type Command, eventMessage, outcomeMessage, refusal } from "./wire.ts";

/** The parts of the server that a session uses. */
export interface Surroundings {
  store: EventLog;
  log: Log;
  faults: Faults;
  limits: Limits;
  timings: Timings;
}

/** Counters of faults that must never happen. The health endpoint shows them. */
export interface Faults {
  /** Outbound messages that did not match their schema and were not sent. */
  invalidMessages: number;
  /** Inputs on which the state machine threw. */
  machine: number;
  /** Steps that could not be stored. */
  storage: number;
}

/** The session cannot process anything now. The caller may retry. */
export class UnavailableError extends Error {
  override name = "UnavailableError";
}

interface Current {
  snapshot: Snapshot;
  revision: number;
  last: number;
  bytes: number;
  endedAt: number | undefined;
}

/** Commands that are executed even if the session's log is full, so that a session can always be ended. */
const lastWords: ReadonlySet<string> = new Set(["stopSession", "leaveSession"]);

const replayBatch = 100;
const retryMs = 1000;

/**
 * Runs the state machine of one session: each input makes a step, the step is stored, then delivered. Inputs are
 * processed one at a time.
 */
export class LiveSession {
  readonly id: string;
  readonly #around: Surroundings;
  readonly #onExpired: () => void;
  readonly #mailbox = new Mailbox();
  readonly #connections = new Set<Connection>();
  readonly #budgets = new Map<string, Budget>();
  readonly #timers = new Timers((timer) => void this.#timeout(timer));
  /** Timers of the shell: `expire` after the end, `retry` after a step that could not be stored. */
  readonly #chores = new Timers((name) => (name === "retry" ? void this.#retry() : this.#onExpired()));
  /** Undefined while the stored state is not known for certain. */
  #current: Current | undefined;
  #stopped = false;

  /** @param onExpired called when a session that is over has reached the end of its retention */
  constructor(id: string, around: Surroundings, onExpired: () => void) {
    this.id = id;
    this.#around = around;
    this.#onExpired = onExpired;
  }

  get over(): boolean {
    return this.#current?.endedAt !== undefined;
  }

  /** Whether the participant is still in the session. */
  holds({ side, num }: Seat): boolean {
    const machine = this.#current?.snapshot.machine;
    if (machine === undefined || isEnded(machine)) return false;
    return side === "visitor" || machine.agents.some((agent) => agent.num === num && agent.phase !== "out");
  }

  /**
   * Loads the stored session. Connections that were open then count as disconnected.
   *
   * @param leastMs minimum time for each timer, because nobody could act while the server was down
   */
  load(leastMs: number): Promise<void> {
    return this.#mailbox.run(() => this.#load(leastMs));
  }

  async join(profile: Profile): Promise<Admission> {
    return this.#task(async (current) => {
      const admission = admit(current.snapshot.machine, profile);
      if ("num" in admission) {
        await this.#store(current, { ...current.snapshot, machine: admission.state }, [], Date.now());
      }
      return admission;
    });
  }

  budget({ side, num }: Pick<Reader, "side" | "num">): Budget {
    const key = `${side} ${num}`;
    const budget = this.#budgets.get(key) ?? new Budget(this.#around.limits);
    this.#budgets.set(key, budget);
    return budget;
  }

  /**
   * Attaches a connection: replays what it missed, then delivers everything new.
   *
   * @param after sequence number of the last entry that the page has seen. If omitted, a page that was connected
   *   before gets everything since its first connect.
   */
  async attach(connection: Connection, after: number | undefined): Promise<void> {
    const { reader } = connection;
    if (!this.budget(reader).connects.take()) return connection.close("ratelimited");
    const position = after ?? findPage(this.#current?.snapshot.pages ?? [], reader)?.since;
    // Replays most entries at the receiver's pace first. The rest, during which the session waits, is then short.
    const near = position === undefined ? undefined : await this.#replay(connection, position);
    await this.#task(async (current) => {
      if (near !== undefined) await this.#replay(connection, near);
      if (!connection.open) return;
      this.#replace(reader);
      this.#connections.add(connection);
      const pages = withPage(current.snapshot.pages, reader, current.last);
      const input = { type: "connect", ...reader, resumed: near !== undefined, at: Date.now() } as const;
      if (!(await this.#step(current, input, pages))) connection.close("shutdown");
    });
  }

  /** Detaches a connection that is gone. */
  async detach(connection: Connection): Promise<void> {
    await this.#task(async (current) => {
      if (!this.#connections.delete(connection)) return;
      await this.#step(current, { type: "disconnect", ...connection.reader, at: Date.now() });
    });
  }

  async command(connection: Connection, command: Command): Promise<void> {
    await this.#task(async (current) => {
      const refuse = (outcome: Outcome) => this.answer(connection, outcome);
      if (current.bytes >= this.#around.limits.logBytes && !lastWords.has(command.name)) {
        return refuse(refusal(command.id, "ratelimited", { detail: "The session's log is full." }));
      }
      const about = { ...connection.reader, ...command, after: current.last };
      const input = { type: "command", ...about, at: Date.now() } as const;
      if (await this.#step(current, input)) return;
      refuse(refusal(command.id, "notallowed", { detail: "The server could not do this." }));
    });
  }

  /** Sends an outcome without a step of the session. */
  answer(connection: Connection, outcome: Outcome): void {
    connection.send(connection.version.outcome(outcomeMessage(this.id, Date.now(), outcome)));
  }

  /** Resolves when everything queued so far is done. */
  idle(): Promise<void> {
    return this.#mailbox.idle();
  }

  /** Finishes the current step, accepts no more inputs and closes the connections with `shutdown`. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#mailbox.idle();
    this.#dropConnections();
  }

  async #timeout(timer: string): Promise<void> {
    await this.#task(async (current) => {
      await this.#step(current, { type: "timeout", timer, at: Date.now() });
    }).catch(() => undefined);
  }

  /** Runs a task on the stored session. If storing fails, the state is unknown and the session is loaded again. */
  #task<T>(task: (current: Current) => Promise<T>): Promise<T> {
    return this.#mailbox.run(async () => {
      if (this.#stopped || this.#current === undefined)
        throw new UnavailableError("the session is not running");
      try {
        return await task(this.#current);
      } catch (error) {
        this.#setAside(error);
        throw new UnavailableError("the step could not be stored", { cause: error });
      }
    });
  }

  /** Makes a step, stores it and delivers its outputs. Resolves to false if the machine threw; nothing has changed then. */
  async #step(current: Current, input: Input, pages?: readonly PageLoad[]): Promise<boolean> {
    const { faults, log } = this.#around;
    let result: ReturnType<typeof step>;
    try {
      result = step(current.snapshot.machine, input);
    } catch (error) {
      faults.machine += 1;
      log.error({ session: this.id, input: input.type, err: error }, "the state machine failed");
      return false;
    }
    const planned = plan(this.id, current.last, input.at, result.outputs);
    for (const fault of planned.faults) {
      faults.invalidMessages += 1;
      log.error({ session: this.id, ...fault }, "a message does not match its schema and was not sent");
    }
    const snapshot = { machine: result.state, pages: pages ?? current.snapshot.pages };
    await this.#store(current, snapshot, planned.entries, input.at);
    for (const action of planned.actions) {
      if (action.type === "timer") this.#timers.set(action.timer, action.ms);
      else if (action.type === "cancel") this.#timers.cancel(action.timer);
      else {
        for (const connection of this.#connections) {
          if (!mayRead(action, connection.reader)) continue;
          if (action.type === "send") connection.send(action.text(connection.version));
          else connection.close(action.word);
        }
      }
    }
    return true;
  }

  async #store(
    current: Current,
    snapshot: Snapshot,
    entries: ReturnType<typeof plan>["entries"],
    at: number,
  ): Promise<void> {
    const endedAt = current.endedAt ?? (isEnded(snapshot.machine) ? at : undefined);
    const appended = await this.#around.store.append(this.id, current.revision, {
      entries,
      snapshot: JSON.stringify(snapshot),
      ...(endedAt !== undefined && { endedAt }),
    });
    if (!appended.ok) throw new Error("another writer has stored a step of this session");
    const { revision, last, bytes } = appended;
    this.#current = { snapshot, revision, last, bytes, endedAt };
    if (endedAt !== undefined && current.endedAt === undefined) this.#expireAt(endedAt, last);
  }

  /** Schedules the deletion. A session without any event is deleted at once. */
  #expireAt(endedAt: number, last: number): void {
    const { keep } = this.#around.timings;
    this.#chores.set("expire", last === 0 ? 0 : Math.max(0, endedAt + keep - Date.now()));
  }

  /** Sends all entries that the reader may read. Returns the last sequence number. */
  async #replay(connection: Connection, after: number): Promise<number> {
    let position = after;
    for (;;) {
      const entries = await this.#around.store.read(this.id, position, replayBatch);
      for (const entry of entries) {
        position = entry.sequence;
        if (!mayRead(entry, connection.reader)) continue;
        const text = connection.version.event(eventMessage(this.id, entry), entry);
        if (text !== undefined && !(await connection.sendAndWait(text))) return position;
      }
      if (entries.length < replayBatch) return position;
    }
  }

  #replace(reader: Reader): void {
    for (const connection of this.#connections) {
      if (!samePage(connection.reader, reader)) continue;
      this.#connections.delete(connection);
      connection.close("replaced");
    }
  }

  async #load(leastMs: number): Promise<void> {
    const stored = await this.#around.store.get(this.id);
    if (stored === undefined) return this.#onExpired();
    const { revision, last, bytes, endedAt } = stored;
    this.#current = { snapshot: JSON.parse(stored.snapshot) as Snapshot, revision, last, bytes, endedAt };
    for (const { side, num, instance } of connections(this.#current.snapshot.machine)) {
      await this.#step(this.#current, { type: "disconnect", side, num, instance, at: Date.now() });
    }
    for (const [timer, due] of Object.entries(this.#current.snapshot.machine.timers)) {
      this.#timers.set(timer, Math.max(due - Date.now(), leastMs));
    }
    if (endedAt !== undefined) this.#expireAt(endedAt, last);
  }

  #setAside(error: unknown): void {
    this.#around.faults.storage += 1;
    this.#around.log.error({ session: this.id, err: error }, "a step could not be stored");
    this.#dropConnections();
    this.#current = undefined;
    this.#chores.set("retry", retryMs);
  }

  async #retry(): Promise<void> {
    if (this.#stopped) return;
    await this.load(this.#around.timings.grace).catch((error: unknown) => this.#setAside(error));
  }

  #dropConnections(): void {
    this.#timers.cancelAll();
    this.#chores.cancelAll();
    for (const connection of this.#connections) connection.close("shutdown");
    this.#connections.clear();
  }
}
