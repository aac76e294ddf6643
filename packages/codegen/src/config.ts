import { existsSync, realpathSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { isObject, parseJsonText } from "@tandem/schema-model";
import { emitters, type Target, type TargetName } from "./generate.ts";
import { limits as defaultLimits, type Limits } from "./runtime/limits.ts";

/** What to generate from where. */
export interface Config {
  schemas: string;
  targets: Target[];
  /** The table of which command is legal when. It is part of a release, and the reference shows it. */
  transitions?: string;
  /** The address of the published reference pages. */
  docs?: string;
}

const CONFIG = "tandem.json";
/** A limit above this limits nothing: it is about the length of the longest JavaScript string. */
const HIGHEST_LIMIT = 2 ** 29;
/** Below these no message can pass: room for an envelope with its required attributes, and for a payload in it. */
const LOWEST_LIMITS: Limits = { bytes: 256, depth: 2, nodes: 8 };
const TARGETS = Object.keys(emitters) as TargetName[];

/** Returns the nearest `tandem.json` at or above a folder; undefined if there is none. */
export function findConfig(from: string): string | undefined {
  const path = join(from, CONFIG);
  if (existsSync(path)) return path;
  return dirname(from) === from ? undefined : findConfig(dirname(from));
}

/**
 * Reads a `tandem.json`: `{"schemas": "<folder>", "targets": {"<target>": "<folder>" | {"out": …, "imports": …, "validator": …, "limits": …}},
 * "transitions"?: "<file>", "docs"?: "<address>"}`. Paths are relative to the file.
 *
 * @throws Error that names the file, the JSON Pointer, what was expected and what was found
 */
export async function readConfig(file: string): Promise<Config> {
  const fail = (pointer: string, expected: string, got: unknown): never => {
    throw new Error(`${file}${pointer && `#${pointer}`}: expected ${expected}, found ${JSON.stringify(got)}`);
  };
  const unknown = (others: object, pointer: string, known: string): void => {
    for (const name of Object.keys(others)) fail(`${pointer}/${name}`, `one of the keys ${known}`, name);
  };
  const { value: json, problems } = parseJsonText(await readFile(file));
  for (const { pointer, message } of problems)
    throw new Error(`${file}${pointer && `#${pointer}`}: ${message}.`);
  if (!isObject(json)) return fail("", "an object", json);
  const { $schema, schemas, targets, transitions, docs, ...others } = json;
  unknown(others, "", "schemas, targets, transitions, docs");
  if (typeof schemas !== "string") return fail("/schemas", "the path of the schema folder", schemas);
  if (!isObject(targets)) return fail("/targets", "an object of target folders", targets);
  if (transitions !== undefined && typeof transitions !== "string")
    return fail("/transitions", "the path of a table of transitions", transitions);
  if (docs !== undefined && (typeof docs !== "string" || !URL.canParse(docs)))
    return fail("/docs", "the address of the published reference pages", docs);
  const readLimits = (target: string, limits: unknown): Partial<Limits> => {
    const at = `/targets/${target}/limits`;
    if (target !== "server-validator") fail(at, "no limits: only server-validator has them", limits);
    if (!isObject(limits)) return fail(at, 'an object such as {"bytes": 131072}', limits);
    for (const [name, value] of Object.entries(limits)) {
      if (!Object.hasOwn(defaultLimits, name))
        fail(`${at}/${name}`, `only ${Object.keys(defaultLimits).join(", ")}`, name);
      const lowest = LOWEST_LIMITS[name as keyof Limits];
      if (!Number.isInteger(value) || (value as number) < lowest || (value as number) > HIGHEST_LIMIT)
        fail(`${at}/${name}`, `a whole number from ${lowest} to ${HIGHEST_LIMIT}`, value);
    }
    return limits;
  };
  const base = dirname(file);
  const folders = new Map([["schemas", realPath(resolve(base, schemas))]]);
  const { protocol } = targets;
  const protocolOut = isObject(protocol) ? protocol.out : protocol;
  const protocolFor = (out: string): string =>
    typeof protocolOut === "string" ? indexOf(resolve(base, protocolOut), out) : "@tandem/protocol";
  return {
    schemas: resolve(base, schemas),
    ...(transitions !== undefined && { transitions: resolve(base, transitions) }),
    ...(docs !== undefined && { docs }),
    targets: Object.entries(targets).map(([name, value]) => {
      if (!TARGETS.includes(name as TargetName)) fail("/targets", `only ${TARGETS.join(", ")}`, name);
      const settings: Record<string, unknown> = isObject(value) ? value : { out: value };
      const { out, imports = {}, validator = "own", limits, ...others } = settings;
      unknown(others, `/targets/${name}`, "out, imports, validator, limits");
      if (typeof out !== "string") return fail(`/targets/${name}`, "a path, or an object with out", value);
      if (!isObject(imports)) return fail(`/targets/${name}/imports`, "an object", imports);
      for (const [of, module] of Object.entries(imports)) {
        if (of !== "protocol" && of !== "client")
          fail(`/targets/${name}/imports`, "only protocol, client", of);
        if (typeof module !== "string")
          fail(`/targets/${name}/imports/${of}`, "the name of a module", module);
      }
      // Each target removes what it did not generate, so no other folder may be its own, around it or inside it.
      const folder = realPath(resolve(base, out));
      for (const [other, taken] of folders) {
        if (holds(taken, folder) || holds(folder, taken))
          fail(`/targets/${name}`, `a folder apart from that of ${other}`, out);
      }
      folders.set(name, folder);
      if (validator !== "own" && validator !== "ajv")
        return fail(`/targets/${name}/validator`, "own or ajv", validator);
      return {
        name: name as TargetName,
        out: resolve(base, out),
        imports: { protocol: protocolFor(resolve(base, out)), client: "@tandem/client", ...imports },
        validator,
        ...(limits !== undefined && { limits: readLimits(name, limits) }),
      };
    }),
  };
}

/** The path without symbolic links. A part that does not exist yet stays as it is. */
function realPath(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  return dirname(path) === path ? path : join(realPath(dirname(path)), basename(path));
}

/** The specifier by which modules of one folder import the index of another. */
function indexOf(folder: string, from: string): string {
  const path = relative(from, join(folder, "index.ts")).replaceAll(sep, "/");
  return path.startsWith("..") ? path : `./${path}`;
}

function holds(folder: string, other: string): boolean {
  return other === folder || other.startsWith(folder + sep);
}

/** All targets, side by side in one folder: what `--out` means. */
export function targetsIn(out: string): Target[] {
  return TARGETS.map((name) => ({
    name,
    out: join(out, name),
    imports: { protocol: "../protocol/index.ts", client: "@tandem/client" },
    validator: "own",
  }));
}
