import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";

/**
 * Compiled validators by schema text. A watcher lints the same folder again and again, and compiling is
 * nearly all of that; the bound keeps a long watch from growing.
 */
const compiled = new Map<string, ValidateFunction>();
const MAX_COMPILED = 10_000;

/** Compiles a plain JSON Schema; the same schema again costs nothing. All errors are reported. */
export function compileSchema(schema: object): ValidateFunction {
  const text = JSON.stringify(schema);
  const known = compiled.get(text);
  if (known) return known;
  // One instance a schema: Ajv would keep every schema that it ever compiled.
  const validate = new Ajv2020({ allErrors: true, strict: false, logger: false }).compile(schema);
  if (compiled.size >= MAX_COMPILED) compiled.clear();
  compiled.set(text, validate);
  return validate;
}
