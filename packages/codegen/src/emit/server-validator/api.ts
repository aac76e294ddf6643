import type { Side } from "@tandem/schema-model";
import type { Catalog, Message } from "../../catalog.ts";
import { camel, key, pascal, typeName } from "../../names.ts";
import { doc, hover } from "../doc.ts";
import { Imports, moduleText } from "../imports.ts";
import { of } from "../protocol/messages.ts";
import { COMMON, groupName, KINDS, schemaName } from "./modules.ts";

/**
 * Emits the module of a side: for each message a guard, a validator and the Standard Schema of each form; for the
 * events and for the commands the Standard Schemas of whole messages.
 *
 * @param protocol the protocol module, as imported from the root of the generated folder
 */
export function emitSide(catalog: Catalog, side: Side, protocol: string): string {
  const imports = new Imports();
  const messages = KINDS.flatMap((kind) => of(catalog, side, kind)).map((message) =>
    emitMessage(message, protocol, imports),
  );
  const whole = KINDS.map((kind) => emitWhole(catalog, side, kind, imports));
  return moduleText(imports, [...messages, ...whole].join("\n"));
}

/** The exports of one message. Each has the name of the payload's type: no two messages share one. */
function emitMessage(message: Message, protocol: string, imports: Imports): string {
  const { side, kind, name } = message;
  const type = imports.type(message.typeName, protocol);
  const check = imports.value(`check${type}`, `./checks/${groupName(message)}.ts`);
  const schema = imports.value(schemaName(type), `./schemas/${groupName(message)}.ts`);
  for (const name of ["CLOSED", "OPEN"]) imports.value(name, "./check.ts");
  for (const name of ["Form", "PayloadOptions", "Result"]) imports.type(name, "./payload.ts");
  imports.value("validateWith", "./payload.ts");
  imports.type("StandardSchema", "./standard.ts");
  imports.value("standardPayload", "./standard.ts");
  const what = `the ${side}'s ${kind} \`${name}\``;
  return `${doc(`True for a payload of ${what}.\n\n${hover(message)}`)}export function is${type}(value: unknown, form: Form = "consume"): value is ${type} {
  try {
    return !${check}(value, "", form === "produce" ? CLOSED : OPEN);
  } catch {
    return false;
  }
}

${doc(`Validates a payload of ${what}.`)}export function validate${type}(value: unknown, options?: PayloadOptions): Result<${type}> {
  return validateWith(${check}, value, options) as Result<${type}>;
}

${doc(`The Standard Schema of ${what}, for readers.`)}export const ${camel(type)}: StandardSchema<${type}> = /* @__PURE__ */ standardPayload(${check}, ${schema}, "consume");

${doc(`The Standard Schema of ${what}, for writers.`)}export const ${camel(type)}Produce: StandardSchema<${type}> = /* @__PURE__ */ standardPayload(${check}, ${schema}, "produce");
`;
}

/** The Standard Schemas of a side's events or commands as whole messages. */
function emitWhole(catalog: Catalog, side: Side, kind: Message["kind"], imports: Imports): string {
  const Kind = pascal(kind);
  const input = imports.type(`Wire${Kind}`, "./validate.ts");
  const output = imports.type(`${Kind}Message`, "./validate.ts");
  const types = `${input}<"${side}">, ${output}<"${side}">`;
  const validate = imports.value(`validate${Kind}`, "./validate.ts");
  const envelope = imports.value(
    schemaName(typeName(catalog.sources.get(catalog.protocol.envelope)!)),
    `./schemas/${COMMON}.ts`,
  );
  imports.type("StandardSchema", "./standard.ts");
  imports.value("standardMessage", "./standard.ts");
  imports.value("group", "./table.ts");
  const entries = of(catalog, side, kind).map(
    (message) => `  ${key(message.name)}: ${schemaName(message.typeName)},\n`,
  );
  const standard = (form: string): string =>
    `: StandardSchema<${types}> = /* @__PURE__ */ standardMessage(
  (value) => ${validate}(value, { side: "${side}", form: "${form}", all: true }),
  ${envelope},
  { side: "${side}", kind: "${kind}", group: /* @__PURE__ */ group("${side}", "${kind}") },
  ${kind}s,
  "${form}",
);
`;
  return `const ${kind}s = {
${entries.join("")}};

${doc(`The Standard Schema of the ${side}'s ${kind}s as whole messages, for readers.`)}export const ${side}${Kind}s${standard("consume")}
${doc(`The Standard Schema of the ${side}'s ${kind}s as whole messages, for writers.`)}export const ${side}${Kind}sProduce${standard("produce")}`;
}
