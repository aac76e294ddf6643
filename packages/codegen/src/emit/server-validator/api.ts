import { pathOfFile, type Side } from "@tandem/schema-model";
import type { Catalog, Message } from "../../catalog.ts";
import { camel, pascal } from "../../names.ts";
import { doc, hover } from "../doc.ts";
import { BANNER } from "../emitter.ts";
import { of } from "../protocol/messages.ts";
import { checkName } from "./checks.ts";
import { schemaModule } from "./schemas.ts";

/** The module that an application imports for one message, without ending: `api/agent/rc`, `api/agent/commands/requestRC`. */
export function apiModule({ side, kind, name }: Message): string {
  return kind === "event" ? `api/${side}/${name}` : `api/${side}/commands/${name}`;
}

/** `AgentRc` for an event, `AgentRequestRCCommand` for a command: an event may have the name of a command. */
function apiName({ side, kind, name }: Message): string {
  return pascal(side) + pascal(name) + (kind === "command" ? "Command" : "");
}

/** What is exported for one message: its guard, its validator, and the Standard Schema of each form. */
export function emitMessageApi(catalog: Catalog, message: Message, protocol: string): string {
  const source = catalog.sources.get(message.path)!;
  const up = upFrom(apiModule(message));
  const check = checkName(source);
  const name = apiName(message);
  const object = camel(name);
  const type = message.typeName;
  const what = `the ${message.side}'s ${message.kind} \`${message.name}\``;
  return `${BANNER}import type { ${type} } from ${JSON.stringify(moduleFrom(up, protocol))};
import { CLOSED, OPEN } from "${up}check.ts";
import { ${check} } from "${up}${pathOfFile(source.path)}.ts";
import { type Form, type PayloadOptions, type Result, validateWith } from "${up}payload.ts";
import { schema } from "${up}${schemaModule(source)}.ts";
import { type StandardSchema, standardPayload } from "${up}standard.ts";

${doc(`True for a payload of ${what}.\n\n${hover(message)}`)}export function is${name}(value: unknown, form: Form = "consume"): value is ${type} {
  try {
    return !${check}(value, "", form === "produce" ? CLOSED : OPEN);
  } catch {
    return false;
  }
}

${doc(`Validates a payload of ${what}.`)}export function validate${name}(value: unknown, options?: PayloadOptions): Result<${type}> {
  return validateWith(${check}, value, options) as Result<${type}>;
}

${doc(`The Standard Schema of ${what}, as it is read.`)}export const ${object}: StandardSchema<${type}> = /* @__PURE__ */ standardPayload(${check}, schema, "consume");

${doc(`The Standard Schema of ${what}, as it is sent.`)}export const ${object}Produce: StandardSchema<${type}> = /* @__PURE__ */ standardPayload(${check}, schema, "produce");
`;
}

/** What is exported for a side: the Standard Schemas of its events' and of its commands' messages. */
export function emitSideApi(catalog: Catalog, side: Side): string {
  const kinds = ["event", "command"] as const;
  const paths = kinds.flatMap((kind) => of(catalog, side, kind).map((message) => message.path));
  const imports = [catalog.protocol.envelope, ...paths].map((path, i) => {
    const source = catalog.sources.get(path)!;
    return `import { schema as schema${i} } from "../${schemaModule(source)}.ts";\n`;
  });
  const exports = kinds.map((kind) => {
    const types = `Wire${pascal(kind)}<"${side}">, ${pascal(kind)}Message<"${side}">`;
    const entries = of(catalog, side, kind).map(
      ({ name, path }) => `  ${JSON.stringify(name)}: schema${paths.indexOf(path) + 1},\n`,
    );
    const standard = (form: string): string =>
      `: StandardSchema<${types}> = /* @__PURE__ */ standardMessage(\n  (value) => validate${pascal(kind)}(value, { side: "${side}", form: "${form}", all: true }),\n  schema0,\n  { side: "${side}", kind: "${kind}", group: group("${side}", "${kind}") },\n  ${kind}s,\n  "${form}",\n);\n`;
    return `const ${kind}s = {\n${entries.join("")}};

${doc(`The Standard Schema of any ${kind}'s message of the ${side}'s side, as it is read.`)}export const ${side}${pascal(kind)}s${standard("consume")}
${doc(`The same, as it is sent.`)}export const ${side}${pascal(kind)}sProduce${standard("produce")}`;
  });
  return `${BANNER}${imports.join("")}import { type StandardSchema, standardMessage } from "../standard.ts";
import { group } from "../table.ts";
import { type CommandMessage, type EventMessage, validateCommand, validateEvent, type WireCommand, type WireEvent } from "../validate.ts";

${exports.join("\n")}`;
}

function upFrom(module: string): string {
  return "../".repeat(module.split("/").length - 1);
}

/** A module that is named from the root of the generated folder, as it is named from within. */
function moduleFrom(up: string, module: string): string {
  return module.startsWith(".") ? up + module.replace(/^\.\//, "") : module;
}
