import type { Side } from "@tandem/schema-model";
import type { Catalog, Message } from "../../catalog.ts";
import type { Question } from "../../model/question.ts";
import { key, pascal } from "../../names.ts";
import { doc, hover, union } from "../doc.ts";
import { BANNER, type Emitter } from "../emitter.ts";
import { Imports, moduleText } from "../imports.ts";
import { of } from "../protocol/messages.ts";
import { runtime } from "../runtime.ts";
import { emitPage } from "./page.ts";
import { emitPersonal } from "./personal.ts";

/** The typed client: one class for each side, with a method for each command and a type for each event. */
export const emitClient: Emitter = (catalog, { imports }) =>
  new Map([
    ["agent.ts", emitSide(catalog, "agent", imports)],
    ["visitor.ts", emitSide(catalog, "visitor", imports)],
    ["personal.ts", emitPersonal(catalog)],
    ["normalise.ts", runtime("normalise.ts")],
    ["page.ts", emitPage(catalog)],
    ["index.ts", `${BANNER}export * from "./agent.ts";\nexport * from "./visitor.ts";\n`],
  ]);

/** Imports a name from the generated protocol or the client's runtime, and returns it. */
interface Names {
  protocol(type: string): string;
  runtime(type: string): string;
  runtimeValue(name: string): string;
}

function emitSide(catalog: Catalog, side: Side, modules: { protocol: string; client: string }): string {
  const imports = new Imports();
  const names: Names = {
    protocol: (type) => imports.type(type, modules.protocol),
    runtime: (type) => imports.type(type, modules.client),
    runtimeValue: (name) => imports.value(name, modules.client),
  };
  const events = of(catalog, side, "event");
  const commands = of(catalog, side, "command");
  const Pascal = pascal(side);
  const replies = events.filter((event) => event.reply);
  const replyCommand = (event: Message): Message =>
    commands.find((command) => command.name === event.reply!.command)!;
  const members = events.map((event) => {
    const choices = event.reply
      ? ` & {\n${event.reply.choices.map((choice) => choiceMethod(choice, replyCommand(event), names)).join("")}  }`
      : "";
    return `${doc(hover(event), "  ")}  ${key(event.name)}: ${names.protocol(event.typeName)}${choices};\n`;
  });
  const stateful = events.filter((event) => event.state).map((event) => event.name);
  const protocol = {
    name: catalog.protocol.name,
    subprotocol: `${catalog.protocol.name}.v${catalog.protocol.version}`,
    side,
    events: events.map((event) => event.name),
    state: stateful,
    replies: Object.fromEntries(replies.map((event) => [event.name, event.reply])),
    endEvent: events.find((event) => event.lifecycle?.endsSession)?.name,
    raised: raisedByCondition(events),
  };
  // A page has one side, so each side's module holds its own rules only.
  const normalisers = events
    .filter((event) => event.normalisers.length > 0)
    .map((event) => `  [${JSON.stringify(event.name)}, ${JSON.stringify(event.normalisers)}],\n`);
  const fields = Object.entries(protocol)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `  ${name}: ${JSON.stringify(value)},\n`);
  const normaliser = imports.type("Normaliser", "./normalise.ts");
  const normalise = imports.value("normalise", "./normalise.ts");
  const body = `${doc(`The payload of each event as the ${side}'s handlers receive it; an event that asks carries its answers as functions.`)}export interface ${Pascal}ClientEvents {
${members.join("")}}

${doc(`The names and payloads of the ${side}'s side.`)}export interface ${Pascal}Vocabulary extends ${names.runtime("Vocabulary")} {
  side: "${side}";
  events: ${Pascal}ClientEvents;
  raised: ${names.protocol(`${Pascal}Events`)};
  state: ${union(stateful)};
  commands: ${names.protocol(`${Pascal}Commands`)};
  outcome: ${names.protocol("Outcome")};
}

const normalisers: ReadonlyMap<string, readonly ${normaliser}[]> = new Map([
${normalisers.join("")}] satisfies [string, ${normaliser}[]][]);

