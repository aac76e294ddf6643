import type { Catalog, Message } from "../../catalog.ts";
import type { Side } from "../../load.ts";
import { doc } from "../doc.ts";
import { BANNER } from "../emitter.ts";
import { of } from "../protocol/messages.ts";

const SIDES: readonly Side[] = ["agent", "visitor"];

/** `page.ts`: how the page object of the field spells commands and answers, for the transports that talk to one. */
export function emitPage(catalog: Catalog): string {
  const sides = SIDES.map((side) => {
    const commands = of(catalog, side, "command").filter((command) => command.page);
    const questions = of(catalog, side, "event").filter((event) => event.page);
    const calls = commands.map((command) => [command.name, call(command)] as const);
    const bare = commands.filter(isBare).map(({ name }) => name);
    const refusing = commands.filter(({ page }) => page!.refuses).map(({ name }) => name);
    const had = commands.filter(({ page }) => !page!.lacks).map(({ name }) => name);
    return `
${doc(`How a page object of the ${side}'s side spells commands and answers, where that is not as it is by default.`)}export const ${side}Page: PageApi = {
  bare: ${JSON.stringify(bare)},
  calls: ${record(calls.filter(([, expression]) => expression !== ""))},
  refusing: ${JSON.stringify(refusing)},
  questions: ${record(questions.flatMap(answered))},
};

${doc(`The commands that a page object of the ${side}'s side has something for.`)}export const ${side}PageHas: readonly string[] = ${JSON.stringify(had)};
`;
  });
  return `${BANNER}/**
 * The method to call for a command and what it takes; an empty list where there is no method for what is asked, and
 * nothing where the object's own script does it unasked.
 */
// biome-ignore lint/suspicious/noExplicitAny: each command has a payload of its own
export type PageCall = (data: any) => readonly [method?: string, ...args: unknown[]] | undefined;

/** How the page object takes the answer to a question. */
export interface PageQuestion {
  /** What stands before each answer in the name of its function; by default nothing. */
  readonly prefix?: string;
  /** The properties of the answer that the function takes; by default none. */
  readonly args?: readonly string[];
  /** The answers after which the question is still open for the others. */
  readonly keeps?: readonly string[];
}

export interface PageApi {
  /** The commands whose method takes the one property of the payload by itself. */
  readonly bare: readonly string[];
  /** By command; by default it is a method of its own name that takes the payload, or nothing where that is empty. */
  readonly calls: Readonly<Record<string, PageCall>>;
  /** The commands of which a result of false means that they are not allowed now. */
  readonly refusing: readonly string[];
  /** By event; by default a question has a function for each answer that takes nothing. */
  readonly questions: Readonly<Record<string, PageQuestion>>;
}
${sides.join("")}`;
}

/** The expression of a call; none where it is as by default. */
function call(message: Message): string {
  const { name, schema, page } = message;
  const { method, methods, args, fill, itself, lacks } = page!;
  if (itself) return "() => undefined";
  if (lacks) return "() => []";
  if (isBare(message)) return "";
  const filled = Object.entries(fill ?? {}).map(([name, value]) => `${name}: ${JSON.stringify(value)}, `);
  const isEmpty = Object.keys(schema.properties ?? {}).length === 0 && !schema.additionalProperties;
  const whole = fill ? `{ ${filled.join("")}...data }` : "data";
  const given = args?.map((property) => `data.${property}`) ?? (isEmpty ? [] : [whole]);
  const parameters = given.length > 0 || methods ? "(data)" : "()";
  const list = (method: string): string => `[${[JSON.stringify(method), ...given].join(", ")}]`;
  if (!methods) return method || args || fill ? `${parameters} => ${list(method ?? name)}` : "";
  const isText = schema.properties?.[methods.property]?.type !== "boolean";
  const cases = Object.entries(methods.names).map(
    ([value, called]) =>
      `data.${methods.property} === ${isText ? JSON.stringify(value) : value} ? ${list(called)} : `,
  );
  return `${parameters} => ${cases.join("")}[]`;
}

function isBare({ schema, page }: Message): boolean {
  const { args, ...others } = page!;
  const properties = Object.keys(schema.properties ?? {});
  return Object.keys(others).length === 0 && args?.length === 1 && properties.length === 1;
}

/** What has to be known to call a function of a question, where that is not as by default. */
function answered({ name, page }: Message): [string, string][] {
  const { opens, ...spelt } = page!;
  return Object.keys(spelt).length > 0 ? [[name, JSON.stringify(spelt)]] : [];
}

function record(entries: readonly (readonly [name: string, expression: string])[]): string {
  const lines = entries.map(([name, expression]) => `    ${JSON.stringify(name)}: ${expression},\n`);
  return lines.length === 0 ? "{}" : `{\n${lines.join("")}  }`;
}
