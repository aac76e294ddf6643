import type { Schema } from "@tandem/schema-model";
import type { Source } from "../load.ts";
import { wordsOf } from "../model/choices.ts";
import type { RaisedOn } from "../model/lifecycle.ts";
import { type LintContext, messages, metadata, type Report, type Rule } from "./context.ts";

/** A position in the metadata and what is wrong there. */
type Problem = [pointer: string, message: string];

/** The session goes on in these conditions, so no event that ends it belongs to them. */
const BEFORE_THE_END = ["starting", "connected", "reconnecting"];

export const lifecycleRule: Rule = {
  id: "lifecycle",
  about:
    "One event of a side at most ends the session. What a client raises by itself has properties and codes that the event's payload has, and one payload for each condition.",
  *check(context) {
    const ends = new Map<string, Source>();
    for (const source of messages(context)) {
      const { lifecycle } = metadata(source);
      if (lifecycle === undefined || source.kind === "command") continue;
      const report = ([pointer, message]: Problem): Report => ({
        file: source.path,
        pointer: `/x-tandem/lifecycle${pointer}`,
        message,
      });
      if (lifecycle.endsSession) {
        const other = ends.get(source.side!);
        if (other) yield report(["/endsSession", `${other.name} ends the session already`]);
        ends.set(source.side!, source);
      }
      const seen = new Set<string>();
      for (const [i, raised] of (lifecycle.raisedOn ?? []).entries()) {
        const problems = [
          ...payloadProblems(source, raised, context),
          ...conditionProblems(raised, seen, lifecycle.endsSession),
        ];
        for (const [pointer, message] of problems) yield report([`/raisedOn/${i}${pointer}`, message]);
      }
    }
  },
};

function* conditionProblems(
  { conditions }: RaisedOn,
  seen: Set<string>,
  endsSession = false,
): Generator<Problem> {
  for (const [i, condition] of conditions.entries()) {
    if (seen.has(condition)) yield [`/conditions/${i}`, `${condition} has a payload already`];
    if (endsSession && BEFORE_THE_END.includes(condition))
      yield [
        `/conditions/${i}`,
        `the session goes on after ${condition}, so no event that ends it is raised`,
      ];
    seen.add(condition);
  }
}

function* payloadProblems(
  source: Source,
  { payload = {}, textProperty }: RaisedOn,
  { sources }: LintContext,
): Generator<Problem> {
  const { properties = {}, required = [] } = source.schema;
  const missing = (name: string) => `${source.name} has no property ${name}`;
  for (const [name, value] of Object.entries(payload)) {
    const pointer = `/payload/${name}`;
    const schema = Object.hasOwn(properties, name) ? properties[name] : undefined;
    const codes = wordsOf(source, name, sources);
    if (schema === undefined) yield [pointer, missing(name)];
    else if (codes && !codes.includes(value as string))
      yield [pointer, `expected one of ${codes.map((code) => JSON.stringify(code)).join(", ")}`];
    else if (schema.type !== undefined && !isOfType(value, schema.type))
      yield [pointer, `expected ${schema.type}, got ${JSON.stringify(value)}`];
  }
  if (textProperty !== undefined) {
    if (!Object.hasOwn(properties, textProperty)) yield ["/textProperty", missing(textProperty)];
    else if (properties[textProperty]!.type !== "string")
      yield ["/textProperty", `${textProperty} is not a string`];
    else if (Object.hasOwn(payload, textProperty))
      yield ["/textProperty", `${textProperty} is in payload already`];
  }
  for (const name of required)
    if (!Object.hasOwn(payload, name) && name !== textProperty)
      yield ["", `${source.name} requires ${name}: set it in payload, or make it the textProperty`];
}

function isOfType(value: unknown, type: Schema["type"]): boolean {
  return typeof value === (type === "integer" ? "number" : type);
}
