import type { Message } from "../../catalog.ts";
import { code, prose } from "./markdown.ts";

/** How the page object spells a message, in words; undefined for the default spelling. */
export function onPage(message: Message): string | undefined {
  if (message.kind === "command") return message.page && methodOf(message);
  return message.reply && callbacksOf(message);
}

function methodOf({ name, schema, page }: Message): string {
  const { method = name, methods, args, fill = {}, refuses, itself, lacks } = page!;
  if (itself) return "the object does it by itself";
  if (lacks !== undefined) return `nothing. ${prose(lacks)}`;
  const isEmpty = Object.keys(schema.properties ?? {}).length === 0;
  const taken = `(${(args ?? (isEmpty ? [] : ["payload"])).join(", ")})`;
  const called = methods
    ? Object.entries(methods.names)
        .map(([value, one]) => `${code(one + taken)} for ${code(methods.property)} ${code(value)}`)
        .join(", ")
    : code(method + taken);
  const filled = Object.entries(fill).map(
    ([property, value]) => `; without ${code(property)} it gets ${code(String(value))}`,
  );
  return `${called}${filled.join("")}${refuses ? "; false means refused" : ""}`;
}

function callbacksOf({ reply, page = {} }: Message): string {
  const { prefix = "", args = [], opens } = page;
  const called = reply!.choices.map((choice) => code(`${prefix}${choice}(${args.join(", ")})`));
  return `functions in the payload: ${called.join(", ")}${opens ? "; returns the address to open" : ""}`;
}
