import { expect, it } from "vitest";
import { catalogOf, codeList, command, event, schemaFolder, type } from "../test/fixture.ts";
import { createCatalog } from "./catalog.ts";
import { SchemaFolderError } from "./findings.ts";

const text = { description: "It.", type: "string", maxLength: 5 };
const files = {
  ...command("agent/ring"),
  ...command(
    "visitor/answer",
    {
      properties: { requestId: text, choice: { description: "It.", type: "string", enum: ["yes", "no"] } },
      required: ["requestId", "choice"],
    },
    { valid: [{ requestId: "r", choice: "yes" }] },
  ),
  ...event("agent/bell", { "x-tandem": { raisedBy: ["agent/ring"], state: true } }),
  ...event(
    "visitor/asked",
    {
      "x-tandem": { raisedBy: ["agent/ring"], reply: "answer", origin: "local" },
      properties: {
        requestId: text,
        choices: { description: "They.", type: "array", items: text, maxItems: 2 },
      },
      required: ["requestId", "choices"],
    },
    { valid: [{ requestId: "r", choices: [] }] },
  ),
};

it("sorts by path, and knows what raises and answers what", () => {
  const { messages } = catalogOf(files);
  const facts = messages.map(({ typeName, id, origin, state, raisedBy, raises, answers, reply }) => ({
    typeName,
    id,
    origin,
    state,
    raisedBy,
    raises,
    answers,
    reply,
  }));
  const none = { origin: "server", state: false, raisedBy: [], raises: [], answers: [], reply: undefined };
  expect(facts).toEqual([
    {
      ...none,
      typeName: "AgentRingCommand",
      id: "https://demo.example/v1/agent/commands/ring",
      raises: ["agent/bell", "visitor/asked"],
    },
    {
      ...none,
      typeName: "AgentBellEvent",
      id: "https://demo.example/v1/agent/events/bell",
      raisedBy: ["agent/ring"],
      state: true,
    },
    {
      ...none,
      typeName: "VisitorAnswerCommand",
      id: "https://demo.example/v1/visitor/commands/answer",
      answers: ["visitor/asked"],
    },
    {
      ...none,
      typeName: "VisitorAskedEvent",
      id: "https://demo.example/v1/visitor/events/asked",
      origin: "local",
      raisedBy: ["agent/ring"],
      reply: { command: "answer", choices: ["yes", "no"] },
    },
  ]);
});

it("knows who uses what is shared, lists and maps included", () => {
  const tone = { $ref: "../../common/tone.schema.json" };
  const { types, codeLists } = catalogOf({
    ...type("tone", { type: "string", maxLength: 5 }),
    ...codeList("reason", ["a"]),
    ...event("agent/bell", {
      properties: {
        tones: { description: "They.", type: "array", items: tone, maxItems: 2 },
        why: { description: "Why.", $ref: "../../reason-codes/reason.schema.json" },
      },
    }),
    ...event("visitor/bell", {
      additionalProperties: tone,
      propertyNames: { pattern: "^[a-z]{1,8}$" },
      maxProperties: 2,
    }),
  });
  expect(types.find(({ name }) => name === "tone")!.usedBy).toEqual([
    "agent/events/bell.schema.json",
    "visitor/events/bell.schema.json",
  ]);
  expect(codeLists[0]!.usedBy).toEqual(["agent/events/bell.schema.json"]);
});

it("gives each message its examples, in the order of their names", () => {
  const { messages } = catalogOf(
    event(
      "agent/bell",
      {},
      {
        invalid: [1, "x"].map((payload) => ({
          because: "No object.",
          payload,
          keyword: "type",
          pointer: "",
        })),
      },
    ),
  );
  expect(messages[0]!.examples).toEqual({
    valid: [{ name: "case-0", payload: {} }],
    invalid: [
      { name: "case-0", because: "No object.", payload: 1, keyword: "type", pointer: "" },
      { name: "case-1", because: "No object.", payload: "x", keyword: "type", pointer: "" },
    ],
    received: [],
  });
});

it("is frozen, all the way down", () => {
  const catalog = catalogOf(files);
  const values: unknown[] = [catalog, ...catalog.sources.values()];
  for (const value of values) {
    if (typeof value !== "object" || value === null || value instanceof Map) continue;
    expect(Object.isFrozen(value)).toBe(true);
    values.push(...Object.values(value));
  }
});

it("is not made of a broken folder; the error has every finding", () => {
  const folder = schemaFolder({ ...event("agent/two-tone"), ...type("unused", { type: "boolean" }) });
  let error: unknown;
  try {
    createCatalog(folder);
  } catch (thrown) {
    error = thrown;
  }
  expect(error).toBeInstanceOf(SchemaFolderError);
  expect((error as SchemaFolderError).findings.map(({ rule }) => rule)).toEqual(["file-name", "shared"]);
  expect((error as SchemaFolderError).message).toBe(
    'agent/events/two-tone.schema.json: the name "two-tone" is not letters and digits, as on the wire [file-name]\n' +
      "common/unused.schema.json: is used by nothing [shared]",
  );
});
