/** Checks that casts are total: a valid payload of one version becomes a valid one of the other, or is dropped. */
import { isDeepStrictEqual } from "node:util";
import { type Catalog, formOf } from "@tandem/codegen";
import { type Form, valueAt } from "@tandem/schema-model";
import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import fc from "fast-check";
import type { AnyCast, AnyCasts } from "./casts.ts";
import { instances } from "./instances.ts";
import type { AnyMessage } from "./version.ts";

/** A payload whose cast is not valid in the other version: the smallest one that was found. */
export interface CastProblem {
  /** `agent/events/rc`, or `outcome`. */
  readonly message: string;
  readonly from: string;
  readonly to: string;
  readonly form: Form;
  /** The payload that was cast. */
  readonly payload: unknown;
  /** JSON Pointer of the problem in the cast payload. */
  readonly pointer: string;
  readonly expected: string;
  readonly received: unknown;
  /** The problem as a sentence, with the next step. */
  readonly text: string;
}

export interface CastReport {
  /** At most one for each message, direction and form. Empty if the casts are total. */
  readonly problems: readonly CastProblem[];
  /** Messages for which casting back does not restore the payload: `agent/events/rc 1 to 2`. */
  readonly loses: readonly string[];
  /** Messages that are dropped for some or all payloads. */
  readonly drops: readonly string[];
  /** Number of payloads from examples. */
  readonly examples: number;
  /** Number of generated payloads. */
  readonly generated: number;
}

export interface CheckOptions {
  /** Generated payloads for each message, direction and form. Default 100. */
  readonly runs?: number;
  /** The same seed generates the same payloads. Default 1. */
  readonly seed?: number;
}

/** A kind of payload: an event, a command or the outcome. */
interface Subject {
  readonly key: string;
  readonly path: string;
  readonly examples: readonly unknown[];
  /** Casts a payload. Returns the key of the resulting message. */
  cast(by: AnyCast, payload: unknown): { key: string; data: unknown } | undefined;
}

// Each validator runs a few times only, so optimizing its code does not pay.
const ajv = new Ajv2020({ strict: false, code: { optimize: false } });
const forms: readonly Form[] = ["produce", "consume"];

/**
 * Casts every valid example of two versions, and generated payloads, to the other version and validates the result.
 *
 * @param catalogs the two versions, each from `createCatalog(await load(folder))`
 * @throws RangeError if the casts do not include one of the versions
 */
export function checkCasts(
  casts: AnyCasts,
  catalogs: readonly [Catalog, Catalog],
  { runs = 100, seed = 1 }: CheckOptions = {},
): CastReport {
  const report = {
    problems: [] as CastProblem[],
    loses: new Set<string>(),
    drops: new Set<string>(),
    examples: 0,
    generated: 0,
  };
  for (const [from, to] of [catalogs, [...catalogs].reverse()] as [Catalog, Catalog][]) {
    const names = [String(from.protocol.version), String(to.protocol.version)] as const;
    const there = casts.cast(...names);
    const back = casts.cast(names[1], names[0]);
    const targets = new Map(subjects(to).map((subject) => [subject.key, subject]));
    for (const subject of subjects(from)) {
      const about = `${subject.key} ${names[0]} to ${names[1]}`;
      for (const form of forms) {
        const fault = (payload: unknown): Fault | undefined => {
          const result = attempt(() => subject.cast(there, payload));
          if ("thrown" in result)
            return { pointer: "", expected: "should be cast without an error", received: result.thrown };
          if (!result.value) {
            report.drops.add(about);
            return undefined;
          }
          const { key, data } = result.value;
          const target = targets.get(key);
          if (!target)
            return { pointer: "", expected: `should be a message of version ${names[1]}`, received: key };
          const wrong = invalid(validator(to, target, form), data);
          if (!wrong && form === "produce") {
            const returned = attempt(() => target.cast(back, data));
            const same =
              "value" in returned && isDeepStrictEqual(returned.value, { key: subject.key, data: payload });
            if (!same) report.loses.add(about);
          }
          return wrong;
        };
        const found = smallest(subject, from, form, fault, { runs, seed });
        report.examples += subject.examples.length;
        report.generated += runs;
        if (found) report.problems.push(describe(subject.key, names, form, found));
      }
    }
  }
  return { ...report, loses: [...report.loses], drops: [...report.drops] };
}

type Fault = Pick<CastProblem, "pointer" | "expected" | "received">;

/** The first example with a fault, or the smallest generated payload with one. */
function smallest(
  subject: Subject,
  catalog: Catalog,
  form: Form,
  fault: (payload: unknown) => Fault | undefined,
  { runs, seed }: Required<CheckOptions>,
): (Fault & { payload: unknown }) | undefined {
  for (const payload of subject.examples) {
    const found = fault(payload);
    if (found) return { ...found, payload };
  }
  const accepts = validator(catalog, subject, form);
  const payloads = instances(formOf(catalog.sources.get(subject.path)!, catalog.sources, form)).filter(
    (payload) => accepts(payload),
  );
  const { counterexample } = fc.check(
    fc.property(payloads, (payload) => !fault(payload)),
    { numRuns: runs, seed },
  );
  return counterexample ? { ...fault(counterexample[0])!, payload: counterexample[0] } : undefined;
}

function subjects(catalog: Catalog): Subject[] {
  const messages = catalog.messages.map(({ side, kind, name, path, examples }): Subject => {
    return {
      key: `${side}/${kind}s/${name}`,
      path,
      examples: examples.valid.map(({ payload }) => payload),
      cast(by, data) {
        const message = by.message({ side, kind, name, data: data as AnyMessage["data"] });
        return message && { key: `${message.side}/${message.kind}s/${message.name}`, data: message.data };
      },
    };
  });
  const outcome: Subject = {
    key: "outcome",
    path: catalog.protocol.outcome,
    examples: [],
    cast: (by, data) => ({ key: "outcome", data: by.outcome(data as object) }),
  };
  return [...messages, outcome];
}

const validators = new WeakMap<Catalog, Map<string, ValidateFunction>>();

function validator(catalog: Catalog, { path }: Subject, form: Form): ValidateFunction {
  const known = validators.get(catalog) ?? new Map<string, ValidateFunction>();
  validators.set(catalog, known);
  const key = `${form} ${path}`;
  const validate = known.get(key) ?? ajv.compile(formOf(catalog.sources.get(path)!, catalog.sources, form));
  known.set(key, validate);
  return validate;
}

function invalid(validate: ValidateFunction, data: unknown): Fault | undefined {
  if (validate(data)) return undefined;
  const { instancePath: pointer, message, params } = validate.errors![0] as ErrorObject;
  return { pointer, expected: `${message} ${JSON.stringify(params)}`, received: valueAt(data, pointer) };
}

function describe(
  message: string,
  [from, to]: readonly [string, string],
  form: Form,
  found: Fault & { payload: unknown },
): CastProblem {
  const { pointer, expected, received, payload } = found;
  const text =
    `${message}, version ${from} to ${to}, ${form} form: at ${JSON.stringify(pointer)} ${expected}, ` +
    `got ${JSON.stringify(received)}, from ${JSON.stringify(payload)}. ` +
    "Correct or add the message's entry in the table of casts.";
  return { message, from, to, form, payload, pointer, expected, received, text };
}

function attempt<T>(run: () => T): { value: T } | { thrown: string } {
  try {
    return { value: run() };
  } catch (error) {
    return { thrown: String(error) };
  }
}
