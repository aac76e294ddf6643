import { expect, it } from "vitest";
import { catalogOf, codeList, command, event, type Files, STABLE, type } from "../../../test/fixture.ts";
import { emitTypes } from "./types.ts";

/** The interface that a payload of these properties becomes. */
async function interfaceOf(schema: Files, files: Files = {}, valid: unknown = {}): Promise<string> {
  const text = await emitTypes(catalogOf({ ...files, ...event("agent/bell", schema, { valid: [valid] }) }));
  return text.slice(text.indexOf("export interface AgentBellEvent")).split("\n\n")[0]!.trimEnd();
}
const its = (schema: Files) => ({ description: "It.", ...schema });
const shared = (name: string, folder = "common") => ({ $ref: `../../${folder}/${name}.schema.json` });

it("writes every shape of the dialect", async () => {
  const text = await interfaceOf(
    {
      properties: {
        flag: its({ type: "boolean" }),
        text: its({ type: "string", minLength: 1, maxLength: 10 }),
        id: its({ type: "string", pattern: "^[a-z]{1,8}$" }),
        count: its({ type: "integer", minimum: 0, maximum: 9 }),
        word: its({ type: "string", enum: ["one", "two"] }),
        fixed: its({ const: "1.0" }),
        scalar: its({ type: ["string", "number", "null"], maxLength: 5, minimum: 0, maximum: 1 }),
        list: its({ type: "array", items: { type: "string", maxLength: 5 }, maxItems: 3 }),
        record: its({
          type: "object",
          properties: { x: its({ type: "boolean" }), y: its({ type: "boolean" }) },
          required: ["x"],
        }),
        map: its({
          type: "object",
          additionalProperties: { type: "boolean" },
          propertyNames: { pattern: "^[a-z]{1,8}$" },
          maxProperties: 3,
        }),
        tone: its(shared("tone")),
        reason: its(shared("reason", "reason-codes")),
        reasons: its({ type: "array", items: shared("reason", "reason-codes"), maxItems: 2 }),
      },
      required: ["flag"],
    },
    {
      ...type("tone", { type: "string", maxLength: 5 }),
      ...event("visitor/bell", { properties: { tone: its(shared("tone")) } }),
      ...codeList("reason", ["a"]),
    },
    { flag: true },
  );
  expect(text).toMatchInlineSnapshot(
    `
    "export interface AgentBellEvent {
    /**
     * It.
     */
    flag: boolean
    /**
     * It.
     */
    text?: string
    /**
     * It.
     */
    id?: string
    /**
     * It.
     */
    count?: number
    /**
     * It.
     */
    word?: ("one" | "two")
    /**
     * It.
     */
    fixed?: "1.0"
    /**
     * It.
     */
    scalar?: (string | number | null)
    /**
     * It.
     */
    list?: string[]
    /**
     * It.
     */
    record?: {
    /**
     * It.
     */
    x: boolean
    /**
     * It.
     */
    y?: boolean
    }
    /**
     * It.
     */
    map?: {
    [k: string]: boolean
    }
    /**
     * It.
     */
    tone?: Tone
    /**
     * It.
     */
    reason?: Reason
    /**
     * It.
     */
    reasons?: Reason[]
    }"
  `,
  );
});

it("says on hover what a reader needs", async () => {
  const text = await emitTypes(
    catalogOf(
      event("agent/bell", {
        description: "Ends */ early, has `code` and\nanother line.",
        "x-tandem": { cause: "Somebody rang.", stability: "legacy", deprecated: "Use gong instead." },
        properties: {
          tone: {
            description: "A */ tone.",
            "x-tandem": { deprecated: "Use pitch instead." },
            type: "boolean",
          },
        },
      }),
    ),
  );
  expect(text.slice(text.indexOf("/**\n * Ends"))).toMatchInlineSnapshot(`
    "/**
     * Ends * / early, has \`code\` and
     * another line.
     * 
     * Cause: Somebody rang.
     * 
     * @deprecated Use gong instead.
     */
    export interface AgentBellEvent {
    /**
     * A * / tone.
     * 
     * @deprecated Use pitch instead.
     */
    tone?: boolean
    }
    "
  `);
});

it("imports the code lists that are used, and no others", async () => {
  const text = await emitTypes(
    catalogOf({
      ...codeList("reason", ["a"]),
      ...codeList("unused", ["a"], { description: "A Reason that nobody has." }),
      ...event("agent/bell", { properties: { why: its(shared("reason", "reason-codes")) } }),
    }),
  );
  expect(text.split("\n")[1]).toBe('import type { Reason } from "./codes.ts";');
  expect(await emitTypes(catalogOf())).not.toContain("import");
});

it("names a type as the maps do, digits and all", async () => {
  const text = await emitTypes(catalogOf(command("agent/start2nd")));
  expect(text).toContain("export interface AgentStart2NdCommand {\n");
});

it("takes names of JSON Schema for what they are: properties", async () => {
  const names = [
    "type",
    "title",
    "enum",
    "const",
    "items",
    "properties",
    "required",
    "definitions",
    "id",
    "allOf",
    "class",
  ];
  const text = await interfaceOf({
    properties: Object.fromEntries(names.map((name) => [name, its({ type: "boolean" })])),
  });
  for (const name of names) expect(text).toContain(`\n${name}?: boolean\n`);
});

it("has one type for a shared one, whoever uses it and whatever they say of it", async () => {
  const text = await emitTypes(
    catalogOf({
      ...type("tone", {
        "x-tandem": STABLE,
        type: "object",
        properties: { pitch: its({ type: "boolean" }) },
      }),
      ...event("agent/bell", {
        properties: { a: its(shared("tone")), b: { ...its(shared("tone")), description: "Other." } },
      }),
      ...event("visitor/bell", { properties: { tone: its(shared("tone")) } }),
    }),
  );
  expect(text.match(/interface Tone\w*/g)).toEqual(["interface Tone"]);
  expect(text.match(/: Tone\b/g)).toHaveLength(3);
});
