import { expect, it } from "vitest";
import {
  changed,
  codeList,
  command,
  event,
  type Files,
  OWN_SCHEMAS,
  raw,
  STABLE,
  schemaFolder,
  sound,
  type,
} from "../../test/fixture.ts";
import { formatFindings } from "../findings.ts";
import { load } from "../load.ts";
import { lint, rules } from "./lint.ts";

const BELL = "agent/events/bell.schema.json";
const text = { description: "Some text.", type: "string", maxLength: 10 };
const ref = (name: string) => ({ description: "What is shared.", $ref: `../../common/${name}.schema.json` });
const broken = (keyword: string, pointer = "") => ({
  because: "It is broken.",
  payload: 1,
  keyword,
  pointer,
});

/** An event with one property. */
const property = (schema: Files) =>
  event("agent/bell", { properties: { tone: { description: "It.", ...schema } } });

/** A question, and what may be wrong with its answer. */
const question = (reply: Files, properties: Files = {}, page?: Files) => ({
  ...event(
    "visitor/asked",
    {
      "x-tandem": { reply: "answer", ...(page && { page }) },
      properties: {
        requestId: text,
        choices: { description: "Answers.", type: "array", items: text, maxItems: 2 },
        ...properties,
      },
      required: ["requestId", "choices"],
    },
    { valid: [{ requestId: "r", choices: [] }] },
  ),
  ...command("visitor/answer", reply, { valid: [{ requestId: "r", choice: "yes" }] }),
});
/** A command that asks for an answer, and an event to answer it with. */
const asking = (asks: Files) => ({
  ...command("agent/ring", {
    "x-tandem": { asks },
    properties: { loud: { description: "It.", type: "boolean" } },
  }),
  ...event("agent/heard", {
    properties: { how: { description: "How.", type: "string", enum: ["gladly", "badly"] }, what: text },
  }),
});
const choice = { description: "The answer.", type: "string", enum: ["yes", "no"] };
const answer = { properties: { requestId: text, choice }, required: ["requestId", "choice"] };

const accepts = (rule: Files, received: unknown[] = [], properties: Files = { tone: text }) =>
  event(
    "agent/bell",
    { "x-tandem": { accepts: [{ because: "Old clients do so.", ...rule }] }, properties },
    { received },
  );

/** Shared types, each of which has the one before in it twice: 1, 5, 13, … 1021, 2045 schemas. Each is used twice. */
function doubling(links: number): Files {
  const names = Array.from({ length: links }, (_, i) => `link-${i}`);
  const types = names.map((name, i) => {
    const before = { description: "The link before.", $ref: `./link-${i - 1}.schema.json` };
    return type(name, { type: "object", properties: i === 0 ? {} : { a: before, b: before } });
  });
  const uses = (names: string[]) => Object.fromEntries(names.map((name, i) => [`use${i}`, ref(name)]));
  return Object.assign(
    {},
    ...types,
    event("agent/short", { properties: uses(names.slice(0, 8)) }),
    event("agent/long", { properties: uses(names.slice(8)) }),
  );
}

