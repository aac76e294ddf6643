import type { Catalog, Message } from "../../catalog.ts";
import { BANNER, type Emitter } from "../emitter.ts";
import { runtime } from "../runtime.ts";
import { ajvCheck } from "./ajv.ts";
import { CheckWriter, checkName, modulePath } from "./checks.ts";

/** The validators: one check a schema, for both forms, and the table that finds a message's by its type. */
export const emitServerValidator: Emitter = (catalog, { imports, validator }) => {
  const files = new Map<string, string>([
    ["check.ts", runtime("check.ts")],
    ["json.ts", runtime("json.ts")],
    ["validate.ts", runtime("validate.ts", { "../protocol/index.ts": imports.protocol })],
    ["table.ts", emitTable(catalog)],
    [
      "index.ts",
      `${BANNER}export type { Problem } from "./check.ts";
export { type Limits, limits } from "./json.ts";
export * from "./validate.ts";
`,
    ],
  ]);
  if (validator === "ajv") files.set("ajv.ts", runtime("ajv.ts"));
  for (const source of catalog.sources.values()) {
    // The payload stands in the envelope beside what the envelope's schema lists; each has a check of its own.
    const alsoKnown = source.path === catalog.protocol.envelope ? ["data"] : [];
    const text =
      validator === "ajv"
        ? ajvCheck(source, catalog, alsoKnown)
        : new CheckWriter(source, catalog).write(alsoKnown);
    files.set(`${modulePath(source.path)}.ts`, BANNER + text);
  }
  return files;
};

function emitTable(catalog: Catalog): string {
  const envelope = catalog.sources.get(catalog.protocol.envelope)!;
  const outcome = catalog.sources.get(catalog.protocol.outcome)!;
  const messages = catalog.messages.map((message) => ({
    message,
    source: catalog.sources.get(message.path)!,
  }));
  const imports = [envelope, outcome, ...messages.map(({ source }) => source)]
    .map((source) => `import { ${checkName(source)} } from "./${modulePath(source.path)}.ts";\n`)
    .sort();
  const entries = messages.map(
    ({ message, source }) => `  [${JSON.stringify(typeOf(catalog, message))}, ${checkName(source)}],\n`,
  );
  return `${BANNER}import type { Checker } from "./check.ts";
${imports.join("")}
/** The check of the message around a payload. */
export const envelope: Checker = ${checkName(envelope)};
/** The check of the answer to a command. */
export const outcome: Checker = ${checkName(outcome)};

/** The check of each payload, by the message's type on the wire. */
export const payloads: ReadonlyMap<string, Checker> = new Map<string, Checker>([
${entries.join("")}]);
`;
}

function typeOf(catalog: Catalog, { side, kind, name }: Message): string {
  return `${catalog.protocol.name}.${side}.${kind === "command" ? "command." : ""}${name}`;
}
