import type { Source } from "../load.ts";
import { wordsOf } from "../model/choices.ts";
import type { Answer, Mark } from "../model/question.ts";
import { type LintContext, messages, metadata, type Report, type Rule } from "./context.ts";

/** Checks what a command asks a person, and how its answers are distinguished. */
export const asksRule: Rule = {
  id: "asks",
  about:
    "A command that asks names events of its side as answers, distinguished by words or booleans in their payloads.",
  *check(context) {
    for (const source of messages(context)) {
      const { asks } = metadata(source);
      if (asks === undefined) continue;
      const report = (pointer: string, message: string): Report => ({
        file: source.path,
        pointer: `/x-tandem/asks${pointer}`,
        message,
      });
      if (source.kind === "event") {
        yield report("", "asks belongs to commands");
        continue;
      }
      for (const [name, message] of wrongMarks(source, asks.when, context))
        yield report(`/when/${name}`, message);
      for (const [i, answer] of asks.answers.entries()) {
        const path = `${source.side}/events/${answer.event}.schema.json`;
        const event = context.sources.get(path);
        if (!context.exists(path))
          yield report(`/answers/${i}/event`, `there is no event ${answer.event}: no file ${path}`);
        for (const [name, message] of event ? wrongMarks(event, answer.where, context) : [])
          yield report(`/answers/${i}/where/${name}`, message);
        const other = asks.answers.slice(0, i).findIndex((one) => mayBeBoth(one, answer));
        if (other >= 0)
          yield report(
            `/answers/${i}`,
            `cannot be distinguished from answers/${other}: one event may be both`,
          );
      }
    }
  },
};

function* wrongMarks(
  message: Source,
  marks: Record<string, Mark> | undefined,
  { sources }: LintContext,
): Generator<[name: string, message: string]> {
  for (const [name, value] of Object.entries(marks ?? {})) {
    const schema = message.schema.properties?.[name];
    const values = schema?.type === "boolean" ? [true, false] : wordsOf(message, name, sources);
    if (!schema) yield [name, `${message.name} has no property ${name}`];
    else if (!values) yield [name, `${name} is neither a list of words nor a boolean`];
    else if (!values.includes(value as never))
      yield [name, `expected one of ${values.map((one) => JSON.stringify(one)).join(", ")}`];
  }
}

/** True if no property distinguishes the two answers. */
function mayBeBoth(one: Answer, other: Answer): boolean {
  return (
    one.event === other.event &&
    !Object.entries(one.where ?? {}).some(
      ([name, value]) => other.where?.[name] !== undefined && other.where[name] !== value,
    )
  );
}
