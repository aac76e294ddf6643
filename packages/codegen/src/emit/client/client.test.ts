import { describe, expect, it } from "vitest";
import {
  catalogOf,
  codeList,
  command,
  event,
  type Files,
  line,
  OPTIONS,
  part,
} from "../../../test/fixture.ts";
import { emitClient } from "./index.ts";

const text = { description: "It.", type: "string", maxLength: 5 };
const answer = (properties: Files = {}, required: string[] = []): Files =>
  command(
    "visitor/answer",
    {
      properties: {
        requestId: text,
        choice: { description: "The answer.", type: "string", enum: ["accept", "not now"] },
        ...properties,
      },
      required: ["requestId", "choice", ...required],
    },
    {
      valid: [{ requestId: "r", choice: "accept", note: "n" }].map((json) =>
        properties.note ? json : { requestId: "r", choice: "accept" },
      ),
    },
  );
const asked = event(
  "visitor/asked",
  {
    "x-tandem": { reply: "answer" },
    properties: {
      requestId: text,
      choices: { description: "Answers.", type: "array", items: text, maxItems: 2 },
    },
    required: ["requestId", "choices"],
  },
  { valid: [{ requestId: "r", choices: [] }] },
);

async function side(name: string, files: Files): Promise<string> {
  return (await emitClient(catalogOf(files), OPTIONS)).get(`${name}.ts`)!;
}

describe("a command is a method", () => {
  it.each<[what: string, schema: Files, valid: unknown, method: string]>([
    ["without data, when its payload is empty", {}, {}, "ring(options?: CommandOptions): Promise<Outcome> {"],
    [
      "whose data may be left out, when nothing is required",
      { properties: { tone: text } },
      {},
      "ring(data: AgentRingCommand = {}, options?: CommandOptions): Promise<Outcome> {",
    ],
    [
      "that needs its data, when something is required",
      { properties: { tone: text }, required: ["tone"] },
      { tone: "a" },
      "ring(data: AgentRingCommand, options?: CommandOptions): Promise<Outcome> {",
    ],
    [
      "with a map for data",
      {
        additionalProperties: { type: "boolean" },
        propertyNames: { pattern: "^[a-z]{1,8}$" },
        maxProperties: 3,
      },
      {},
      "ring(data: AgentRingCommand = {}, options?: CommandOptions): Promise<Outcome> {",
    ],
  ])("%s", async (_, schema, valid, method) => {
    const text = await side("agent", command("agent/ring", schema, { valid: [valid] }));
    expect(line(text, "ring(")).toBe(method);
    expect(text).toContain(
      `return this.command("ring", ${method.includes("data") ? "data" : "{}"}, options);`,
    );
  });

  it("whose name may be a word of JavaScript", async () => {
    expect(await side("agent", command("agent/delete"))).toContain("  delete(options?: CommandOptions)");
  });
});

describe("a command that asks", () => {
  const heard = event("agent/heard", {
    properties: { gladly: { description: "It.", type: "boolean" } },
  });
  const asks = (more: Files = {}) => ({
    "x-tandem": {
      asks: {
        answers: [
          { means: "accepted", event: "heard", where: { gladly: true } },
          { means: "notsupported", event: "bell" },
        ],
        ...more,
      },
    },
  });

  it("resolves to its answers, or to the refusal", async () => {
    const text = await side("agent", { ...heard, ...command("agent/ring", asks()) });
    expect(line(text, "ring(")).toBe(
      'ring(options?: CommandOptions): Promise<Answered<"accepted", AgentHeardEvent> | Answered<"notsupported", AgentBellEvent> | Refused<Outcome>> {',
    );
    expect(text).toContain(
      'return ask(this, "ring", {}, {"answers":[{"means":"accepted","event":"heard","where":{"gladly":true}},{"means":"notsupported","event":"bell"}]}, options);',
    );
    expect(line(text, "import { type Answered")).not.toContain("Done");
  });

  it("resolves to its outcome too, when not every one is a question", async () => {
    const loud = { description: "It.", type: "boolean" };
    const ring = command("agent/ring", { ...asks({ when: { loud: true } }), properties: { loud } });
    const text = await side("agent", { ...heard, ...ring });
    expect(line(text, "ring(")).toContain(" | Done<Outcome> | Refused<Outcome>> {");
    expect(line(text, "import {")).toBe(
      'import { type Answered, Client, type ClientOptions, type CommandOptions, type Done, type Refused, type SideProtocol, type Transport, type Vocabulary, ask } from "../client.ts";',
    );
  });
});

