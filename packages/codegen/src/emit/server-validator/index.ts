import { outcomeType, wireGroup } from "@tandem/schema-model";
import type { Catalog, Message } from "../../catalog.ts";
import type { Source } from "../../load.ts";
import { key } from "../../names.ts";
import { BANNER, type EmitOptions, type Emitter } from "../emitter.ts";
import { Imports, moduleText } from "../imports.ts";
import { of } from "../protocol/messages.ts";
import { runtime } from "../runtime.ts";
import { ajvChecks } from "./ajv.ts";
import { emitSide } from "./api.ts";
import { CheckModule, checkName } from "./checks.ts";
import { emitLimits } from "./limits.ts";
import { type Group, groupsOf, KINDS, SIDES } from "./modules.ts";
import { emitSchemas } from "./schemas.ts";

const RUNTIME = [
  "check.ts",
  "findings.ts",
  "inspectable.ts",
  "json.ts",
  "locate.ts",
  "payload.ts",
  "pointer.ts",
  "rules.ts",
  "standard.ts",
  "wording.ts",
];

/** Emits the validators: a check for each payload and form, the messages around them, and the public functions. */
export const emitServerValidator: Emitter = (catalog, { imports, validator, limits }) => {
  const files = new Map<string, string>(RUNTIME.map((name) => [name, runtime(name)]));
  files.set("validate.ts", runtime("validate.ts", { "../protocol/index.ts": imports.protocol }));
  files.set("limits.ts", emitLimits(limits));
  files.set("table.ts", emitTable(catalog));
  files.set(
    "index.ts",
    `${BANNER}export type { Problem } from "./check.ts";
export { type Limits, limits } from "./limits.ts";
export type { Form, Result } from "./payload.ts";
export * from "./validate.ts";
`,
  );
  if (validator === "ajv") files.set("ajv.ts", runtime("ajv.ts"));
  for (const group of groupsOf(catalog)) {
    files.set(`checks/${group.name}.ts`, emitChecks(group, catalog, validator));
    files.set(`schemas/${group.name}.ts`, emitSchemas(group, catalog));
  }
  for (const side of SIDES) files.set(`${side}.ts`, emitSide(catalog, side, imports.protocol));
  return files;
};

function emitChecks(group: Group, catalog: Catalog, validator: EmitOptions["validator"]): string {
  const isEnvelope = ({ path }: Source): boolean => path === catalog.protocol.envelope;
  // The payload is a property of the envelope that the envelope's schema does not list. It has its own check.
  const alsoKnown = (source: Source): string[] => (isEnvelope(source) ? ["data"] : []);
  if (validator === "ajv") return ajvChecks(group, catalog, alsoKnown);
  const module = new CheckModule(catalog);
  for (const source of group.sources)
    module.add(source, { alsoKnown: alsoKnown(source), compared: isEnvelope(source) ? ["type"] : [] });
  return module.toString();
}

function emitTable(catalog: Catalog): string {
  const { name: protocol, envelope, outcome } = catalog.protocol;
  const imports = new Imports();
  const modules = new Map(
    groupsOf(catalog).flatMap(({ name, sources }) =>
      sources.map(({ path }) => [path, `./checks/${name}.ts`]),
    ),
  );
  const nameOf = (path: string): string =>
    imports.value(checkName(catalog.sources.get(path)!), modules.get(path)!);
  const checksOf = (messages: readonly Message[]): string =>
    messages.map(({ name, path }) => `      ${key(name)}: ${nameOf(path)},\n`).join("");
  const prefixes = Object.fromEntries(
    SIDES.map((side) => [
      side,
      Object.fromEntries(KINDS.map((kind) => [kind, wireGroup(protocol, side, kind)])),
    ]),
  );
  const sides = SIDES.map((side) => {
    const kinds = KINDS.map((kind) => `    ${kind}: {\n${checksOf(of(catalog, side, kind))}    },\n`);
    return `  ${side}: {\n${kinds.join("")}  },\n`;
  });
  imports.type("Checker", "./check.ts");
  const body = `/** The \`type\` of the message that carries a command's outcome. */
export const outcomeType = ${JSON.stringify(outcomeType(protocol))};
/** Checks the message around a payload. */
export const envelope: Checker = ${nameOf(envelope)};
/** Checks the payload of the answer to a command. */
export const outcome: Checker = ${nameOf(outcome)};

type Side = "agent" | "visitor";
type Kind = "event" | "command";

/** A message of the protocol, and the check of its payload. */
export interface Payload {
  readonly side: Side;
  readonly kind: Kind;
  readonly name: string;
  readonly check: Checker;
}

const prefixes = ${JSON.stringify(prefixes)} as const;

/** The prefix of the types of a side's events or commands; empty for a side or kind that does not exist. */
export function group(side: Side, kind: Kind): string {
  return prefixes[side]?.[kind] ?? "";
}

/** Every message by its type on the wire. */
export const payloads: ReadonlyMap<unknown, Payload> = /* @__PURE__ */ byType({
${sides.join("")}});

function byType(checks: Record<Side, Record<Kind, Record<string, Checker>>>): Map<unknown, Payload> {
  const types = new Map<unknown, Payload>();
  for (const side of ["agent", "visitor"] as const)
    for (const kind of ["event", "command"] as const)
      for (const [name, check] of Object.entries(checks[side][kind]))
        types.set(group(side, kind) + name, { side, kind, name, check });
  return types;
}
`;
  return moduleText(imports, body);
}
