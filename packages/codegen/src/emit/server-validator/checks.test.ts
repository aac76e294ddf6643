import { describe, expect, it } from "vitest";
import {
  catalogOf,
  codeList,
  event,
  type Files,
  OPTIONS,
  part,
  STABLE,
  type,
} from "../../../test/fixture.ts";
import { emitServerValidator } from "./index.ts";

async function check(files: Files, path = "agent/events/bell.ts", validator: "own" | "ajv" = "own") {
  const text = (await emitServerValidator(catalogOf(files), { ...OPTIONS, validator })).get(path)!;
  return validator === "own" ? part(text, "export function check") : text;
}

/** The lines that check one optional property. */
async function linesOf(schema: Files, files: Files = {}): Promise<string> {
  const property = { description: "It.", ...schema };
  const text = await check({ ...files, ...event("agent/bell", { properties: { tone: property } }) });
  const lines = text.split("\n");
  const begin = lines.findIndex((line) => line.includes("data.tone;"));
  const end = lines.findIndex((line) => line.includes("check.closed && hasOthers"));
  return lines
    .slice(begin + 1, end)
    .map((line) => line.slice(4))
    .join("\n");
}

describe("a property is checked by", () => {
  it("its type", async () => {
    expect(await linesOf({ type: "boolean" })).toMatchInlineSnapshot(
      `"if (tone1 !== undefined && (typeof tone1 !== "boolean" && check.fail("a boolean", \`\${at}/tone\`, tone1))) return true;"`,
    );
    expect(await linesOf({ type: ["string", "null"], maxLength: 5 })).toMatchInlineSnapshot(
      `"if (tone1 !== undefined && (typeof tone1 === "string" ? !isText(tone1, 5) && check.fail("maxLength", \`\${at}/tone\`, tone1, 5) : tone1 !== null && check.fail("a string or null", \`\${at}/tone\`, tone1))) return true;"`,
    );
  });

  it("the length of its text", async () => {
    expect(await linesOf({ type: "string", minLength: 1, maxLength: 5 })).toMatchInlineSnapshot(
      `"if (tone1 !== undefined && (tone1 === "" ? check.fail("minLength", \`\${at}/tone\`, tone1) : !isText(tone1, 5) && check.fail("maxLength", \`\${at}/tone\`, tone1, 5))) return true;"`,
    );
  });

  it("its limits", async () => {
    expect(await linesOf({ type: "integer", minimum: 0, maximum: 9 })).toMatchInlineSnapshot(
      `"if (tone1 !== undefined && (!Number.isInteger(tone1) ? check.fail("an integer", \`\${at}/tone\`, tone1) : ((tone1 as number) < 0 && check.fail("minimum", \`\${at}/tone\`, tone1, 0)) || ((tone1 as number) > 9 && check.fail("maximum", \`\${at}/tone\`, tone1, 9)))) return true;"`,
    );
  });

  it("its pattern", async () => {
    expect(await linesOf({ type: "string", pattern: "^a\\/b[/]$" })).toMatchInlineSnapshot(
      `"if (tone1 !== undefined && (!isRuns(tone1, RUNS4) && check.fail("pattern", \`\${at}/tone\`, tone1, "^a\\\\/b[/]$"))) return true;"`,
    );
  });

  it("its words", async () => {
    expect(await linesOf({ type: "string", enum: ['a"b', "c\\d"] })).toMatchInlineSnapshot(
      `"if (tone1 !== undefined && (tone1 !== "a\\"b" && tone1 !== "c\\\\d" && check.fail("enum", \`\${at}/tone\`, tone1, WORDS1))) return true;"`,
    );
    expect(await linesOf({ const: 'a"b' })).toMatchInlineSnapshot(
      `"if (tone1 !== undefined && (tone1 !== "a\\"b" && check.fail("const", \`\${at}/tone\`, tone1, "\\"a\\\\\\"b\\""))) return true;"`,
    );
  });

  it("its items, no more of them than may be there", async () => {
    expect(await linesOf({ type: "array", items: { type: "boolean" }, maxItems: 3 })).toMatchInlineSnapshot(`
      "if (tone1 !== undefined) {
        if (!Array.isArray(tone1)) {
          if (check.fail("a list", \`\${at}/tone\`, tone1)) return true;
        } else {
          if (tone1.length > 3 && check.fail("maxItems", \`\${at}/tone\`, tone1, 3)) return true;
          for (let i2 = 0; i2 < tone1.length && i2 < 3; i2++) {
            const item3 = tone1[i2];
            if (typeof item3 !== "boolean" && check.fail("a boolean", \`\${at}/tone/\${i2}\`, item3)) return true;
          }
        }
      }"
    `);
  });

  it("its names and their values", async () => {
    expect(
      await linesOf({
        type: "object",
        additionalProperties: { type: "boolean" },
        propertyNames: { pattern: "^[a-z]{1,8}$" },
        maxProperties: 3,
      }),
    ).toMatchInlineSnapshot(`
      "if (tone1 !== undefined) {
        if (!isRecord(tone1)) {
          if (check.fail("an object", \`\${at}/tone\`, tone1)) return true;
        } else {
          let count2 = 0;
          for (const key3 in tone1) {
            if (++count2 > 3) {
              if (check.fail("maxProperties", \`\${at}/tone\`, tone1, 3)) return true;
              break;
            }
            if (!isOf(key3, SET1, 1, 8) && check.fail("pattern", \`\${at}/tone\`, key3, "^[a-z]{1,8}$ as the name of a property")) return true;
            const value4 = tone1[key3];
            if (typeof value4 !== "boolean" && check.fail("a boolean", \`\${at}/tone/\${token(key3)}\`, value4)) return true;
          }
        }
      }"
    `);
  });

  it("a list of codes: an open one only where a producer writes", async () => {
    const reason = { $ref: "../../reason-codes/reason.schema.json" };
    const open = { "x-tandem": { ...STABLE, open: true } };
    expect(await linesOf(reason, codeList("reason", ["a", "b"]))).toMatchInlineSnapshot(
      `"if (tone1 !== undefined && (tone1 !== "a" && tone1 !== "b" && check.fail("enum", \`\${at}/tone\`, tone1, WORDS1))) return true;"`,
    );
    expect(await linesOf(reason, codeList("reason", ["a", "b"], open))).toMatchInlineSnapshot(
      `"if (tone1 !== undefined && (check.closed ? tone1 !== "a" && tone1 !== "b" && check.fail("enum", \`\${at}/tone\`, tone1, WORDS1) : !isText(tone1, 64) && check.fail("maxLength", \`\${at}/tone\`, tone1, 64))) return true;"`,
    );
  });
});

