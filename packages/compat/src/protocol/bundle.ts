import { isObject, pointerSteps, step } from "../json.ts";
import type { Bundle, Definition, Kind, Metadata, Place, Schema } from "./types.ts";

/** What was given is not a bundle. Says where, what was expected, what came, and what to do. */
export class BundleError extends Error {
  override name = "BundleError";
  readonly file: string;
  readonly pointer: string;

  constructor(file: string, pointer: string, expected: string, got: string, next: string) {
    super(`${file}${pointer && `#${pointer}`}: expected ${expected}, found ${got}. ${next}`);
    this.file = file;
    this.pointer = pointer;
  }
}

const KINDS: readonly string[] = ["event", "command", "code-list", "type"];
const REF = "#/$defs/";

/** What a schema of the dialect may say. All else would pass unseen, so it is refused. */
const KEYWORDS = new Set(
  `$ref title description x-tandem type const enum minLength maxLength pattern format minimum maximum items
  maxItems properties required additionalProperties propertyNames maxProperties oneOf examples`.split(/\s+/),
);

export interface BundleSource {
  /** The file or place it comes from, for messages. */
  file: string;
  label?: string;
  version?: string;
}

/**
 * Reads a bundle, as `tandem generate` and `tandem release` write it.
 *
 * @throws BundleError with the file, the pointer, what was expected, what came, and what to do
 */
export function readBundle(json: unknown, { file, label = file, version }: BundleSource): Bundle {
  const wrong = (pointer: string, expected: string, got: unknown, next: string): BundleError =>
    new BundleError(file, pointer, expected, describe(got), next);
  const fail = (...about: Parameters<typeof wrong>): never => {
    throw wrong(...about);
  };
  const NOT_A_BUNDLE =
    "A bundle is what tandem release writes and @tandem/protocol/bundle.json holds; single JSON Schemas are compared with tandem compat.";
  if (!isObject(json)) return fail("", "a bundle of schemas", json, NOT_A_BUNDLE);
  const { $defs, "x-tandem": own, $id } = json as Record<string, unknown>;
  if (!isObject($defs)) return fail("/$defs", "the definitions of a bundle", $defs, NOT_A_BUNDLE);
  if (!isObject(own)) return fail("/x-tandem", "the bundle's own metadata", own, NOT_A_BUNDLE);
  const { name, version: wireVersion, envelope, outcome } = own as Record<string, unknown>;
  if (typeof name !== "string") return fail("/x-tandem/name", "the protocol's name", name, NOT_A_BUNDLE);
  if (typeof wireVersion !== "number")
    return fail("/x-tandem/version", "the version on the wire, a number", wireVersion, NOT_A_BUNDLE);

  const definitions = new Map<string, Definition>();
  for (const path of Object.keys($defs).sort()) {
    const pointer = step("/$defs", path);
    const schema = $defs[path];
    if (!isObject(schema)) return fail(pointer, "a schema", schema, NOT_A_BUNDLE);
    const metadata = schema["x-tandem"] as unknown as Metadata | undefined;
    if (!isObject(metadata) || !KINDS.includes(metadata.kind))
      return fail(step(pointer, "x-tandem"), `a kind: ${KINDS.join(", ")}`, metadata, NOT_A_BUNDLE);
    definitions.set(path, {
      path,
      pointer,
      kind: metadata.kind as Kind,
      ...(metadata.side && { side: metadata.side }),
      name: metadata.name ?? path.slice(path.lastIndexOf("/") + 1),
      metadata,
      schema: schema as unknown as Schema,
    });
  }
  for (const [key, path] of Object.entries({ envelope, outcome }))
    if (path !== undefined && !definitions.has(path as string))
      fail(`/x-tandem/${key}`, "the path of a definition", path, "Correct protocol.json.");
  for (const { schema, pointer } of definitions.values()) check(schema, pointer, []);
  return {
    label,
    ...(version !== undefined && { version }),
    file,
    name,
    wireVersion,
    baseUri: typeof $id === "string" ? $id.replace(/bundle$/, "") : "",
    definitions,
    ...(typeof envelope === "string" && { envelope }),
    ...(typeof outcome === "string" && { outcome }),
  };

  function check(schema: Schema, pointer: string, within: readonly string[]): void {
    for (const keyword of Object.keys(schema))
      if (!KEYWORDS.has(keyword))
        fail(
          step(pointer, keyword),
          "a keyword of the dialect",
          keyword,
          "Run tandem lint; schemas outside of the dialect are compared with tandem compat.",
        );
    if (schema.$ref !== undefined) {
      const path = refTarget(schema);
      const target = definitions.get(path);
      if (target === undefined)
        throw wrong(step(pointer, "$ref"), "the path of a definition", schema.$ref, "Run tandem lint.");
      if (within.includes(path))
        throw wrong(step(pointer, "$ref"), "no circle of references", schema.$ref, "Run tandem lint.");
      check(target.schema, target.pointer, [...within, path]);
    }
    for (const [name, inner] of Object.entries(schema.properties ?? {}))
      check(inner, step(step(pointer, "properties"), name), within);
    if (schema.items) check(schema.items, step(pointer, "items"), within);
    if (schema.additionalProperties)
      check(schema.additionalProperties, step(pointer, "additionalProperties"), within);
  }
}

function describe(value: unknown): string {
  if (value === undefined) return "nothing";
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}

/** The path of the definition that a `$ref` of a bundle points to. */
export function refTarget(schema: Schema): string {
  const ref = schema.$ref ?? "";
  return ref.startsWith(REF) ? ref.slice(REF.length).replaceAll("~1", "/").replaceAll("~0", "~") : ref;
}

/** A place by its pointer in the bundle. */
export function placeOf(pointer: string): Place {
  const [, path = "", ...rest] = pointerSteps(pointer);
  return { pointer, file: path && `${path}.schema.json`, filePointer: rest.reduce(step, "") };
}

export function isMessage({ kind }: Definition): boolean {
  return kind === "event" || kind === "command";
}

/** The type that a message has on the wire: `tandem.agent.rc`, `tandem.agent.command.requestRC`. */
export function wireType(bundle: Bundle, { side, kind, name, path }: Definition): string {
  if (side === undefined) return `${bundle.name}.${path.slice(path.lastIndexOf("/") + 1)}`;
  return `${bundle.name}.${side}.${kind === "command" ? "command." : ""}${name}`;
}
