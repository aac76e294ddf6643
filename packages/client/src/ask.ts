import type { Client } from "./client.ts";
import type { AnyEvent, CommandData, CommandName, CommandOptions, Vocabulary } from "./types.ts";
import { within } from "./within.ts";

/** The events that answer a command, as its schema says. */
export interface Question {
  /** What makes the command a question; without it, it always is one. */
  readonly when?: Marks;
  readonly answers: readonly { readonly means: string; readonly event: string; readonly where?: Marks }[];
}

/** Properties of a payload, each with the value that it has. */
type Marks = Readonly<Record<string, string | boolean>>;

/** A person answered: `data` is the payload of the event that says so. */
export interface Answered<Means extends string, Data> {
  readonly status: Means;
  readonly data: Data;
}

/** The session did it, and there was nothing to ask. */
export type Done<Outcome> = Outcome & { readonly status: "done" };

/** The session refused, and nobody was asked; `code` says why. */
export type Refused<Outcome> = Outcome & { readonly status: "refused" };

/** Milliseconds: time for a person to read, think and press a button. */
const patience = 120_000;

/**
 * Gives a command that asks somebody, and waits for the answer. An answer to an earlier question is none to this
 * one: the outcome says after which place in the log the answer to this one stands. It may come back late, when a
 * connection was lost, so what comes before it is kept until then. A way without such places takes what comes.
 *
 * @throws ClientError as `Client.command` does; its `timeout` is for the answer, 120 seconds if not given
 */
export function ask<V extends Vocabulary, N extends CommandName<V>, Result>(
  client: Client<V>,
  name: N,
  data: CommandData<V, N>,
  { when, answers }: Question,
  { timeout = patience, signal }: CommandOptions = {},
): Promise<Result> {
  const meaning = (event: AnyEvent<V>) =>
    event.known
      ? answers.find((answer) => answer.event === event.name && has(event.data, answer.where))?.means
      : undefined;
  return within(
    async (over) => {
      const heard: AnyEvent<V>[] = [];
      client.on("*", (event) => void (meaning(event) && heard.push(event)), { signal: over });
      const outcome = (await client.command(name, data, { timeout, signal: over })) as Receipt;
      if (outcome.status !== "done" || !has(data, when)) return outcome as Result;
      const { after = -1 } = outcome;
      const where = (event: AnyEvent<V>) => meaning(event) !== undefined && (event.sequence ?? 0) > after;
      const answer = heard.find(where) ?? (await client.waitFor("*", { where, signal: over }));
      return { status: meaning(answer), data: answer.data } as Result;
    },
    { timeout, signal },
  );
}

/** What is used of an outcome. */
interface Receipt {
  readonly status: string;
  readonly after?: number;
}

function has(data: unknown, marks: Marks = {}): boolean {
  return Object.entries(marks).every(([name, value]) => (data as Marks | undefined)?.[name] === value);
}