describe("an event is a payload", () => {
  it("and a question is one that carries its answers", async () => {
    const text = await side("visitor", { ...asked, ...answer() });
    expect(part(text, "export interface VisitorClientEvents")).toMatchInlineSnapshot(`
      "export interface VisitorClientEvents {
        /**
         * What asked means.
         *
         * Cause: Somebody rang.
         */
        asked: VisitorAskedEvent & {
          /** Answers with \`accept\`. */
          accept(): Promise<Outcome>;
          /** Answers with \`not now\`. */
          "not now"(): Promise<Outcome>;
        };
      }"
    `);
    expect(part(text, "export const visitorProtocol")).toMatchInlineSnapshot(`
      "export const visitorProtocol: SideProtocol = {
        name: "demo",
        subprotocol: "demo.v1",
        side: "visitor",
        events: ["asked"],
        state: [],
        replies: {"asked":{"command":"answer","choices":["accept","not now"]}},
        raised: {},
        normalise: (event, received) => normalise(normalisers.get(event) ?? [], received),
      };"
    `);
  });

  it.each<[what: string, files: Files, method: string]>([
    ["no more", answer(), "accept(): Promise<Outcome>;"],
    [
      "what it may",
      answer({ note: text, size: text }),
      'accept(details?: Partial<Pick<VisitorAnswerCommand, "note" | "size">>): Promise<Outcome>;',
    ],
    [
      "what it must",
      answer({ note: text, size: text }, ["note"]),
      'accept(details: Pick<VisitorAnswerCommand, "note" | "size">): Promise<Outcome>;',
    ],
  ])("whose answer takes %s", async (_, files, method) => {
    expect(line(await side("visitor", { ...asked, ...files }), "accept(")).toBe(method);
  });

  it("whose choices may come from a code list", async () => {
    const schema = answer()["visitor/commands/answer.schema.json"] as { properties: Files };
    const text = await side("visitor", {
      ...asked,
      ...answer(),
      ...codeList("choices", ["accept", "later"]),
      "visitor/commands/answer.schema.json": {
        ...schema,
        properties: {
          ...schema.properties,
          choice: { description: "The answer.", $ref: "../../reason-codes/choices.schema.json" },
        },
      },
    });
    expect(text).toContain("later(): Promise<Outcome>;");
  });
});

it("imports what it needs from where it is told", async () => {
  const files = await emitClient(catalogOf(command("agent/ring")), {
    ...OPTIONS,
    imports: { protocol: "#protocol", client: 'a"b' },
  });
  const modules = files.get("agent.ts")!.match(/from (".*");/g);
  expect(modules).toContain('from "#protocol";');
  expect(modules).toContain('from "a\\"b";');
});

it("gives the client the event that ends the session, and by condition what to raise, the end last", async () => {
  const by = { description: "It.", type: "string", enum: ["cut", "shut"] };
  const text = await side("agent", {
    ...event("agent/away", {
      "x-tandem": {
        lifecycle: {
          endsSession: true,
          raisedOn: [
            { conditions: ["dropped"], payload: { by: "cut" }, textProperty: "note" },
            { conditions: ["over"] },
          ],
        },
      },
      properties: { by, note: { ...by, enum: undefined, maxLength: 9 } },
    }),
    ...event("agent/bell", {
      "x-tandem": { lifecycle: { raisedOn: [{ conditions: ["dropped", "connected"] }] } },
    }),
  });
  expect(line(text, "endEvent:")).toBe('endEvent: "away",');
  expect(line(text, "raised: {")).toBe(
    'raised: {"dropped":[["bell",{}],["away",{"by":"cut"},"note"]],"connected":[["bell",{}]],"over":[["away",{}]]},',
  );
});

it("makes a class for a side that has nothing, and imports no type that it does not use", async () => {
  const text = await side("visitor", {});
  expect(line(text, "import {")).toBe(
    'import { Client, type ClientOptions, type SideProtocol, type Transport, type Vocabulary } from "../client.ts";',
  );
  expect(part(text, "export interface VisitorClientEvents")).toBe(
    "export interface VisitorClientEvents {\n}",
  );
  expect(text.slice(text.indexOf("export class"))).toMatchInlineSnapshot(`
    "export class VisitorClient extends Client<VisitorVocabulary> {
      constructor(transport: Transport, options?: ClientOptions<VisitorVocabulary>) {
        super(visitorProtocol, transport, options);
      }
    }
    "
  `);
});
