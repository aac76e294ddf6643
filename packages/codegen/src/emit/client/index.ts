import type { Catalog, Message } from "../../catalog.ts";
import type { Side } from "../../load.ts";
import type { Question } from "../../model/question.ts";
import { key, pascal } from "../../names.ts";
import { doc, hover, union } from "../doc.ts";
import { BANNER, type Emitter } from "../emitter.ts";
import { of } from "../protocol/messages.ts";
import { runtime } from "../runtime.ts";
import { emitPage } from "./page.ts";
import { emitPersonal } from "./personal.ts";

/** The typed face of the client: a class a side, with a method a command and a type an event. */
export const emitClient: Emitter = (catalog, { imports }) =>
  new Map([
    ["agent.ts", emitSide(catalog, "agent", imports)],
    ["visitor.ts", emitSide(catalog, "visitor", imports)],
    ["personal.ts", emitPersonal(catalog)],
    ["normalise.ts", runtime("normalise.ts")],
    ["page.ts", emitPage(catalog)],
    ["index.ts", `${BANNER}export * from "./agent.ts";\nexport * from "./visitor.ts";\n`],
  ]);

function emitSide(catalog: Catalog, side: Side, imports: { protocol: string; client: string }): string {
  const events = of(catalog, side, "event");
  const commands = of(catalog, side, "command");
  const Pascal = pascal(side);
  const replies = events.filter((event) => event.reply);
  const replyCommand = (event: Message): Message =>
    commands.find((command) => command.name === event.reply!.command)!;
  const withData = commands.filter((command) => !isEmpty(command));
  const types = new Set([
    ...events.map((event) => event.typeName),
    ...withData.map((command) => command.typeName),
    ...replies.map((event) => replyCommand(event).typeName),
    `${Pascal}Commands`,
    `${Pascal}Events`,
    "Outcome",
  ]);
  const members = events.map((event) => {
    const choices = event.reply
      ? ` & {\n${event.reply.choices.map((choice) => choiceMethod(choice, replyCommand(event))).join("")}  }`
      : "";
    return `${doc(hover(event), "  ")}  ${key(event.name)}: ${event.typeName}${choices};\n`;
  });
  const stateful = events.filter((event) => event.state).map((event) => event.name);
  const face = {
    protocol: catalog.protocol.name,
    subprotocol: `${catalog.protocol.name}.v${catalog.protocol.version}`,
    side,
    events: events.map((event) => event.name),
    state: stateful,
    replies: Object.fromEntries(replies.map((event) => [event.name, event.reply])),
  };
  // A page is on one side: it carries that side's rules, and not the other's.
  const normalisers = events
    .filter((event) => event.normalisers.length > 0)
    .map((event) => `  [${JSON.stringify(event.name)}, ${JSON.stringify(event.normalisers)}],\n`);
  const fields = Object.entries(face).map(([name, value]) => `  ${name}: ${JSON.stringify(value)},\n`);
  const asking = commands.flatMap((command) => command.asks ?? []);
  const runtimeNames = [
    ...(asking.length > 0 ? ["type Answered", "ask"] : []),
    "Client",
    "type ClientOptions",
    "type CommandOptions",
    ...(asking.some(({ when }) => when) ? ["type Done"] : []),
    "type Face",
    ...(asking.length > 0 ? ["type Refused"] : []),
    "type Transport",
    "type Vocabulary",
  ];
  return `${BANNER}import { ${runtimeNames.join(", ")} } from ${JSON.stringify(imports.client)};
import { type Normaliser, normalise } from "./normalise.ts";
import type {
${[...types]
  .sort()
  .map((type) => `  ${type},\n`)
  .join("")}} from ${JSON.stringify(imports.protocol)};

${doc(`The payload of each event as the ${side}'s handlers get it; a question carries its answers as functions.`)}export interface ${Pascal}ClientEvents {
${members.join("")}}

${doc(`The names and payloads of the ${side}'s side.`)}export interface ${Pascal}Vocabulary extends Vocabulary {
  side: "${side}";
  events: ${Pascal}ClientEvents;
  raised: ${Pascal}Events;
  state: ${union(stateful)};
  commands: ${Pascal}Commands;
  outcome: Outcome;
}

const normalisers: ReadonlyMap<string, readonly Normaliser[]> = new Map([
${normalisers.join("")}] satisfies [string, Normaliser[]][]);

${doc(`What the client needs to know of the ${side}'s side at run time.`)}export const ${side}Face: Face = {
${fields.join("")}  normalise: (event, received) => normalise(normalisers.get(event) ?? [], received),
};

${doc(`The ${side}'s end of a session: \`on\` for what happens, a method for each command.`)}export class ${Pascal}Client extends Client<${Pascal}Vocabulary> {
  constructor(transport: Transport, options?: ClientOptions<${Pascal}Vocabulary>) {
    super(${side}Face, transport, options);
  }
${commands.map((command) => method(command, events)).join("")}}
`;
}

/** True for a payload that is always `{}`: neither properties nor the names of a map. */
function isEmpty(message: Message): boolean {
  return propertyNames(message).length === 0 && !message.schema.additionalProperties;
}

function propertyNames(message: Message): string[] {
  return Object.keys(message.schema.properties ?? {});
}

/** Whatever a reply carries beside the request and the choice may be given to the choice's function. */
function choiceMethod(choice: string, command: Message): string {
  const extra = propertyNames(command).filter((name) => name !== "requestId" && name !== "choice");
  const required = extra.filter((name) => command.schema.required?.includes(name));
  const details = `Pick<${command.typeName}, ${union(extra)}>`;
  const parameter =
    extra.length === 0 ? "" : required.length > 0 ? `details: ${details}` : `details?: Partial<${details}>`;
  return `${doc(`Answers with \`${choice}\`.`, "    ")}    ${key(choice)}(${parameter}): Promise<Outcome>;\n`;
}

function method(command: Message, events: readonly Message[]): string {
  const required = (command.schema.required ?? []).length > 0;
  const none = isEmpty(command);
  const parameter = none ? "" : `data: ${command.typeName}${required ? "" : " = {}"}, `;
  const name = JSON.stringify(command.name);
  const data = none ? "{}" : "data";
  const [result, call] = command.asks
    ? [answers(command.asks, events), `ask(this, ${name}, ${data}, ${JSON.stringify(command.asks)}, options)`]
    : ["Outcome", `this.command(${name}, ${data}, options)`];
  return `\n${doc(hover(command), "  ")}  ${command.name}(${parameter}options?: CommandOptions): Promise<${result}> {\n    return ${call};\n  }\n`;
}

/** What a command that asks resolves to: one of its answers, or why nobody was asked. */
function answers({ when, answers }: Question, events: readonly Message[]): string {
  const typeOf = (name: string): string => events.find((event) => event.name === name)!.typeName;
  const ways = answers.map(({ means, event }) => `Answered<${JSON.stringify(means)}, ${typeOf(event)}>`);
  return [...ways, ...(when ? ["Done<Outcome>"] : []), "Refused<Outcome>"].join(" | ");
}