it("takes in what is shared", async () => {
  const tone = { description: "It.", $ref: "../../common/tone.schema.json" };
  const text = await check({
    ...type("tone", {
      type: "object",
      properties: { high: { description: "It.", type: "boolean" } },
      required: ["high"],
    }),
    ...event("agent/bell", { properties: { tone } }),
    ...event("visitor/bell", { properties: { tone } }),
  });
  expect(text).toMatchInlineSnapshot(`
    "export function checkAgentBellEvent(data: unknown, at: string, check: Check): boolean {
      if (!isRecord(data)) {
        if (check.fail("an object", at, data)) return true;
      } else {
        const tone1 = data.tone;
        if (tone1 !== undefined) {
          if (!isRecord(tone1)) {
            if (check.fail("an object", \`\${at}/tone\`, tone1)) return true;
          } else {
            const high2 = tone1.high;
            if (high2 === undefined ? check.fail("required", \`\${at}/tone\`, tone1, "high", NAMES1) : typeof high2 !== "boolean" && check.fail("a boolean", \`\${at}/tone/high\`, high2)) return true;
            if (check.closed && hasOthers(tone1, NAMES1) && check.others(\`\${at}/tone\`, tone1, NAMES1)) return true;
          }
        }
        if (check.closed && hasOthers(data, NAMES0) && check.others(at, data, NAMES0)) return true;
      }
      return false;
    }"
  `);
});

it("lets the payload stand in the envelope, which does not list it", async () => {
  const files = await emitServerValidator(catalogOf(), OPTIONS);
  expect(files.get("common/envelope.ts")).toContain('["type","data"]');
});

it("never calls two variables by one name", async () => {
  const names = ["a1", ..."abcdefghijkl"];
  const properties = Object.fromEntries(names.map((name) => [name, { description: "It.", type: "boolean" }]));
  const text = await check(event("agent/bell", { properties }));
  const variables = [...text.matchAll(/const (\w+) = data\./g)].map((match) => match[1]);
  expect(variables).toHaveLength(13);
  expect(new Set(variables).size).toBe(13);
});

describe("Ajv's code", () => {
  it("stands behind the same function, and needs nothing of Ajv", async () => {
    const files = {
      ...codeList("reason", ["a"]),
      ...event("agent/bell", {
        properties: {
          tone: { description: "It.", type: "string", maxLength: 5 },
          why: { description: "Why.", $ref: "../../reason-codes/reason.schema.json" },
        },
      }),
    };
    const text = await check(files, "agent/events/bell.ts", "ajv");
    expect(text).toContain("// @ts-nocheck\n");
    expect(text).toContain("export function checkAgentBellEvent(");
    for (const file of (
      await emitServerValidator(catalogOf(files), { ...OPTIONS, validator: "ajv" })
    ).values())
      expect(file).not.toMatch(/\brequire\(|from "ajv|\beval\(|new Function/);
  });
});
