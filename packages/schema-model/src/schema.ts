/**
 * A schema of the dialect. Lint has checked its shape before anything reads one.
 *
 * A type alias and not an interface, so that it is assignable to {@link PlainSchema}.
 */
export type Schema = {
  $schema?: string;
  title?: string;
  description?: string;
  "x-tandem"?: Record<string, unknown>;
  $ref?: string;
  type?: string | string[];
  const?: string | number | boolean;
  enum?: string[];
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  format?: string;
  minimum?: number;
  maximum?: number;
  items?: Schema;
  maxItems?: number;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: Schema;
  propertyNames?: { pattern: string };
  maxProperties?: number;
  oneOf?: CodeSchema[];
};

/** One code of a code list. */
export interface CodeSchema {
  const: string;
  title: string;
  description: string;
  "x-tandem"?: {
    retry?: boolean;
    phase?: string;
    aliases?: string[];
    next?: string[];
    number?: number;
    deprecated?: string;
  };
}

/** A JSON Schema of any keywords, outside of the dialect. */
export type PlainSchema = Record<string, unknown>;

/** One entry of `x-tandem.accepts`: how a payload of another shape becomes the canonical payload. */
export interface AcceptsRule {
  rule: "wrap" | "discard" | "first" | "text" | "rename" | "default";
  property?: string;
  from?: string;
  to?: string;
  value?: string | number | boolean;
  because?: string;
}

export type Side = "agent" | "visitor";
export type MessageKind = "event" | "command";
/** What a schema file defines. */
export type SchemaKind = MessageKind | "code-list" | "type";
