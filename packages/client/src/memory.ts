import type { Outcome, Side } from "@tandem/protocol";
import { ClientError, type ClientErrorCode } from "./errors.ts";
import { raiseConnection, raiseOver } from "./local-events.ts";
import type { ReceivedEvent, Receiver, SentCommand, Transport } from "./transport.ts";
import type { CommandData, CommandName, EventName, RaisedData, Vocabulary } from "./types.ts";

/** A command as the server side of a memory transport sees it: tell them apart by `name`. */
export type MemoryCommand<S extends Side | Vocabulary> = {
  [N in CommandName<S>]: { readonly id: string; readonly name: N; readonly data: CommandData<S, N> };
}[CommandName<S>];

/** The outcome without the id of its command, which is known. */
export type Answer = Omit<Outcome, "command">;

/** The other end of a memory transport: a test plays the server with it. */
export interface MemoryServer<S extends Side | Vocabulary> {
  /** Every command that arrived, in order. */
  readonly commands: readonly MemoryCommand<S>[];
  /** Says what becomes of a command. Default: `{ status: "done" }`. */
  answer: (command: MemoryCommand<S>) => Answer | Promise<Answer>;
  /** Sends an event; handlers have been called when it returns. While dropped, or not yet open, it is kept. */
  emit<N extends EventName<S>>(name: N, data: RaisedData<S, N>): void;
  /** Sends what the protocol does not have, or not in this shape. */
  emitRaw(name: string, data: unknown): void;
  /** Cuts the connection; nothing passes, nothing is lost. */
  drop(): void;
  restore(): void;
  /** Closes for good, with the word of a server or as a connection that does not come back. */
  end(code?: Exclude<ClientErrorCode, "closed">): void;
}

/** A transport inside one process, for tests of an application. What passes is copied as JSON, as on a wire. */
export function memory<S extends Side | Vocabulary>(): { transport: Transport; server: MemoryServer<S> } {
  const log: ReceivedEvent[] = [];
  const commands: MemoryCommand<S>[] = [];
  const standing = { connected: false, ended: false };
  let waiting: (() => void)[] = [];
  let receiver: Receiver | undefined;
  let up = true;
  let delivered = 0;

  function flow(): void {
    if (!receiver || !up) return;
    for (let event = log[delivered]; up && event; event = log[delivered]) {
      delivered++;
      standing.ended ||= event.name === "sessionend";
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
      standing.connected = true;
      to.status("open");
      raiseConnection(to, "ok");
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
      if (receiver) raiseConnection(receiver, "reconnecting");
    },
    restore() {
      up = true;
      receiver?.status("open");
      if (receiver) raiseConnection(receiver, "ok");
      flow();
    },
    end(code = "over") {
      const why = new ClientError(code, "The other end closed.");
      const to = receiver;
      receiver = undefined;
      if (!to) return;
      raiseOver(to, why, standing);
      to.over(why);
    },
  };
  return { transport, server };
}

function copy<T>(value: T): T {
  return value === undefined ? value : JSON.parse(JSON.stringify(value));
}