${doc(`What the client needs to know of the ${side}'s side at run time.`)}export const ${side}Protocol: ${names.runtime("SideProtocol")} = {
${fields.join("")}  normalise: (event, received) => ${normalise}(normalisers.get(event) ?? [], received),
};

${doc(`The ${side}'s end of a session: \`on\` to subscribe to events, and a method for each command.`)}export class ${Pascal}Client extends ${names.runtimeValue("Client")}<${Pascal}Vocabulary> {
  constructor(transport: ${names.runtime("Transport")}, options?: ${names.runtime("ClientOptions")}<${Pascal}Vocabulary>) {
    super(${side}Protocol, transport, options);
  }
${commands.map((command) => method(command, events, names)).join("")}}
`;
  return moduleText(imports, body);
}

/** The events that the client raises by itself: by condition, the one that ends the session last. */
function raisedByCondition(events: readonly Message[]): object {
  const raised = new Map<string, unknown[]>();
  const endsLast = [...events].sort((a, b) => endsSession(a) - endsSession(b));
  for (const { name, lifecycle } of endsLast)
    for (const { conditions, payload = {}, textProperty } of lifecycle?.raisedOn ?? []) {
      const entry = [name, payload, ...(textProperty ? [textProperty] : [])];
      for (const condition of conditions) raised.set(condition, [...(raised.get(condition) ?? []), entry]);
    }
  return Object.fromEntries(raised);
}

const endsSession = ({ lifecycle }: Message): number => Number(lifecycle?.endsSession ?? false);

/** True for a payload that is always `{}`: it has no properties and is no map. */
function isEmpty(message: Message): boolean {
  return propertyNames(message).length === 0 && !message.schema.additionalProperties;
}

function propertyNames(message: Message): string[] {
  return Object.keys(message.schema.properties ?? {});
}

/** The function of a choice takes the properties of the reply other than the request and the choice. */
function choiceMethod(choice: string, command: Message, names: Names): string {
  const extra = propertyNames(command).filter((name) => name !== "requestId" && name !== "choice");
  const required = extra.filter((name) => command.schema.required?.includes(name));
  const details = (): string => `Pick<${names.protocol(command.typeName)}, ${union(extra)}>`;
  const parameter =
    extra.length === 0
      ? ""
      : required.length > 0
        ? `details: ${details()}`
        : `details?: Partial<${details()}>`;
  return `${doc(`Answers with \`${choice}\`.`, "    ")}    ${key(choice)}(${parameter}): Promise<${names.protocol("Outcome")}>;\n`;
}

function method(command: Message, events: readonly Message[], names: Names): string {
  const required = (command.schema.required ?? []).length > 0;
  const none = isEmpty(command);
  const parameter = none ? "" : `data: ${names.protocol(command.typeName)}${required ? "" : " = {}"}, `;
  const name = JSON.stringify(command.name);
  const data = none ? "{}" : "data";
  const options = `options?: ${names.runtime("CommandOptions")}`;
  const [result, call] = command.asks
    ? [
        answers(command.asks, events, names),
        `${names.runtimeValue("ask")}(this, ${name}, ${data}, ${JSON.stringify(command.asks)}, options)`,
      ]
    : [names.protocol("Outcome"), `this.command(${name}, ${data}, options)`];
  return `\n${doc(hover(command), "  ")}  ${command.name}(${parameter}${options}): Promise<${result}> {\n    return ${call};\n  }\n`;
}

/** The type that a command that asks resolves to: one of its answers, or why nobody was asked. */
function answers({ when, answers }: Question, events: readonly Message[], names: Names): string {
  const outcome = names.protocol("Outcome");
  const typeOf = (name: string): string =>
    names.protocol(events.find((event) => event.name === name)!.typeName);
  const results = answers.map(
    ({ means, event }) => `${names.runtime("Answered")}<${JSON.stringify(means)}, ${typeOf(event)}>`,
  );
  if (when) results.push(`${names.runtime("Done")}<${outcome}>`);
  return [...results, `${names.runtime("Refused")}<${outcome}>`].join(" | ");
}