/** The rule, what is wrong, the files that differ from the sound folder, every line that lint prints. */
const table: [rule: string, what: string, files: Files, lines: string[]][] = [
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
      "agent/event/bell.schema.json: has no place in the layout: expected <side>/events/<name>.schema.json, <side>/commands/…, reason-codes/…, common/…, meta/… or examples/<side>/<events|commands>/<name>/<valid|invalid|received>/<case>.json, with side agent or visitor [layout]",
    ],
  ],
  [
    "meta",
    "a keyword that the dialect lacks",
    changed(BELL, { allOf: [] }),
    ["agent/events/bell.schema.json#/allOf: is not a keyword of the dialect in this place [meta]"],
  ],
  [
    "meta",
    "no such value",
    changed(BELL, { "x-tandem": { ...STABLE, cause: "Somebody rang.", stability: "new" } }),
    [
      'agent/events/bell.schema.json#/x-tandem/stability: expected one of "stable", "experimental", "legacy" [meta]',
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
    ["meta/message.schema.json: no such file: the meta-schema that other files are checked against [meta]"],
  ],
  [
    "meta",
    "no meta-schema, and nothing that keeps to it",
    { "meta/message.schema.json": undefined, [BELL]: { $schema: "../../meta/message.schema.json" } },
    ["meta/message.schema.json: no such file: the meta-schema that other files are checked against [meta]"],
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
      "common/link-9.schema.json#/properties/a/$ref: has 2,045 schemas in it, references included, and may have 2,000; this reference brings 1,021 [expansion]",
    ],
  ],
  [
    "expansion",
    "a message that refers twice to what is large",
    { ...doubling(9), ...event("agent/bell", { properties: { a: ref("link-8"), b: ref("link-8") } }) },
    [
      "agent/events/bell.schema.json#/properties/a/$ref: has 2,045 schemas in it, references included, and may have 2,000; this reference brings 1,021 [expansion]",
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
  [
    "file-name",
    "names out of form",
    { ...event("agent/two-tone"), ...codeList("Tone", ["a"]), ...codeList("tone_b", ["a"]) },
    [
      'agent/events/two-tone.schema.json: the name "two-tone" is not letters and digits, as on the wire [file-name]',
      'reason-codes/Tone.schema.json: the name "Tone" is not kebab-case in small letters [file-name]',
      'reason-codes/tone_b.schema.json: the name "tone_b" is not kebab-case in small letters [file-name]',
    ],
  ],
  [
    "name-clash",
    "two types of one name",
    { ...codeList("agent-bell-event", ["a"]), ...event("agent/BELL") },
    [
      'agent/events/BELL.schema.json#/title: "BELL of events" is the title of agent/events/bell.schema.json too [title]',
      "agent/events/bell.schema.json: becomes the type AgentBellEvent, as agent/events/BELL.schema.json does [name-clash]",
      "reason-codes/agent-bell-event.schema.json: becomes the type AgentBellEvent, as agent/events/bell.schema.json does [name-clash]",
    ],
  ],
  [
    "name-clash",
    "a name that is taken",
    {
      ...codeList("events", ["a"]),
      ...codeList("message-ref", ["a"]),
      ...codeList("default", ["a"]),
      ...codeList("is-known", ["a"]),
    },
    [
      "reason-codes/default.schema.json: becomes the constant default, which is taken [name-clash]",
      "reason-codes/events.schema.json: becomes the type Events, which is taken [name-clash]",
      "reason-codes/is-known.schema.json: becomes the constant isKnown, which is taken [name-clash]",
      "reason-codes/message-ref.schema.json: becomes the type MessageRef, which is taken [name-clash]",
    ],
  ],
  [
    "name-clash",
    "known codes of another's name",
    {
      ...codeList("tone", ["a"], { "x-tandem": { ...STABLE, open: true } }),
      ...codeList("known-tone", ["a"]),
    },
    [
      "reason-codes/tone.schema.json: has known codes of the type KnownTone, which reason-codes/known-tone.schema.json becomes [name-clash]",
    ],
  ],
  [
    "name-clash",
    "an envelope beside the protocol's",
    {
      ...changed("protocol.json", { envelope: "common/frame.schema.json" }),
      ...type("frame", { type: "object", properties: { type: text }, required: ["type"] }),
      ...event("agent/bell", { properties: { a: ref("envelope") } }),
      ...event("visitor/bell", { properties: { a: ref("envelope") } }),
    },
    ["common/envelope.schema.json: becomes the type Envelope, which is the protocol's envelope [name-clash]"],
  ],
  [
    "reserved",
    "members of the client and of every object",
    {
      ...command("agent/on"),
      ...command("agent/raise"),
      ...event("visitor/toString"),
      ...event("agent/bell", { properties: { valueOf: text } }),
    },
    [
      "agent/commands/on.schema.json: the name on is taken [reserved]",
      "agent/commands/raise.schema.json: the name raise is taken [reserved]",
      "agent/events/bell.schema.json#/properties/valueOf: every object has a member valueOf already [reserved]",
      'examples/agent/events/bell/valid/case-0.json#/valueOf: should be valid, but type fails at "/valueOf": must be string [examples]',
      "visitor/events/toString.schema.json: the name toString is taken [reserved]",
    ],
  ],
  [
    "title",
    "one title twice",
    {
      ...event("agent/gong", { title: "Ring" }),
      ...event("agent/bell", { title: "ring" }),
      ...event("visitor/bell", { title: "ring" }),
    },
    [
      'agent/events/gong.schema.json#/title: "Ring" is the title of agent/events/bell.schema.json too [title]',
    ],
  ],
  [
    "description",
    "a description that says nothing",
    event("agent/bell", {
      title: "The bell rang",
      description: "The bell rang",
      properties: { tone: { ...text, description: "no end" } },
    }),
    [
      "agent/events/bell.schema.json#/description: repeats the title [description]",
      "agent/events/bell.schema.json#/properties/tone/description: does not end as a sentence does [description]",
    ],
  ],
  [
    "description",
    "a code's description that says nothing",
    codeList("tones", [{ const: "ding", description: "without a stop" }]),
    ["reason-codes/tones.schema.json#/oneOf/0/description: does not end as a sentence does [description]"],
  ],
  [
    "protocol",
    "no such envelope",
    changed("protocol.json", { envelope: "common/none.schema.json" }),
    [
      "common/envelope.schema.json: is used by nothing [shared]",
      "protocol.json#/envelope: no file common/none.schema.json [protocol]",
    ],
  ],
  [
    "protocol",
    "an envelope and an outcome that cannot be",
    {
      ...type("envelope", { type: "object", properties: { type: text } }),
      ...type("outcome", { type: "boolean" }),
    },
    [
      "common/envelope.schema.json#/required: the envelope must require type [protocol]",
      "common/outcome.schema.json: is no record, which the outcome must be [protocol]",
    ],
  ],
  [
    "raised-by",
    "nothing raises it",
    changed(BELL, { "x-tandem": STABLE }),
    [
      "agent/events/bell.schema.json#/x-tandem: expected raisedBy or cause: what raises the event? [raised-by]",
    ],
  ],
  [
    "raised-by",
    "no such command",
    changed(BELL, { "x-tandem": { ...STABLE, raisedBy: ["agent/ring"] } }),
    [
      "agent/events/bell.schema.json#/x-tandem/raisedBy/0: there is no command agent/ring: no file agent/commands/ring.schema.json [raised-by]",
    ],
  ],
  [
    "raised-by",
    "metadata of the other kind",
    {
      ...command("agent/ring", { "x-tandem": { cause: "Somebody rang.", state: true } }),
      ...event("agent/bell", { "x-tandem": { privilege: "RING" } }),
    },
    [
      "agent/commands/ring.schema.json#/x-tandem/cause: cause belongs to events [raised-by]",
      "agent/commands/ring.schema.json#/x-tandem/state: state belongs to events [raised-by]",
      "agent/events/bell.schema.json#/x-tandem/privilege: RING is not a code of common/privilege [privilege]",
      "agent/events/bell.schema.json#/x-tandem/privilege: privilege belongs to commands [raised-by]",
    ],
  ],
  [
    "reply",
    "no such command",
    event("visitor/asked", { "x-tandem": { reply: "answer" } }),
    [
      "visitor/events/asked.schema.json#/required: requestId must be required, since asked asks for an answer [reply]",
      "visitor/events/asked.schema.json#/required: choices must be required, since asked asks for an answer [reply]",
      "visitor/events/asked.schema.json#/x-tandem/reply: there is no command answer: no file visitor/commands/answer.schema.json [reply]",
    ],
  ],
  [
    "reply",
    "an answer without a choice",
    question({}),
    [
      'examples/visitor/commands/answer/valid/case-0.json: should be valid, but additionalProperties fails at "": must NOT have additional properties [examples]',
      "visitor/commands/answer.schema.json#/required: requestId must be required, since asked asks for an answer [reply]",
      "visitor/commands/answer.schema.json#/required: choice must be required, since asked asks for an answer [reply]",
    ],
  ],
  [
    "reply",
    "a choice that is not of words",
    question({ ...answer, properties: { requestId: text, choice: text } }),
    [
      "visitor/commands/answer.schema.json#/properties/choice: must be words (enum, or a $ref to a code list), since asked asks for one of them [reply]",
    ],
  ],
  [
    "reply",
    "a choice that is named as a property",
    question(answer, { yes: text }),
    [
      "visitor/events/asked.schema.json#/properties/yes: is the name of an answer too: yes() of answer [reply]",
    ],
  ],
  [
    "asks",
    "an answer that is no event, and a question that is no command",
    {
      ...asking({ answers: [{ means: "accepted", event: "boom" }] }),
      ...event("agent/bell", { "x-tandem": { asks: { answers: [{ means: "accepted", event: "bell" }] } } }),
    },
    [
      "agent/commands/ring.schema.json#/x-tandem/asks/answers/0/event: there is no event boom: no file agent/events/boom.schema.json [asks]",
      "agent/events/bell.schema.json#/x-tandem/asks: asks belongs to commands [asks]",
    ],
  ],
  [
    "asks",
    "marks that no payload has",
    asking({
      when: { loud: "yes", tone: "ding" },
      answers: [
        { means: "accepted", event: "heard", where: { how: "well" } },
        { means: "declined", event: "heard", where: { how: "badly", far: true, what: "noise" } },
      ],
    }),
    [
      'agent/commands/ring.schema.json#/x-tandem/asks/answers/0/where/how: expected one of "gladly", "badly" [asks]',
      "agent/commands/ring.schema.json#/x-tandem/asks/answers/1/where/far: heard has no property far [asks]",
      "agent/commands/ring.schema.json#/x-tandem/asks/answers/1/where/what: what is neither of words nor a boolean [asks]",
      "agent/commands/ring.schema.json#/x-tandem/asks/when/loud: expected one of true, false [asks]",
      "agent/commands/ring.schema.json#/x-tandem/asks/when/tone: ring has no property tone [asks]",
    ],
  ],
  [
    "asks",
    "answers that one event may be both of",
    asking({
      answers: [
        { means: "accepted", event: "heard", where: { how: "gladly" } },
        { means: "declined", event: "heard", where: { how: "badly" } },
        { means: "notsupported", event: "heard" },
      ],
    }),
    [
      "agent/commands/ring.schema.json#/x-tandem/asks/answers/2: cannot be told from answers/0: one event may be both [asks]",
    ],
  ],
  [
    "privilege",
    "no such privilege",
    command("agent/ring", { "x-tandem": { privilege: "RING" } }),
    [
      "agent/commands/ring.schema.json#/x-tandem/privilege: RING is not a code of common/privilege [privilege]",
    ],
  ],
  [
    "deprecated",
    "legacy without a way out",
    event("agent/bell", { "x-tandem": { stability: "legacy" } }),
    [
      "agent/events/bell.schema.json#/x-tandem: stability is legacy, but deprecated does not say what to use instead [deprecated]",
    ],
  ],
  [
    "accepts",
    "a rule that lacks something",
    accepts({ rule: "wrap" }),
    [
      "agent/events/bell.schema.json#/x-tandem/accepts/0: wrap needs property [accepts]",
      "agent/events/bell.schema.json#/x-tandem/accepts/0: no received example shows it: expected one in examples/agent/events/bell/received/ [normaliser-examples]",
    ],
  ],
  [
    "accepts",
    "no such property",
    accepts({ rule: "rename", from: "sound", to: "noise" }),
    [
      "agent/events/bell.schema.json#/x-tandem/accepts/0: the payload has no property noise [accepts]",
      "agent/events/bell.schema.json#/x-tandem/accepts/0: no received example shows it: expected one in examples/agent/events/bell/received/ [normaliser-examples]",
    ],
  ],
  [
    "accepts",
    "a star for a record",
    accepts({ rule: "text", property: "*" }),
    [
      "agent/events/bell.schema.json#/x-tandem/accepts/0: property * is for a payload that is a map [accepts]",
      "agent/events/bell.schema.json#/x-tandem/accepts/0: no received example shows it: expected one in examples/agent/events/bell/received/ [normaliser-examples]",
    ],
  ],
  [
    "transitions",
    "codes that do not fit",
    codeList("tones", ["ding", "ding", { const: "dong", "x-tandem": { next: ["dang"], aliases: ["ding"] } }]),
    [
      "reason-codes/tones.schema.json#/oneOf/1/const: ding is listed twice [transitions]",
      "reason-codes/tones.schema.json#/oneOf/2/x-tandem/aliases: ding is a code of this list itself [transitions]",
      "reason-codes/tones.schema.json#/oneOf/2/x-tandem/next: dang is not a code of this list [transitions]",
    ],
  ],
  [
    "shared",
    "a type that few use",
    {
      ...type("tone", { type: "boolean" }),
      ...type("pitch", { type: "boolean" }),
      ...event("agent/bell", { properties: { tone: ref("tone") } }),
    },
    [
      "common/pitch.schema.json: is used by nothing [shared]",
      "common/tone.schema.json: is used by one schema only [shared]",
    ],
  ],
  [
    "examples",
    "none",
    {
      "examples/agent/events/bell/valid/case-0.json": undefined,
      "examples/agent/events/bell/invalid/case-0.json": undefined,
    },
    [
      "agent/events/bell.schema.json: has no valid example: expected examples/agent/events/bell/valid/<case>.json [examples]",
      "agent/events/bell.schema.json: has no invalid example: expected examples/agent/events/bell/invalid/<case>.json [examples]",
    ],
  ],
  [
    "examples",
    "a valid one that is not",
    event("agent/bell", { properties: { tone: text } }, { valid: [{ tone: 5 }, { pitch: 1 }] }),
    [
      'examples/agent/events/bell/valid/case-0.json#/tone: should be valid, but type fails at "/tone": must be string [examples]',
      'examples/agent/events/bell/valid/case-1.json: should be valid, but additionalProperties fails at "": must NOT have additional properties [examples]',
    ],
  ],
  [
    "examples",
    "an invalid one that is valid, or fails elsewhere",
    event(
      "agent/bell",
      { properties: { tone: text } },
      {
        invalid: [
          { ...broken("type"), payload: {} },
          { ...broken("type"), payload: { tone: 1 } },
          { ...broken("enum", "/tone"), payload: { tone: 1 } },
        ],
      },
    ),
    [
      "examples/agent/events/bell/invalid/case-0.json#/payload: should be refused (produce form), but is valid [examples]",
      'examples/agent/events/bell/invalid/case-1.json#/payload: should be refused for type at "" alone (produce form), but type fails at "/tone": must be string [examples]',
      'examples/agent/events/bell/invalid/case-2.json#/payload: should be refused for enum at "/tone" alone (produce form), but type fails at "/tone": must be string [examples]',
    ],
  ],
  [
    "examples",
    "one for producers that consumers refuse too",
    event("agent/bell", {}, { invalid: [{ ...broken("type"), form: "produce" }] }),
    [
      'examples/agent/events/bell/invalid/case-0.json#/payload: form is produce, but a consumer refuses it too: type fails at "": must be object [examples]',
    ],
  ],
  [
    "examples",
    "one for both that consumers let pass",
    event("agent/bell", {}, { invalid: [{ ...broken("additionalProperties"), payload: { tone: 1 } }] }),
    [
      "examples/agent/events/bell/invalid/case-0.json#/payload: should be refused (consume form), but is valid [examples]",
    ],
  ],
  [
    "examples",
    "a received one that becomes something else",
    accepts({ rule: "wrap", property: "tone" }, [{ because: "Old clients.", received: "x", canonical: {} }]),
    [
      'examples/agent/events/bell/received/case-0.json#/canonical: the normalisers make {"tone":"x"} of it [examples]',
    ],
  ],
  [
    "examples",
    "a received one whose canonical payload is invalid",
    accepts({ rule: "wrap", property: "tone" }, [
      { because: "Old clients.", received: 1, canonical: { tone: 1 } },
    ]),
    [
      'examples/agent/events/bell/received/case-0.json#/canonical/tone: the canonical payload is invalid: type fails at "/tone": must be string [examples]',
    ],
  ],
  [
    "example-place",
    "of a message that is not there",
    { "examples/agent/events/gong/valid/a.json": {} },
    [
      "examples/agent/events/gong/valid/a.json: is an example of agent/events/gong.schema.json, which does not exist [example-place]",
    ],
  ],
  [
    "page",
    "a command that is spelt as an event, twice over, or with what it has not",
    {
      ...command(
        "agent/ring",
        {
          "x-tandem": {
            page: {
              method: "chime",
              methods: { property: "size", names: { big: "toll" } },
              args: ["tone", "volume"],
              fill: { key: "none" },
              opens: true,
            },
          },
          properties: { tone: text },
        },
        { valid: [{}] },
      ),
      ...command("agent/hush", { "x-tandem": { page: { itself: true, method: "quiet" } } }),
      ...command("agent/lift", { "x-tandem": { page: { lacks: "It takes a hand.", args: [] } } }),
    },
    [
      "agent/commands/hush.schema.json#/x-tandem/page/itself: nothing is called, so there is nothing else to say [page]",
      "agent/commands/lift.schema.json#/x-tandem/page/lacks: nothing is called, so there is nothing else to say [page]",
      "agent/commands/ring.schema.json#/x-tandem/page/args/1: ring has no property volume [page]",
      "agent/commands/ring.schema.json#/x-tandem/page/fill/key: ring has no property key [page]",
      "agent/commands/ring.schema.json#/x-tandem/page/methods: the method is given already, by method [page]",
      "agent/commands/ring.schema.json#/x-tandem/page/methods/property: ring has no property size [page]",
      "agent/commands/ring.schema.json#/x-tandem/page/opens: opens belongs to events [page]",
    ],
  ],
  [
    "page",
    "an event that asks nothing",
    event("agent/bell", { "x-tandem": { page: { method: "chime" } } }),
    [
      "agent/events/bell.schema.json#/x-tandem/page: belongs to commands, and to events that ask for an answer [page]",
      "agent/events/bell.schema.json#/x-tandem/page/method: method belongs to commands [page]",
    ],
  ],
  [
    "page",
    "a question with answers that its command does not give",
    question(answer, {}, { prefix: "on", keeps: ["maybe"], args: ["note"] }),
    [
      "visitor/events/asked.schema.json#/x-tandem/page/args/0: answer has no property note [page]",
      "visitor/events/asked.schema.json#/x-tandem/page/keeps/0: maybe is not an answer that answer gives [page]",
    ],
  ],
  [
    "normaliser-examples",
    "a rule that none shows",
    accepts({ rule: "wrap", property: "tone" }),
    [
      "agent/events/bell.schema.json#/x-tandem/accepts/0: no received example shows it: expected one in examples/agent/events/bell/received/ [normaliser-examples]",
    ],
  ],
];

it.each(table)("%s: %s", (rule, _, files, lines) => {
  const findings = lint(schemaFolder(files));
  expect(formatFindings(findings).split("\n")).toEqual(lines);
  expect(findings.map((finding) => finding.rule)).toContain(rule);
});

it("finds nothing in the sound folder", () => {
  expect(lint(schemaFolder())).toEqual([]);
  expect(Object.keys(sound)).toContain(BELL);
});

it("has a broken folder for every rule", () => {
  const ids = [...rules.map((rule) => rule.id), "json", "layout"];
  expect([...new Set(table.map(([rule]) => rule))].sort()).toEqual(ids.sort());
});

it("has a sentence on every rule", () => {
  for (const { id, about } of rules) expect(about, id).toMatch(/^[A-Za-z].*\.$/);
});

it("finds nothing in the schemas of the cobrowse protocol", async () => {
  expect(lint(await load(OWN_SCHEMAS))).toEqual([]);
});
