import type { Checker } from "./check.ts";
import { type Form, type Result, validateWith } from "./payload.ts";
import { tokensOf } from "./pointer.ts";

/** A JSON Schema as an object. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** Standard Schema 1.1 with JSON Schema. Validation is synchronous. */
export interface StandardSchema<Input, Output = Input> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: "tandem";
    readonly types?: { readonly input: Input; readonly output: Output } | undefined;
    readonly validate: (value: unknown) => StandardResult<Output>;
    readonly jsonSchema: {
      readonly input: (options: { readonly target: string }) => Record<string, unknown>;
      readonly output: (options: { readonly target: string }) => Record<string, unknown>;
    };
  };
}

export type StandardResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly StandardIssue[] };

/** The path has numbers for array indexes and strings for property names. */
export interface StandardIssue {
  readonly message: string;
  readonly path: readonly (string | number)[];
}

/** Returns the Standard Schema of a payload in one form. */
export function standardPayload<T>(checker: Checker, schema: JsonSchema, form: Form): StandardSchema<T> {
  const jsonSchema = ({ target }: { readonly target: string }) => published(formOf(schema, form), target);
  return standard<T, T>(
    (value) => validateWith(checker, value, { form, all: true }) as Result<T>,
    jsonSchema,
    jsonSchema,
  );
}

/** Returns the Standard Schema of the messages of a side and kind. Its output adds the message's name. */
export function standardMessage<Input, Output extends { side: string; kind: string }>(
  validate: (value: unknown) => Result<Output>,
  envelope: JsonSchema,
  about: { side: string; kind: string; group: string },
  payloads: Readonly<Record<string, JsonSchema>>,
  form: Form,
): StandardSchema<Input, Output> {
  const { side, kind, group } = about;
  /** Built only when a JSON Schema is read: who only validates does not pay for it. */
  const each = (
    schemaOf: (name: string, message: JsonSchema, data: JsonSchema) => JsonSchema,
  ): JsonSchema => {
    const { properties, ...rest } = formOf(envelope, form);
    const schemas = Object.entries(payloads).map(([name, payload]) => {
      const data = formOf(payload, form);
      const message = {
        ...rest,
        properties: { ...(properties as object), type: { const: group + name }, data },
      };
      return schemaOf(name, message, data);
    });
    return { oneOf: schemas };
  };
  const result = (name: string, message: JsonSchema, data: JsonSchema): JsonSchema => ({
    type: "object",
    properties: {
      side: { const: side },
      kind: { const: kind },
      name: { const: name },
      envelope: message,
      data,
    },
    required: ["side", "kind", "name", "envelope", "data"],
  });
  return standard<Input, Output>(
    validate,
    ({ target }) =>
      published(
        each((_, message) => message),
        target,
      ),
    ({ target }) => published(each(result), target),
  );
}

function standard<Input, Output>(
  validate: (value: unknown) => Result<Output>,
  input: (options: { readonly target: string }) => Record<string, unknown>,
  output: (options: { readonly target: string }) => Record<string, unknown>,
): StandardSchema<Input, Output> {
  return {
    "~standard": {
      version: 1,
      vendor: "tandem",
      validate: (value) => {
        const result = validate(value);
        if (result.ok) return { value: result.value };
        return {
          issues: result.problems.map(({ message, pointer }) => ({ message, path: pathOf(value, pointer) })),
        };
      },
      jsonSchema: { input, output },
    },
  };
}

function pathOf(value: unknown, pointer: string): (string | number)[] {
  let inner = value;
  return tokensOf(pointer).map((name) => {
    const key = Array.isArray(inner) ? Number(name) : name;
    inner = (inner as Record<string | number, unknown> | undefined)?.[key];
    return key;
  });
}

/** Returns a generated schema in one form. Open code lists become their codes (produce) or a length limit (consume). */
function formOf(schema: JsonSchema, form: Form): JsonSchema {
  return mapped(schema, ({ open, ...rest }) => {
    if (open !== undefined && form === "consume") {
      const { enum: _, ...any } = rest;
      return { ...any, maxLength: open };
    }
    return form === "produce" && "properties" in rest ? { ...rest, additionalProperties: false } : rest;
  });
}

/** Returns a schema for a target. @throws TypeError for an unknown target */
function published(schema: JsonSchema, target: string): Record<string, unknown> {
  switch (target) {
    case "draft-2020-12":
      return { $schema: "https://json-schema.org/draft/2020-12/schema", ...schema };
    case "draft-07":
      return { $schema: "http://json-schema.org/draft-07/schema#", ...schema };
    case "openapi-3.0":
      return mapped(schema, openApi);
    default:
      throw new TypeError(`no JSON Schema for the target ${JSON.stringify(target)}`);
  }
}

/** OpenAPI 3.0 lacks `const`, `propertyNames` and several types, and has `nullable` in place of the type `null`. */
function openApi({ const: only, propertyNames, type, ...rest }: JsonSchema): JsonSchema {
  if (only !== undefined) return { ...rest, enum: [only] };
  if (!Array.isArray(type)) return type === undefined ? rest : { ...rest, type };
  const { description, ...limits } = rest;
  const nullable = type.includes("null") && { nullable: true };
  return {
    ...(description !== undefined && { description }),
    anyOf: type.filter((one) => one !== "null").map((one) => ({ type: one, ...limits, ...nullable })),
  };
}

/** Applies a change to a schema and to each schema in it. */
function mapped(schema: JsonSchema, change: (schema: JsonSchema) => JsonSchema): JsonSchema {
  const { items, properties, additionalProperties, oneOf, ...rest } = schema as {
    items?: JsonSchema;
    properties?: Record<string, JsonSchema>;
    additionalProperties?: JsonSchema | false;
    oneOf?: JsonSchema[];
  };
  const inner = (one: JsonSchema): JsonSchema => mapped(one, change);
  return change({
    ...rest,
    ...(items && { items: inner(items) }),
    ...(properties && {
      properties: Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, inner(one)])),
    }),
    ...(additionalProperties !== undefined && {
      additionalProperties: additionalProperties && inner(additionalProperties),
    }),
    ...(oneOf && { oneOf: oneOf.map(inner) }),
  });
}
