import { isObject, type Json } from "@tandem/schema-model";
import { Undecided } from "../errors.ts";
import { own } from "../json.ts";
import type { Reading } from "../schema/clean.ts";
import { type Document, type Place, Unresolved } from "../schema/document.ts";
import { checkedByAjv } from "../schema/references.ts";
import { compileArray } from "./compile-array.ts";
import { compileObject } from "./compile-object.ts";
import { compileScalars } from "./compile-scalars.ts";
import { compileUnevaluated } from "./compile-unevaluated.ts";
import { exactlyOne } from "./disjoint.ts";
import type { Node } from "./nodes.ts";
import type { Pool } from "./pool.ts";

/** What a reader of keywords needs: the schema, and a way to compile the schemas inside it. */
export interface Context {
  readonly pool: Pool;
  readonly document: Document;
  readonly place: Place;
  readonly schema: { [keyword: string]: Json };
  readonly formats: boolean;
  readonly reading: Reading;
  /** The formula of the schema at a path from here. */
  inner(path: string, schema: Json): Node;
  compile(place: Place): Node;
}

export interface CompileOptions {
  /** True: `format` is checked. */
  readonly formats: boolean;
  readonly reading: Reading;
}

/** Turns one document's schemas into formulas of a pool. */
export class Compiler {
  readonly #pool: Pool;
  readonly #document: Document;
  readonly #options: CompileOptions;
  readonly #name: string;
  readonly #done = new Map<string, Node>();
  readonly #open = new Set<string>();

  /** @param name distinguishes this document's references from another's in the same pool */
  constructor(pool: Pool, document: Document, name: string, options: CompileOptions) {
    this.#pool = pool;
    this.#document = document;
    this.#name = name;
    this.#options = options;
  }

  root(): Node {
    return this.compile(this.#document.start);
  }

  /** The formula of a schema; a reference if the schema is being compiled, that is if it contains itself. */
  compile(place: Place): Node {
    const { pointer } = place;
    const done = this.#done.get(pointer);
    if (done) return done;
    if (this.#open.has(pointer)) return this.#pool.ref(`${this.#name}${pointer}`, () => this.compile(place));
    this.#open.add(pointer);
    const result = this.#schema(place);
    this.#open.delete(pointer);
    this.#done.set(pointer, result);
    return result;
  }

  #schema(place: Place): Node {
    const { schema } = place;
    if (typeof schema === "boolean") return this.#pool.constant(schema);
    if (!isObject(schema))
      return this.#unknown(place, "", "something that is not a schema stands where one should");
    const context: Context = {
      pool: this.#pool,
      document: this.#document,
      place,
      schema: this.#options.reading === "ajv" ? checkedByAjv(schema) : schema,
      formats: this.#options.formats,
      reading: this.#options.reading,
      inner: (path, inner) => this.compile(this.#document.inner(place, path, inner)),
      compile: (target) => this.compile(target),
    };
    const ref = own(context.schema, "$ref");
    const parts: Node[] = [];
    if (typeof ref === "string") parts.push(this.#reference(place, ref));
    for (const keyword of ["$dynamicRef", "$recursiveRef"])
      if (own(schema, keyword) !== undefined)
        parts.push(this.#unknown(place, keyword, `${keyword} is not read`));
    parts.push(
      ...compileScalars(context),
      ...compileLogic(context),
      ...compileObject(context),
      ...compileArray(context),
      ...compileUnevaluated(context),
    );
    return this.#pool.and(parts);
  }

  #reference(place: Place, ref: string): Node {
    try {
      return this.compile(this.#document.resolve(ref, place));
    } catch (error) {
      if (!(error instanceof Undecided) || error.name === "OverBudget") throw error;
      // The same URI is the same schema in both documents, whatever it says.
      if (error instanceof Unresolved && error.uri !== undefined)
        return this.#pool.unknown(`schema ${error.uri}`, error.message);
      return this.#unknown(place, "$ref", error.message);
    }
  }

  #unknown(place: Place, keyword: string, why: string): Node {
    return this.#pool.unknown(`${this.#name}${place.pointer} ${keyword}`, why);
  }
}

/** allOf, anyOf, oneOf, not, if, then, else. */
function compileLogic(context: Context): Node[] {
  const { pool, schema, inner } = context;
  const list = (keyword: string): Node[] => {
    const value = own(schema, keyword);
    return Array.isArray(value) ? value.map((arm, i) => inner(`/${keyword}/${i}`, arm)) : [];
  };
  const one = (keyword: string): Node | undefined => {
    const value = own(schema, keyword);
    return value === undefined ? undefined : inner(`/${keyword}`, value);
  };
  const result = list("allOf");
  const anyOf = list("anyOf");
  if (anyOf.length > 0) result.push(pool.or(anyOf));
  const oneOf = list("oneOf");
  if (oneOf.length > 0) result.push(exactlyOne(pool, oneOf));
  const not = one("not");
  if (not) result.push(pool.not(not));
  const condition = one("if");
  if (condition) {
    const then = one("then");
    const otherwise = one("else");
    if (then) result.push(pool.or([pool.not(condition), then]));
    if (otherwise) result.push(pool.or([condition, otherwise]));
  }
  return result;
}
