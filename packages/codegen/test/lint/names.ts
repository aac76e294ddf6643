import { changed, codeList, command, event, STABLE, type } from "../fixture.ts";
import type { Broken } from "./broken.ts";
import { broken, ref, text } from "./folders.ts";

export const names: readonly Broken[] = [
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
      'agent/events/BELL.schema.json#/title: "BELL of events": agent/events/bell.schema.json has the same title [title]',
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
      'agent/events/gong.schema.json#/title: "Ring": agent/events/bell.schema.json has the same title [title]',
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
      "agent/events/bell.schema.json#/properties/tone/description: is not a sentence: it ends without a full stop [description]",
    ],
  ],
  [
    "description",
    "a code's description that says nothing",
    codeList("tones", [{ const: "ding", description: "without a stop" }]),
    [
      "reason-codes/tones.schema.json#/oneOf/0/description: is not a sentence: it ends without a full stop [description]",
    ],
  ],
  [
    "control-character",
    "characters that nobody sees",
    {
      ...changed("protocol.json", { description: "A\u0000protocol." }),
      ...event(
        "agent/bell",
        {
          title: "The\u2028bell",
          "x-tandem": { cause: "Some\nbody rang." },
          properties: { tone: { ...text, description: "A\u007f tone." } },
        },
        {
          valid: [{ tone: "\n" }],
          invalid: [{ ...broken("type", "/tone"), because: "Not a\u2029tone.", payload: { tone: 1 } }],
        },
      ),
    },
    [
      "agent/events/bell.schema.json#/properties/tone/description: expected text without control characters, found U+007F. Remove it [control-character]",
      "agent/events/bell.schema.json#/title: expected text without control characters, found U+2028. Remove it [control-character]",
      "agent/events/bell.schema.json#/x-tandem/cause: expected text without control characters, found U+000A. Remove it [control-character]",
      "examples/agent/events/bell/invalid/case-0.json#/because: expected text without control characters, found U+2029. Remove it [control-character]",
      "protocol.json#/description: expected text without control characters, found U+0000. Remove it [control-character]",
    ],
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
      "common/outcome.schema.json: is not a record, which the outcome must be [protocol]",
    ],
  ],
];
