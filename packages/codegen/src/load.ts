import { type Dirent, existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, posix, relative, resolve, sep } from "node:path";
import { isObject, parseJsonText, type Schema, type SchemaKind, type Side } from "@tandem/schema-model";
import { compare, type Finding } from "./findings.ts";

/** A schema file. Its path in the folder says what it is. */
export interface Source {
  /** Relative to the folder, with forward slashes: `agent/events/rc.schema.json`. */
  path: string;
  kind: SchemaKind;
  /** Set on events and commands. */
  side?: Side;
  /** The file's name without `.schema.json`: for a message, its name on the wire. */
  name: string;
  schema: Schema;
}

/** An example file of a message. */
export interface ExampleSource {
  path: string;
  /** The path of the schema that the example belongs to. */
  of: string;
  sort: "valid" | "invalid" | "received";
  /** The file's name without `.json`. */
  name: string;
  json: unknown;
}

/** The content of a schema folder, parsed but not yet checked. */
export interface SchemaFolder {
  root: string;
  protocol: Record<string, unknown>;
  sources: Source[];
  examples: ExampleSource[];
  /** The meta-schemas by name: `meta/message.schema.json`. */
  meta: Map<string, Record<string, unknown>>;
  /** The folder of the meta-schemas, relative to the root: `meta`, or that of the installed package. */
  metaFolder: string;
  /** Files that could not be read or are not in the layout. */
  findings: Finding[];
}

/** A larger file is a mistake and is not read. */
const MAX_BYTES = 1024 * 1024;
const MAX_DEPTH = 8;

const MESSAGE = /^(agent|visitor)\/(events|commands)\/([^/]+)\.schema\.json$/;
const SHARED = /^(reason-codes|common)\/([^/]+)\.schema\.json$/;
const META = /^meta\/[^/]+\.schema\.json$/;
const EXAMPLE =
  /^examples\/((?:agent|visitor)\/(?:events|commands)\/[^/]+)\/(valid|invalid|received)\/([^/]+)\.json$/;

/**
 * Reads a schema folder. Its meta-schemas are those in its `meta/`; without that folder, those of the package
 * `@tandem/codegen` as installed beside or above it.
 *
 * Synchronous except for `read`: there are thousands of small files and nothing else to do meanwhile.
 *
 * @param root the folder that holds `protocol.json`
 * @param read reads a file; the watcher passes one that remembers what has not changed
 * @throws Error if the folder or its `protocol.json` does not exist
 */
export async function load(
  root: string,
  read: (path: string) => string | Uint8Array | Promise<string | Uint8Array> = (path) => readFileSync(path),
): Promise<SchemaFolder> {
  const findings: Finding[] = [];
  const paths = listJson(root, "", 0, findings);
  if (!paths.includes("protocol.json")) {
    throw new Error(
      `${join(root, "protocol.json")}: no such file. A schema folder begins with protocol.json; name the folder with --schemas.`,
    );
  }
  const texts = new Map<string, string | Uint8Array>();
  for (const path of paths) texts.set(path, await read(join(root, path)));
  const installed = paths.some((path) => META.test(path)) ? undefined : installedMeta(resolve(root));
  if (installed === undefined) return parseFolder(root, texts, findings);
  for (const name of readdirSync(installed)) {
    if (META.test(`meta/${name}`)) texts.set(`meta/${name}`, await read(join(installed, name)));
  }
  return parseFolder(root, texts, findings, relative(root, installed).split(sep).join("/"));
}

/** The meta-schemas of the package as installed at or above a folder. An update keeps their path. */
function installedMeta(from: string): string | undefined {
  const folder = join(from, "node_modules", "@tandem", "codegen", "meta");
  if (existsSync(folder)) return folder;
  return dirname(from) === from ? undefined : installedMeta(dirname(from));
}

/** Makes a folder from texts, or their bytes, by path. `findings` are those of listing the files. */
export function parseFolder(
  root: string,
  texts: ReadonlyMap<string, string | Uint8Array>,
  findings: Finding[] = [],
  metaFolder = "meta",
): SchemaFolder {
  const folder: SchemaFolder = {
    root,
    protocol: {},
    sources: [],
    examples: [],
    meta: new Map(),
    metaFolder,
    findings,
  };
  for (const [path, text] of texts) {
    const { value, problems } = parseJsonText(text);
    for (const problem of problems) folder.findings.push({ rule: "json", file: path, ...problem });
    if (problems.length === 0) place(folder, path, value);
  }
  return folder;
}

function listJson(root: string, under: string, depth: number, findings: Finding[]): string[] {
  if (depth > MAX_DEPTH) {
    findings.push({
      rule: "layout",
      file: under,
      pointer: "",
      message: `folders nest deeper than ${MAX_DEPTH}`,
    });
    return [];
  }
  const entries = entriesOf(join(root, under));
  const paths: string[] = [];
  for (const entry of entries.sort((a, b) => compare(a.name, b.name))) {
    const path = posix.join(under, entry.name);
    // Frozen bundles of other versions, and casts to them: nothing is generated from either.
    const isOthers = path === "releases" || path === "casts";
    if (entry.isDirectory() && entry.name.endsWith(".json"))
      findings.push({
        rule: "layout",
        file: path,
        pointer: "",
        message: "is a folder with the name of a JSON file. Rename or remove it",
      });
    else if (entry.isDirectory() && !isOthers) paths.push(...listJson(root, path, depth + 1, findings));
    else if (entry.isFile() && entry.name.endsWith(".json")) {
      const { size } = statSync(join(root, path));
      if (size <= MAX_BYTES) paths.push(path);
      else
        findings.push({
          rule: "layout",
          file: path,
          pointer: "",
          message: `${size} bytes; at most ${MAX_BYTES}`,
        });
    }
  }
  return paths;
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (cause) {
    throw new Error(`${folder}: cannot be read as a folder. Name the schema folder with --schemas.`, {
      cause,
    });
  }
}

function place(folder: SchemaFolder, path: string, json: unknown): void {
  const example = EXAMPLE.exec(path);
  if (example) {
    const [, of, sort, name] = example as unknown as [string, string, ExampleSource["sort"], string];
    folder.examples.push({ path, of: `${of}.schema.json`, sort, name, json });
    return;
  }
  if (!isObject(json)) {
    folder.findings.push({ rule: "json", file: path, pointer: "", message: "expected a JSON object" });
    return;
  }
  const message = MESSAGE.exec(path);
  const shared = SHARED.exec(path);
  if (path === "protocol.json") folder.protocol = json;
  else if (META.test(path)) folder.meta.set(path, json);
  else if (message) {
    const [, side, plural, name] = message as unknown as [string, Side, string, string];
    folder.sources.push({
      path,
      kind: plural === "events" ? "event" : "command",
      side,
      name,
      schema: json as Schema,
    });
  } else if (shared) {
    const isList = shared[1] === "reason-codes" || "oneOf" in json;
    folder.sources.push({
      path,
      kind: isList ? "code-list" : "type",
      name: shared[2]!,
      schema: json as Schema,
    });
  } else {
    folder.findings.push({
      rule: "layout",
      file: path,
      pointer: "",
      message:
        "is not in the layout: expected <side>/events/<name>.schema.json, <side>/commands/…, reason-codes/…, common/…, meta/… or examples/<side>/<events|commands>/<name>/<valid|invalid|received>/<case>.json, with side agent or visitor",
    });
  }
}
