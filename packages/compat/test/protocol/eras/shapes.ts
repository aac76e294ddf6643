import type { Fragment } from "../../../src/protocol/index.ts";

/** A schema of the dialect, as a bundle has it. */
export type Schema = Fragment[string];

type Own = NonNullable<Schema["x-tandem"]>;

export const bool: Schema = { type: "boolean" };
export const int: Schema = { type: "integer", minimum: 0, maximum: 100_000 };
export const text: Schema = { type: "string", maxLength: 500 };

export const words = (...values: string[]): Schema => ({ type: "string", enum: values });
export const list = (items: Schema): Schema => ({ type: "array", items, maxItems: 50 });
export const ref = (path: string): Schema => ({ $ref: `#/$defs/${path.replaceAll("/", "~1")}` });

/** Free names with values of one sort. */
export const map = (values: Schema): Schema => ({
  type: "object",
  additionalProperties: values,
  propertyNames: { pattern: "^[A-Za-z0-9_.-]{1,64}$" },
  maxProperties: 100,
});

/** A record. A name with `!` at its end is required. */
export function record(properties: Record<string, Schema> = {}, own?: Own): Schema {
  const required = Object.keys(properties).filter((name) => name.endsWith("!"));
  return {
    ...(own && { "x-tandem": own }),
    type: "object",
    properties: Object.fromEntries(
      Object.entries(properties).map(([name, value]) => [name.replace("!", ""), value]),
    ),
    ...(required.length > 0 && { required: required.map((name) => name.replace("!", "")) }),
  };
}

/** A list of codes. One that the sources do not call open is closed. */
export function codes(open: boolean, ...names: string[]): Schema {
  return {
    "x-tandem": { open },
    type: "string",
    maxLength: 64,
    oneOf: names.map((name) => ({ const: name, title: name, description: `The code ${name}.` })),
  };
}

/** What the field hands over with callbacks stands here as a request that a command answers. */
export function asks(reply: string, choices: Schema, properties: Record<string, Schema> = {}): Schema {
  return record({ "requestId!": text, "choices!": list(choices), ...properties }, { reply });
}

export const answer = (choice: Schema): Schema => record({ "requestId!": text, "choice!": choice });

export const local = (properties: Record<string, Schema> = {}): Schema =>
  record(properties, { origin: "local" });
export const state = (properties: Record<string, Schema>): Schema => record(properties, { state: true });
