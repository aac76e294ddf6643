import type { Catalog } from "../../catalog.ts";
import { resolveRef } from "../../forms.ts";
import type { Source } from "../../load.ts";
import { camel, member, typeName } from "../../names.ts";
import type { Schema } from "../../schema.ts";

/** The name of the function that checks a source. */
export function checkName(source: Source): string {
  return `check${typeName(source)}`;
}

/** The module of a source's check, without ending: `agent/events/rc`. */
export function modulePath(path: string): string {
  return path.replace(".schema.json", "");
}

/**
 * Writes the check of one source: straight-line code, one pass, that reports in the order of the schema.
 *
 * It relies on the dialect. Lint has seen to it that a pattern bounds the length, that an object is a record
 * or a map, and that no property has the name of something that every object inherits.
 */
export class CheckWriter {
  readonly #lines: string[] = [];
  readonly #constants = new Map<string, string>();
  readonly #imports = new Map<string, string>();
  readonly #helpers = new Set<string>(["Check"]);
  readonly #source: Source;
  readonly #catalog: Catalog;
  #depth = 1;
  #numbers = 0;
  readonly #variables = new Set<string>();

  constructor(source: Source, catalog: Catalog) {
    this.#source = source;
    this.#catalog = catalog;
  }

  /** Names that a closed record lets pass although its schema does not list them. */
  write(alsoKnown: readonly string[] = []): string {
    const { schema } = this.#source;
    if (schema.oneOf) this.#codeList("data", "at", schema);
    else this.#value("data", "at", schema, alsoKnown);
    this.#line("return false;");
    const up = "../".repeat(this.#source.path.split("/").length - 1);
    const helpers = [...this.#helpers].sort().map((name) => (name === "Check" ? "type Check" : name));
    const imports = [
      `import { ${helpers.join(", ")} } from "${up}check.ts";\n`,
      ...[...this.#imports].map(([name, path]) => `import { ${name} } from "${up}${path}.ts";\n`).sort(),
    ];
    const constants = [...this.#constants].map(
      ([text, name]) => `const ${name}${text.startsWith("[") ? ": readonly string[]" : ""} = ${text};\n`,
    );
    return `${imports.join("")}\n${constants.join("")}${constants.length > 0 ? "\n" : ""}export function ${checkName(this.#source)}(data: unknown, at: string, check: Check): boolean {\n${this.#lines.join("")}}\n`;
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

  /** A constant of the module; equal ones are one. */
  #constant(text: string, prefix: string): string {
    const known = this.#constants.get(text);
    if (known !== undefined) return known;
    const name = `${prefix}${this.#constants.size}`;
    this.#constants.set(text, name);
    return name;
  }

  /** A name that no other variable and no import has: `a1` and then `a` could both become `a12`. */
  #variable(hint: string): string {
    const stem = camel(hint).replace(/^check/, "check_");
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

  /** `value` and `at` are expressions: of the value, and of its JSON Pointer. */
  #value(value: string, at: string, schema: Schema, alsoKnown: readonly string[] = []): void {
    if (schema.$ref !== undefined) {
      const path = resolveRef(this.#source.path, schema.$ref);
      const target = this.#catalog.sources.get(path)!;
      this.#imports.set(checkName(target), modulePath(path));
      this.#line(`if (${checkName(target)}(${value}, ${at}, check)) return true;`);
      return;
    }
    if (schema.const !== undefined) {
      const text = JSON.stringify(schema.const);
      this.#line(`if (${value} !== ${text} && check.constant(${at}, ${value}, ${text})) return true;`);
      return;
    }
    if (schema.enum) {
      this.#words(value, at, schema.enum);
      return;
    }
    const types = [schema.type!].flat();
    const wrong = `check.type(${at}, ${JSON.stringify(types.map(inWords).join(" or "))}, ${value})`;
    // After this check the branches below see only values of their type; each value has one.
    const tests = types.map((type) => this.#typeTest(type, value));
    const branches = types
      .map((type, i) => ({ test: tests[i]!, body: () => this.#limits(type, value, at, schema, alsoKnown) }))
      .filter((_, i) => this.#hasLimits(types[i]!, schema));
    this.#block(`if (!(${tests.join(" || ")}))`, () => this.#line(`if (${wrong}) return true;`));
    for (const { test, body } of branches) {
      this.#amendLastBlock(types.length === 1 ? "else" : `else if (${test})`, body);
    }
  }

  /** Goes on with `else` where the last block ended. */
  #amendLastBlock(head: string, body: () => void): void {
    this.#lines.pop();
    this.#block(`} ${head}`, body);
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

  #hasLimits(type: string, schema: Schema): boolean {
    if (type === "string")
      return schema.pattern !== undefined || schema.maxLength !== undefined || schema.minLength === 1;
    return (
      type !== "boolean" &&
      type !== "null" &&
      (type !== "object" || Boolean(schema.properties ?? schema.additionalProperties))
    );
  }

  #limits(type: string, value: string, at: string, schema: Schema, alsoKnown: readonly string[]): void {
    if (type === "string") this.#string(value, at, schema);
    else if (type === "integer" || type === "number") this.#number(value, at, schema);
    else if (type === "array") this.#array(value, at, schema);
    else if (schema.properties) this.#record(value, at, schema, alsoKnown);
    else this.#map(value, at, schema);
  }

  #string(value: string, at: string, { minLength, maxLength, pattern }: Schema): void {
    if (minLength === 1)
      this.#line(
        `if (${value} === "" && check.limit("minLength", ${at}, "some text", ${value})) return true;`,
      );
    if (maxLength !== undefined) {
      // At most n code units are at most n code points, so nearly no text needs counting.
      const tooLong = `${value}.length > ${maxLength} && ${this.#help("length")}(${value}) > ${maxLength}`;
      this.#line(
        `if (${tooLong} && check.limit("maxLength", ${at}, "at most ${maxLength} characters", ${value})) return true;`,
      );
    }
    if (pattern !== undefined) {
      const regex = this.#constant(literal(pattern), "PATTERN");
      const expected = JSON.stringify(`text that matches ${pattern}`);
      this.#line(
        `if (!${regex}.test(${value}) && check.limit("pattern", ${at}, ${expected}, ${value})) return true;`,
      );
    }
  }

  #number(value: string, at: string, { minimum, maximum }: Schema): void {
    const number = `(${value} as number)`;
    this.#line(
      `if (${number} < ${minimum} && check.limit("minimum", ${at}, "at least ${minimum}", ${value})) return true;`,
    );
    this.#line(
      `if (${number} > ${maximum} && check.limit("maximum", ${at}, "at most ${maximum}", ${value})) return true;`,
    );
  }

  #array(value: string, at: string, { items, maxItems }: Schema): void {
    this.#line(
      `if (${value}.length > ${maxItems} && check.limit("maxItems", ${at}, "at most ${maxItems} items", ${value})) return true;`,
    );
    const i = this.#variable("i");
    const item = this.#variable("item");
    // No more is looked at than may be there: a list of millions costs what a full one does.
    this.#block(`for (let ${i} = 0; ${i} < ${value}.length && ${i} < ${maxItems}; ${i}++)`, () => {
      this.#line(`const ${item} = ${value}[${i}];`);
      this.#value(item, `\`\${${at}}/\${${i}}\``, items!);
    });
  }

  #record(
    value: string,
    at: string,
    { properties = {}, required = [] }: Schema,
    alsoKnown: readonly string[],
  ): void {
    const names = Object.keys(properties);
    const known = this.#constant(JSON.stringify([...names, ...alsoKnown]), "NAMES");
    for (const name of names) {
      const inner = this.#variable(name);
      this.#line(`const ${inner} = ${member(value, name)};`);
      if (required.includes(name)) {
        this.#block(`if (${inner} === undefined)`, () =>
          this.#line(`if (check.required(${at}, ${JSON.stringify(name)}, ${value}, ${known})) return true;`),
        );
        this.#amendLastBlock("else", () => this.#value(inner, `\`\${${at}}/${name}\``, properties[name]!));
      } else {
        this.#block(`if (${inner} !== undefined)`, () =>
          this.#value(inner, `\`\${${at}}/${name}\``, properties[name]!),
        );
      }
    }
    const key = this.#variable("key");
    const isUnknown = [...names, ...alsoKnown]
      .map((name) => `${key} !== ${JSON.stringify(name)}`)
      .join(" && ");
    this.#block("if (check.closed)", () =>
      this.#block(`for (const ${key} in ${value})`, () =>
        this.#line(
          `if (${isUnknown === "" ? "" : `${isUnknown} && `}check.unknown(${at}, ${key}, ${known})) return true;`,
        ),
      ),
    );
  }

  #map(value: string, at: string, { additionalProperties, propertyNames, maxProperties }: Schema): void {
    const regex = this.#constant(literal(propertyNames!.pattern), "PATTERN");
    const count = this.#variable("count");
    const key = this.#variable("key");
    const inner = this.#variable("value");
    const expected = JSON.stringify(`names that match ${propertyNames!.pattern}`);
    this.#line(`let ${count} = 0;`);
    this.#block(`for (const ${key} in ${value})`, () => {
      this.#block(`if (++${count} > ${maxProperties})`, () => {
        this.#line(
          `if (check.limit("maxProperties", ${at}, "at most ${maxProperties} properties", ${value})) return true;`,
        );
        this.#line("break;");
      });
      this.#line(
        `if (!${regex}.test(${key}) && check.limit("pattern", ${at}, ${expected}, ${key})) return true;`,
      );
      this.#line(`const ${inner} = ${value}[${key}];`);
      this.#value(inner, `\`\${${at}}/\${${this.#help("token")}(${key})}\``, additionalProperties as Schema);
    });
  }

  #words(value: string, at: string, words: readonly string[]): void {
    const known = this.#constant(JSON.stringify(words), "WORDS");
    const isNone = words.map((word) => `${value} !== ${JSON.stringify(word)}`).join(" && ");
    this.#line(`if (${isNone} && check.word(${at}, ${value}, ${known})) return true;`);
  }

  #codeList(value: string, at: string, schema: Schema): void {
    const words = schema.oneOf!.map((code) => code.const);
    if (schema["x-tandem"]?.open !== true) {
      this.#words(value, at, words);
      return;
    }
    this.#block("if (check.closed)", () => this.#words(value, at, words));
    this.#amendLastBlock("else", () =>
      this.#value(value, at, { type: "string", maxLength: schema.maxLength! }),
    );
  }
}

/** A pattern as a regular expression literal, which a slash that is not escaped yet would end. */
function literal(pattern: string): string {
  return `/${pattern.replaceAll(/\\.|\//g, (text) => (text === "/" ? "\\/" : text))}/`;
}

function inWords(type: string): string {
  if (type === "null") return "null";
  return type === "array" ? "a list" : `${/^[aeiou]/.test(type) ? "an" : "a"} ${type}`;
}
