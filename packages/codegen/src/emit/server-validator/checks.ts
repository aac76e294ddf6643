import { resolveRef, type Schema } from "@tandem/schema-model";
import type { Catalog } from "../../catalog.ts";
import type { Source } from "../../load.ts";
import { camel, typeName } from "../../names.ts";
import { runOf } from "./patterns.ts";
import { inWords, literal, not } from "./text.ts";

/** The name of the function that checks a source. */
export function checkName(source: Source): string {
  return `check${typeName(source)}`;
}

/** A short text is looked at letter by letter; to find a wrong letter in a longer one, a regular expression is faster. */
const MOST_LOOPED = 16;

/** So many words or names are compared one by one; more are looked up, which is shorter and no slower. */
const MOST_COMPARED = 4;

/** Where generated code stands. */
interface Here {
  /** How the code calls the value. */
  value: string;
  /** The value's JSON Pointer from what is checked: text, and code for what is known at run time only. */
  pointer: readonly (string | { code: string })[];
  /** The path of the source whose schema it is, from which its references lead. */
  path: string;
}

/**
 * Writes the check of one source: straight-line code, one pass, that reports in the order of the schema.
 *
 * What a reference leads to is put in place, so that a pointer is made of what is at hand where something
 * fails, and costs nothing where nothing does.
 *
 * It relies on the dialect. Lint has seen to it that references do not go round in a circle, that a pattern
 * bounds the length, that an object is a record or a map, and that a property's name is of letters, digits and
 * underscores, and not that of something that every object inherits.
 */
export class CheckWriter {
  readonly #lines: string[] = [];
  readonly #constants = new Map<string, string>();
  readonly #helpers = new Set<string>(["type Check"]);
  readonly #pointer = new Set<string>();
  readonly #rules = new Set<string>();
  readonly #source: Source;
  readonly #catalog: Catalog;
  #depth = 1;
  #numbers = 0;
  readonly #variables = new Set<string>();

  constructor(source: Source, catalog: Catalog) {
    this.#source = source;
    this.#catalog = catalog;
  }

  /**
   * @param alsoKnown names that a closed record lets pass although its schema does not list them
   * @param compared names of texts that are compared with what is right later on, so that their limits need no look
   */
  write(alsoKnown: readonly string[] = [], compared: readonly string[] = []): string {
    const { path } = this.#source;
    const schema = without(this.#source.schema, compared);
    this.#value({ value: "data", pointer: [], path }, schema, alsoKnown);
    this.#line("return false;");
    const up = "../".repeat(path.split("/").length - 1);
    const imports = { check: this.#helpers, rules: this.#rules, pointer: this.#pointer };
    const lines = Object.entries(imports)
      .filter(([, names]) => names.size > 0)
      .map(([module, names]) => `import { ${[...names].sort().join(", ")} } from "${up}${module}.ts";\n`);
    const constants = [...this.#constants].map(
      ([text, name]) =>
        `const ${name}${/^(NAMES|WORDS)/.test(name) ? ": readonly string[]" : ""} = ${text};\n`,
    );
    return `${lines.join("")}
${constants.join("")}${constants.length > 0 ? "\n" : ""}export function ${checkName(this.#source)}(data: unknown, at: string, check: Check): boolean {
${this.#lines.join("")}}
`;
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

  /** Goes on with `else` where the last block ended. */
  #elseBlock(head: string, body: () => void): void {
    this.#lines.pop();
    this.#block(`} else${head && ` ${head}`}`, body);
  }

  /** A constant of the module; equal ones are one. */
  #constant(value: unknown, prefix: string): string {
    const text = typeof value === "string" ? value : JSON.stringify(value);
    const known = this.#constants.get(text);
    if (known !== undefined) return known;
    const name = `${prefix}${this.#constants.size}`;
    this.#constants.set(text, name);
    return name;
  }

  /** A name that no other variable has: `a1` and then `a` could both become `a12`. */
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
    this.#helpers.add(name);
    return name;
  }

  /** What a reference leads to, in its place. */
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
    // After this test the branches below see only values of their type; each value has one.
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

  /** Whether a value that is neither object nor array is wrong and the walk should stop, as an expression. */
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

  /** Whether a value is not of a scalar type, or not within its limits. */
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
    const name = keyword.replace(/[A-Z]/g, "_$&").toUpperCase();
    this.#rules.add(name);
    return name;
  }

  /** The call that says which rule is broken. */
  #fail(rule: string, here: Here, ...more: (string | number)[]): string {
    return `check.fail(${[this.#rule(rule), "at", place(here), here.value, ...more].join(", ")})`;
  }

  /** The call that says which types it should be of. */
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

  /**
   * Whether a value is a text that matches. What regular expressions look for is what is wrong: one that finds
   * nothing need not remember where it did.
   */
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
    // No more is looked at than may be there: a list of millions costs what a full one does.
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
      // Code behind us might assign it, and so set a prototype.
      const isProto = new RegExp(pattern).test("__proto__");
      const wrong = `${isProto ? `${key} === "__proto__" || ` : ""}!${this.#matches(key, pattern)}`;
      const allowed = `${pattern}${isProto ? ", but not __proto__," : ""} as the name of a property`;
      const names = this.#fail("pattern", named, JSON.stringify(allowed));
      this.#block(`if (${wrong})`, () => this.#line(`if (${names}) return true;`));
      this.#elseBlock("", () => {
        this.#line(`const ${value} = ${here.value}[${key}];`);
        if (/[~/]/.test(pattern)) this.#pointer.add("token");
        const step = /[~/]/.test(pattern) ? `token(${key})` : key;
        this.#value(
          { ...here, value, pointer: [...here.pointer, "/", { code: step }] },
          additionalProperties as Schema,
        );
      });
    });
  }
}

/** A record whose texts of these names have no limits. */
function without(schema: Schema, names: readonly string[]): Schema {
  if (names.length === 0) return schema;
  const properties = Object.entries(schema.properties ?? {}).map(([name, inner]) => [
    name,
    names.includes(name) && inner.type === "string" ? { type: "string" } : inner,
  ]);
  return { ...schema, properties: Object.fromEntries(properties) };
}

/** The expression of a place: its pointer from what is checked. */
function place({ pointer }: Here): string {
  if (pointer.every((part) => typeof part === "string")) return JSON.stringify(pointer.join(""));
  return `\`${pointer.map((part) => (typeof part === "string" ? part : `\${${part.code}}`)).join("")}\``;
}
