import { resolveRef, type Schema } from "@tandem/schema-model";
import type { Catalog } from "../../catalog.ts";
import type { Source } from "../../load.ts";
import { camel, typeName } from "../../names.ts";
import { Imports, moduleText } from "../imports.ts";
import { runOf } from "./patterns.ts";
import { inWords, literal, not } from "./text.ts";

/** The name of the function that checks a source. */
export function checkName(source: Source): string {
  return `check${typeName(source)}`;
}

/** Up to this length a text is checked character by character. For a longer one a regular expression is faster. */
const MOST_LOOPED = 16;

/** Up to this many words or names are compared one by one. For more, a lookup is shorter and no slower. */
const MOST_COMPARED = 4;

/** The value that the code under construction checks. */
interface Here {
  /** The expression of the value. */
  value: string;
  /** The value's JSON Pointer, relative to the checked root: text, and code for parts known only at run time. */
  pointer: readonly (string | { code: string })[];
  /** The path of the source that holds the value's schema. References are relative to it. */
  path: string;
}

/** What a check does beyond its schema. */
export interface CheckOptions {
  /** Names that the closed form accepts although the schema does not list them. */
  alsoKnown?: readonly string[];
  /** Names of strings that the caller compares with the expected value, so that their limits need no check. */
  compared?: readonly string[];
}

/**
 * Emits a module of checks, one function a source: straight-line code, one pass, problems in the order of the schema.
 *
 * The schema behind a reference is inlined. So a pointer is built from local values, and only if a check fails.
 *
 * It relies on the dialect, which lint has checked: no circular references, every pattern bounds the length, an
 * object is a record or a map, and a property's name consists of letters, digits and underscores and is not
 * inherited by every object.
 */
export class CheckModule {
  readonly #functions: string[] = [];
  readonly #constants = new Map<string, string>();
  readonly #imports = new Imports();
  readonly #catalog: Catalog;
  /** The function under construction. */
  #lines: string[] = [];
  #depth = 1;
  #numbers = 0;
  #variables = new Set<string>();

  constructor(catalog: Catalog) {
    this.#catalog = catalog;
  }

  /** Adds the check of a source. */
  add(source: Source, { alsoKnown = [], compared = [] }: CheckOptions = {}): void {
    this.#lines = [];
    this.#numbers = 0;
    this.#variables = new Set();
    this.#value(
      { value: "data", pointer: [], path: source.path },
      without(source.schema, compared),
      alsoKnown,
    );
    this.#line("return false;");
    const type = this.#imports.type("Check", "../check.ts");
    this.#functions.push(`export function ${checkName(source)}(data: unknown, at: string, check: ${type}): boolean {
${this.#lines.join("")}}
`);
  }

  /** The text of the module, which stands one folder below the run-time modules. */
  toString(): string {
    const constants = [...this.#constants].map(
      ([text, name]) =>
        `const ${name}${/^(NAMES|WORDS)/.test(name) ? ": readonly string[]" : ""} = ${text};\n`,
    );
    return moduleText(this.#imports, [constants.join(""), ...this.#functions].filter(Boolean).join("\n"));
  }

  #line(text: string): void {
    this.#lines.push(`${"  ".repeat(this.#depth)}${text}\n`);
  }

  #block(head: string, body: () => void): void {
    this.#line(`${head} {`);
    this.#depth += 1;
    body();
    this.#depth -= 1;
    this.#line("}");
  }

  /** Continues the last block with `else`. */
  #elseBlock(head: string, body: () => void): void {
    this.#lines.pop();
    this.#block(`} else${head && ` ${head}`}`, body);
  }

