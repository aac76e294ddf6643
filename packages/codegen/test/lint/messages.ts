import { changed, codeList, command, event, STABLE } from "../fixture.ts";
import type { Broken } from "./broken.ts";
import { accepts, answer, asking, BELL, ending, question, text } from "./folders.ts";

export const messages: readonly Broken[] = [
  [
    "raised-by",
    "nothing raises it",
    changed(BELL, { "x-tandem": STABLE }),
    [
      "agent/events/bell.schema.json#/x-tandem: expected raisedBy or cause, which name what raises the event [raised-by]",
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
      ...command("agent/ring", {
        "x-tandem": { cause: "Somebody rang.", state: true, lifecycle: { endsSession: true } },
      }),
      ...event("agent/bell", { "x-tandem": { privilege: "RING" } }),
    },
    [
      "agent/commands/ring.schema.json#/x-tandem/cause: cause belongs to events [raised-by]",
      "agent/commands/ring.schema.json#/x-tandem/lifecycle: lifecycle belongs to events [raised-by]",
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
      "visitor/events/asked.schema.json#/properties/yes: is also the name of an answer: yes() of answer [reply]",
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
      "agent/commands/ring.schema.json#/x-tandem/asks/answers/1/where/what: what is neither a list of words nor a boolean [asks]",
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
      "agent/commands/ring.schema.json#/x-tandem/asks/answers/2: cannot be distinguished from answers/0: one event may be both [asks]",
    ],
  ],
  [
    "lifecycle",
    "two events that end the session of a side",
    { ...ending("away", {}), ...ending("gone", {}) },
    [
      "agent/events/gone.schema.json#/x-tandem/lifecycle/endsSession: away ends the session already [lifecycle]",
    ],
  ],
  [
    "lifecycle",
    "a payload that the event does not have",
    ending("away", {
      raisedOn: [
        { conditions: ["dropped"], payload: { how: "loudly", far: 3, times: "x" }, textProperty: "words" },
        { conditions: ["gone"], payload: { times: 2, what: "x" }, textProperty: "what" },
        { conditions: ["over"], payload: { how: "badly" }, textProperty: "times" },
      ],
    }),
    [
      "agent/events/away.schema.json#/x-tandem/lifecycle/raisedOn/0/payload/far: away has no property far [lifecycle]",
      'agent/events/away.schema.json#/x-tandem/lifecycle/raisedOn/0/payload/how: expected one of "gladly", "badly" [lifecycle]',
      'agent/events/away.schema.json#/x-tandem/lifecycle/raisedOn/0/payload/times: expected integer, got "x" [lifecycle]',
      "agent/events/away.schema.json#/x-tandem/lifecycle/raisedOn/0/textProperty: away has no property words [lifecycle]",
      "agent/events/away.schema.json#/x-tandem/lifecycle/raisedOn/1: away requires how: set it in payload, or make it the textProperty [lifecycle]",
      "agent/events/away.schema.json#/x-tandem/lifecycle/raisedOn/1/textProperty: what is in payload already [lifecycle]",
      "agent/events/away.schema.json#/x-tandem/lifecycle/raisedOn/2/textProperty: times is not a string [lifecycle]",
    ],
  ],
  [
    "lifecycle",
    "two payloads for a condition, and an end where the session goes on",
    ending("away", {
      raisedOn: [
        { conditions: ["dropped", "connected"], payload: { how: "badly" } },
        { conditions: ["dropped"], payload: { how: "gladly" } },
      ],
    }),
    [
      "agent/events/away.schema.json#/x-tandem/lifecycle/raisedOn/0/conditions/1: the session goes on after connected, so no event that ends it is raised [lifecycle]",
      "agent/events/away.schema.json#/x-tandem/lifecycle/raisedOn/1/conditions/0: dropped has a payload already [lifecycle]",
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
    "legacy",
    "legacy without a way out",
    event("agent/bell", { "x-tandem": { stability: "legacy" } }),
    [
      "agent/events/bell.schema.json#/x-tandem: stability is legacy, but deprecated does not say what to use instead [legacy]",
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
    "codes",
    "codes that do not fit",
    codeList("tones", ["ding", "ding", { const: "dong", "x-tandem": { next: ["dang"], aliases: ["ding"] } }]),
    [
      "reason-codes/tones.schema.json#/oneOf/1/const: ding is listed twice [codes]",
      "reason-codes/tones.schema.json#/oneOf/2/x-tandem/aliases: ding is a code of this list itself [codes]",
      "reason-codes/tones.schema.json#/oneOf/2/x-tandem/next: dang is not a code of this list [codes]",
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
      "agent/commands/hush.schema.json#/x-tandem/page/itself: no method is called, so no other key has a use [page]",
      "agent/commands/lift.schema.json#/x-tandem/page/lacks: no method is called, so no other key has a use [page]",
      "agent/commands/ring.schema.json#/x-tandem/page/args/1: ring has no property volume [page]",
      "agent/commands/ring.schema.json#/x-tandem/page/fill/key: ring has no property key [page]",
      "agent/commands/ring.schema.json#/x-tandem/page/methods: method names the method already: remove one of the two [page]",
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
];
