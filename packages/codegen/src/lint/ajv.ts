import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";

/**
 * Compiled validators by schema text. A watcher lints the same folder again and again, and compiling takes nearly all
 * of that time. Ajv keeps every schema it has compiled, so both caches are cleared together when they reach the bound.
 */
let compiled = new Map<string, ValidateFunction>();
let ajv = createAjv();
const MAX_COMPILED = 10_000;

/** Compiles a plain JSON Schema, or returns the validator compiled before. The validator reports all errors. */
export function compileSchema(schema: object): ValidateFunction {
  const text = JSON.stringify(schema);
  const known = compiled.get(text);
  if (known) return known;
  if (compiled.size >= MAX_COMPILED) {
    compiled = new Map();
    ajv = createAjv();
  }
  const validate = ajv.compile(schema);
  compiled.set(text, validate);
  return validate;
}

/** Lint has checked the schemas' shape, and optimising code that runs a few times does not pay. */
function createAjv(): Ajv2020 {
  return new Ajv2020({
    allErrors: true,
    strict: false,
    ownProperties: true,
    logger: false,
    validateSchema: false,
    addUsedSchema: false,
    code: { optimize: false },
  });
}
