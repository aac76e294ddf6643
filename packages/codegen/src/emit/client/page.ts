import type { Side } from "@tandem/schema-model";
import type { Catalog, Message } from "../../catalog.ts";
import { doc } from "../doc.ts";
import { BANNER } from "../emitter.ts";
import { of } from "../protocol/messages.ts";

const SIDES: readonly Side[] = ["agent", "visitor"];

/** `page.ts`: how the page object spells commands and answers, for the transports that call one. */
export function emitPage(catalog: Catalog): string {
  const sides = SIDES.map((side) => {
    const commands = of(catalog, side, "command").filter((command) => command.page);
    const questions = of(catalog, side, "event").filter((event) => event.page);
    const calls = commands.map((command) => [command.name, call(command)] as const);
    const bare = commands.filter(isBare).map(({ name }) => name);
    const refusing = commands.filter(({ page }) => page!.refuses).map(({ name }) => name);
    const had = commands.filter(({ page }) => !page!.lacks).map(({ name }) => name);
    return `
${doc(`How a page object of the ${side}'s side spells commands and answers, if not as by default.`)}export const ${side}Page: PageApi = {
  bare: ${JSON.stringify(bare)},
  calls: ${record(calls.filter(([, expression]) => expression !== ""))},
  refusing: ${JSON.stringify(refusing)},
  questions: ${record(questions.flatMap(answered))},
};

${doc(`The commands that a page object of the ${side}'s side supports.`)}export const ${side}PageHas: readonly string[] = ${JSON.stringify(had)};
`;
  });
  return `${BANNER}/**
 * The method to call for a command, and its arguments. An empty list if the object has no such method; undefined if the
 * object's own script does it by itself.
 */
// biome-ignore lint/suspicious/noExplicitAny: each command has a payload of its own
export type PageCall = (data: any) => readonly [method?: string, ...args: unknown[]] | undefined;

/** How the page object takes the answer to an event that asks for one. */
export interface PageQuestion {
  /** The prefix of each answer's function name; none by default. */
  readonly prefix?: string;
  /** The properties of the answer that the function takes; none by default. */
  readonly args?: readonly string[];
  /** The answers after which other answers are still possible. */
  readonly keeps?: readonly string[];
}

export interface PageApi {
  /** Commands whose method takes the value of the only property instead of the payload. */
  readonly bare: readonly string[];
  /** By command. The default is a method of the command's name that takes the payload, or nothing if that is empty. */
  readonly calls: Readonly<Record<string, PageCall>>;
  /** Commands whose method returns false if they are not allowed now. */
  readonly refusing: readonly string[];
  /** By event. The default is a function for each answer, without arguments. */
  readonly questions: Readonly<Record<string, PageQuestion>>;
}
${sides.join("")}`;
}

/** The expression of a call; empty for the default. */
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

/** How to call the functions of an event that asks, if not as by default. */
function answered({ name, page }: Message): [string, string][] {
  const { opens, ...spelt } = page!;
  return Object.keys(spelt).length > 0 ? [[name, JSON.stringify(spelt)]] : [];
}

function record(entries: readonly (readonly [name: string, expression: string])[]): string {
  const lines = entries.map(([name, expression]) => `    ${JSON.stringify(name)}: ${expression},\n`);
  return lines.length === 0 ? "{}" : `{\n${lines.join("")}  }`;
}
