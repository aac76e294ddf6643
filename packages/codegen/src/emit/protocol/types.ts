import { resolveRef, type Schema } from "@tandem/schema-model";
import type { Catalog } from "../../catalog.ts";
import { typeName } from "../../names.ts";
import { hover } from "../doc.ts";
import { Imports, moduleText } from "../imports.ts";

/**
 * Interfaces by the text of their schema. A watcher emits the same catalog again and again, and nearly
 * all of the time goes into the schemas that did not change; the bound keeps a long watch from growing.
 */
const compiled = new Map<string, string>();
const MAX_COMPILED = 10_000;

/** `types.ts`: an interface for each payload and shared type, from json-schema-to-typescript. */
export async function emitTypes(catalog: Catalog): Promise<string> {
  const parts: string[] = [];
  const imports = new Imports();
  for (const definition of [...catalog.types, ...catalog.messages]) {
    const nameOf: NameOf = (ref) => {
      const source = catalog.sources.get(resolveRef(definition.path, ref))!;
      const name = typeName(source);
      return source.kind === "code-list" ? imports.type(name, "./codes.ts") : name;
    };
    parts.push(await typeDeclaration(definition, nameOf));
  }
  return moduleText(imports, parts.join("\n"));
}

/** The name of the type that a reference leads to. */
export type NameOf = (ref: string) => string;

/** What the declaration of a payload or shared type is made of. */
export type Declared = Parameters<typeof hover>[0] & { typeName: string; schema: Schema };

/** The declaration of the type of one payload or shared type. */
export function typeDeclaration({ schema, typeName, ...about }: Declared, nameOf: NameOf): Promise<string> {
  return interfaceOf({ ...toPlain(schema, nameOf), title: typeName, description: hover(about) }, typeName);
}

async function interfaceOf(schema: object, name: string): Promise<string> {
  const text = JSON.stringify(schema);
  const known = compiled.get(text);
  if (known !== undefined) return known;
  // Loaded here, so that what emits no types starts without it.
  const { compile } = await import("json-schema-to-typescript");
  const result = await compile(JSON.parse(text), name, {
    bannerComment: "",
    format: false,
    additionalProperties: false,
    ignoreMinAndMaxItems: true,
  });
  if (compiled.size >= MAX_COMPILED) compiled.clear();
  compiled.set(text, result);
  return result;
}

/**
 * The schema as json-schema-to-typescript gets it right: a reference is the name of the type it refers to
 * (so that no copy of it appears, and the property keeps its own description), and nothing that it
 * would make a type of but that has none is left.
 */
function toPlain(schema: Schema, nameOf: NameOf): object {
  const { $schema, "x-tandem": own, description, $ref, ...rest } = schema;
  const deprecated = own?.deprecated as string | undefined;
  const about =
    description === undefined
      ? {}
      : { description: hover({ description, ...(deprecated && { deprecated }) }) };
  if ($ref !== undefined) return { ...about, tsType: nameOf($ref) };
  const { title, maxItems, propertyNames, maxProperties, ...kept } = rest;
  return {
    ...about,
    ...kept,
    ...(schema.items && { items: toPlain(schema.items, nameOf) }),
    ...(schema.properties && {
      properties: Object.fromEntries(
        Object.entries(schema.properties).map(([key, value]) => [key, toPlain(value, nameOf)]),
      ),
    }),
    ...(schema.additionalProperties && {
      additionalProperties: toPlain(schema.additionalProperties, nameOf),
    }),
  };
}
