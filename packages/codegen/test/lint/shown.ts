import { event, type } from "../fixture.ts";
import type { Broken } from "./broken.ts";
import { accepts, broken, ref, text } from "./folders.ts";

export const shown: readonly Broken[] = [
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
      'examples/agent/events/bell/received/case-0.json#/canonical: the normalisers turn it into {"tone":"x"} [examples]',
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
    "normaliser-examples",
    "a rule that none shows",
    accepts({ rule: "wrap", property: "tone" }),
    [
      "agent/events/bell.schema.json#/x-tandem/accepts/0: no received example shows it: expected one in examples/agent/events/bell/received/ [normaliser-examples]",
    ],
  ],
];
