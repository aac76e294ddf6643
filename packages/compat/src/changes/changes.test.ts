import { describe, expect, it } from "vitest";
import { compare, RULES } from "../index.ts";

/** Each change as one line: rule, pointers, before and after, what it means backward and forward. */
function lines(old: unknown, now: unknown): string[] {
  return compare(old, now).changes.map(({ rule, oldPointer = "-", newPointer = "-", before, after, backward, forward }) => {
    const values = `${JSON.stringify(before) ?? "-"} → ${JSON.stringify(after) ?? "-"}`;
    return `${rule} ${oldPointer} ${newPointer}: ${values}: ${backward}/${forward}`;
  });
}

const event = {
  type: "object",
  properties: { enabled: { type: "boolean" }, reason: { enum: ["user", "timeout"] } },
  required: ["enabled"],
};

describe("changes", () => {
  it("are none between equal schemas", () => {
    expect(lines(event, structuredClone(event))).toEqual([]);
    expect(lines({ type: "object", required: ["a", "b"] }, { required: ["b", "a"], type: "object" })).toEqual([]);
  });

  it("name what was done to an event, each with its own verdicts", () => {
    const now = {
      description: "Says whether it is on.",
      type: "object",
      properties: {
        enabled: { type: ["boolean", "null"] },
        reason: { enum: ["timeout", "agent"] },
        by: { type: "string", maxLength: 64 },
      },
      required: ["enabled", "by"],
    };
    expect(lines(event, now)).toEqual([
      'TYPE_WIDENED /properties/enabled/type /properties/enabled/type: "boolean" → ["boolean","null"]: safe/breaking',
      'ENUM_VALUE_REMOVED /properties/reason/enum/0 -: "user" → -: breaking/safe',
      'ENUM_VALUE_ADDED - /properties/reason/enum/1: - → "agent": safe/breaking',
      'PROPERTY_ADDED - /properties/by: - → {"type":"string","maxLength":64}: breaking/safe',
      'PROPERTY_REQUIRED_ADDED - /required/1: - → "by": breaking/safe',
      'ANNOTATION_CHANGED - /description: - → "Says whether it is on.": safe/safe',
    ]);
  });

  it("say safe where the whole is safe, whatever they were alone", () => {
    expect(lines({ type: "string", maxLength: 3 }, { type: "string", pattern: "^.{0,3}$", maxLength: 5 })).toEqual([
      "MAX_LENGTH_RAISED /maxLength /maxLength: 3 → 5: safe/safe",
      'PATTERN_ADDED - /pattern: - → "^.{0,3}$": breaking/safe',
    ]);
    expect(lines({ type: "integer", exclusiveMinimum: 0 }, { type: "integer", minimum: 1 })).toEqual([
      "EXCLUSIVE_MINIMUM_REMOVED /exclusiveMinimum -: 0 → -: safe/safe",
      "MINIMUM_ADDED - /minimum: - → 1: safe/safe",
    ]);
  });

  it("are breaking together where none is alone", () => {
    const old = { type: "object", properties: { a: { type: "string" } } };
    const now = { type: "object", properties: { a: true }, dependentRequired: { a: ["b"], c: ["a"] } };
    expect(compare(old, now).backward.verdict).toBe("breaking");
    expect(compare(old, now).changes.some(({ backward }) => backward === "breaking")).toBe(true);
  });

  it("are found behind references, once for each definition", () => {
    const old = { $defs: { id: { type: "string", maxLength: 8 } }, properties: { a: { $ref: "#/$defs/id" }, b: { $ref: "#/$defs/id" } } };
    const now = { $defs: { key: { type: "string", maxLength: 9 } }, properties: { a: { $ref: "#/$defs/key" }, b: { $ref: "#/$defs/key" } } };
    expect(lines(old, now)).toEqual([
      'REF_CHANGED /properties/a/$ref /properties/a/$ref: "#/$defs/id" → "#/$defs/key": safe/safe',
      "MAX_LENGTH_RAISED /$defs/id/maxLength /$defs/key/maxLength: 8 → 9: safe/breaking",
      'REF_CHANGED /properties/b/$ref /properties/b/$ref: "#/$defs/id" → "#/$defs/key": safe/safe',
    ]);
  });

  it("are not made by a reference in place of what it points to", () => {
    const now = { $ref: "#/$defs/id", $defs: { id: { type: "string", maxLength: 8 } } };
    expect(lines({ type: "string", maxLength: 8 }, now)).toEqual([]);
  });

  it("match the arms of a union by what names them", () => {
    const arm = (name: string, type: string) => ({ properties: { kind: { const: name }, v: { type } }, required: ["kind"] });
    expect(
      lines({ anyOf: [arm("a", "string"), arm("b", "number")] }, { anyOf: [arm("c", "null"), arm("b", "integer"), arm("a", "string")] }),
    ).toEqual([
      'TYPE_NARROWED /anyOf/1/properties/v/type /anyOf/1/properties/v/type: "number" → "integer": breaking/safe',
      expect.stringMatching(/^ANY_OF_ARM_ADDED - \/anyOf\/0: /),
    ]);
  });

  it("tell the two drafts' spellings apart, and say so", () => {
    const [change] = lines(
      { $schema: "http://json-schema.org/draft-07/schema#", type: "string" },
      { $schema: "https://json-schema.org/draft/2020-12/schema", type: "string" },
    );
    expect(change).toBe('DIALECT_CHANGED  : "draft-07" → "2020-12": safe/safe');
  });
});

describe("rules", () => {
  it("keep their ids: people name them in their ignore files", () => {
    expect(Object.keys(RULES).toSorted().join(" ")).toMatchInlineSnapshot();
  });

  it("each say what was changed in one sentence", () => {
    for (const [id, { what }] of Object.entries(RULES)) {
      expect(id).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
      expect(what).toMatch(/^[A-Za-z].*\.$/);
    }
  });
});
