import { posix } from "node:path";
import { appendToken } from "@tandem/schema-model";
import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import type { SchemaFolder } from "../load.ts";
import { nearest, show } from "../runtime/wording.ts";
import type { Report, Rule } from "./context.ts";

const META_OF = {
  event: "meta/message.schema.json",
  command: "meta/message.schema.json",
  "code-list": "meta/code-list.schema.json",
  type: "meta/type.schema.json",
} as const;

const jsonSchema = new Ajv2020({ meta: false });

type Metas = (meta: string) => ValidateFunction | string;

/** The compiled meta-schemas of the last run: a watcher needs them again, and they hardly ever change. */
let last: { text: string; metas: Metas } | undefined;

/** Returns the validator of a meta-schema, or why there is none. */
function metasOf({ meta }: SchemaFolder): Metas {
  const text = JSON.stringify([...meta]);
  if (last?.text !== text) last = { text, metas: compileMetas(meta) };
  return last.metas;
}

function compileMetas(schemas: SchemaFolder["meta"]): Metas {
  const base = "https://meta.invalid/";
  const ajv = new Ajv2020({
    allErrors: true,
    // Messages show the value that was found, and the keywords and branches that the meta-schema has.
    verbose: true,
    strict: false,
    logger: false,
    validateFormats: false,
    // Checking the meta-schemas against JSON Schema's own would take longer than all that they check.
    validateSchema: false,
    code: { optimize: false },
  });
  for (const [path, schema] of schemas) ajv.addSchema(schema, base + path);
  return (path) => {
    try {
      return ajv.getSchema(base + path)!;
    } catch (error) {
      return `cannot be used as a meta-schema: ${(error as Error).message}`;
    }
  };
}

/** Runs first: a file that passes has the shape that all other rules rely on. */
export const metaRule: Rule & { check(context: { folder: SchemaFolder }): Iterable<Report> } = {
  id: "meta",
  about: "Every file has the shape that its meta-schema gives.",
  *check({ folder }) {
    const compiled = metasOf(folder);
    const missing = new Set<string>();
    const against = function* (meta: string, file: string, json: unknown): Generator<Report> {
      if (!folder.meta.has(meta)) {
        if (!missing.has(meta))
          yield {
            file: meta,
            pointer: "",
            message:
              "no such file: the meta-schema that other files are checked against. Install @tandem/codegen in a folder above the schemas, or copy its meta folder here",
          };
        missing.add(meta);
        return;
      }
      const validate = compiled(meta);
      if (typeof validate === "string") {
        if (!missing.has(meta)) yield { file: meta, pointer: "", message: validate };
        missing.add(meta);
        return;
      }
      if (validate(json)) return;
      for (const error of withoutOtherBranches(validate.errors!)) {
        // Ajv reports each wrong name in an error of its own.
        if (error.keyword === "propertyNames") continue;
        yield { file, pointer: place(error), message: sentence(error) };
      }
    };
    if (!folder.findings.some(({ file }) => file === "protocol.json"))
      yield* against("meta/protocol.schema.json", "protocol.json", folder.protocol);
    for (const { kind, path, schema } of folder.sources) {
      yield* against(META_OF[kind], path, schema);
      const meta = posix.join(
        posix.relative(posix.dirname(path), folder.metaFolder),
        posix.basename(META_OF[kind]),
      );
      if (schema.$schema !== meta)
        yield {
          file: path,
          pointer: "/$schema",
          message: `expected ${JSON.stringify(meta)}, so that editors find the meta-schema; found ${JSON.stringify(schema.$schema)}`,
        };
    }
    for (const { sort, path, json } of folder.examples) {
      if (sort !== "valid") yield* against(`meta/${sort}-example.schema.json`, path, json);
    }
  },
};

/** Of the errors of each `anyOf`, keeps those of the branch for values of this kind: a list, or not a list. */
function withoutOtherBranches(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  return errors
    .filter(({ keyword }) => keyword === "anyOf")
    .reduce((kept, anyOf) => {
      const branches = anyOf.schema as readonly { type?: unknown }[];
      const meant = branches.findIndex(({ type }) => (type === "array") === Array.isArray(anyOf.data));
      return kept.filter((error) => {
        const inside =
          error.schemaPath.startsWith(`${anyOf.schemaPath}/`) &&
          `${error.instancePath}/`.startsWith(`${anyOf.instancePath}/`);
        return error !== anyOf && (!inside || error.schemaPath.startsWith(`${anyOf.schemaPath}/${meant}/`));
      });
    }, errors);
}

function place(error: ErrorObject): string {
  const name = (error.params.additionalProperty as string | undefined) ?? error.propertyName;
  return name === undefined ? error.instancePath : appendToken(error.instancePath, name);
}

function sentence(error: ErrorObject): string {
  if (error.keyword === "additionalProperties") {
    const known = Object.keys((error.parentSchema as { properties: object }).properties);
    const name = error.params.additionalProperty as string;
    // A keyword of JSON Schema that the dialect lacks is no misspelling.
    const meant = jsonSchema.getKeyword(name) === false ? nearest(name, known) : undefined;
    return meant === undefined
      ? `is not a known keyword here: expected one of ${known.join(", ")}. Remove or rename it`
      : `is not a known keyword here. Did you mean ${meant}?`;
  }
  if (error.keyword === "enum") {
    const allowed = error.params.allowedValues as unknown[];
    const meant =
      typeof error.data === "string"
        ? nearest(
            error.data,
            allowed.filter((value) => typeof value === "string"),
          )
        : undefined;
    const hint = meant === undefined ? "" : `. Did you mean ${show(meant)}?`;
    return `expected one of ${allowed.map((value) => JSON.stringify(value)).join(", ")}; found ${show(error.data)}${hint}`;
  }
  if (error.propertyName !== undefined) return `the name ${error.message}`;
  if (error.keyword === "const") return `expected ${JSON.stringify(error.params.allowedValue)}`;
  return error.message ?? error.keyword;
}
