import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";

/**
 * Compiled validators by schema text. A watcher lints the same folder again and again, and compiling is
 * nearly all of that. Ajv keeps every schema that it ever compiled, so that both are begun anew together: the
 * bound keeps a long watch from growing.
 */
let compiled = new Map<string, ValidateFunction>();
let ajv = createAjv();
const MAX_COMPILED = 10_000;

/** Compiles a plain JSON Schema; the same schema again costs nothing. All errors are reported. */
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

/** Lint has seen to the schemas' shape, and code that runs a few times is not worth making shorter. */
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
