import { describe, expect, it } from "vitest";
import { catalogOf, codeList, command, event, line, part, STABLE } from "../../../test/fixture.ts";
import { emitMaps, emitMessages, emitNames, emitNormalisers } from "./messages.ts";

const tone = { description: "It.", type: "string", maxLength: 5 };
const question = {
  ...event(
    "visitor/asked",
    {
      "x-tandem": { reply: "answer", cause: undefined, raisedBy: ["agent/ask"] },
      properties: {
        requestId: tone,
        choices: { description: "Answers.", type: "array", items: tone, maxItems: 2 },
      },
      required: ["requestId", "choices"],
    },
    { valid: [{ requestId: "r", choices: [] }] },
  ),
  ...command("agent/ask", { "x-tandem": { privilege: "ASK" } }),
  "common/privilege.schema.json": {
    ...(codeList("privilege", ["ASK"])["reason-codes/privilege.schema.json"] as object),
  },
  ...command(
    "visitor/answer",
    {
      properties: {
        requestId: tone,
        choice: { description: "The answer.", type: "string", enum: ["yes", "no"] },
      },
      required: ["requestId", "choice"],
    },
    { valid: [{ requestId: "r", choice: "yes" }] },
  ),
};

describe("maps.ts", () => {
  it("gives each event and command its payload, by side", () => {
    const text = emitMaps(catalogOf(question));
    expect(part(text, "import type")).toMatchInlineSnapshot(
      `"import type { AgentAskCommand, AgentBellEvent, Outcome, VisitorAnswerCommand, VisitorAskedEvent } from "./types.ts";"`,
    );
    expect(part(text, "export interface AgentEvents")).toMatchInlineSnapshot(`
      "export interface AgentEvents {
        /**
         * What bell means.
         *
         * Cause: Somebody rang.
         */
        bell: AgentBellEvent;
      }"
    `);
    expect(part(text, "export interface VisitorEvents")).toMatchInlineSnapshot(`
      "export interface VisitorEvents {
        /**
         * What asked means.
         *
         * Raised by \`agent/ask\`.
         */
        asked: VisitorAskedEvent;
      }"
    `);
    expect(part(text, "export interface VisitorCommands")).toMatchInlineSnapshot(`
      "export interface VisitorCommands {
        /** What answer means. */
        answer: VisitorAnswerCommand;
      }"
    `);
  });

  it("gives the version as one type", () => {
    expect(part(emitMaps(catalogOf(question)), "export interface Protocol")).toMatchInlineSnapshot(`
      "export interface Protocol {
        version: "1";
        events: Events;
        commands: Commands;
        outcome: Outcome;
      }"
    `);
  });
});

it("names.ts gives the names alone, by side and kind", () => {
  expect(part(emitNames(catalogOf(question)), "export const names")).toMatchInlineSnapshot(`
    "export const names: Readonly<Record<Side, Readonly<Record<MessageKind, readonly string[]>>>> = {
      agent: {
        event: ["bell"],
        command: ["ask"],
      },
      visitor: {
        event: ["asked"],
        command: ["answer"],
      },
    };"
  `);
});

describe("messages.ts", () => {
  const text = emitMessages(catalogOf(question));

  it("says of a command what it raises and needs", () => {
    expect(line(text, "ask:")).toMatchInlineSnapshot(
      `"ask: {"side":"agent","kind":"command","name":"ask","title":"ask of commands","description":"What ask means.","since":"1.0.0","stability":"stable","raises":["visitor/asked"],"privilege":"ASK"},"`,
    );
  });

  it("says of a question what raises and what answers it", () => {
    expect(line(text, "asked:")).toMatchInlineSnapshot(
      `"asked: {"side":"visitor","kind":"event","name":"asked","title":"asked of events","description":"What asked means.","since":"1.0.0","stability":"stable","raisedBy":["agent/ask"],"origin":"server","reply":{"command":"answer","choices":["yes","no"]}},"`,
    );
  });

  it("says what is deprecated, and what to use instead", () => {
    const legacy = {
      ...STABLE,
      stability: "legacy",
      deprecated: "Use gong instead.",
      state: true,
      origin: "local",
    };
    expect(
      line(emitMessages(catalogOf(event("agent/bell", { "x-tandem": legacy }))), "bell:"),
    ).toMatchInlineSnapshot(
      `"bell: {"side":"agent","kind":"event","name":"bell","title":"bell of events","description":"What bell means.","since":"1.0.0","stability":"legacy","deprecated":"Use gong instead.","cause":"Somebody rang.","origin":"local","state":true},"`,
    );
  });
});

describe("normalisers.ts", () => {
  it("has the rules of an event, and after them the other spellings of its codes", () => {
    const accepts = [{ rule: "wrap", property: "tone", because: "Old clients send the bare word." }];
    const text = emitNormalisers(
      catalogOf({
        ...codeList("tones", [{ const: "DING", "x-tandem": { aliases: ["ding", "Ding"] } }]),
        ...event(
          "agent/bell",
          {
            "x-tandem": { accepts },
            properties: { tone: { description: "It.", $ref: "../../reason-codes/tones.schema.json" } },
          },
          { received: [{ because: "Old clients.", received: "ding", canonical: { tone: "DING" } }] },
        ),
      }),
    );
    expect(part(text, "const normalisers")).toMatchInlineSnapshot(`
      "const normalisers: Readonly<Record<Side, Readonly<Record<string, readonly Normaliser[]>>>> = {
        agent: {
          bell: [{"rule":"wrap","property":"tone"},{"rule":"alias","property":"tone","from":"ding","to":"DING"},{"rule":"alias","property":"tone","from":"Ding","to":"DING"}],
        },
        visitor: {
        },
      };"
    `);
  });
});
