import { registerSchema, type Validator, validate } from "@hyperjump/json-schema/draft-2020-12";
import { formOf, type Message } from "@tandem/codegen";
import type { ValidateFunction } from "ajv/dist/2020.js";
import fc from "fast-check";
import { type Form, type Problem, validatePayload } from "../src/index.ts";
import { type Api, apiOf } from "./apis.ts";
import { catalog, reference } from "./corpus.ts";
import { mutated } from "./mutate.ts";

export interface Tally {
  payloads: number;
  valid: number;
}

export const apis = new Map<Message, Api>(catalog.messages.map((message) => [message, apiOf(message)]));

/**
 * Holds the generated code to raw Ajv over mutated payloads, in both forms: the same verdict from each of its
 * functions, and every problem is one that Ajv sees too.
 *
 * @throws Error with the payload, made as small as can be, at the first disagreement
 */
export function agreeWithAjv(runs: number): Tally {
  const tally: Tally = { payloads: 0, valid: 0 };
  fc.assert(
    fc.property(
      mutated(catalog.messages),
      fc.constantFrom<Form>("produce", "consume"),
      ({ message, payload }, form) => {
        const ajv = reference(message, form);
        const expected = ajv(payload);
        tally.payloads += 1;
        if (expected) tally.valid += 1;
        for (const [how, { ok, problems }] of verdicts(message, payload, form)) {
          if (how === "validatePayload" && !ok && holdsProto(payload)) continue;
          const what = `${message.side} ${message.kind} ${message.name} (${form}, ${how})`;
          if (ok !== expected)
            throw new Error(`${what}: Ajv says ${expected}, we say ${ok}: ${JSON.stringify(payload)}`);
          const unseen = problems.find((problem) => !sees(ajv, problem));
          if (unseen)
            throw new Error(
              `${what}: ${unseen.code} at "${unseen.pointer}" is no problem to Ajv: ${JSON.stringify(payload)}`,
            );
        }
      },
    ),
    { numRuns: runs },
  );
  return tally;
}

/** The one name that we refuse and no schema does. */
function holdsProto(payload: unknown): boolean {
  return JSON.stringify(payload).includes('"__proto__":');
}

interface Verdict {
  ok: boolean;
  problems: readonly Problem[];
}

function* verdicts(message: Message, payload: unknown, form: Form): Generator<[how: string, Verdict]> {
  const { side, kind, name } = message;
  const api = apis.get(message)!;
  const of = (result: { ok: boolean; problems?: readonly Problem[] }): Verdict => ({
    ok: result.ok,
    problems: result.problems ?? [],
  });
  yield ["validatePayload", of(validatePayload({ side, kind, name }, payload, form))];
  yield ["guard", { ok: api.is(payload, form), problems: [] }];
  yield ["first problem", of(api.validate(payload, { form }))];
  yield ["all problems", of(api.validate(payload, { form, all: true }))];
}

function sees(ajv: ValidateFunction, { code, pointer }: Problem): boolean {
  // A word of the wrong type is refused for its type, which Ajv reports beside `enum` or only as `enum`.
  const codes = code === "type" ? ["type", "enum"] : [code];
  return ajv.errors!.some((error) => codes.includes(error.keyword) && error.instancePath === pointer);
}

const validators = new Map<string, Promise<Validator>>();

/** @hyperjump/json-schema on a message's schema in one form: another implementation, by other hands. */
function hyperjump({ path }: Message, form: Form): Promise<Validator> {
  const uri = `https://differential.example/${form}/${path}`;
  let validator = validators.get(uri);
  if (!validator) {
    const dialect = "https://json-schema.org/draft/2020-12/schema";
    const schema = formOf(catalog.sources.get(path)!, catalog.sources, form);
    registerSchema(schema as Parameters<typeof registerSchema>[0], uri, dialect);
    validator = validate(uri);
    validators.set(uri, validator);
  }
  return validator;
}

/**
 * Holds the generated code to @hyperjump/json-schema over mutated payloads.
 *
 * @throws Error with the payload, made as small as can be, at the first disagreement
 */
export async function agreeWithHyperjump(runs: number): Promise<Tally> {
  const tally: Tally = { payloads: 0, valid: 0 };
  await fc.assert(
    fc.asyncProperty(
      mutated(catalog.messages),
      fc.constantFrom<Form>("produce", "consume"),
      async ({ message, payload }, form) => {
        const validator = await hyperjump(message, form);
        const expected = validator(payload as Parameters<Validator>[0]).valid;
        tally.payloads += 1;
        if (expected) tally.valid += 1;
        if (apis.get(message)!.is(payload, form) !== expected)
          throw new Error(
            `${message.side} ${message.kind} ${message.name} (${form}): hyperjump says ${expected}: ${JSON.stringify(payload)}`,
          );
      },
    ),
    { numRuns: runs },
  );
  return tally;
}
