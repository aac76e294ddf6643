import { outcomeType, pathOfFile, type Side, wireGroup } from "@tandem/schema-model";
import type { Catalog, Message } from "../../catalog.ts";
import type { Source } from "../../load.ts";
import { key } from "../../names.ts";
import { BANNER, type Emitter } from "../emitter.ts";
import { of } from "../protocol/messages.ts";
import { runtime } from "../runtime.ts";
import { ajvCheck } from "./ajv.ts";
import { apiModule, emitMessageApi, emitSideApi } from "./api.ts";
import { CheckWriter, checkName } from "./checks.ts";
import { emitSchema, schemaModule } from "./schemas.ts";

const RUNTIME = [
  "findings.ts",
  "by-type.ts",
  "check.ts",
  "json.ts",
  "locate.ts",
  "payload.ts",
  "pointer.ts",
  "rules.ts",
  "standard.ts",
  "wording.ts",
];

/** The validators: one check a message, for both forms, and the table that finds a message's by its type. */
export const emitServerValidator: Emitter = (catalog, { imports, validator }) => {
  const files = new Map<string, string>(RUNTIME.map((name) => [name, runtime(name)]));
  files.set("validate.ts", runtime("validate.ts", { "../protocol/index.ts": imports.protocol }));
  files.set("table.ts", emitTable(catalog));
  files.set(
    "index.ts",
    `${BANNER}export type { Problem } from "./check.ts";
export { type Limits, limits } from "./json.ts";
export type { Form, Result } from "./payload.ts";
export * from "./validate.ts";
`,
  );
  if (validator === "ajv") files.set("ajv.ts", runtime("ajv.ts"));
  for (const source of checked(catalog)) {
    // The payload stands in the envelope beside what the envelope's schema lists; each has a check of its own.
    const isEnvelope = source.path === catalog.protocol.envelope;
    const alsoKnown = isEnvelope ? ["data"] : [];
    const text =
      validator === "ajv"
        ? ajvCheck(source, catalog, alsoKnown)
        : new CheckWriter(source, catalog).write(alsoKnown, isEnvelope ? ["type"] : []);
    files.set(`${pathOfFile(source.path)}.ts`, BANNER + text);
    files.set(`${schemaModule(source)}.ts`, emitSchema(source, catalog));
  }
  for (const message of catalog.messages)
    files.set(`${apiModule(message)}.ts`, emitMessageApi(catalog, message, imports.protocol));
  for (const side of ["agent", "visitor"] as const) files.set(`api/${side}.ts`, emitSideApi(catalog, side));
  return files;
};

/** What has a check of its own: each message, and the two that stand around payloads. */
function checked(catalog: Catalog): Source[] {
  const { envelope, outcome } = catalog.protocol;
  return [envelope, outcome, ...catalog.messages.map(({ path }) => path)].map(
    (path) => catalog.sources.get(path)!,
  );
}

function emitTable(catalog: Catalog): string {
  const { name: protocol, envelope, outcome } = catalog.protocol;
  const nameOf = (path: string): string => checkName(catalog.sources.get(path)!);
  const imports = checked(catalog)
    .map((source) => `import { ${checkName(source)} } from "./${pathOfFile(source.path)}.ts";\n`)
    .sort();
  const group = (messages: readonly Message[]): string =>
    messages.map(({ name, path }) => `  ${key(name)}: ${nameOf(path)},\n`).join("");
  const prefixesOf = (side: Side): object => ({
    event: wireGroup(protocol, side, "event"),
    command: wireGroup(protocol, side, "command"),
  });
  const prefixes = { agent: prefixesOf("agent"), visitor: prefixesOf("visitor") };
  const groups = (["agent", "visitor"] as const).flatMap((side) =>
    (["event", "command"] as const).map(
      (kind) => `...of("${side}", "${kind}", {\n${group(of(catalog, side, kind))}}),\n`,
    ),
  );
  return `${BANNER}import { ByType } from "./by-type.ts";
import type { Checker } from "./check.ts";
${imports.join("")}
/** The \`type\` of the message that carries a command's outcome. */
export const outcomeType = ${JSON.stringify(outcomeType(protocol))};
/** The check of the message around a payload. */
export const envelope: Checker = ${nameOf(envelope)};
/** The check of the answer to a command. */
export const outcome: Checker = ${nameOf(outcome)};

/** A message of the protocol, and the check of its payload. */
export interface Payload {
  readonly side: "agent" | "visitor";
  readonly kind: "event" | "command";
  readonly name: string;
  /** Its type on the wire. */
  readonly type: string;
  readonly check: Checker;
}

const groups = ${JSON.stringify(prefixes)} as const;

/** The prefix of the types of a side's events or commands; empty for a side or kind that does not exist. */
export function group(side: Payload["side"], kind: Payload["kind"]): string {
  return groups[side]?.[kind] ?? "";
}

function of(
  side: Payload["side"],
  kind: Payload["kind"],
  checks: Readonly<Record<string, Checker>>,
): Payload[] {
  return Object.entries(checks).map(([name, check]) => ({ side, kind, name, type: group(side, kind) + name, check }));
}

/** Every message. */
export const payloads: readonly Payload[] = [
${groups.join("")}];

/** Every message, to be found by its type. */
export const byType: ByType<Payload> = new ByType(payloads);
`;
}
