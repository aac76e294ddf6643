import type { Schema, SchemaKind } from "@tandem/schema-model";
import { typeName } from "../../names.ts";
import { listDeclarations } from "./codes.ts";
import { type NameOf, typeDeclaration } from "./types.ts";

/** A schema, and what its path says about it. */
export interface Definition {
  kind: SchemaKind;
  side?: string;
  name: string;
  schema: Schema;
}

/** What the protocol package declares for one schema alone: its type, and for a code list also the constant. */
export async function declarationsOf(definition: Definition, nameOf: NameOf): Promise<string> {
  const { kind, name, schema } = definition;
  const { stability, deprecated } = (schema["x-tandem"] ?? {}) as Record<string, string | undefined>;
  const { title = name, description = "" } = schema;
  const about = {
    description,
    ...(stability !== undefined && { stability }),
    ...(deprecated !== undefined && { deprecated }),
    typeName: typeName(definition),
  };
  if (kind !== "code-list") return typeDeclaration({ ...about, schema }, nameOf);
  const open = schema["x-tandem"]?.open === true;
  return listDeclarations({ ...about, name, title, open, codes: schema.oneOf ?? [] });
}
