import { type Form, isObject, pathOfFile } from "@tandem/schema-model";
import type { ErrorObject, ValidateFunction } from "ajv";
import { formOf } from "../forms.ts";
import type { ExampleSource, Source } from "../load.ts";
import { normalisersOf } from "../model/normalisers.ts";
import { type Normaliser, normalise } from "../runtime/normalise.ts";
import { compileSchema } from "./ajv.ts";
import { type LintContext, messages, metadata, type Report, type Rule } from "./context.ts";

interface InvalidExample {
  payload: unknown;
  keyword: string;
  pointer: string;
  form?: "produce";
}

export const exampleRules: Rule[] = [
  {
    id: "examples",
    about: "Every message has a valid and an invalid example, and each is judged as it says.",
    *check(context) {
      for (const source of messages(context)) {
        const examples = context.examplesOf(source.path);
        for (const sort of ["valid", "invalid"] as const) {
          if (!examples.some((example) => example.sort === sort))
            yield {
              file: source.path,
              pointer: "",
              message: `has no ${sort} example: expected examples/${folderOf(source)}/${sort}/<case>.json`,
            };
        }
        const forms: Forms = {
          produce: compileForm(source, context, "produce"),
          consume: () => compileForm(source, context, "consume"),
        };
        for (const example of examples) {
          if (example.sort === "valid") yield* checkValid(example, example.json, forms);
          else if (example.sort === "invalid") yield* checkInvalid(example, forms);
          else yield* checkReceived(example, source, context, forms);
        }
      }
    },
  },
  {
    id: "example-place",
    about: "Every example belongs to an existing message.",
    *check({ folder, sources }) {
      for (const { path, of } of folder.examples)
        if (!sources.has(of))
          yield { file: path, pointer: "", message: `is an example of ${of}, which does not exist` };
    },
  },
  {
    id: "normaliser-examples",
    about: "Every declared normaliser has a received example that shows it.",
    *check(context) {
      for (const source of messages(context)) {
        const all = normalisersOf(source, context.sources);
        const received = context.examplesOf(source.path).filter((example) => example.sort === "received");
        for (const [i] of (metadata(source).accepts ?? []).entries()) {
          const without = all.filter((_, other) => other !== i);
          const shown = received.some(
            ({ json }) => isObject(json) && !same(run(all, json.received), run(without, json.received)),
          );
          if (!shown)
            yield {
              file: source.path,
              pointer: `/x-tandem/accepts/${i}`,
              message: `no received example shows it: expected one in examples/${folderOf(source)}/received/`,
            };
        }
      }
    },
  },
];

/**
 * The consume form is the produce form with open records and open code lists. So a payload that is valid to produce is
 * valid to consume, and most refusals hold in both forms. The consume form is compiled only if the two may differ.
 */
interface Forms {
  produce: ValidateFunction;
  consume: () => ValidateFunction;
}

const DIFFERS: readonly string[] = ["additionalProperties", "enum"];

function compileForm(source: Source, context: LintContext, form: Form): ValidateFunction {
  return compileSchema(formOf(source, context.sources, form));
}

function* checkValid(example: ExampleSource, payload: unknown, forms: Forms): Generator<Report> {
  const error = firstError(forms.produce, payload);
  if (error)
    yield {
      file: example.path,
      pointer: error.instancePath,
      message: `should be valid, but ${describe(error)}`,
    };
}

function* checkInvalid(example: ExampleSource, forms: Forms): Generator<Report> {
  const { payload, keyword, pointer, form } = example.json as InvalidExample;
  const report = (message: string): Report => ({ file: example.path, pointer: "/payload", message });
  const names: Form[] =
    form === "produce" || DIFFERS.includes(keyword) ? ["produce", "consume"] : ["produce"];
  for (const name of names) {
    const validate = name === "produce" ? forms.produce : forms.consume();
    const passes = validate(payload);
    const errors = distinct(validate.errors ?? []);
    if (name === "consume" && form === "produce") {
      if (!passes) yield report(`form is produce, but a consumer refuses it too: ${describe(errors[0]!)}`);
    } else if (passes) {
      yield report(`should be refused (${name} form), but is valid`);
    } else {
      const wrong = errors.find((error) => error.keyword !== keyword || error.instancePath !== pointer);
      if (wrong) {
        yield report(
          `should be refused for ${keyword} at "${pointer}" alone (${name} form), but ${describe(wrong)}`,
        );
        return;
      }
    }
  }
}

function* checkReceived(
  example: ExampleSource,
  source: Source,
  context: LintContext,
  forms: Forms,
): Generator<Report> {
  const { received, canonical } = example.json as { received: unknown; canonical: unknown };
  const got = run(normalisersOf(source, context.sources), received);
  if (!same(got, canonical)) {
    yield {
      file: example.path,
      pointer: "/canonical",
      message: `the normalisers turn it into ${JSON.stringify(got)}`,
    };
    return;
  }
  const error = firstError(forms.consume(), canonical);
  if (error)
    yield {
      file: example.path,
      pointer: `/canonical${error.instancePath}`,
      message: `the canonical payload is invalid: ${describe(error)}`,
    };
}

/** Ajv also reports a wrong type in a list of words as `enum`, and a bad name as `propertyNames`. */
function distinct(errors: readonly ErrorObject[]): ErrorObject[] {
  const wrongTypes = new Set(errors.filter((e) => e.keyword === "type").map((e) => e.instancePath));
  return errors.filter(
    (e) => e.keyword !== "propertyNames" && !(e.keyword === "enum" && wrongTypes.has(e.instancePath)),
  );
}

function firstError(validate: ValidateFunction, payload: unknown): ErrorObject | undefined {
  return validate(payload) ? undefined : validate.errors![0];
}

function describe(error: ErrorObject): string {
  return `${error.keyword} fails at "${error.instancePath}": ${error.message}`;
}

function run(normalisers: readonly Normaliser[], received: unknown): unknown {
  return normalise(normalisers, structuredClone(received));
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((name) => [name, sorted(value[name])]),
  );
}

function folderOf(source: Source): string {
  return pathOfFile(source.path);
}
