import { pathOfFile, type Transition, type TransitionTable } from "@tandem/schema-model";
import type { Catalog, Message } from "../../catalog.ts";
import type { Links } from "./links.ts";
import { cell, code, prose, table } from "./markdown.ts";

/** When a command is legal and what follows: one table for each payload that changes the outcome. */
export function whenSection(
  message: Message,
  transitions: TransitionTable | undefined,
  catalog: Catalog,
  links: Links,
): string[] {
  const path = pathOfFile(message.path);
  const commands = transitions?.commands ?? {};
  const payloads = Object.hasOwn(commands, path) ? Object.entries(commands[path]!) : [];
  if (payloads.length === 0) return [];
  const page = links.page(message.path);
  const known = new Set(catalog.messages.map((one) => one.path));
  const event = (name: string): string => {
    const text = name.replace("/events/", "/");
    return known.has(`${name}.schema.json`) ? links.to(page, `${name}.schema.json`, text) : cell(code(text));
  };
  const follows = ({ events = [], perhaps = [] }: Transition): string =>
    [...events.map(event), ...perhaps.map((name) => `perhaps ${event(name)}`)].join(", ");
  const rows = (situations: Readonly<Record<string, Transition>>): string[][] =>
    Object.entries(situations).map(([situation, transition]) => [
      cell(prose(situation)),
      transition.outcome === "done" ? "done" : cell(code(transition.outcome)),
      follows(transition),
    ]);
  return [
    "## When\n\nThe outcome depends on the situation of the session.\n",
    ...payloads.map(([payload, situations]) => {
      const heading = payloads.length > 1 ? `### ${code(payload)}\n\n` : "";
      return `${heading}${table(["Situation", "Outcome", "Then"], rows(situations))}\n`;
    }),
  ];
}
