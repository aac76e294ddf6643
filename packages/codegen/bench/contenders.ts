import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join, posix } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import standaloneModule from "ajv/dist/standalone/index.js";
import { compile, compileFromFile } from "json-schema-to-typescript";
import { FetchingJSONSchemaStore, InputData, JSONSchemaInput, quicktype } from "quicktype-core";
import { targetsIn } from "../src/config.ts";
import { formOf } from "../src/forms.ts";
import { createCatalog, generate, lint, load, type SchemaFolder, type Source } from "../src/index.ts";

const standalone = standaloneModule.default;

/** One thing that is measured: `prepare` is not, what it returns is; that returns the bytes put out. */
export interface Contender {
  about: string;
  prepare(schemas: string, out: string): Promise<() => Promise<number>>;
}

const ours = (validator: "own" | "ajv"): Contender["prepare"] => {
  return async (schemas, out) => {
    const targets = targetsIn(out).map((target) => ({ ...target, validator }));
    return async () => {
      await generate(await load(schemas), targets);
      return 0;
    };
  };
};

/** What is measured, by name. The two libraries get what we give them: same schemas, same two forms. */
export const contenders: Readonly<Record<string, Contender>> = {
  own: { about: "ours: load, lint, all emitters, write", prepare: ours("own") },
  ajv: { about: "ours, with `--validator ajv`", prepare: ours("ajv") },
  lint: {
    about: "ours: load and lint alone",
    prepare: async (schemas) => async () => {
      const findings = lint(await load(schemas));
      if (findings.length > 0) throw new Error(findings[0]!.message);
      return 0;
    },
  },
  types: {
    about: "json-schema-to-typescript, one document, unformatted",
    prepare: async (schemas) => {
      const document = oneDocument(await load(schemas));
      return async () => {
        const options = {
          bannerComment: "",
          format: false,
          ignoreMinAndMaxItems: true,
          unreachableDefinitions: true,
        };
        return (await compile(document, "All", options)).length;
      };
    },
  },
  "types, by file": {
    about: "json-schema-to-typescript, file by file, formatted",
    prepare: async (schemas, out) => {
      const folder = await load(schemas);
      const paths: string[] = [];
      for (const source of folder.sources) {
        const path = join(out, source.path);
        await mkdir(dirname(path), { recursive: true });
        await writeFile(
          path,
          JSON.stringify(plain(source, (target) => posix.relative(posix.dirname(source.path), target))),
        );
        if (source.kind === "event") paths.push(path);
      }
      return async () => {
        let bytes = 0;
        for (const path of paths) bytes += (await compileFromFile(path, { cwd: dirname(path) })).length;
        return bytes;
      };
    },
  },
  checks: {
    about: "Ajv standalone, both forms, one module",
    prepare: async (schemas) => {
      const { messages, sources } = createCatalog(await load(schemas));
      const forms = messages.flatMap((message) =>
        (["produce", "consume"] as const).map((form) => formOf(sources.get(message.path)!, sources, form)),
      );
      return async () => {
        const ajv = new Ajv2020({ strict: false, logger: false, code: { source: true, esm: true } });
        for (const [i, form] of forms.entries()) ajv.addSchema(form, `s${i}`);
        return standalone(ajv, Object.fromEntries(forms.map((_, i) => [`check${i}`, `s${i}`]))).length;
      };
    },
  },
  quicktype: {
    about: "quicktype, TypeScript with its run-time checks",
    prepare: async (schemas) => {
      const document = oneDocument(await load(schemas));
      return async () => {
        const input = new JSONSchemaInput(new FetchingJSONSchemaStore());
        await input.addSource({ name: "All", schema: JSON.stringify(document) });
        const inputData = new InputData();
        inputData.addInput(input);
        const { lines } = await quicktype({ inputData, lang: "typescript" });
        return lines.join("\n").length;
      };
    },
  },
};

/** The events, and what they refer to, as one document that refers to itself only. */
function oneDocument({ sources }: SchemaFolder): object {
  const name = (path: string): string => path.replace(".schema.json", "").replaceAll("/", "-");
  const definitions = sources.map((source) => [
    name(source.path),
    plain(source, (target) => `#/definitions/${name(target)}`),
  ]);
  const events = sources.filter(({ kind }) => kind === "event");
  return {
    title: "All",
    type: "object",
    properties: Object.fromEntries(
      events.map(({ path }) => [name(path), { $ref: `#/definitions/${name(path)}` }]),
    ),
    definitions: Object.fromEntries(definitions),
  };
}

/** A schema without what is ours, its references as both libraries can follow them. */
function plain({ path, schema }: Source, refTo: (path: string) => string): object {
  const strip = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(strip);
    if (typeof value !== "object" || value === null) return value;
    const { $schema, "x-tandem": own, propertyNames, $ref, ...rest } = value as Record<string, unknown>;
    if (typeof $ref === "string") return { $ref: refTo(posix.join(posix.dirname(path), $ref)) };
    return Object.fromEntries(Object.entries(rest).map(([key, inner]) => [key, strip(inner)]));
  };
  const { oneOf, maxLength, ...rest } = strip(schema) as { oneOf?: { const: string }[]; maxLength?: number };
  if (oneOf) return { ...rest, enum: oneOf.map((code) => code.const) };
  return { ...rest, ...(maxLength !== undefined && { maxLength }) };
}
