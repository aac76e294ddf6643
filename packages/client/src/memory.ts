import type { Outcome, Side } from "@tandem/protocol";
import { ClientError, type ClientErrorCode } from "./errors.ts";
import { finalCondition, raise } from "./lifecycle.ts";
import type { ReceivedEvent, Receiver, SentCommand, Transport } from "./transport.ts";
import type { CommandData, CommandName, EventName, RaisedData, Vocabulary } from "./types.ts";

/** A command as the server side of a memory transport gets it. Narrow it by `name`. */
export type MemoryCommand<S extends Side | Vocabulary> = {
  [N in CommandName<S>]: { readonly id: string; readonly name: N; readonly data: CommandData<S, N> };
}[CommandName<S>];

/** An outcome without the id of its command. */
export type Answer = Omit<Outcome, "command">;

/** The server side of a memory transport, for a test to act as the server. */
export interface MemoryServer<S extends Side | Vocabulary> {
  /** Every command that arrived, in order. */
  readonly commands: readonly MemoryCommand<S>[];
  /** Decides the outcome of a command. If not set, `{ status: "done" }`. */
  answer: (command: MemoryCommand<S>) => Answer | Promise<Answer>;
  /** Sends an event; handlers have been called when it returns. While there is no connection, events are kept. */
  emit<N extends EventName<S>>(name: N, data: RaisedData<S, N>): void;
  /** Sends an event that the protocol does not have, or with another payload. */
  emitRaw(name: string, data: unknown): void;
  /** Cuts the connection: messages wait until it is restored. */
  drop(): void;
  restore(): void;
  /** Closes for good: as a server does, or (`unreachable`) as a connection that is not restored. */
  end(code?: Exclude<ClientErrorCode, "closed">): void;
}

/** A transport inside one process, for tests of an application. Messages are copied as JSON, as on the wire. */
export function memory<S extends Side | Vocabulary>(): { transport: Transport; server: MemoryServer<S> } {
  const log: ReceivedEvent[] = [];
  const commands: MemoryCommand<S>[] = [];
  let waiting: (() => void)[] = [];
  let receiver: Receiver | undefined;
  let up = true;
  let delivered = 0;
  let ended = false;

  function flow(): void {
    if (!receiver || !up) return;
    for (let event = log[delivered]; up && event; event = log[delivered]) {
      delivered++;
      ended ||= event.name === receiver?.protocol.endEvent;
      receiver?.event(event);
    }
    const ready = waiting;
    waiting = [];
    for (const run of ready) run();
  }

  async function run({ id, name, data }: SentCommand): Promise<Outcome> {
    const command = copy({ id, name, data }) as unknown as MemoryCommand<S>;
    commands.push(command);
    const after = log.length;
    const answer = await server.answer(command);
    return copy({ ...(answer.status === "done" && { after }), ...answer, command: id });
  }

  const transport: Transport = {
    async open(to) {
      receiver = to;
      to.status("open");
      raise(to, "connected");
      flow();
    },
    command: (command, signal) =>
      new Promise((resolve) => {
        waiting.push(() => {
          if (!signal.aborted) resolve(run(command));
        });
        flow();
      }),
    async close() {
      receiver = undefined;
    },
  };

  const server: MemoryServer<S> = {
    commands,
    answer: () => ({ status: "done" }),
    emit: (name, data) => server.emitRaw(name, data),
    emitRaw(name, data) {
      const sequence = log.length + 1;
      log.push({
        name,
        data: copy(data),
        id: `memory/${sequence}`,
        time: new Date().toISOString(),
        sequence,
      });
      flow();
    },
    drop() {
      up = false;
      receiver?.status("reconnecting");
      if (receiver) raise(receiver, "reconnecting");
    },
    restore() {
      up = true;
      receiver?.status("open");
      if (receiver) raise(receiver, "connected");
      flow();
    },
    end(code = "over") {
      const reason = new ClientError(code, "The server closed the connection.");
      const to = receiver;
      receiver = undefined;
      if (!to) return;
      if (!ended) raise(to, finalCondition(code, true), reason.message);
      to.closed(reason);
    },
  };
  return { transport, server };
}

function copy<T>(value: T): T {
  return value === undefined ? value : JSON.parse(JSON.stringify(value));
}
