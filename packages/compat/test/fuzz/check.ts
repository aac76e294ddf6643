import { Ajv } from "ajv";
import { Ajv2019 } from "ajv/dist/2019.js";
import { Ajv2020 } from "ajv/dist/2020.js";
import ajvDraft04 from "ajv-draft-04";
import type { Verdict } from "../../src/index.ts";
import { compare } from "../../src/index.ts";
import { instance } from "./instances.ts";
import { Random } from "./random.ts";
import { reference } from "./reference.ts";
import type { Dialect, Schema } from "./schemas.ts";

export interface Pair {
  readonly dialect: Dialect;
  readonly old: Schema;
  readonly new: Schema;
}

export interface Checked {
  readonly backward: Verdict;
  readonly forward: Verdict;
  /** What a reviewer would call a bug; empty for a sound pair of verdicts. */
  readonly contradictions: string[];
  /** How often a sampled value told the two apart. */
  readonly told: number;
  /** The sampled values. */
  readonly values: readonly unknown[];
}

export const URIS: Readonly<Record<Dialect, string>> = {
  "draft-04": "http://json-schema.org/draft-04/schema#",
  "draft-06": "http://json-schema.org/draft-06/schema#",
  "draft-07": "http://json-schema.org/draft-07/schema#",
  "2019-09": "https://json-schema.org/draft/2019-09/schema",
  "2020-12": "https://json-schema.org/draft/2020-12/schema",
};

/** Ajv's class for each draft. */
export const AJV = {
  "draft-04": ajvDraft04.default,
  "draft-06": Ajv,
  "draft-07": Ajv,
  "2019-09": Ajv2019,
  "2020-12": Ajv2020,
} as const;

const SAMPLES = 24;

/** What Ajv as everybody has it says, apart from the engine's own way of asking; undefined where it fails. */
export function validator(dialect: Dialect, schema: Schema): (value: unknown) => boolean | undefined {
  const options = {
    strict: false,
    validateFormats: false,
    logger: false,
    meta: false,
    validateSchema: false,
  } as const;
  const ajv = new AJV[dialect](options);
  let validate: ((value: unknown) => boolean) | undefined;
  return (value) => {
    try {
      validate ??= ajv.compile(schema) as (value: unknown) => boolean;
      return validate(value);
    } catch {
      return undefined;
    }
  };
}

/** Compares, and holds both verdicts against sampled values and Ajv. */
export function check(pair: Pair, seed: number, samples = SAMPLES): Checked {
  const { dialect } = pair;
  const named = (schema: Schema) =>
    typeof schema === "boolean" ? schema : { $schema: URIS[dialect], ...schema };
  const { backward, forward } = compare(named(pair.old), named(pair.new), { changes: false });
  const isOld = validator(dialect, pair.old);
  const isNew = validator(dialect, pair.new);
  const isOldToo = reference(pair.old, dialect);
  const isNewToo = reference(pair.new, dialect);
  const contradictions: string[] = [];
  let told = 0;
  const directions = [
    ["backward", backward, isOld, isNew, isOldToo, isNewToo],
    ["forward", forward, isNew, isOld, isNewToo, isOldToo],
  ] as const;
  const random = new Random(seed);
  const values = Array.from({ length: samples }, (_, i) => instance(i % 2 ? pair.old : pair.new, random));
  for (const [name, { verdict, witness }, accepts, refuses, acceptsToo, refusesToo] of directions) {
    const tells = (value: unknown) =>
      accepts(value) === true && refuses(value) === false && acceptsToo(value) && !refusesToo(value);
    if (verdict === "breaking" && !tells(witness))
      contradictions.push(`${name}: the witness ${JSON.stringify(witness)} does not hold`);
    for (const value of values) {
      if (!tells(value)) continue;
      told++;
      if (verdict === "safe") contradictions.push(`${name}: safe, yet ${JSON.stringify(value)}`);
    }
  }
  return { backward, forward, contradictions, told, values };
}
