import { describe, expect, it } from "vitest";
import { catalogOf, event, type Files, line, OPTIONS, part } from "../../../test/fixture.ts";
import type { EmitOptions } from "../emitter.ts";
import { emitServerValidator } from "./index.ts";
import { runOf } from "./patterns.ts";

const record = (properties: Record<string, Files>, required: string[] = []): Files => ({
  type: "object",
  properties: Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [name, { description: "It.", ...schema }]),
  ),
  ...(required.length > 0 && { required }),
});
const map = (pattern: string): Files => ({
  type: "object",
  additionalProperties: { description: "It.", type: "boolean" },
  propertyNames: { pattern },
  maxProperties: 3,
});
const emitted = async (schema: Files, ...valid: unknown[]): Promise<(path: string) => string> => {
  const files = await emitServerValidator(catalogOf(event("agent/bell", schema, { valid })), OPTIONS);
  return (path) => files.get(path)!;
};

describe("what is generated for one event", () => {
  const schema = record({ on: { type: "boolean" }, id: { type: "string", pattern: "^[a-z]{1,36}$" } }, [
    "on",
  ]);

  it("is a check that makes nothing where nothing is wrong", async () => {
    const text = (await emitted(schema, { on: true }))("checks/agent-events.ts");
    expect(text).toContain("const OTHER1 = /[^a-z]/;\n");
    expect(part(text, "export function")).toBe(`\
export function checkAgentBellEvent(data: unknown, at: string, check: Check): boolean {
  if (!isRecord(data)) {
    if (check.fail(TYPE, at, "", data, "an object")) return true;
  } else {
    const on1 = data["on"];
    if (on1 === undefined ? check.fail(REQUIRED, at, "", data, "on", NAMES0) : typeof on1 !== "boolean" && check.fail(TYPE, at, "/on", on1, "a boolean")) return true;
    const id2 = data["id"];
    if (id2 !== undefined && (!(isText(id2, 36) && id2 !== "" && !OTHER1.test(id2)) && check.fail(PATTERN, at, "/id", id2, "^[a-z]{1,36}$"))) return true;
    if (check.closed) {
      for (const key3 in data) {
        if (key3 !== "on" && key3 !== "id" && check.fail(ADDITIONAL_PROPERTIES, at, "", key3, NAMES0)) return true;
      }
    }
  }
  return false;
}`);
  });

  it("is a guard, a validator and its Standard Schemas in the module of its side", async () => {
    const text = (await emitted(schema, { on: true }))("agent.ts");
    expect([...text.matchAll(/^export (?:function|const) (\w+)/gm)].map(([, name]) => name)).toEqual([
      "isAgentBellEvent",
      "validateAgentBellEvent",
      "agentBellEvent",
      "agentBellEventProduce",
      "agentEvents",
      "agentEventsProduce",
      "agentCommands",
      "agentCommandsProduce",
    ]);
    expect(text).toContain('import type { AgentBellEvent } from "../protocol/index.ts";\n');
  });

  it("is a JSON Schema without references, of which both forms are made", async () => {
    expect((await emitted(schema, { on: true }))("schemas/agent-events.ts")).toContain(
      `export const agentBellEventSchema: JsonSchema = {"title":"bell of events","description":"What bell means.","type":"object","properties":{"on":{"description":"It.","type":"boolean"},"id":{"description":"It.","type":"string","pattern":"^[a-z]{1,36}$"}},"required":["on"]};\n`,
    );
  });
});

describe("what is generated for a folder", () => {
  it("is the same files, however many messages there are", async () => {
    const paths = async (files: Files): Promise<string[]> => [
      ...(await emitServerValidator(catalogOf(files), OPTIONS)).keys(),
    ];
    const one = await paths({});
    expect(one).toEqual(expect.arrayContaining(["agent.ts", "visitor.ts", "checks/agent-events.ts"]));
    expect(await paths({ ...event("agent/gong"), ...event("agent/alarm") })).toEqual(one);
  });

  it("has the limits of the target, and the defaults where it sets none", async () => {
    const limits = async (limits?: EmitOptions["limits"]): Promise<string> => {
      const files = await emitServerValidator(catalogOf(), { ...OPTIONS, ...(limits && { limits }) });
      return line(files.get("limits.ts")!, "export const limits");
    };
    expect(await limits()).toBe("export const limits: Limits = { bytes: 65536, depth: 16, nodes: 10000 };");
    expect(await limits({ bytes: 1_000_000, depth: 4 })).toBe(
      "export const limits: Limits = { bytes: 1000000, depth: 4, nodes: 10000 };",
    );
  });

  it("shares a constant between messages that have it in common", async () => {
    const schema = record({ id: { type: "string", pattern: "^[a-z]{1,36}$" } });
    const files = await emitServerValidator(
      catalogOf({ ...event("agent/bell", schema), ...event("agent/gong", schema) }),
      OPTIONS,
    );
    expect(files.get("checks/agent-events.ts")!.match(/^const .*/gm)).toEqual([
      'const NAMES0: readonly string[] = ["id"];',
      "const OTHER1 = /[^a-z]/;",
    ]);
  });
});

describe("a map whose names may be __proto__", () => {
  it("refuses that one", async () => {
    const text = (await emitted(map("^[a-z_]{1,9}$"), {}))("checks/agent-events.ts");
    expect(text).toContain('if (key2 === "__proto__" || !isOf(key2, SET0, 1, 9)) {\n');
    const other = (await emitted(map("^[a-z]{1,9}$"), {}))("checks/agent-events.ts");
    expect(other).not.toContain("__proto__");
  });
});

describe("a pattern of one run", () => {
  it.each([
    ["^[0-9]{1,4}$", { other: "[^0-9]", min: 1, max: 4, set: [0, 0x03ff0000, 0, 0] }],
    ["^a{3}$", { other: "[^\\x61]", min: 3, max: 3, set: [0, 0, 0, 2] }],
    ["^[@`]$", { other: "[^@`]", min: 1, max: 1, set: [0, 0, 1, 1] }],
  ])("%s", (pattern, run) => expect(runOf(pattern)).toEqual(run));

  it("is not one of two", () => {
    expect(runOf("^[0-9]{1,4}x$")).toBeUndefined();
    expect(runOf("^$")).toBeUndefined();
  });
});
