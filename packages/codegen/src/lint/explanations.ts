/** What `tandem explain` says of a lint rule beside the sentence that says what it asks for. */
export interface LintExplanation {
  /** A short name. */
  title: string;
  /** Why the rule exists. */
  why: string;
  /** How to correct a finding. */
  instead: string;
  example: {
    /** The file, and the position in it. */
    at: string;
    /** What the rule finds; text where the file or its path is the fault. */
    wrong: unknown;
    /** What it accepts. */
    right: unknown;
  };
}

/** Every lint rule's explanation. Its ids are those that a finding can have. */
export const lintExplanations = {
  json: {
    title: "Not JSON",
    why: "A file that cannot be parsed, or that programs parse differently, says nothing, and every other rule skips it. Programs differ about bytes that are not UTF-8, a byte order mark, and a name that occurs twice in an object.",
    instead: "Correct the text at the line and column in the message.",
    example: {
      at: "agent/events/rc.schema.json",
      wrong: '{ title: "Control" }',
      right: { title: "Control" },
    },
  },
  layout: {
    title: "No place in the layout",
    why: "The path of a file says what it is: its side, its kind and its name. A file anywhere else would be ignored silently.",
    instead: "Move the file to a folder of the layout, or remove it.",
    example: {
      at: "the path of a file",
      wrong: "agent/rc.schema.json",
      right: "agent/events/rc.schema.json",
    },
  },
  meta: {
    title: "Not the shape of its kind",
    why: "The meta-schemas in meta/ say which keywords a file may have. The generators rely on that shape.",
    instead:
      "Correct the value at the pointer. An editor that knows JSON Schema shows the same error as you type.",
    example: {
      at: "agent/events/rc.schema.json#/x-tandem/stability",
      wrong: "finished",
      right: "stable",
    },
  },
  dialect: {
    title: "Outside the dialect",
    why: "The type generator, the validators and the compatibility check all get exactly this part of JSON Schema right.",
    instead: "Use a keyword that belongs to the type, or remove the keyword.",
    example: {
      at: "agent/events/rc.schema.json#/properties/count",
      wrong: { description: "How many.", type: "integer", minimum: 0, maximum: 9, maxLength: 2 },
      right: { description: "How many.", type: "integer", minimum: 0, maximum: 9 },
    },
  },
  bounded: {
    title: "Without a bound",
    why: "A receiver must know how large a message can become, before it reads one.",
    instead: "Add the bound that the message names. Choose it generously: loosening it later is a change.",
    example: {
      at: "agent/events/rc.schema.json#/properties/name",
      wrong: { description: "Who it is.", type: "string" },
      right: { description: "Who it is.", type: "string", maxLength: 60 },
    },
  },
  pattern: {
    title: "Pattern that is not simple enough",
    why: "A pattern runs on text from strangers. One that backtracks takes seconds for a short text, and one without an end does not bound the length.",
    instead: "Anchor the pattern with ^ and $, and give every repetition an upper limit.",
    example: {
      at: "agent/events/rc.schema.json#/properties/key",
      wrong: { description: "The key.", type: "string", pattern: "^(a+)+$" },
      right: { description: "The key.", type: "string", pattern: "^[a-z]{1,16}$" },
    },
  },
  ref: {
    title: "Reference that leads nowhere, or in a circle",
    why: "Editors follow relative paths, and a type that contains itself has no bound.",
    instead: "Refer to an existing file of common/ or reason-codes/ by a relative path.",
    example: {
      at: "agent/events/rc.schema.json#/properties/reason",
      wrong: { $ref: "../../common/gone.schema.json" },
      right: { $ref: "../../reason-codes/end.schema.json" },
    },
  },
  required: {
    title: "Required property that is not listed",
    why: "A property without a schema cannot be generated, and is often a typing error.",
    instead: "List the property in properties, or correct its name in required.",
    example: {
      at: "agent/events/rc.schema.json",
      wrong: { properties: { enabled: { type: "boolean" } }, required: ["enable"] },
      right: { properties: { enabled: { type: "boolean" } }, required: ["enabled"] },
    },
  },
  expansion: {
    title: "Schema that grows too large",
    why: "References that refer to references multiply: a few small files can describe millions of values, and their code would be as large.",
    instead: "Flatten the type, or use fewer levels of references.",
    example: {
      at: "common/a.schema.json#/properties",
      wrong: "ten properties that refer to b, whose ten properties refer to c, and so on",
      right: "ten properties of scalar types",
    },
  },
  "control-character": {
    title: "Control character in a text",
    why: "Nobody sees it in an editor, and it breaks the line, the table or the terminal in which the text is shown.",
    instead: "Remove the character. Only a description may have several lines.",
    example: {
      at: "agent/events/rc.schema.json#/title",
      wrong: "Remote\ncontrol",
      right: "Remote control",
    },
  },
  "file-name": {
    title: "Name of the wrong form",
    why: "A message's file name is its name on the wire, and becomes the name of a type.",
    instead:
      "Rename the file: letters and digits for a message, kebab-case for a shared type or a code list.",
    example: {
      at: "the path of a file",
      wrong: "agent/events/two-tone.schema.json",
      right: "agent/events/twotone.schema.json",
    },
  },
  "name-clash": {
    title: "Two definitions with one name",
    why: "The generated module cannot export two types, or two constants, under one name.",
    instead: "Rename one of the two files.",
    example: {
      at: "the path of a file",
      wrong: "common/error.schema.json, which becomes the type Error",
      right: "common/failure.schema.json",
    },
  },
  reserved: {
    title: "Name that is taken",
    why: "The generated client has methods of that name, or every JavaScript object has such a member, so that it could be read where none was sent.",
    instead: "Choose another name.",
    example: {
      at: "agent/events/rc.schema.json#/properties",
      wrong: { constructor: { description: "Who made it.", type: "string", maxLength: 60 } },
      right: { author: { description: "Who made it.", type: "string", maxLength: 60 } },
    },
  },
  title: {
    title: "Title that is used twice",
    why: "The reference lists messages by their titles. Two equal ones cannot be told apart.",
    instead: "Give each message a title of its own.",
    example: { at: "agent/events/rc.schema.json#/title", wrong: "Session ended", right: "Control changed" },
  },
  description: {
    title: "Description that says nothing more",
    why: "Descriptions become the reference and the comments in editors.",
    instead: "Write a sentence with a full stop that says more than the title.",
    example: {
      at: "agent/events/rc.schema.json#/description",
      wrong: "Remote control",
      right: "The visitor gave the agent control of the page, or took it back.",
    },
  },
  protocol: {
    title: "protocol.json names something that is missing",
    why: "Every message is wrapped in the envelope, and every command is answered with the outcome.",
    instead: "Name files that exist, and that are records.",
    example: {
      at: "protocol.json#/envelope",
      wrong: "common/wrapper.schema.json",
      right: "common/envelope.schema.json",
    },
  },
  "raised-by": {
    title: "Event without a cause",
    why: "A reader of the reference must learn when an event arrives.",
    instead: "Name the commands in raisedBy, or describe the cause in a sentence.",
    example: {
      at: "agent/events/rc.schema.json#/x-tandem",
      wrong: { since: "1.0.0", stability: "stable" },
      right: { since: "1.0.0", stability: "stable", cause: "The visitor gave or took control." },
    },
  },
  reply: {
    title: "Question that cannot be answered",
    why: "The typed client turns the event into an object with one function for each answer. For that it needs the id of the request and the choices.",
    instead:
      "Require requestId and choices in the event, and requestId and choice in the command that replies.",
    example: {
      at: "visitor/events/rcrequested.schema.json#/required",
      wrong: ["choices"],
      right: ["requestId", "choices"],
    },
  },
  privilege: {
    title: "Unknown privilege",
    why: "Servers grant privileges by their codes. A code that is not listed can never be granted.",
    instead: "Use a code of common/privilege, or add it there.",
    example: {
      at: "agent/commands/requestRC.schema.json#/x-tandem/privilege",
      wrong: "RC",
      right: "CBGUESTRC",
    },
  },
  legacy: {
    title: "Legacy without a replacement",
    why: "Whoever uses something that is out of date must learn what to use instead.",
    instead: "Add deprecated with a sentence that names the replacement.",
    example: {
      at: "agent/events/rcstate.schema.json#/x-tandem",
      wrong: { since: "1.0.0", stability: "legacy" },
      right: { since: "1.0.0", stability: "legacy", deprecated: "Use `rc`." },
    },
  },
  accepts: {
    title: "Normaliser that cannot work",
    why: "A normaliser turns what old clients send into the payload of today. It needs to know which property it is about.",
    instead: "Add what the rule needs, and name properties of the payload.",
    example: {
      at: "agent/events/rc.schema.json#/x-tandem/accepts/0",
      wrong: { rule: "rename", from: "on", because: "Old clients send it so." },
      right: { rule: "rename", from: "on", to: "enabled", because: "Old clients send it so." },
    },
  },
  codes: {
    title: "Code that does not fit its list",
    why: "A code is listed once, an alias must not be a code itself, and the next codes must be codes of the list.",
    instead: "Correct the code, the alias or the name in next.",
    example: {
      at: "reason-codes/end.schema.json#/oneOf/0/x-tandem",
      wrong: { next: ["gone"] },
      right: { next: ["visitor"] },
    },
  },
  shared: {
    title: "Shared type that is not shared",
    why: "A type that one schema uses is easier to read where it is used.",
    instead: "Move the type into the schema that uses it, or remove the file.",
    example: {
      at: "common/note.schema.json",
      wrong: "one schema refers to it",
      right: "two schemas refer to it",
    },
  },
  page: {
    title: "Spelling of the page object that does not fit",
    why: "The adapter calls a page object by what this says. A property that is missing would call it wrongly.",
    instead: "Use the keys that belong to the kind of the message, and name its properties.",
    example: {
      at: "agent/commands/requestRC.schema.json#/x-tandem/page",
      wrong: { method: "ask", args: ["gone"] },
      right: { method: "ask", args: ["selective"] },
    },
  },
  asks: {
    title: "Answers that cannot be told apart",
    why: "The typed client waits for the answer to a command, and must know which event is which answer.",
    instead: "Name events of the same side, and values that only one of the answers has.",
    example: {
      at: "agent/commands/requestRC.schema.json#/x-tandem/asks/answers",
      wrong: [
        { means: "accepted", event: "rc" },
        { means: "declined", event: "rc" },
      ],
      right: [
        { means: "accepted", event: "rc", where: { enabled: true } },
        { means: "declined", event: "rc", where: { enabled: false } },
      ],
    },
  },
  lifecycle: {
    title: "Lifecycle that does not fit",
    why: "The generated client ends a session, and raises some events by itself, by what the schemas say of the lifecycle. It must be unambiguous and give a valid payload.",
    instead:
      "Mark one event of a side as the end, and give each condition one payload that the event accepts.",
    example: {
      at: "x-tandem.lifecycle of the events of one side",
      wrong: "two events that end the session",
      right: "one event that ends the session",
    },
  },
  examples: {
    title: "Example that is not what it says",
    why: "Examples are shown in the reference and run through every validator. Each message has one valid and one invalid example at least.",
    instead: "Correct the payload, or the keyword and the pointer that it is refused for.",
    example: {
      at: "examples/agent/events/rc/invalid/text.json",
      wrong: { because: "It is a switch.", payload: { enabled: true }, keyword: "type", pointer: "/enabled" },
      right: { because: "It is a switch.", payload: { enabled: "on" }, keyword: "type", pointer: "/enabled" },
    },
  },
  "example-place": {
    title: "Example of nothing",
    why: "An example belongs to the message whose path it has. One of a message that is gone is never checked.",
    instead: "Move the example to the folder of a message, or remove it.",
    example: {
      at: "the path of an example",
      wrong: "examples/agent/events/gone/valid/on.json",
      right: "examples/agent/events/rc/valid/on.json",
    },
  },
  "normaliser-examples": {
    title: "Normaliser without an example",
    why: "What old clients send is known only from examples. Without one, nothing shows that the normaliser works.",
    instead: "Add an example in received/ with what arrives and the payload that it becomes.",
    example: {
      at: "examples/agent/events/rc/received/old.json",
      wrong: "no such file",
      right: { received: { on: true }, canonical: { enabled: true } },
    },
  },
} satisfies Record<string, LintExplanation>;

/** The ids that a lint finding can have. */
export type LintRuleId = keyof typeof lintExplanations;

/** The rules that reading a folder checks, before any other. */
export const readingRules: readonly { id: LintRuleId; about: string }[] = [
  { id: "json", about: "Every file is JSON, and every schema an object." },
  { id: "layout", about: "Every file is where the layout expects it." },
];
