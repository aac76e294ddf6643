import { appendToken, type Json } from "@tandem/schema-model";
import { Ajv, type Options } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import { effortOf } from "./effort.ts";
import { Budget, SchemaError, Undecided } from "./errors.ts";
import { FORMATS } from "./formats.ts";
import { Pattern } from "./regex/pattern.ts";
import type { Dialect } from "./schema/dialect.ts";
import { withoutOpenReferences } from "./schema/references.ts";

/** Asks Ajv whether a value is valid. */
export interface Validator {
  /** @throws Undecided where Ajv cannot say, or where asking were dangerous */
  readonly validate: (value: Json) => boolean;
  /** True where it is not known what all of the schema says; what is said then needs a second voice. */
  readonly isPartial: () => boolean;
}

const OPTIONS: Options = {
  strict: false,
  allErrors: false,
  logger: false,
  ownProperties: true,
};

/** Ajv with checked formats or without; metaschemas are compiled once. */
const metaschemas: Partial<Record<Dialect, Ajv>> = {};

function create(dialect: Dialect, options: Options): Ajv {
  return dialect === "2020-12" ? new Ajv2020(options) : new Ajv(options);
}

/**
 * Refuses what the dialect's meta-schema refuses.
 *
 * @throws SchemaError with the place and what was expected there
 */
export function checkAgainstMetaschema(schema: Json, dialect: Dialect): void {
  metaschemas[dialect] ??= create(dialect, { ...OPTIONS, validateFormats: false });
  const ajv = metaschemas[dialect];
  if (ajv.validateSchema(schema as object) === true) return;
  const error = ajv.errors?.[0];
  const name = error?.params?.additionalProperty ?? error?.params?.missingProperty;
  const pointer =
    typeof name === "string" ? appendToken(error!.instancePath, name) : (error?.instancePath ?? "");
  throw new SchemaError(
    `expected a ${dialect} schema: ${pointer || "the schema"} ${error?.message}`,
    pointer,
  );
}

/** Schemas that Ajv may visit for all questions about one schema: some tenths of a second at most. */
const MOST_VISITS = 10_000_000;

/**
 * A validator of the cleaned schema by Ajv. Compiled at the first question. Patterns that may backtrack without
 * end are given short texts only, and schemas that would keep it busy without end are not asked.
 *
 * @param steps the most work in automata, where a text is too long for a pattern
 */
export function validatorOf(schema: Json, dialect: Dialect, formats: boolean, steps: number): Validator {
  // Where the formulas settle a question, nobody asks Ajv.
  let documents: Json[] | undefined;
  const read = () => (documents ??= withoutOpenReferences(schema, dialect));
  const budget = new Budget(steps);
  const visits = new Budget(MOST_VISITS);
  let effort: ((value: Json) => number) | undefined;
  let compiled: ((value: Json) => boolean)[] | undefined;
  let failed: string | undefined;
  const engine = (source: string) => {
    const pattern = new Pattern(source);
    return { test: (text: string) => pattern.test(text, budget), toString: () => `/${source}/u` };
  };
  return { validate, isPartial: () => read().length > 1 };

  function validate(value: Json): boolean {
    if (failed !== undefined) throw new Undecided(failed);
    try {
      budget.refill();
      effort ??= effortOf(schema, dialect);
      if (!visits.has(effort(value))) throw new Undecided("the validator would be busy for too long");
      compiled ??= read().map(compile);
      const [first, second = first] = compiled.map((accepts) => accepts(value));
      if (first !== second) throw new Undecided("what is valid depends on a reference that leads nowhere");
      return first!;
    } catch (error) {
      if (error instanceof Undecided || error instanceof SchemaError) throw error;
      const message = `the validator could not be used: ${(error as Error).message}`;
      if (!compiled) failed = message;
      throw new Undecided(message);
    }
  }

  function compile(document: Json): (value: Json) => boolean {
    const ajv = create(dialect, {
      ...OPTIONS,
      validateFormats: formats,
      validateSchema: false,
      meta: false,
      // Written out wherever it is used, a schema costs many seconds to compile. Otherwise Ajv is as everybody has
      // it: without its optimiser it reads some schemas differently.
      inlineRefs: false,
      code: {
        regExp: Object.assign(engine as unknown as (source: string, flags: string) => RegExp, {
          code: "pattern",
        }),
      },
    });
    if (formats) addFormats(ajv, budget);
    return ajv.compile(document as object) as (value: Json) => boolean;
  }
}

function addFormats(ajv: Ajv, budget: Budget): void {
  for (const [name, { pattern: source, also }] of Object.entries(FORMATS)) {
    const pattern = new Pattern(source);
    ajv.addFormat(name, (text: string) => pattern.test(text, budget) && (also?.(text) ?? true));
  }
}
