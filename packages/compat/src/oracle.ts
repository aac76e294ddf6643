import { appendToken, type Json } from "@tandem/schema-model";
import { Ajv, type Options } from "ajv";
import { Ajv2019 } from "ajv/dist/2019.js";
import { Ajv2020 } from "ajv/dist/2020.js";
import draft06 from "ajv/dist/refs/json-schema-draft-06.json" with { type: "json" };
import ajvDraft04 from "ajv-draft-04";
import { effortOf } from "./effort.ts";
import { Budget, SchemaError, Undecided } from "./errors.ts";
import { disputedFormat, FORMATS, isOfFormat, NUMBER_FORMATS } from "./formats.ts";
import { own } from "./json.ts";
import { Pattern } from "./regex/pattern.ts";
import type { Dialect } from "./schema/dialect.ts";
import { withoutOpenReferences } from "./schema/references.ts";

/** Asks Ajv whether a value is valid. */
export interface Validator {
  /** @throws Undecided if Ajv cannot decide, or would be busy for too long */
  readonly validate: (value: Json) => boolean;
  /** True if a part of the schema is not known: an answer then has to be confirmed by the formulas. */
  readonly isPartial: () => boolean;
}

const OPTIONS: Options = {
  strict: false,
  allErrors: false,
  logger: false,
  ownProperties: true,
};

/** Ajv with checked formats or without; metaschemas are compiled once. */
const metaschemas: Partial<Record<Dialect, AnyAjv>> = {};

const AjvDraft04 = ajvDraft04.default;
type AnyAjv = Ajv | Ajv2019 | Ajv2020 | InstanceType<typeof AjvDraft04>;

function create(dialect: Dialect, options: Options): AnyAjv {
  if (dialect === "2020-12") return new Ajv2020(options);
  if (dialect === "2019-09") return new Ajv2019(options);
  if (dialect === "draft-04") return new AjvDraft04(options);
  return new Ajv(dialect === "draft-06" && options.meta !== false ? { ...options, meta: draft06 } : options);
}

/**
 * Refuses what the dialect's meta-schema refuses.
 *
 * @throws SchemaError with the JSON Pointer and what was expected there
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

const MANY_PROPERTIES = 300;

/** Schemas that Ajv may visit for all questions about one schema: some tenths of a second at most. */
const MOST_VISITS = 10_000_000;

/**
 * A validator of the cleaned schema by Ajv, compiled at the first value. Patterns that may backtrack exponentially get
 * short texts only, and a limit on visits protects from schemas that would take too long.
 *
 * @param steps the most work in automata, for texts too long for a backtracking matcher
 */
export function validatorOf(schema: Json, dialect: Dialect, formats: boolean, steps: number): Validator {
  // Many questions are settled by the formulas alone: nothing is compiled before the first value.
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
    // Ajv nests the check of each property in the one before, up to the end of the call stack. If it reports all
    // errors, it does not, but may count other items as evaluated.
    const isPlain = !/"(unevaluated\w+|contains)"/.test(JSON.stringify(document));
    return compileWith(document, isPlain && mostProperties(document) > MANY_PROPERTIES);
  }

  function compileWith(document: Json, allErrors: boolean): (value: Json) => boolean {
    const ajv = create(dialect, {
      ...OPTIONS,
      validateFormats: formats,
      validateSchema: false,
      meta: false,
      allErrors,
      // Written out wherever it is used, a schema costs many seconds to compile. Otherwise Ajv is as everybody has
      // it: without its optimiser it reads some schemas differently.
      inlineRefs: false,
      code: {
        regExp: Object.assign(engine as unknown as (source: string, flags: string) => RegExp, {
          code: "pattern",
        }),
      },
    });
    if (formats) addFormats(ajv, document);
    return ajv.compile(document as object) as (value: Json) => boolean;
  }
}

/** The number of properties in the largest object of a schema. */
function mostProperties(value: Json): number {
  if (typeof value !== "object" || value === null) return 0;
  const parts = Object.values(value);
  return parts.reduce((most: number, part) => Math.max(most, mostProperties(part)), parts.length);
}

function addFormats(ajv: AnyAjv, document: Json): void {
  for (const [name, format] of Object.entries(FORMATS))
    ajv.addFormat(name, (text: string) => {
      const is = isOfFormat(format, text);
      if (is === undefined) throw new Undecided(disputedFormat(name));
      return is;
    });
  for (const name of formatsIn(document)) {
    if (Object.hasOwn(FORMATS, name)) continue;
    const validate = () => {
      throw new Undecided(`the format ${JSON.stringify(name)} is not one that can be checked`);
    };
    ajv.addFormat(name, NUMBER_FORMATS.includes(name) ? { type: "number", validate } : validate);
  }
}

/** Every text that may be the name of a format. */
function formatsIn(value: Json): string[] {
  if (typeof value !== "object" || value === null) return [];
  const name = own(value, "format");
  return [...(typeof name === "string" ? [name] : []), ...Object.values(value).flatMap(formatsIn)];
}