  /** The name of a constant of the module. Equal values share one. */
  #constant(value: unknown, prefix: string): string {
    const text = typeof value === "string" ? value : JSON.stringify(value);
    const known = this.#constants.get(text);
    if (known !== undefined) return known;
    const name = `${prefix}${this.#constants.size}`;
    this.#constants.set(text, name);
    return name;
  }

  /** A new variable name. The loop is needed because `a1` and `a` could both become `a12`. */
  #variable(hint: string): string {
    const stem = camel(hint);
    let name: string;
    do {
      this.#numbers += 1;
      name = `${stem}${this.#numbers}`;
    } while (this.#variables.has(name));
    this.#variables.add(name);
    return name;
  }

  #help(name: string): string {
    return this.#imports.value(name, "../check.ts");
  }

  /** The schema behind a reference. */
  #follow(here: Here, ref: string): [Here, Schema] {
    const path = resolveRef(here.path, ref);
    return [{ ...here, path }, this.#catalog.sources.get(path)!.schema];
  }

  #value(here: Here, schema: Schema, alsoKnown: readonly string[] = []): void {
    if (schema.$ref !== undefined) {
      this.#value(...this.#follow(here, schema.$ref), alsoKnown);
      return;
    }
    const types = [schema.type ?? []].flat();
    if (!types.includes("object") && !types.includes("array")) {
      this.#line(`if (${this.#scalar(here, schema)}) return true;`);
      return;
    }
    // The branches after this test see only values of one of the types.
    const tests = types.map((type) => this.#typeTest(type, here.value));
    this.#block(`if (${tests.map(not).join(" && ")})`, () =>
      this.#line(`if (${this.#wrongType(here, types)}) return true;`),
    );
    for (const [i, type] of types.entries()) {
      const head = types.length === 1 ? "" : `if (${tests[i]})`;
      if (type === "object" || type === "array")
        this.#elseBlock(head, () => this.#container(type, here, schema, alsoKnown));
      else {
        if (this.#hasLimits(type, schema))
          this.#elseBlock(head, () => this.#line(`if (${this.#oneType(type, here, schema)}) return true;`));
      }
    }
  }

  /** An expression: true if a value that is neither object nor array is wrong and the walk should stop. */
  #scalar(here: Here, schema: Schema): string {
    const { value } = here;
    if (schema.$ref !== undefined) return this.#scalar(...this.#follow(here, schema.$ref));
    if (schema.const !== undefined) {
      const text = JSON.stringify(schema.const);
      return `${value} !== ${text} && ${this.#fail("const", here, JSON.stringify(text))}`;
    }
    if (schema.oneOf) return this.#codeList(here, schema);
    if (schema.enum) return this.#words(here, schema.enum);
    const types = [schema.type!].flat();
    if (types.length === 1) return this.#oneType(types[0]!, here, schema);
    const branches = types.map((type) => ({
      test: this.#typeTest(type, value),
      limits: this.#hasLimits(type, schema) ? this.#oneType(type, here, schema) : "",
    }));
    const bounded = branches.filter(({ limits }) => limits !== "");
    const rest = branches.filter(({ limits }) => limits === "").map(({ test }) => `${not(test)} && `);
    return (
      bounded.map(({ test, limits }) => `${test} ? ${limits} : `).join("") +
      rest.join("") +
      this.#wrongType(here, types)
    );
  }

  #hasLimits(type: string, schema: Schema): boolean {
    if (type === "string") return Boolean(schema.minLength ?? schema.maxLength ?? schema.pattern);
    return type === "integer" || type === "number";
  }

  /** An expression: true if a value is not of a scalar type or exceeds its limits, and the walk should stop. */
  #oneType(type: string, here: Here, schema: Schema): string {
    const { value } = here;
    const { minLength, maxLength, pattern, minimum, maximum } = schema;
    if (type === "integer" || type === "number") {
      const number = `(${value} as number)`;
      const least = `${number} < ${minimum} && ${this.#fail("minimum", here, minimum!)}`;
      const most = `${number} > ${maximum} && ${this.#fail("maximum", here, maximum!)}`;
      return `${not(this.#typeTest(type, value))} ? ${this.#wrongType(here, [type])} : (${least}) || (${most})`;
    }
    if (type !== "string" || !this.#hasLimits(type, schema))
      return `${not(this.#typeTest(type, value))} && ${this.#wrongType(here, [type])}`;
    const limits: [test: string, wrong: string][] = [];
    if (minLength === 1) limits.push([`${value} === ""`, this.#fail("minLength", here, 1)]);
    if (maxLength !== undefined || pattern === undefined)
      limits.push([
        `!${this.#help("isText")}(${value}, ${maxLength ?? Infinity})`,
        this.#fail("maxLength", here, maxLength ?? Infinity),
      ]);
    if (pattern !== undefined)
      limits.push([
        `!${this.#matches(value, pattern)}`,
        this.#fail("pattern", here, JSON.stringify(pattern)),
      ]);
    const [test, wrong] = limits.pop()!;
    return `${limits.map(([test, wrong]) => `${test} ? ${wrong} : `).join("")}${test} && ${wrong}`;
  }

  #isScalar(here: Here, schema: Schema): boolean {
    if (schema.$ref !== undefined) return this.#isScalar(...this.#follow(here, schema.$ref));
    return ![schema.type].flat().some((type) => type === "object" || type === "array");
  }

  /** The constant of a rule: `MAX_LENGTH` for `maxLength`. */
  #rule(keyword: string): string {
    return this.#imports.value(keyword.replace(/[A-Z]/g, "_$&").toUpperCase(), "../rules.ts");
  }

  /** The call that reports a broken rule. */
  #fail(rule: string, here: Here, ...more: (string | number)[]): string {
    return `check.fail(${[this.#rule(rule), "at", place(here), here.value, ...more].join(", ")})`;
  }

  /** The call that reports a wrong type. */
  #wrongType(here: Here, types: readonly string[]): string {
    const expected = JSON.stringify(types.map(inWords).join(" or "));
    return this.#fail("type", here, expected);
  }

  #typeTest(type: string, value: string): string {
    switch (type) {
      case "object":
        return `${this.#help("isRecord")}(${value})`;
      case "array":
        return `Array.isArray(${value})`;
      case "null":
        return `${value} === null`;
      case "integer":
        return `Number.isInteger(${value})`;
      case "number":
        return `Number.isFinite(${value})`;
      default:
        return `typeof ${value} === "${type}"`;
    }
  }

  /** An expression: true for a string that matches. The regular expressions search for what is wrong, which is faster. */
  #matches(value: string, pattern: string): string {
    const run = runOf(pattern);
    if (run === undefined) {
      const unlike = this.#constant(literal(`^(?!${pattern.slice(1)})`), "OTHER");
      return `(typeof ${value} === "string" && !${unlike}.test(${value}))`;
    }
    const { set, other, min, max } = run;
    if (max <= MOST_LOOPED)
      return `${this.#help("isOf")}(${value}, ${this.#constant(set, "SET")}, ${min}, ${max})`;
    const least = min === 0 ? "" : ` && ${value}${min === 1 ? ' !== ""' : `.length >= ${min}`}`;
    const regex = this.#constant(literal(other), "OTHER");
    return `(${this.#help("isText")}(${value}, ${max})${least} && !${regex}.test(${value}))`;
  }

  #words(here: Here, words: readonly string[]): string {
    const list = this.#constant(words, "WORDS");
    const isNone =
      words.length > MOST_COMPARED
        ? `!${list}.includes(${here.value} as string)`
        : words.map((word) => `${here.value} !== ${JSON.stringify(word)}`).join(" && ");
    return `${isNone} && ${this.#fail("enum", here, list)}`;
  }

  #codeList(here: Here, { oneOf = [], maxLength, "x-tandem": own }: Schema): string {
    const words = this.#words(
      here,
      oneOf.map((code) => code.const),
    );
    if (own?.open !== true) return words;
    return `check.closed ? ${words} : ${this.#scalar(here, { type: "string", maxLength: maxLength! })}`;
  }

  #container(type: "object" | "array", here: Here, schema: Schema, alsoKnown: readonly string[]): void {
    if (type === "array") this.#array(here, schema);
    else if (schema.properties) this.#record(here, schema, alsoKnown);
    else this.#map(here, schema);
  }

  #array(here: Here, { items, maxItems }: Schema): void {
    const { value, pointer } = here;
    this.#line(
      `if (${value}.length > ${maxItems} && ${this.#fail("maxItems", here, maxItems!)}) return true;`,
    );
    const i = this.#variable("i");
    const item = this.#variable("item");
    // Reads at most maxItems items: a list of millions costs no more than a full one.
    this.#block(`for (let ${i} = 0; ${i} < ${value}.length && ${i} < ${maxItems}; ${i}++)`, () => {
      this.#line(`const ${item} = ${value}[${i}];`);
      this.#value({ ...here, value: item, pointer: [...pointer, "/", { code: i }] }, items!);
    });
  }

  #record(here: Here, { properties = {}, required = [] }: Schema, alsoKnown: readonly string[]): void {
    const names = this.#constant([...Object.keys(properties), ...alsoKnown], "NAMES");
    for (const [name, schema] of Object.entries(properties)) {
      const value = this.#variable(name);
      this.#line(`const ${value} = ${here.value}[${JSON.stringify(name)}];`);
      const inner = { ...here, value, pointer: [...here.pointer, `/${name}`] };
      const missing = required.includes(name)
        ? this.#fail("required", here, JSON.stringify(name), names)
        : undefined;
      if (this.#isScalar(here, schema)) {
        const wrong = this.#scalar(inner, schema);
        this.#line(
          missing
            ? `if (${value} === undefined ? ${missing} : ${wrong}) return true;`
            : `if (${value} !== undefined && (${wrong})) return true;`,
        );
      } else if (missing) {
        this.#block(`if (${value} === undefined)`, () => this.#line(`if (${missing}) return true;`));
        this.#elseBlock("", () => this.#value(inner, schema));
      } else this.#block(`if (${value} !== undefined)`, () => this.#value(inner, schema));
    }
    const all = [...Object.keys(properties), ...alsoKnown];
    const isMany = all.length > MOST_COMPARED;
    const key = this.#variable("key");
    const isOther = isMany
      ? `!${names}.includes(${key})`
      : all.map((name) => `${key} !== ${JSON.stringify(name)}`).join(" && ");
    const other = this.#fail("additionalProperties", { ...here, value: key }, names);
    const hasOther = isMany ? ` && ${this.#help("hasOther")}(${here.value}, ${names})` : "";
    this.#block(`if (check.closed${hasOther})`, () =>
      this.#block(`for (const ${key} in ${here.value})`, () =>
        this.#line(`if (${[isOther, other].filter(Boolean).join(" && ")}) return true;`),
      ),
    );
  }

  #map(here: Here, { additionalProperties, propertyNames, maxProperties }: Schema): void {
    const { pattern } = propertyNames!;
    const count = this.#variable("count");
    const key = this.#variable("key");
    const value = this.#variable("value");
    this.#line(`let ${count} = 0;`);
    this.#block(`for (const ${key} in ${here.value})`, () => {
      this.#block(`if (++${count} > ${maxProperties})`, () => {
        this.#line(`if (${this.#fail("maxProperties", here, maxProperties!)}) return true;`);
        this.#line("break;");
      });
      const named = { ...here, value: key };
      // Later code might assign it and so set a prototype.
      const isProto = new RegExp(pattern).test("__proto__");
      const wrong = `${isProto ? `${key} === "__proto__" || ` : ""}!${this.#matches(key, pattern)}`;
      const allowed = `${pattern}${isProto ? ", but not __proto__," : ""} as the name of a property`;
      const names = this.#fail("pattern", named, JSON.stringify(allowed));
      this.#block(`if (${wrong})`, () => this.#line(`if (${names}) return true;`));
      this.#elseBlock("", () => {
        this.#line(`const ${value} = ${here.value}[${key}];`);
        const step = /[~/]/.test(pattern) ? `${this.#imports.value("token", "../pointer.ts")}(${key})` : key;
        this.#value(
          { ...here, value, pointer: [...here.pointer, "/", { code: step }] },
          additionalProperties as Schema,
        );
      });
    });
  }
}

/** The schema of a record without the limits of some string properties. */
function without(schema: Schema, names: readonly string[]): Schema {
  if (names.length === 0) return schema;
  const properties = Object.entries(schema.properties ?? {}).map(([name, inner]) => [
    name,
    names.includes(name) && inner.type === "string" ? { type: "string" } : inner,
  ]);
  return { ...schema, properties: Object.fromEntries(properties) };
}

/** The expression of the pointer, relative to the checked root. */
function place({ pointer }: Here): string {
  if (pointer.every((part) => typeof part === "string")) return JSON.stringify(pointer.join(""));
  return `\`${pointer.map((part) => (typeof part === "string" ? part : `\${${part.code}}`)).join("")}\``;
}
