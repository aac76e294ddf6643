import { type TransitionTable, wireType } from "@tandem/schema-model";
import type { Catalog, CodeList, Message, SharedType } from "../../catalog.ts";
import type { Lifecycle } from "../../model/lifecycle.ts";
import type { Question } from "../../model/question.ts";
import { typeName } from "../../names.ts";
import type { Emitter } from "../emitter.ts";
import { Links } from "./links.ts";
import { cell, code, codeBlock, prose, table } from "./markdown.ts";
import { onPage } from "./page.ts";
import { propertyTable } from "./properties.ts";
import { whenSection } from "./transitions.ts";

/** The reference: one Markdown page for each event, command, code list and shared type, and an index. */
export const emitDocs: Emitter = (catalog, { transitions }) => {
  const links = new Links(catalog);
  const files = new Map([["index.md", index(catalog, links)]]);
  for (const message of catalog.messages)
    files.set(links.page(message.path), messagePage(message, transitions, catalog, links));
  for (const list of catalog.codeLists) files.set(links.page(list.path), codeListPage(list, links));
  for (const type of catalog.types) files.set(links.page(type.path), typePage(type, catalog, links));
  return files;
};

function index(catalog: Catalog, links: Links): string {
  const section = (
    title: string,
    about: string,
    items: readonly (Message | CodeList | SharedType)[],
  ): string => {
    const rows = items.map((item) => [
      links.to("index.md", item.path),
      cell(prose(item.title)),
      cell(note(item)),
    ]);
    return rows.length === 0 ? "" : `## ${title}\n\n${about}\n\n${table(["Name", "Title", ""], rows)}\n`;
  };
  const messages = (side: string, kind: string): Message[] =>
    catalog.messages.filter((message) => message.side === side && message.kind === kind);
  const { title, description } = catalog.protocol;
  return [
    `# ${prose(title)}\n\n${prose(description)}\n`,
    section("Events of the agent's side", "What an agent's page receives.", messages("agent", "event")),
    section(
      "Commands of the agent's side",
      "What an agent's page may request.",
      messages("agent", "command"),
    ),
    section("Events of the visitor's side", "What a visitor's page receives.", messages("visitor", "event")),
    section(
      "Commands of the visitor's side",
      "What a visitor's page may request.",
      messages("visitor", "command"),
    ),
    section("Code lists", "Words with a meaning: reasons, states, privileges.", catalog.codeLists),
    section("Shared types", "Types that several events and commands use.", catalog.types),
  ]
    .filter((part) => part !== "")
    .join("\n");
}

function note({ stability, deprecated }: { stability: string; deprecated?: string }): string {
  if (deprecated !== undefined) return "deprecated";
  return stability === "stable" ? "" : stability;
}

function messagePage(
  message: Message,
  transitions: TransitionTable | undefined,
  catalog: Catalog,
  links: Links,
): string {
  const page = links.page(message.path);
  const { examples, kind, side } = message;
  const list = (names: readonly string[], of: "events" | "commands"): string =>
    names.map((name) => links.to(page, `${name.replace("/", `/${of}/`)}.schema.json`, name)).join(", ");
  const facts: [string, string][] = [
    ["Type on the wire", `\`${wireType(catalog.protocol.name, message)}\``],
    ["TypeScript", `\`${message.typeName}\``],
    ["Since", message.since],
    ["Stability", message.stability],
  ];
  if (message.raisedBy.length > 0) facts.push(["Raised by", list(message.raisedBy, "commands")]);
  if (message.cause !== undefined) facts.push(["Cause", cell(prose(message.cause))]);
  if (message.raises.length > 0) facts.push(["Raises", list(message.raises, "events")]);
  if (message.reply) {
    const { command, choices } = message.reply;
    facts.push([
      "Answered by",
      `${list([`${side}/${command}`], "commands")}: ${cell(choices.map(code).join(", "))}`,
    ]);
  }
  if (message.asks) facts.push(["Answered by", answeredBy(message.asks, side, list)]);
  if (message.answers.length > 0) facts.push(["Answers", list(message.answers, "events")]);
  if (message.privilege !== undefined) facts.push(["Privilege", cell(code(message.privilege))]);
  const spelling = onPage(message);
  if (spelling !== undefined) facts.push(["On a page object", cell(spelling)]);
  if (kind === "event")
    facts.push(["Comes from", message.origin === "local" ? `the ${side}'s own client` : "the session"]);
  if (message.lifecycle) facts.push(["Lifecycle", cell(lifecycle(message.lifecycle))]);
  if (message.state) facts.push(["State", "the last payload is the current state"]);
  return [
    `# ${message.name}\n\n*${prose(message.title)}, ${kind === "event" ? "an event" : "a command"} of the ${side}'s side.* ${links.home(page)}\n`,
    ...(message.deprecated === undefined ? [] : [`> **Deprecated.** ${prose(message.deprecated)}\n`]),
    `${prose(message.description)}\n`,
    `${table(["", ""], facts)}\n`,
    `## Payload\n\n${propertyTable(message.schema, message.path, links, catalog)}\n`,
    ...acceptsSection(message),
    ...whenSection(message, transitions, catalog, links),
    `## Examples\n`,
    ...examples.valid.map(({ name, payload }) => `### ${sentenceCase(name)}\n\n${codeBlock(payload)}\n`),
    ...(examples.invalid.length === 0 ? [] : ["## Refused\n"]),
    ...examples.invalid.map(
      ({ because, payload, keyword, pointer, form }) =>
        `${prose(because)} Fails \`${keyword}\` at ${pointer === "" ? "the payload itself" : code(pointer)}${form === "produce" ? ", from a producer only" : ""}.\n\n${codeBlock(payload)}\n`,
    ),
  ].join("\n");
}

