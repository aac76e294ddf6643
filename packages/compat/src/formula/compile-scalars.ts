import { isObject, type Json } from "@tandem/schema-model";
import { FORMATS } from "../formats.ts";
import { own } from "../json.ts";
import type { Context } from "./compile.ts";
import { typeBit } from "./evaluate.ts";
import { ARRAY, type Atom, FALSE, type Node, NULL, NUMBER, OBJECT, STRING, TRUE } from "./nodes.ts";
import type { Pool } from "./pool.ts";

const TYPES: Readonly<Record<string, number>> = {
  null: NULL,
  boolean: FALSE | TRUE,
  number: NUMBER,
  string: STRING,
  array: ARRAY,
  object: OBJECT,
};

/** type, enum, const, and the keywords of numbers and texts. */
export function compileScalars(context: Context): Node[] {
  const { pool, schema } = context;
  const result: Node[] = [];
  const type = own(schema, "type");
  if (typeof type === "string" || Array.isArray(type)) result.push(compileType(pool, [type].flat()));
  const values = own(schema, "enum");
  if (Array.isArray(values)) result.push(oneOfValues(pool, values));
  const constant = own(schema, "const");
  if (constant !== undefined) result.push(oneOfValues(pool, [constant]));
  for (const atom of [...numberAtoms(schema), ...textAtoms(context)]) result.push(pool.atom(atom));
  return result;
}

function compileType(pool: Pool, names: readonly Json[]): Node {
  const mask = names.reduce<number>(
    (sum, name) => sum | (typeof name === "string" && Object.hasOwn(TYPES, name) ? TYPES[name]! : 0),
    0,
  );
  const whole = names.includes("integer") ? [pool.atom({ kind: "multiple", of: 1, not: false }, true)] : [];
  return pool.or([pool.type(mask), ...((mask & NUMBER) === 0 ? whole : [])]);
}

function numberAtoms(schema: { [keyword: string]: Json }): Atom[] {
  const result: Atom[] = [];
  const bound = (keyword: string, kind: "min" | "max", open: boolean) => {
    const value = own(schema, keyword);
    if (typeof value === "number") result.push({ kind, bound: value, open });
  };
  bound("minimum", "min", false);
  bound("exclusiveMinimum", "min", true);
  bound("maximum", "max", false);
  bound("exclusiveMaximum", "max", true);
  const of = own(schema, "multipleOf");
  if (typeof of === "number" && of > 0) result.push({ kind: "multiple", of, not: false });
  return result;
}

function textAtoms({ pool, schema, formats }: Context): Atom[] {
  const { languages } = pool;
  const result: Atom[] = [];
  const min = own(schema, "minLength");
  const max = own(schema, "maxLength");
  if (typeof min === "number") result.push({ kind: "text", language: languages.length(min, Infinity) });
  if (typeof max === "number") result.push({ kind: "text", language: languages.length(0, max) });
  const pattern = own(schema, "pattern");
  if (typeof pattern === "string") result.push({ kind: "text", language: languages.pattern(pattern) });
  const format = own(schema, "format");
  if (formats && typeof format === "string") {
    const known = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
    result.push({ kind: "text", language: languages.format(format, known) });
  }
  return result;
}

/** The formula of "one of these values". Arrays and objects are spelt out by their parts. */
export function oneOfValues(pool: Pool, values: readonly Json[]): Node {
  let mask = 0;
  const numbers = new Set<number>();
  const words: string[] = [];
  const arms: Node[] = [];
  for (const value of values) {
    if (typeof value === "number") numbers.add(value === 0 ? 0 : value);
    else if (typeof value === "string") words.push(value);
    else if (Array.isArray(value)) arms.push(exactArray(pool, value));
    else if (isObject(value)) arms.push(exactObject(pool, value));
    else mask |= typeBit(value);
  }
  const sorted = [...numbers].sort((a, b) => a - b);
  return pool.or([
    pool.type(mask),
    pool.atom({ kind: "numbers", values: sorted, not: false }, true),
    pool.atom({ kind: "text", language: pool.languages.words(words) }, true),
    ...arms,
  ]);
}

function exactArray(pool: Pool, value: readonly Json[]): Node {
  return pool.and([
    pool.type(ARRAY),
    pool.atom({ kind: "minItems", count: value.length }),
    pool.atom({ kind: "maxItems", count: value.length }),
    ...value.map((item, i) =>
      pool.atom({ kind: "items", from: i, to: i + 1, node: oneOfValues(pool, [item]) }),
    ),
  ]);
}

function exactObject(pool: Pool, value: { [key: string]: Json }): Node {
  const { languages } = pool;
  const keys = Object.keys(value);
  return pool.and([
    pool.type(OBJECT),
    pool.atom({ kind: "every", keys: languages.not(languages.words(keys)), node: pool.no }),
    ...keys.flatMap((key) => {
      const only = languages.words([key]);
      return [
        pool.atom({ kind: "some", keys: only, node: pool.yes }),
        pool.atom({ kind: "every", keys: only, node: oneOfValues(pool, [value[key]!]) }),
      ];
    }),
  ]);
}
