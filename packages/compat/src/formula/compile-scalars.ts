import { isObject, type Json } from "@tandem/schema-model";
import { Disputed } from "../errors.ts";
import { FORMATS, NUMBER_FORMATS } from "../formats.ts";
import { own } from "../json.ts";
import { leastRefused } from "../solve/multiple.ts";
import type { Context } from "./compile.ts";
import { typeBit } from "./evaluate.ts";
import {
  ALL_TYPES,
  ARRAY,
  type Atom,
  FALSE,
  type Node,
  NULL,
  NUMBER,
  OBJECT,
  STRING,
  TRUE,
} from "./nodes.ts";
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
  if (typeof type === "string" || Array.isArray(type)) result.push(compileType(context, [type].flat()));
  const values = own(schema, "enum");
  if (Array.isArray(values)) result.push(oneOfValues(pool, values));
  const constant = own(schema, "const");
  if (constant !== undefined) result.push(oneOfValues(pool, [constant]));
  for (const atom of [...numberAtoms(context), ...textAtoms(context)]) result.push(pool.atom(atom));
  return [...result, ...misplaced(context), ...unknownFormat(context)];
}

function compileType({ pool, document }: Context, names: readonly Json[]): Node {
  const mask = names.reduce<number>(
    (sum, name) => sum | (typeof name === "string" && Object.hasOwn(TYPES, name) ? TYPES[name]! : 0),
    0,
  );
  if (!names.includes("integer") || (mask & NUMBER) !== 0) return pool.type(mask);
  const whole = pool.atom({ kind: "multiple", of: 1, not: false }, true);
  return pool.or([
    pool.type(mask),
    document.dialect === "draft-04" ? pool.and([whole, spelled(pool)]) : whole,
  ]);
}

/**
 * To the letter of draft-04, an integer has neither fraction nor exponent, so that 1.0 is none; validators cannot
 * tell it from 1. What hangs on that is not decided.
 */
function spelled(pool: Pool): Node {
  const why = "in draft-04, 1.0 is no integer to the letter, and is one to validators";
  return pool.unknown("an integer of draft-04", why, (value) => {
    if (typeof value !== "number" || /^-?\d+$/.test(String(value))) return true;
    if (Number.isInteger(value)) throw new Disputed(why);
    return false;
  });
}

function numberAtoms({ schema, document, reading }: Context): Atom[] {
  const result: Atom[] = [];
  const isDraft04 = document.dialect === "draft-04";
  const bound = (keyword: string, kind: "min" | "max", open: boolean) => {
    const value = own(schema, keyword);
    if (typeof value === "number") result.push({ kind, bound: value, open });
  };
  bound("minimum", "min", isDraft04 && own(schema, "exclusiveMinimum") === true);
  bound("maximum", "max", isDraft04 && own(schema, "exclusiveMaximum") === true);
  if (!isDraft04) {
    bound("exclusiveMinimum", "min", true);
    bound("exclusiveMaximum", "max", true);
  }
  const of = own(schema, "multipleOf");
  if (typeof of !== "number" || of <= 0) return result;
  result.push({ kind: "multiple", of, not: false });
  const most = leastRefused(of);
  if (reading === "ajv" && Number.isFinite(most))
    result.push({ kind: "min", bound: -most, open: true }, { kind: "max", bound: most, open: true });
  return result;
}

/** A bound in the spelling of another draft: there when one schema's change is tried in a schema of another draft. */
function misplaced({ pool, schema, document }: Context): Node[] {
  const expected = document.dialect === "draft-04" ? "boolean" : "number";
  return ["exclusiveMinimum", "exclusiveMaximum"].flatMap((keyword) => {
    const value = own(schema, keyword);
    if (value === undefined || typeof value === expected) return [];
    return [pool.unknown(`${keyword} ${value}`, `${document.dialect} has no ${keyword} of this type`)];
  });
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
  if (formats && typeof format === "string" && Object.hasOwn(FORMATS, format))
    result.push({ kind: "text", language: languages.format(format, FORMATS[format]!) });
  return result;
}

/** A format that is not in the specification: validators may check it, each in its own way. */
function unknownFormat({ pool, schema, formats }: Context): Node[] {
  const format = own(schema, "format");
  if (!formats || typeof format !== "string" || Object.hasOwn(FORMATS, format)) return [];
  const type = NUMBER_FORMATS.includes(format) ? NUMBER : STRING;
  const why = `the format ${JSON.stringify(format)} is not one that can be checked`;
  return [pool.or([pool.type(ALL_TYPES & ~type), pool.unknown(`format ${format}`, why)])];
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
