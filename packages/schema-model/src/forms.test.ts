import { describe, expect, it } from "vitest";
import {
  type AcceptsRule,
  type AnyForm,
  type CodeSchema,
  type PlainSchema,
  type Schema,
  sharpened,
  toForm,
} from "./index.ts";

const code = (word: string, ...aliases: string[]): CodeSchema => ({
  const: word,
  title: word,
  description: `The code ${word}.`,
  ...(aliases.length > 0 && { "x-tandem": { aliases } }),
});
const list = (open: boolean): Schema => ({
  type: "string",
  maxLength: 20,
  oneOf: [code("user", "USER"), code("timeout")],
  "x-tandem": { open },
});
const text: Schema = { type: "string", maxLength: 5 };
const record = (properties: Record<string, Schema>, required: string[] = []): Schema => ({
  type: "object",
  properties,
  ...(required.length > 0 && { required }),
});

type Row = [about: string, schema: Schema, forms: Record<AnyForm, PlainSchema>];

const closed = { additionalProperties: false };
const words = { type: "string", enum: ["user", "timeout"] };
const wordsAndAliases = { type: "string", enum: ["user", "timeout", "USER"] };
const anyWord = { type: "string", maxLength: 20 };

const rows: Row[] = [
  [
    "a text, without annotations",
    { ...text, title: "T", description: "D", format: "date", "x-tandem": { personal: true } },
    { produce: text, consume: text, receive: text },
  ],
  [
    "a record: closed for a producer only",
    record({ a: text }, ["a"]),
    {
      produce: { ...record({ a: text }, ["a"]), ...closed },
      consume: record({ a: text }, ["a"]),
      receive: record({ a: text }, ["a"]),
    },
  ],
  [
    "a record in a list in a map: closed at every depth",
    { type: "object", additionalProperties: { type: "array", items: record({}), maxItems: 2 } },
    {
      produce: {
        type: "object",
        additionalProperties: { type: "array", items: { ...record({}), ...closed }, maxItems: 2 },
      },
      consume: { type: "object", additionalProperties: { type: "array", items: record({}), maxItems: 2 } },
      receive: { type: "object", additionalProperties: { type: "array", items: record({}), maxItems: 2 } },
    },
  ],
  [
    "a closed code list: its codes, and for a receiver of a property the aliases",
    record({ why: list(false) }),
    {
      produce: { type: "object", properties: { why: words }, ...closed },
      consume: { type: "object", properties: { why: words } },
      receive: { type: "object", properties: { why: wordsAndAliases } },
    },
  ],
  [
    "an open code list: any short string for a reader",
    record({ why: list(true) }),
    {
      produce: { type: "object", properties: { why: words }, ...closed },
      consume: { type: "object", properties: { why: anyWord } },
      receive: { type: "object", properties: { why: anyWord } },
    },
  ],
  [
    "a code list below the first level: without aliases",
    { type: "array", items: list(false), maxItems: 2 },
    {
      produce: { type: "array", items: words, maxItems: 2 },
      consume: { type: "array", items: words, maxItems: 2 },
      receive: { type: "array", items: words, maxItems: 2 },
    },
  ],
];

describe.each(rows)("%s", (_, schema, forms) => {
  it.each(["produce", "consume", "receive"] as const)("%s", (form) => {
    expect(toForm(schema, form)).toEqual(forms[form]);
  });
});

describe("the receive form accepts what a rule turns into a valid payload", () => {
  const base = record({ a: text }, ["a"]);
  const received = (rule: AcceptsRule, schema = base): PlainSchema =>
    toForm({ ...schema, "x-tandem": { accepts: [rule] } }, "receive");

  it.each<[AcceptsRule, PlainSchema]>([
    [{ rule: "wrap", property: "a" }, { anyOf: [base, { allOf: [{ not: { type: "object" } }, text] }] }],
    [{ rule: "discard" }, base],
    [
      { rule: "first", property: "a" },
      {
        ...base,
        properties: { a: { anyOf: [text, { type: "array", prefixItems: [text], minItems: 1 }] } },
      },
    ],
    [
      { rule: "text", property: "a" },
      { ...base, properties: { a: { anyOf: [text, { type: ["number", "boolean", "object", "array"] }] } } },
    ],
    [
      { rule: "rename", from: "b", to: "a" },
      {
        type: "object",
        properties: { a: text },
        required: [],
        anyOf: [{ required: ["a"] }, { properties: { b: text }, required: ["b"] }],
      },
    ],
    [
      { rule: "default", property: "a", value: "" },
      { ...base, required: [] },
    ],
  ])("%j", (rule, form) => {
    expect(received(rule)).toEqual(form);
  });

  it("discards only what may be empty", () => {
    expect(received({ rule: "discard" }, record({ a: text }))).toEqual({
      anyOf: [record({ a: text }), { not: { type: "object" } }],
    });
  });

  it("is exact without the rule text, the only one that is not", () => {
    const accepts: AcceptsRule[] = [{ rule: "text", property: "a" }, { rule: "discard" }];
    const schema: Schema = { ...base, "x-tandem": { accepts } };
    expect(sharpened(schema)).toEqual({ ...base, "x-tandem": { accepts: [{ rule: "discard" }] } });
    expect(sharpened(base)).toBeUndefined();
  });
});
