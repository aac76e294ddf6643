import type { Source } from "../load.ts";
import { choicesOf } from "../model/choices.ts";
import { PAGE_OF_COMMANDS, PAGE_OF_EVENTS, type PageSpelling } from "../model/page.ts";
import { type LintContext, messages, metadata, type Report, type Rule } from "./context.ts";

/** A position in the spelling and what is wrong there. */
type Wrong = [at: string, message: string];

export const pageRule: Rule = {
  id: "page",
  about: "The page object's spelling suits the kind of message and names existing properties and answers.",
  *check(context) {
    for (const source of messages(context)) {
      const { page } = metadata(source);
      if (page === undefined) continue;
      const wrongs = source.kind === "command" ? ofCommand(source, page) : ofEvent(source, page, context);
      for (const [at, message] of wrongs)
        yield { file: source.path, pointer: `/x-tandem/page${at}`, message } satisfies Report;
    }
  },
};

function* ofCommand(source: Source, page: PageSpelling): Generator<Wrong> {
  for (const key of PAGE_OF_EVENTS)
    if (page[key] !== undefined) yield [`/${key}`, `${key} belongs to events`];
  for (const key of ["itself", "lacks"] as const)
    if (page[key] && Object.keys(page).length > 1)
      yield [`/${key}`, "no method is called, so no other key has a use"];
  if (page.method !== undefined && page.methods)
    yield ["/methods", "method names the method already: remove one of the two"];
  yield* missing(source, [
    ...argsOf(page),
    ...(page.methods ? [["/methods/property", page.methods.property] as Wrong] : []),
    ...Object.keys(page.fill ?? {}).map((name): Wrong => [`/fill/${name}`, name]),
  ]);
}

function* ofEvent(source: Source, page: PageSpelling, { sources }: LintContext): Generator<Wrong> {
  for (const key of PAGE_OF_COMMANDS)
    if (page[key] !== undefined) yield [`/${key}`, `${key} belongs to commands`];
  const { reply } = metadata(source);
  if (reply === undefined) {
    yield ["", "belongs to commands, and to events that ask for an answer"];
    return;
  }
  const command = sources.get(`${source.side}/commands/${reply}.schema.json`);
  if (command === undefined) return;
  yield* missing(command, argsOf(page));
  const words = choicesOf(command, sources) ?? [];
  for (const [i, word] of (page.keeps ?? []).entries())
    if (!words.includes(word)) yield [`/keeps/${i}`, `${word} is not an answer that ${reply} gives`];
}

function argsOf({ args = [] }: PageSpelling): Wrong[] {
  return args.map((name, i) => [`/args/${i}`, name]);
}

/** A finding for each named property that the message lacks. */
function* missing({ name, schema }: Source, properties: Wrong[]): Generator<Wrong> {
  for (const [at, property] of properties)
    if (!Object.hasOwn(schema.properties ?? {}, property)) yield [at, `${name} has no property ${property}`];
}
