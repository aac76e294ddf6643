/** What a made-up version 2 changes in the schemas: each kind of change that there is. */

/** Words in all files of a folder or of a message, examples included: from, to. */
export const renames: Record<string, [from: string, to: string]> = {
  "visitor/commands/setUserState": ["name", "key"],
  "visitor/commands/startSession": ["groupid", "group"],
  "common/outcome": ["detail", "explanation"],
};

/** Messages that are gone, or written anew below. */
export const removed = [
  "agent/events/rc",
  "agent/events/pagevisibility",
  "visitor/events/rc",
  "visitor/events/rcaccepted",
];

const $schema = "../../meta/message.schema.json";
const since = { since: "2.0.0", stability: "stable" };
const control = ["visitor/replyRCRequest", "visitor/enableRC", "agent/releaseRC"];

export const added: Record<string, object> = {
  // One state in place of flags that could contradict one another.
  "agent/events/rc.schema.json": {
    $schema,
    title: "Remote control state",
    description: "Says whether the agent can use mouse and keyboard on the visitor's page.",
    "x-tandem": { ...since, raisedBy: [...control, "visitor/reportInput"], state: true },
    type: "object",
    properties: {
      state: {
        description: "Suspended while the visitor uses them.",
        type: "string",
        enum: ["off", "on", "suspended"],
      },
    },
    required: ["state"],
  },
  "examples/agent/events/rc/valid/suspended.json": { state: "suspended" },
  "examples/agent/events/rc/invalid/no-state.json": {
    because: "There is always a state.",
    payload: {},
    keyword: "required",
    pointer: "",
  },
  "visitor/events/rc.schema.json": {
    $schema,
    title: "Remote control state",
    description: "Says whether the agent can use mouse and keyboard on this page.",
    "x-tandem": { ...since, raisedBy: control, state: true },
    type: "object",
    properties: { state: { description: "Whether they can.", type: "string", enum: ["off", "on"] } },
    required: ["state"],
  },
  "examples/visitor/events/rc/valid/on.json": { state: "on" },
  "examples/visitor/events/rc/invalid/suspended.json": {
    because: "The visitor is not told.",
    payload: { state: "suspended" },
    keyword: "enum",
    pointer: "/state",
  },
  // What was `pagevisibility`, under a name like its siblings'.
  "agent/events/visibility.schema.json": {
    $schema,
    title: "Page visibility",
    description: "The visitor's page went to the background or came back.",
    "x-tandem": { ...since, raisedBy: ["visitor/reportVisibility"], state: true },
    type: "object",
    properties: { hidden: { description: "True while it is in the background.", type: "boolean" } },
    required: ["hidden"],
  },
  "examples/agent/events/visibility/valid/hidden.json": { hidden: true },
  "examples/agent/events/visibility/invalid/word.json": {
    because: "The word of version 1.",
    payload: { hidden: "hidden" },
    keyword: "type",
    pointer: "/hidden",
  },
  // New: version 1 has nothing like it.
  "agent/commands/spotlight.schema.json": {
    $schema,
    title: "Spotlight",
    description: "Dims the visitor's page but for one place, which the visitor is told by `spotlight`.",
    "x-tandem": since,
    type: "object",
    properties: { path: { description: "Which place.", type: "string", maxLength: 200 } },
    required: ["path"],
  },
  "examples/agent/commands/spotlight/valid/pay.json": { path: "#pay" },
  "examples/agent/commands/spotlight/invalid/no-path.json": {
    because: "There has to be a place.",
    payload: {},
    keyword: "required",
    pointer: "",
  },
  "visitor/events/spotlight.schema.json": {
    $schema,
    title: "Spotlight",
    description: "The agent wants the page dimmed but for one place.",
    "x-tandem": { ...since, raisedBy: ["agent/spotlight"] },
    type: "object",
    properties: { path: { description: "Which place.", type: "string", maxLength: 200 } },
    required: ["path"],
  },
  "examples/visitor/events/spotlight/valid/pay.json": { path: "#pay" },
  "examples/visitor/events/spotlight/invalid/no-path.json": {
    because: "There has to be a place.",
    payload: {},
    keyword: "required",
    pointer: "",
  },
};
