import { describe, expect, it } from "vitest";
import { catalogOf, event, type Files, OPTIONS, part } from "../../../test/fixture.ts";
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
    const text = (await emitted(schema, { on: true }))("agent/events/bell.ts");
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

  it("is a module with its guard, its validator and its Standard Schemas", async () => {
    const text = (await emitted(schema, { on: true }))("api/agent/bell.ts");
    expect([...text.matchAll(/^export (?:function|const) (\w+)/gm)].map(([, name]) => name)).toEqual([
      "isAgentBell",
      "validateAgentBell",
      "agentBell",
      "agentBellProduce",
    ]);
    expect(text).toContain('import type { AgentBellEvent } from "../../../protocol/index.ts";\n');
  });

  it("is a JSON Schema without references, of which both forms are made", async () => {
    expect((await emitted(schema, { on: true }))("schemas/agent/events/bell.ts")).toContain(
      `= {"title":"bell of events","description":"What bell means.","type":"object","properties":{"on":{"description":"It.","type":"boolean"},"id":{"description":"It.","type":"string","pattern":"^[a-z]{1,36}$"}},"required":["on"]};\n`,
    );
  });
});

describe("a map whose names may be __proto__", () => {
  it("refuses that one", async () => {
    const text = (await emitted(map("^[a-z_]{1,9}$"), {}))("agent/events/bell.ts");
    expect(text).toContain('if (key2 === "__proto__" || !isOf(key2, SET0, 1, 9)) {\n');
    const other = (await emitted(map("^[a-z]{1,9}$"), {}))("agent/events/bell.ts");
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
