import type { Schema } from "@tandem/schema-model";

/** How a reference is written: the name of an exported type, or undefined to write out what it refers to. */
export interface References {
  nameOf(ref: string): string | undefined;
  resolve(ref: string): Schema;
}

/**
 * A schema as a TypeScript type on one line, for the programs that are compiled with both versions.
 *
 * Each program must compile with the old version first, so a type that differs from the generated one never becomes a
 * wrong verdict.
 */
export function typeText(schema: Schema, references: References): string {
  const inner = (other: Schema): string => typeText(other, references);
  if (schema.$ref !== undefined)
    return references.nameOf(schema.$ref) ?? inner(references.resolve(schema.$ref));
  if (schema.oneOf) {
    const isOpen = schema["x-tandem"]?.open === true;
    return isOpen ? "string" : union(schema.oneOf.map((code) => JSON.stringify(code.const)));
  }
  if (schema.enum) return union(schema.enum.map((word) => JSON.stringify(word)));
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  const types = schema.type === undefined ? ["unknown"] : [schema.type].flat();
  return union(
    types.map((type) => {
      if (type === "integer") return "number";
      if (type === "array") return `${bracketed(schema.items ? inner(schema.items) : "unknown")}[]`;
      return type === "object" ? objectText(schema, inner) : type;
    }),
  );
}

function objectText(schema: Schema, inner: (schema: Schema) => string): string {
  const { properties = {}, required = [], additionalProperties } = schema;
  if (additionalProperties) return `{ [key: string]: ${inner(additionalProperties)} }`;
  const members = Object.entries(properties).map(([name, property]) =>
    `${JSON.stringify(name)}${required.includes(name) ? "" : "?"}: ${inner(property)}`.replace(
      /^"([A-Za-z_$][\w$]*)"/,
      "$1",
    ),
  );
  return members.length === 0 ? "{}" : `{ ${members.join("; ")} }`;
}

function union(parts: readonly string[]): string {
  return parts.length === 0 ? "never" : [...new Set(parts)].join(" | ");
}

function bracketed(text: string): string {
  return text.includes("|") ? `(${text})` : text;
}
