import { bundleRef, mapSchema, pathOfFile, resolveRef, type Schema, schemaUri } from "@tandem/schema-model";
import type { Catalog } from "../../catalog.ts";
import type { Source } from "../../load.ts";

const DRAFT = "https://json-schema.org/draft/2020-12/schema";

type Refs = (path: string) => string;

/** Each schema as published: under its identifier, with references to identifiers. */
export function emitSchemas(catalog: Catalog): Map<string, string> {
  const files = new Map<string, string>();
  const refs: Refs = (path) => schemaUri(catalog.protocol.baseUri, pathOfFile(path));
  for (const source of catalog.sources.values()) {
    const { $schema, ...rest } = publish(source.schema, source, refs);
    files.set(
      `schemas/${pathOfFile(source.path)}.json`,
      json({ $schema: DRAFT, $id: refs(source.path), ...rest }),
    );
  }
  return files;
}

/** The whole protocol as one document without outward references: what a version is frozen as. */
export function emitBundle(catalog: Catalog): string {
  const refs: Refs = (path) => bundleRef(pathOfFile(path));
  const { name, title, description, version, baseUri, envelope, outcome } = catalog.protocol;
  const defs = [...catalog.sources.values()].map((source) => {
    const { $schema, ...rest } = publish(source.schema, source, refs);
    return [pathOfFile(source.path), rest];
  });
  return json({
    $schema: DRAFT,
    $id: `${baseUri}bundle`,
    title,
    description,
    "x-tandem": { name, version, envelope: pathOfFile(envelope), outcome: pathOfFile(outcome) },
    $defs: Object.fromEntries(defs),
  });
}

/** The metadata that the folder says by its layout, said in words. */
function place({ side, kind, name }: Source): object {
  return side === undefined ? { kind } : { side, kind, name };
}

function publish(schema: Schema, source: Source, refs: Refs): Schema {
  const convert = (inner: Schema): Schema => ({
    ...mapSchema(inner, convert),
    ...(inner.$ref !== undefined && { $ref: refs(resolveRef(source.path, inner.$ref)) }),
  });
  return { ...convert(schema), "x-tandem": { ...place(source), ...schema["x-tandem"] } };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
