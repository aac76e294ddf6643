import {
  appendToken,
  DocumentError,
  fileOfPath,
  formatPointer,
  isObject,
  parseBundleRef,
  parsePointer,
  type Schema,
  type SchemaKind,
  wireType,
} from "@tandem/schema-model";
import type { Bundle, Definition, Metadata, Place } from "./types.ts";

const KINDS: readonly string[] = ["event", "command", "code-list", "type"];

/** The keywords of the dialect. Any other keyword would be ignored in the comparison, so it is refused. */
const KEYWORDS = new Set(
  `$ref title description x-tandem type const enum minLength maxLength pattern format minimum maximum items
  maxItems properties required additionalProperties propertyNames maxProperties oneOf examples`.split(/\s+/),
);

export interface BundleSource {
  /** The file or other source, for error messages. */
  file: string;
  label?: string;
  version?: string;
}

/**
 * Reads a bundle, as `tandem generate` and `tandem release` write it.
 *
 * @throws DocumentError at the first value that is not what a bundle has there
 */
export function readBundle(json: unknown, { file, label = file, version }: BundleSource): Bundle {
  const wrong = (pointer: string, expected: string, received: unknown, next: string): DocumentError =>
    new DocumentError(file, pointer, { expected, received, next });
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
    const pointer = appendToken("/$defs", path);
    const schema = $defs[path];
    if (!isObject(schema)) return fail(pointer, "a schema", schema, NOT_A_BUNDLE);
    const metadata = schema["x-tandem"] as unknown as Metadata | undefined;
    if (!isObject(metadata) || !KINDS.includes(metadata.kind))
      return fail(appendToken(pointer, "x-tandem"), `a kind: ${KINDS.join(", ")}`, metadata, NOT_A_BUNDLE);
    definitions.set(path, {
      path,
      pointer,
      kind: metadata.kind as SchemaKind,
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
          appendToken(pointer, keyword),
          "a keyword of the dialect",
          keyword,
          "Run tandem lint; schemas outside of the dialect are compared with tandem compat.",
        );
    if (schema.$ref !== undefined) {
      const path = refTarget(schema.$ref);
      const target = definitions.get(path);
      if (target === undefined)
        throw wrong(
          appendToken(pointer, "$ref"),
          "the path of a definition",
          schema.$ref,
          "Run tandem lint.",
        );
      if (within.includes(path))
        throw wrong(appendToken(pointer, "$ref"), "no circle of references", schema.$ref, "Run tandem lint.");
      check(target.schema, target.pointer, [...within, path]);
    }
    for (const [name, inner] of Object.entries(schema.properties ?? {}))
      check(inner, appendToken(appendToken(pointer, "properties"), name), within);
    if (schema.items) check(schema.items, appendToken(pointer, "items"), within);
    if (schema.additionalProperties)
      check(schema.additionalProperties, appendToken(pointer, "additionalProperties"), within);
  }
}

/** The path of the definition that a `$ref` of a bundle points to. */
export function refTarget(ref: string): string {
  return parseBundleRef(ref) ?? ref;
}

/** A place by its pointer in the bundle. */
export function placeOf(pointer: string): Place {
  const [, path = "", ...rest] = parsePointer(pointer);
  return { pointer, file: path && fileOfPath(path), filePointer: formatPointer(rest) };
}

export function isMessage({ kind }: Definition): boolean {
  return kind === "event" || kind === "command";
}

/** The type of a message on the wire; for what is no message, the protocol's name and the last part of the path. */
export function typeOf(bundle: Bundle, { side, kind, name }: Definition): string {
  if (side === undefined || (kind !== "event" && kind !== "command")) return `${bundle.name}.${name}`;
  return wireType(bundle.name, { side, kind, name });
}
