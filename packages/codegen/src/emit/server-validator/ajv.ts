import type { FormSchema } from "@tandem/schema-model";
import { Ajv2020 } from "ajv/dist/2020.js";
import standaloneModule from "ajv/dist/standalone/index.js";
import type { Catalog } from "../../catalog.ts";
import { formOf } from "../../forms.ts";
import type { Source } from "../../load.ts";
import { typeName } from "../../names.ts";
import { BANNER } from "../emitter.ts";
import { checkName } from "./checks.ts";
import type { Group } from "./modules.ts";

// CommonJS: the function is the module itself and its `default`, and the types know the second only.
const standalone = standaloneModule.default;

/** The run-time helpers that Ajv's code requires. Ours replace them. */
const RUNTIME = /const (\w+) = require\("ajv\/dist\/runtime\/(ucs2length|equal)"\)\.default;/g;

/**
 * Emits the checks of a group as Ajv standalone code, behind the same functions as our own.
 *
 * Ajv is the reference that our own checks are compared with. Its code needs two run-time helpers, which we
 * replace. If it needs another one, emitting fails: a `require` must not reach a browser.
 */
export function ajvChecks({ name, sources }: Group, catalog: Catalog, alsoKnown: AlsoKnown): string {
  const ajv = new Ajv2020({
    strict: false,
    logger: false,
    // What an object inherits was not sent: `constructor` must neither satisfy `required` nor match a property.
    ownProperties: true,
    // Lint has checked the shape. Compiling the meta-schema for each instance would take nearly all of the time.
    validateSchema: false,
    code: { source: true, esm: true, lines: true },
  });
  const exports: Record<string, string> = {};
  for (const source of sources) {
    for (const form of FORMS) {
      const id = ajvName(source, form);
      ajv.addSchema(withAlsoKnown(formOf(source, catalog.sources, form), alsoKnown(source)), id);
      exports[id] = id;
    }
  }
  const code = standalone(ajv, exports);
  const parts = [...code.matchAll(RUNTIME)].map(
    ([, variable, part]) => `const ${variable} = ${part === "equal" ? "equal" : "length"};\n`,
  );
  const body = code
    .replaceAll(RUNTIME, "")
    .replace('"use strict";', "")
    .replaceAll(/^export const /gm, "const ");
  if (/\brequire\(/.test(body))
    throw new Error(`${name}: Ajv's code needs ${/require\([^)]*\)/.exec(body)![0]}`);
  const functions = sources.map(
    (source) => `
export function ${checkName(source)}(data: unknown, at: string, check: Check): boolean {
  return fromAjv(check.closed ? ${ajvName(source, "produce")} : ${ajvName(source, "consume")}, data, at, check);
}
`,
  );
  return `${BANNER}// @ts-nocheck
import { equal, fromAjv } from "../ajv.ts";
import type { Check } from "../check.ts";
import { length } from "../wording.ts";

${parts.join("")}${body}${functions.join("")}`;
}

/** Names that the closed form accepts although the schema does not list them. */
type AlsoKnown = (source: Source) => readonly string[];

const FORMS = ["produce", "consume"] as const;

function ajvName(source: Source, form: (typeof FORMS)[number]): string {
  return `${form}${typeName(source)}`;
}

function withAlsoKnown(schema: FormSchema, names: readonly string[]): object {
  if (names.length === 0) return schema;
  return {
    ...schema,
    properties: { ...schema.properties, ...Object.fromEntries(names.map((name) => [name, true])) },
  };
}
