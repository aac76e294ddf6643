import { readdirSync, readFileSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Catalog, createCatalog } from "../src/catalog.ts";
import { targetsIn } from "../src/config.ts";
import type { EmitOptions } from "../src/emit/emitter.ts";
import { generate } from "../src/generate.ts";
import { parseFolder, type SchemaFolder } from "../src/load.ts";

/** The cobrowse protocol's own schemas. */
export const OWN_SCHEMAS = fileURLToPath(new URL("../../../schemas", import.meta.url));

/** The files of a schema folder by path: JSON, text that is not ({@link raw}), or undefined for no such file. */
export type Files = Record<string, unknown>;

const META = new URL("../../../schemas/meta/", import.meta.url);
const metas = new Map(
  readdirSync(META).map((name) => [`meta/${name}`, readFileSync(new URL(name, META), "utf8")]),
);

class Raw {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** The text of a file as it is, JSON or not. */
export function raw(text: string): Raw {
  return new Raw(text);
}

/** Metadata that everything has. */
export const STABLE = { since: "1.0.0", stability: "stable" };

/** The smallest folder in which there is nothing to find. */
export const sound: Files = {
  "protocol.json": {
    $schema: "./meta/protocol.schema.json",
    name: "demo",
    title: "Demo protocol",
    description: "A protocol to try the generator with.",
    baseUri: "https://demo.example/v1/",
    version: 1,
    envelope: "common/envelope.schema.json",
    outcome: "common/outcome.schema.json",
  },
  ...type("envelope", {
    type: "object",
    properties: { type: { description: "What it is.", type: "string", maxLength: 128 } },
    required: ["type"],
  }),
  ...type("outcome", {
    type: "object",
    properties: { status: { description: "How it went.", type: "string", enum: ["done", "refused"] } },
    required: ["status"],
  }),
  ...event("agent/bell"),
};

/** What a message's examples are, beside those that it gets by itself. */
export interface Examples {
  valid?: unknown[];
  invalid?: unknown[];
  received?: unknown[];
}

/** The files of an event, `side/name`: with an empty payload and a cause, unless the schema says otherwise. */
export function event(of: string, schema: Files = {}, examples: Examples = {}): Files {
  return message(of, "events", { cause: "Somebody rang." }, schema, examples);
}

/** The files of a command, `side/name`. */
export function command(of: string, schema: Files = {}, examples: Examples = {}): Files {
  return message(of, "commands", {}, schema, examples);
}

function message(of: string, kind: string, data: object, schema: Files, given: Examples): Files {
  const [side, name] = of.split("/") as [string, string];
  const path = `${side}/${kind}/${name}`;
  const examples = {
    valid: [{}],
    invalid: [{ because: "No object.", payload: 1, keyword: "type", pointer: "" }],
    ...given,
  };
  const files: Files = {
    [`${path}.schema.json`]: {
      $schema: "../../meta/message.schema.json",
      title: `${name} of ${kind}`,
      description: `What ${name} means.`,
      "x-tandem": { ...STABLE, ...data, ...(schema["x-tandem"] as object) },
      type: "object",
      ...(schema.additionalProperties === undefined && { properties: {} }),
      ...without(schema, "x-tandem"),
    },
  };
  for (const [sort, list] of Object.entries(examples) as [string, unknown[]][])
    for (const [i, json] of list.entries()) files[`examples/${path}/${sort}/case-${i}.json`] = json;
  return files;
}

/** The files of a shared type. */
export function type(name: string, schema: Files): Files {
  return {
    [`common/${name}.schema.json`]: {
      $schema: "../meta/type.schema.json",
      title: `The ${name}`,
      description: `What ${name} means.`,
      "x-tandem": STABLE,
      ...schema,
    },
  };
}

/** The files of a code list: of words, or of codes as the schema has them. */
export function codeList(name: string, codes: (string | Files)[], schema: Files = {}): Files {
  return {
    [`reason-codes/${name}.schema.json`]: {
      $schema: "../meta/code-list.schema.json",
      title: `The ${name}`,
      description: `What ${name} means.`,
      "x-tandem": { ...STABLE, open: false },
      type: "string",
      maxLength: 64,
      oneOf: codes.map((code) => ({
        title: "A code",
        description: "What it tells.",
        ...(typeof code === "string" ? { const: code } : code),
      })),
      ...schema,
    },
  };
}

/** A schema file of the sound folder with changes at its root. */
export function changed(path: string, changes: Files): Files {
  return { [path]: { ...(sound[path] as object), ...changes } };
}

/** The sound folder with files added, replaced or (undefined) taken away, and the meta-schemas of the project. */
export function schemaFolder(files: Files = {}): SchemaFolder {
  return parseFolder("/schemas", texts(files));
}

/** The catalog of {@link schemaFolder}; throws where there is a finding. */
export function catalogOf(files: Files = {}): Catalog {
  return createCatalog(schemaFolder(files));
}

/** Writes {@link schemaFolder} to the disk. */
export async function writeSchemas(root: string, files: Files = {}): Promise<void> {
  for (const [path, text] of texts(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
}

function texts(files: Files): Map<string, string> {
  const all = Object.entries({ ...sound, ...files }).filter(([, json]) => json !== undefined);
  const own = all.map(([path, json]) => [
    path,
    json instanceof Raw ? json.text : JSON.stringify(json, null, 2),
  ]);
  return new Map(
    [...metas, ...(own as [string, string][])].filter(
      ([path]) => files[path] !== undefined || !(path in files),
    ),
  );
}

/** Options as for a folder of its own. */
export const OPTIONS: EmitOptions = {
  imports: { protocol: "../protocol/index.ts", client: "../client.ts" },
  validator: "own",
};

/** The part of a text from the line that begins so to the line that ends it: `}`, or an empty one. */
export function part(text: string, begin: string): string {
  const lines = text.split("\n");
  const first = lines.findIndex((line) => line.trimStart().startsWith(begin));
  if (first < 0) throw new Error(`no line begins with ${begin} in:\n${text}`);
  const indent = /^ */.exec(lines[first]!)![0];
  const ends = (line: string): boolean =>
    line === "" || /^(\}|\} as const;|\};|\]\);)$/.test(line.replace(indent, ""));
  const length = lines.slice(first).findIndex(ends);
  const last = length < 0 ? lines.length : first + length + (lines[first + length] === "" ? 0 : 1);
  return lines.slice(first, last).join("\n");
}

/** The line that begins so, without its indent. */
export function line(text: string, begin: string): string {
  return part(text, begin).split("\n")[0]!.trimStart();
}

/** What a module exports of all that is generated from a folder. */
export function generated(folder: SchemaFolder, validator: "own" | "ajv", module: string): Promise<unknown> {
  return inTemporaryFolder(async (out) => {
    await writeFile(join(out, "package.json"), '{"type": "module"}');
    await generate(
      folder,
      targetsIn(out).map((target) => ({ ...target, validator })),
    );
    return import(join(out, module));
  });
}

/** Runs with a new folder that is gone afterwards. */
export async function inTemporaryFolder<T>(run: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "tandem-codegen-"));
  try {
    return await run(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function without(files: Files, name: string): Files {
  const { [name]: _, ...rest } = files;
  return rest;
}
