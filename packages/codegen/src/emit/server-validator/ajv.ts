import type { FormSchema } from "@tandem/schema-model";
import { Ajv2020 } from "ajv/dist/2020.js";
import standaloneModule from "ajv/dist/standalone/index.js";
import type { Catalog } from "../../catalog.ts";
import { formOf } from "../../forms.ts";
import type { Source } from "../../load.ts";
import { checkName } from "./checks.ts";

// CommonJS: the function is the module itself and its `default`, and the types know the second only.
const standalone = standaloneModule.default;

/** The run-time helpers that Ajv's code requires. Ours replace them. */
const RUNTIME = /const (\w+) = require\("ajv\/dist\/runtime\/(ucs2length|equal)"\)\.default;/g;

/**
 * Emits the check of one source as Ajv standalone code, behind the same function as our own.
 *
 * Ajv is the reference that our own checks are compared with. Its code needs two run-time helpers, which we
 * replace. If it needs another one, emitting fails: a `require` must not reach a browser.
 */
export function ajvCheck(source: Source, catalog: Catalog, alsoKnown: readonly string[] = []): string {
  const ajv = new Ajv2020({
    strict: false,
    logger: false,
    // What an object inherits was not sent: `constructor` must neither satisfy `required` nor match a property.
    ownProperties: true,
    // Lint has checked the shape. Compiling the meta-schema for each instance would take nearly all of the time.
    validateSchema: false,
    code: { source: true, esm: true, lines: true },
  });
  for (const form of ["produce", "consume"] as const)
    ajv.addSchema(withAlsoKnown(formOf(source, catalog.sources, form), alsoKnown), form);
  const code = standalone(ajv, { produce: "produce", consume: "consume" });
  const parts = [...code.matchAll(RUNTIME)].map(
    ([, name, part]) => `const ${name} = ${part === "equal" ? "equal" : "length"};\n`,
  );
  const body = code
    .replaceAll(RUNTIME, "")
    .replace('"use strict";', "")
    // Without a type, a declaration would have to be made from Ajv's code, which has none.
    .replaceAll(/export const (produce|consume) = /g, "export const $1: AjvValidate = ");
  if (/\brequire\(/.test(body))
    throw new Error(`${source.path}: Ajv's code needs ${/require\([^)]*\)/.exec(body)![0]}`);
  const up = "../".repeat(source.path.split("/").length - 1);
  return `// @ts-nocheck
import { type AjvValidate, equal, fromAjv } from "${up}ajv.ts";
import type { Check } from "${up}check.ts";
import { length } from "${up}wording.ts";

${parts.join("")}${body}
export function ${checkName(source)}(data: unknown, at: string, check: Check): boolean {
  return fromAjv(check.closed ? produce : consume, data, at, check);
}
`;
}

function withAlsoKnown(schema: FormSchema, names: readonly string[]): object {
  if (names.length === 0) return schema;
  return {
    ...schema,
    properties: { ...schema.properties, ...Object.fromEntries(names.map((name) => [name, true])) },
  };
}
