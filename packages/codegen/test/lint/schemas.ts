import { changed, codeList, event, raw, STABLE, type } from "../fixture.ts";
import type { Broken } from "./broken.ts";
import { BELL, doubling, property, ref, text } from "./folders.ts";

export const schemas: readonly Broken[] = [
  [
    "json",
    "a file that is no JSON",
    { [BELL]: raw("{\n  nope") },
    [
      "agent/events/bell.schema.json: is not JSON: Expected property name or '}' in JSON at position 4 (line 2 column 3) [json]",
    ],
  ],
  [
    "json",
    "a name that occurs twice",
    { [BELL]: raw('{"type": "object",\n "properties": {"tone": {}, "tone": {}}, "type": "string"}') },
    [
      'agent/events/bell.schema.json#/properties/tone: the name "tone" occurs again in its object, at line 2 column 29. Remove one of the two [json]',
      'agent/events/bell.schema.json#/type: the name "type" occurs again in its object, at line 2 column 42. Remove one of the two [json]',
    ],
  ],
  [
    "json",
    "a byte order mark",
    { [BELL]: raw("\uFEFF{}") },
    [
      "agent/events/bell.schema.json: begins with a byte order mark (U+FEFF). Save the file as UTF-8 without it [json]",
    ],
  ],
  [
    "json",
    "a protocol.json that is no JSON",
    { "protocol.json": raw("[") },
    ["protocol.json: is not JSON: Unexpected end of JSON input [json]"],
  ],
  [
    "json",
    "a file that is no object",
    { [BELL]: [] },
    ["agent/events/bell.schema.json: expected a JSON object [json]"],
  ],
  [
    "json",
    "an example that is no JSON",
    { "examples/agent/events/bell/valid/case-0.json": raw("") },
    ["examples/agent/events/bell/valid/case-0.json: is not JSON: Unexpected end of JSON input [json]"],
  ],
  [
    "layout",
    "a file in no place",
    { "agent/event/bell.schema.json": {} },
    [
      "agent/event/bell.schema.json: is not in the layout: expected <side>/events/<name>.schema.json, <side>/commands/…, reason-codes/…, common/…, meta/… or examples/<side>/<events|commands>/<name>/<valid|invalid|received>/<case>.json, with side agent or visitor [layout]",
    ],
  ],
  [
    "meta",
    "a keyword that the dialect lacks",
    changed(BELL, { allOf: [] }),
    [
      "agent/events/bell.schema.json#/allOf: is not a known keyword here: expected one of $schema, title, description, x-tandem, type, properties, required, additionalProperties, propertyNames, maxProperties. Remove or rename it [meta]",
    ],
  ],
  [
    "meta",
    "keywords of JSON Schema that the dialect lacks, on a property",
    property({ type: "array", items: { type: "boolean" }, maxItems: 3, minItems: 1, not: {} }),
    ["minItems", "not"].map(
      (keyword) =>
        `agent/events/bell.schema.json#/properties/tone/${keyword}: is not a known keyword here: expected one of description, x-tandem, $ref, type, const, enum, minLength, maxLength, pattern, format, minimum, maximum, items, maxItems, properties, required, additionalProperties, propertyNames, maxProperties. Remove or rename it [meta]`,
    ),
  ],
  [
    "meta",
    "a misspelled keyword",
    property({ type: "string", maxlength: 5 }),
    [
      "agent/events/bell.schema.json#/properties/tone/maxlength: is not a known keyword here. Did you mean maxLength? [meta]",
    ],
  ],
  [
    "meta",
    "a misspelled type",
    property({ type: "bolean" }),
    [
      'agent/events/bell.schema.json#/properties/tone/type: expected one of "string", "integer", "number", "boolean", "object", "array"; found "bolean". Did you mean "boolean"? [meta]',
    ],
  ],
  [
    "meta",
    "a misspelled type among others",
    property({ type: ["string", "nul"], maxLength: 5 }),
    [
      'agent/events/bell.schema.json#/properties/tone/type/1: expected one of "string", "integer", "number", "boolean", "null"; found "nul". Did you mean "null"? [meta]',
    ],
  ],
  [
    "meta",
    "an unknown key in protocol.json",
    changed("protocol.json", { dialect: "open" }),
    [
      "protocol.json#/dialect: is not a known keyword here: expected one of $schema, name, title, description, baseUri, version, envelope, outcome. Remove or rename it [meta]",
    ],
  ],
  [
    "meta",
    "no such value",
    changed(BELL, { "x-tandem": { ...STABLE, cause: "Somebody rang.", stability: "new" } }),
    [
      'agent/events/bell.schema.json#/x-tandem/stability: expected one of "stable", "experimental", "legacy"; found "new" [meta]',
    ],
  ],
  [
    "meta",
    "the wrong $schema",
    changed(BELL, { $schema: "../meta/message.schema.json" }),
    [
      'agent/events/bell.schema.json#/$schema: expected "../../meta/message.schema.json", so that editors find the meta-schema; found "../meta/message.schema.json" [meta]',
    ],
  ],
  [
    "meta",
    "an odd property name",
    event("agent/bell", { properties: { "sequence-no": text, __proto: text } }),
    [
      'agent/events/bell.schema.json#/properties/__proto: the name must match pattern "^[A-Za-z][A-Za-z0-9_]{0,63}$" [meta]',
      'agent/events/bell.schema.json#/properties/sequence-no: the name must match pattern "^[A-Za-z][A-Za-z0-9_]{0,63}$" [meta]',
    ],
  ],
  [
    "meta",
    "a property without description",
    event("agent/bell", { properties: { tone: { type: "boolean" } } }),
    ["agent/events/bell.schema.json#/properties/tone: must have required property 'description' [meta]"],
  ],
  [
    "meta",
    "a text that is longer than a message",
    property({ type: "string", maxLength: 65_537 }),
    ["agent/events/bell.schema.json#/properties/tone/maxLength: must be <= 65536 [meta]"],
  ],
  [
    "meta",
    "no object at the root",
    changed(BELL, { type: "string" }),
    ['agent/events/bell.schema.json#/type: expected "object" [meta]'],
  ],
  [
    "meta",
    "a received example without because",
    event("agent/bell", {}, { received: [{ received: 1, canonical: {} }] }),
    ["examples/agent/events/bell/received/case-0.json: must have required property 'because' [meta]"],
  ],
  [
    "meta",
    "no meta-schema",
    { "meta/message.schema.json": undefined },
    [
      "meta/message.schema.json: no such file: the meta-schema that other files are checked against. Install @tandem/codegen in a folder above the schemas, or copy its meta folder here [meta]",
    ],
  ],
  [
    "meta",
    "no meta-schema, and nothing that keeps to it",
    { "meta/message.schema.json": undefined, [BELL]: { $schema: "../../meta/message.schema.json" } },
    [
      "meta/message.schema.json: no such file: the meta-schema that other files are checked against. Install @tandem/codegen in a folder above the schemas, or copy its meta folder here [meta]",
    ],
  ],
  [
    "meta",
    "half of the meta-schemas",
    { "meta/dialect.schema.json": undefined },
    [
      "meta/message.schema.json: cannot be used as a meta-schema: can't resolve reference dialect.schema.json#/$defs/properties from id https://meta.invalid/meta/message.schema.json [meta]",
      "meta/type.schema.json: cannot be used as a meta-schema: can't resolve reference dialect.schema.json#/$defs/schema/properties/type from id https://meta.invalid/meta/type.schema.json [meta]",
    ],
  ],
  [
    "meta",
    "a broken shared type, once",
    {
      ...changed("common/outcome.schema.json", { description: 1 }),
      ...event("agent/bell", { properties: { tone: ref("outcome") } }),
    },
    ["common/outcome.schema.json#/description: must be string [meta]"],
  ],
  [
    "dialect",
    "a keyword of another type",
    property({ type: "boolean", maxLength: 1 }),
    [
      "agent/events/bell.schema.json#/properties/tone/maxLength: maxLength does not belong to type boolean [dialect]",
    ],
  ],
  [
    "dialect",
    "a keyword beside $ref",
    property({ ...ref("outcome"), maxLength: 1 }),
    [
      "agent/events/bell.schema.json#/properties/tone/maxLength: maxLength may not stand beside $ref; move it into the type that is referred to [dialect]",
    ],
  ],
  [
    "dialect",
    "no type",
    property({}),
    ["agent/events/bell.schema.json#/properties/tone: expected type, $ref or const [dialect]"],
  ],
  [
    "dialect",
    "an array without items",
    property({ type: "array", maxItems: 1 }),
    ["agent/events/bell.schema.json#/properties/tone: an array needs items [dialect]"],
  ],
  [
    "dialect",
    "an object that is neither record nor map",
    property({ type: "object" }),
    [
      "agent/events/bell.schema.json#/properties/tone: an object needs properties (a record, {} if empty) or additionalProperties (a map) [dialect]",
    ],
  ],
  [
    "dialect",
    "an object that is both",
    property({
      type: "object",
      properties: {},
      additionalProperties: { type: "boolean" },
      propertyNames: { pattern: "^a$" },
      maxProperties: 1,
    }),
    [
      "agent/events/bell.schema.json#/properties/tone: an object is a record (properties) or a map (additionalProperties), not both [dialect]",
      "agent/events/bell.schema.json#/properties/tone: propertyNames and maxProperties belong to a map [dialect]",
    ],
  ],
  [
    "dialect",
    "a length beside words",
    property({ type: "string", enum: ["a"], maxLength: 1 }),
    [
      "agent/events/bell.schema.json#/properties/tone/maxLength: maxLength has no use beside enum, which lists the only values [dialect]",
    ],
  ],
  [
    "bounded",
    "nothing has an end",
    event("agent/bell", {
      properties: {
        text: { description: "It.", type: "string" },
        number: { description: "It.", type: "integer", minimum: 0 },
        list: { description: "It.", type: "array", items: { type: "boolean" } },
        map: {
          description: "It.",
          type: "object",
          additionalProperties: { type: "number", minimum: 2, maximum: 1 },
        },
      },
    }),
    [
      "agent/events/bell.schema.json#/properties/list: an array needs maxItems [bounded]",
      "agent/events/bell.schema.json#/properties/map: a map needs maxProperties and propertyNames [bounded]",
      "agent/events/bell.schema.json#/properties/map/additionalProperties: minimum 2 is above maximum 1 [bounded]",
      "agent/events/bell.schema.json#/properties/number: a number needs minimum and maximum [bounded]",
      "agent/events/bell.schema.json#/properties/text: a string needs maxLength, pattern or enum [bounded]",
    ],
  ],
  [
    "bounded",
    "a code that is too long for its list",
    codeList("tones", ["ding", "dong"], { maxLength: 3 }),
    [
      "reason-codes/tones.schema.json#/oneOf/0/const: ding is longer than maxLength 3 [bounded]",
      "reason-codes/tones.schema.json#/oneOf/1/const: dong is longer than maxLength 3 [bounded]",
    ],
  ],
  [
    "pattern",
    "a pattern that backtracks",
    property({ type: "string", pattern: "^(a+)+$" }),
    [
      'agent/events/bell.schema.json#/properties/tone/pattern: the pattern ^(a+)+$ leaves the dialect at "(a+)+": use ASCII literals and classes, each with at most one {m,n}; no groups, alternation, * or + [pattern]',
    ],
  ],
  [
    "pattern",
    "a pattern that is not anchored, of names",
    property({
      type: "object",
      additionalProperties: { type: "boolean" },
      propertyNames: { pattern: "a{1,3}" },
      maxProperties: 3,
    }),
    [
      "agent/events/bell.schema.json#/properties/tone/propertyNames/pattern: the pattern a{1,3} is not anchored with ^ and $ [pattern]",
    ],
  ],
  [
    "expansion",
    "a shared type that its references make too large, and not who uses it",
    { ...doubling(10), ...property(ref("link-9")) },
    [
      "common/link-9.schema.json#/properties/a/$ref: contains 2,045 schemas, references included; at most 2,000; this reference adds 1,021 [expansion]",
    ],
  ],
  [
    "expansion",
    "a message that refers twice to what is large",
    { ...doubling(9), ...event("agent/bell", { properties: { a: ref("link-8"), b: ref("link-8") } }) },
    [
      "agent/events/bell.schema.json#/properties/a/$ref: contains 2,045 schemas, references included; at most 2,000; this reference adds 1,021 [expansion]",
    ],
  ],
  [
    "ref",
    "no such file",
    property(ref("nowhere")),
    [
      "agent/events/bell.schema.json#/properties/tone/$ref: ../../common/nowhere.schema.json is not there: no file common/nowhere.schema.json [ref]",
    ],
  ],
  [
    "ref",
    "a message",
    property({ description: "It.", $ref: "../../agent/events/bell.schema.json" }),
    [
      "agent/events/bell.schema.json#/properties/tone/$ref: ../../agent/events/bell.schema.json is not in common/ or reason-codes/ [ref]",
    ],
  ],
  [
    "ref",
    "a circle",
    {
      ...type("a", { type: "array", items: { $ref: "./b.schema.json" }, maxItems: 1 }),
      ...type("b", { type: "array", items: { $ref: "./a.schema.json" }, maxItems: 1 }),
      ...event("agent/bell", { properties: { a: ref("a"), b: ref("b") } }),
    },
    [
      "common/a.schema.json: refers to itself, directly or through others [ref]",
      "common/b.schema.json: refers to itself, directly or through others [ref]",
    ],
  ],
  [
    "required",
    "a property that is not listed",
    event("agent/bell", { required: ["tone"] }),
    [
      'agent/events/bell.schema.json#/required/0: required names "tone", which properties does not list [required]',
    ],
  ],
];
