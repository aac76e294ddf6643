import { typeName } from "../../names.ts";
import { BANNER, type Emitter } from "../emitter.ts";
import { runtime } from "../runtime.ts";
import { emitCodes } from "./codes.ts";
import { emitMaps, emitMessages, emitNames, emitNormalisers } from "./messages.ts";
import { emitBundle, emitSchemas } from "./schemas.ts";
import { emitTypes } from "./types.ts";

/** The protocol package: types, constants, metadata and schemas, without dependencies at run time. */
export const emitProtocol: Emitter = async (catalog) => {
  const { name, version, baseUri, envelope, outcome } = catalog.protocol;
  const typeOf = (path: string): string => typeName(catalog.sources.get(path)!);
  // Runtime code uses these names for the two types in every protocol.
  const aliases = [
    [typeOf(envelope), "Envelope"],
    [typeOf(outcome), "Outcome"],
  ].filter(([type, alias]) => type !== alias);
  const about = { name, version, baseUri, subprotocol: `${name}.v${version}` };
  return new Map([
    [
      "protocol.ts",
      `${BANNER}/** The names of the protocol on the wire. */\nexport const protocol = ${JSON.stringify(about, null, 2)} as const;\n`,
    ],
    ["types.ts", await emitTypes(catalog)],
    ["codes.ts", emitCodes(catalog)],
    ["maps.ts", emitMaps(catalog)],
    ["messages.ts", emitMessages(catalog)],
    ["names.ts", emitNames(catalog)],
    ["normalisers.ts", emitNormalisers(catalog)],
    ["normalise.ts", runtime("normalise.ts")],
    ["wire.ts", runtime("wire.ts")],
    [
      "index.ts",
      `${BANNER}export * from "./codes.ts";
export type { AgentCommands, AgentEvents, CommandName, Commands, EventName, Events, Protocol, VisitorCommands, VisitorEvents } from "./maps.ts";
export { type MessageInfo, messages } from "./messages.ts";
export { normalise } from "./normalisers.ts";
export { protocol } from "./protocol.ts";
export type * from "./types.ts";
${aliases.map(([type, alias]) => `export type { ${type} as ${alias} } from "./types.ts";\n`).join("")}export { formatSequence, isKnown, type MessageKind, type MessageRef, outcomeType, parseSequence, parseType, schemaUri, type Side, typeOf } from "./wire.ts";
`,
    ],
    ["bundle.json", emitBundle(catalog)],
    ...emitSchemas(catalog),
  ]);
};