/** `ends the session; raised by the client on dropped ({"reason":"ConnDrop"}, explanation in msg)`, in Markdown. */
function lifecycle({ endsSession, raisedOn = [] }: Lifecycle): string {
  const raised = raisedOn.map(({ conditions, payload, textProperty }) => {
    const sets = [
      ...(payload ? [code(JSON.stringify(payload))] : []),
      ...(textProperty ? [`explanation in ${code(textProperty)}`] : []),
    ];
    const on = conditions.map(code).join(", ");
    return `raised by the client on ${on}${sets.length > 0 ? ` (${sets.join(", ")})` : ""}`;
  });
  return [...(endsSession ? ["ends the session"] : []), ...raised].join("; ");
}

/** `accepted`: the event, and the properties that distinguish it. */
function answeredBy(
  { when, answers }: Question,
  side: string,
  list: (names: readonly string[], of: "events") => string,
): string {
  const marks = (all: Question["when"]): string =>
    Object.entries(all ?? {})
      .map(([name, value]) => code(`${name}: ${value}`))
      .join(", ");
  const ways = answers.map(({ means, event, where }) => {
    const told = where ? ` with ${marks(where)}` : "";
    return `${means} by ${list([`${side}/${event}`], "events")}${told}`;
  });
  return cell(`${when ? `when ${marks(when)}: ` : ""}${ways.join("; ")}`);
}

function acceptsSection(message: Message): string[] {
  if (message.examples.received.length === 0) return [];
  return [
    "## Also accepted\n\nPayloads that real clients send in another form. They become the payload above before an application receives them.\n",
    ...message.examples.received.map(
      ({ because, received, canonical }) =>
        `${prose(because)}\n\n${codeBlock(received)}\n\nbecomes\n\n${codeBlock(canonical)}\n`,
    ),
  ];
}

function codeListPage(list: CodeList, links: Links): string {
  const page = links.page(list.path);
  const extras = ["retry", "phase", "next", "number", "aliases"] as const;
  const shown = extras.filter((name) => list.codes.some(({ "x-tandem": own }) => own?.[name] !== undefined));
  const headings = {
    retry: "Retry",
    phase: "Phase",
    next: "Next",
    number: "Number",
    aliases: "Also sent as",
  };
  const value = (field: unknown): string => {
    if (field === undefined) return "";
    if (typeof field === "boolean") return field ? "can help" : "does not help";
    return Array.isArray(field) ? cell(field.map(code).join(", ")) : String(field);
  };
  const rows = list.codes.map(({ const: word, title, description, "x-tandem": own = {} }) => [
    cell(code(word)),
    cell(prose(title)),
    cell(prose(description + (own.deprecated ? ` Deprecated: ${own.deprecated}` : ""))),
    ...shown.map((name) => value(own[name])),
  ]);
  const openness = list.open
    ? "The list is open: expect codes that are not in it."
    : "The list is closed: it is complete for this major version.";
  return [
    `# ${prose(list.title)}\n\n*A code list, \`${typeName({ kind: list.kind, name: list.name })}\` in TypeScript.* ${links.home(page)}\n`,
    ...(list.deprecated === undefined ? [] : [`> **Deprecated.** ${prose(list.deprecated)}\n`]),
    `${prose(list.description)} ${openness}\n`,
    `${table(["Code", "Title", "Meaning", ...shown.map((name) => headings[name])], rows)}\n`,
    usedBy(list, page, links),
  ].join("\n");
}

function typePage(type: SharedType, catalog: Catalog, links: Links): string {
  const page = links.page(type.path);
  return [
    `# ${prose(type.title)}\n\n*A shared type, \`${type.typeName}\` in TypeScript.* ${links.home(page)}\n`,
    ...(type.deprecated === undefined ? [] : [`> **Deprecated.** ${prose(type.deprecated)}\n`]),
    `${prose(type.description)}\n`,
    `${propertyTable(type.schema, type.path, links, catalog)}\n`,
    usedBy(type, page, links),
  ].join("\n");
}

function usedBy({ usedBy: paths }: { usedBy: readonly string[] }, page: string, links: Links): string {
  return paths.length === 0 ? "" : `Used by ${paths.map((path) => links.to(page, path)).join(", ")}.\n`;
}

function sentenceCase(name: string): string {
  const words = name.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
