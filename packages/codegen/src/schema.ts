/** A schema of the dialect. Lint has checked its shape before an emitter reads one. */
export interface Schema {
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
  additionalProperties?: Schema | false;
  propertyNames?: { pattern: string };
  maxProperties?: number;
  oneOf?: CodeSchema[];
}

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

export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
