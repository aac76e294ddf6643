import { fileURLToPath } from "node:url";
import { type Catalog, createCatalog, formOf, load, type Message } from "@tandem/codegen";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import type { Form } from "../src/index.ts";

/** The schemas and examples of this repository. */
export const catalog: Catalog = createCatalog(
  await load(fileURLToPath(new URL("../../../schemas", import.meta.url))),
);

const OPTIONS = {
  allErrors: true,
  strict: false,
  ownProperties: true,
  // Compiling the meta-schema for each instance, and optimising code that runs a few times, would take most of the time.
  validateSchema: false,
  code: { optimize: false },
};
const forms = new Map<string, ValidateFunction>();

/** Raw Ajv on a message's schema in one form: the reference that the generated code is held to. */
export function reference(message: Message, form: Form): ValidateFunction {
  const id = `${message.path} ${form}`;
  let validate = forms.get(id);
  if (!validate) {
    const schema = formOf(catalog.sources.get(message.path)!, catalog.sources, form);
    validate = new Ajv2020(OPTIONS).compile(schema);
    forms.set(id, validate);
  }
  return validate;
}
