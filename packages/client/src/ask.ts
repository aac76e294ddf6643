import type { Client } from "./client.ts";
import { answerTimeout } from "./defaults.ts";
import type { AnyEvent, CommandData, CommandName, CommandOptions, Vocabulary } from "./types.ts";
import { within } from "./within.ts";

/** Which events answer a command, from its schema. */
export interface Question {
  /** Payload values that make the command a question. If omitted, it always is one. */
  readonly when?: Values;
  readonly answers: readonly { readonly means: string; readonly event: string; readonly where?: Values }[];
}

/** Properties of a payload and their values. */
type Values = Readonly<Record<string, string | boolean>>;

/** A person answered. `data` is the payload of the event that brought the answer. */
export interface Answered<Means extends string, Data> {
  readonly status: Means;
  readonly data: Data;
}

/** The command was done, and there was nothing to ask. */
export type Done<Outcome> = Outcome & { readonly status: "done" };

/** The command was refused, and nobody was asked. `code` says why. */
export type Refused<Outcome> = Outcome & { readonly status: "refused" };

/**
 * Sends a command that asks a person, and waits for the answer. Ignores answers logged before this request: the
 * outcome says after which sequence number the answer is. If a connection was lost, the outcome may come after the
 * answer, so answers are kept until then. Transports without sequence numbers accept the first answer.
 *
 * @throws ClientError as `Client.command` does; `timeout` covers the answer too
 */
export function ask<V extends Vocabulary, N extends CommandName<V>, Result>(
  client: Client<V>,
  name: N,
  data: CommandData<V, N>,
  { when, answers }: Question,
  { timeout = answerTimeout, signal }: CommandOptions = {},
): Promise<Result> {
  const meaning = (event: AnyEvent<V>) =>
    event.known
      ? answers.find((answer) => answer.event === event.name && has(event.data, answer.where))?.means
      : undefined;
  return within(
    async (done) => {
      const received: AnyEvent<V>[] = [];
      client.on("*", (event) => void (meaning(event) && received.push(event)), { signal: done });
      const outcome = (await client.command(name, data, { timeout, signal: done })) as Receipt;
      if (outcome.status !== "done" || !has(data, when)) return outcome as Result;
      const { after = -1 } = outcome;
      const where = (event: AnyEvent<V>) => meaning(event) !== undefined && (event.sequence ?? 0) > after;
      const answer = received.find(where) ?? (await client.waitFor("*", { where, signal: done }));
      return { status: meaning(answer), data: answer.data } as Result;
    },
    { timeout, signal },
  );
}

/** The part of an outcome that is used. */
interface Receipt {
  readonly status: string;
  readonly after?: number;
}

function has(data: unknown, values: Values = {}): boolean {
  return Object.entries(values).every(([name, value]) => (data as Values | undefined)?.[name] === value);
}
