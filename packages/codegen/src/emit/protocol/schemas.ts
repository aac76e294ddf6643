import type { Catalog } from "../../catalog.ts";
import { resolveRef } from "../../forms.ts";
import type { Source } from "../../load.ts";
import type { Schema } from "../../schema.ts";

const DRAFT = "https://json-schema.org/draft/2020-12/schema";

type Refs = (path: string) => string;

/** Each schema as published: under its identifier, with references to identifiers. */
export function emitSchemas(catalog: Catalog): Map<string, string> {
  const files = new Map<string, string>();
  const refs: Refs = (path) => catalog.protocol.baseUri + bare(path);
  for (const source of catalog.sources.values()) {
    const { $schema, ...rest } = publish(source.schema, source, refs);
    files.set(`schemas/${bare(source.path)}.json`, json({ $schema: DRAFT, $id: refs(source.path), ...rest }));
  }
  return files;
}

/** The whole protocol as one document without outward references: what a version is frozen as. */
export function emitBundle(catalog: Catalog): string {
  const refs: Refs = (path) => `#/$defs/${bare(path).replaceAll("/", "~1")}`;
  const { name, title, description, version, baseUri, envelope, outcome } = catalog.protocol;
  const defs = [...catalog.sources.values()].map((source) => {
    const { $schema, ...rest } = publish(source.schema, source, refs);
    return [bare(source.path), rest];
  });
  return json({
    $schema: DRAFT,
    $id: `${baseUri}bundle`,
    title,
    description,
    "x-tandem": { name, version, envelope: bare(envelope), outcome: bare(outcome) },
    $defs: Object.fromEntries(defs),
  });
}

/** The metadata that the folder says by its layout, said in words. */
function place({ side, kind, name }: Source): object {
  return side === undefined ? { kind } : { side, kind, name };
}

function publish(schema: Schema, source: Source, refs: Refs): Schema {
  const convert = (inner: Schema): Schema => ({
    ...inner,
    ...(inner.$ref !== undefined && { $ref: refs(resolveRef(source.path, inner.$ref)) }),
    ...(inner.items && { items: convert(inner.items) }),
    ...(inner.properties && {
      properties: Object.fromEntries(
        Object.entries(inner.properties).map(([name, value]) => [name, convert(value)]),
      ),
    }),
    ...(inner.additionalProperties && { additionalProperties: convert(inner.additionalProperties) }),
  });
  return { ...convert(schema), "x-tandem": { ...place(source), ...schema["x-tandem"] } };
}

function bare(path: string): string {
  return path.replace(".schema.json", "");
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
