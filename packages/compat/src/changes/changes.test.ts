import { describe, expect, it } from "vitest";
import { compare, RULES } from "../index.ts";

/** Each change as one line: rule, pointers, before and after, what it means backward and forward. */
function lines(old: unknown, now: unknown): string[] {
  return compare(old, now).changes.map(
    ({ rule, oldPointer = "-", newPointer = "-", before, after, backward, forward }) => {
      const values = `${JSON.stringify(before) ?? "-"} → ${JSON.stringify(after) ?? "-"}`;
      return `${rule} ${oldPointer} ${newPointer}: ${values}: ${backward}/${forward}`;
    },
  );
}

const event = {
  type: "object",
  properties: { enabled: { type: "boolean" }, reason: { enum: ["user", "timeout"] } },
  required: ["enabled"],
};

describe("changes", () => {
  it("are none between equal schemas", () => {
    expect(lines(event, structuredClone(event))).toEqual([]);
    expect(lines({ type: "object", required: ["a", "b"] }, { required: ["b", "a"], type: "object" })).toEqual(
      [],
    );
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
      'TYPE_ALLOWED /properties/enabled/type /properties/enabled/type: "boolean" → ["boolean","null"]: safe/breaking',
      'ENUM_VALUE_REMOVED /properties/reason/enum/0 -: "user" → -: breaking/safe',
      'ENUM_VALUE_ADDED - /properties/reason/enum/1: - → "agent": safe/breaking',
      'PROPERTY_DECLARED - /properties/by: - → {"type":"string","maxLength":64}: breaking/safe',
      'PROPERTY_REQUIRED_ADDED - /required/1: - → "by": breaking/safe',
      'ANNOTATION_CHANGED - /description: - → "Says whether it is on.": safe/safe',
    ]);
  });

  it("say safe where the whole is safe, whatever they were alone", () => {
    expect(
      lines({ type: "string", maxLength: 3 }, { type: "string", pattern: "^.{0,3}$", maxLength: 5 }),
    ).toEqual([
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
    const old = {
      $defs: { id: { type: "string", maxLength: 8 } },
      properties: { a: { $ref: "#/$defs/id" }, b: { $ref: "#/$defs/id" } },
    };
    const now = {
      $defs: { key: { type: "string", maxLength: 9 } },
      properties: { a: { $ref: "#/$defs/key" }, b: { $ref: "#/$defs/key" } },
    };
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
    const arm = (name: string, type: string) => ({
      properties: { kind: { const: name }, v: { type } },
      required: ["kind"],
    });
    expect(
      lines(
        { anyOf: [arm("a", "string"), arm("b", "number")] },
        { anyOf: [arm("c", "null"), arm("b", "integer"), arm("a", "string")] },
      ),
    ).toEqual([
      'TYPE_DISALLOWED /anyOf/1/properties/v/type /anyOf/1/properties/v/type: "number" → "integer": breaking/safe',
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
    expect(Object.keys(RULES).toSorted().join(" ")).toMatchInlineSnapshot(
      `"ADDITIONAL_ITEMS_ADDED ADDITIONAL_ITEMS_REMOVED ADDITIONAL_PROPERTIES_CHANGED ADDITIONAL_PROPERTIES_CLOSED ADDITIONAL_PROPERTIES_OPENED ALL_OF_ADDED ALL_OF_ARM_ADDED ALL_OF_ARM_REMOVED ALL_OF_REMOVED ANNOTATION_CHANGED ANY_OF_ADDED ANY_OF_ARM_ADDED ANY_OF_ARM_REMOVED ANY_OF_REMOVED CONST_ADDED CONST_REMOVED CONST_REPLACED CONTAINS_ADDED CONTAINS_REMOVED DEPENDENCY_ADDED DEPENDENCY_CHANGED DEPENDENCY_REMOVED DEPENDENT_REQUIRED_ADDED DEPENDENT_REQUIRED_CHANGED DEPENDENT_REQUIRED_REMOVED DEPENDENT_SCHEMA_ADDED DEPENDENT_SCHEMA_REMOVED DIALECT_CHANGED ELSE_ADDED ELSE_REMOVED ENUM_ADDED ENUM_REMOVED ENUM_VALUE_ADDED ENUM_VALUE_REMOVED EXCLUSIVE_MAXIMUM_ADDED EXCLUSIVE_MAXIMUM_LOWERED EXCLUSIVE_MAXIMUM_RAISED EXCLUSIVE_MAXIMUM_REMOVED EXCLUSIVE_MAXIMUM_REPLACED EXCLUSIVE_MINIMUM_ADDED EXCLUSIVE_MINIMUM_LOWERED EXCLUSIVE_MINIMUM_RAISED EXCLUSIVE_MINIMUM_REMOVED EXCLUSIVE_MINIMUM_REPLACED FORMAT_ADDED FORMAT_REMOVED FORMAT_REPLACED IF_ADDED IF_REMOVED ITEMS_ADDED ITEMS_REMOVED ITEMS_REPLACED KEYWORD_CHANGED MAXIMUM_ADDED MAXIMUM_LOWERED MAXIMUM_RAISED MAXIMUM_REMOVED MAX_CONTAINS_ADDED MAX_CONTAINS_LOWERED MAX_CONTAINS_RAISED MAX_CONTAINS_REMOVED MAX_ITEMS_ADDED MAX_ITEMS_LOWERED MAX_ITEMS_RAISED MAX_ITEMS_REMOVED MAX_LENGTH_ADDED MAX_LENGTH_LOWERED MAX_LENGTH_RAISED MAX_LENGTH_REMOVED MAX_PROPERTIES_ADDED MAX_PROPERTIES_LOWERED MAX_PROPERTIES_RAISED MAX_PROPERTIES_REMOVED MINIMUM_ADDED MINIMUM_LOWERED MINIMUM_RAISED MINIMUM_REMOVED MIN_CONTAINS_ADDED MIN_CONTAINS_LOWERED MIN_CONTAINS_RAISED MIN_CONTAINS_REMOVED MIN_ITEMS_ADDED MIN_ITEMS_LOWERED MIN_ITEMS_RAISED MIN_ITEMS_REMOVED MIN_LENGTH_ADDED MIN_LENGTH_LOWERED MIN_LENGTH_RAISED MIN_LENGTH_REMOVED MIN_PROPERTIES_ADDED MIN_PROPERTIES_LOWERED MIN_PROPERTIES_RAISED MIN_PROPERTIES_REMOVED MULTIPLE_OF_ADDED MULTIPLE_OF_REMOVED MULTIPLE_OF_REPLACED NOT_ADDED NOT_REMOVED ONE_OF_ADDED ONE_OF_ARM_ADDED ONE_OF_ARM_REMOVED ONE_OF_REMOVED PATTERN_ADDED PATTERN_PROPERTIES_ADDED PATTERN_PROPERTIES_REMOVED PATTERN_REMOVED PATTERN_REPLACED PREFIX_ITEM_ADDED PREFIX_ITEM_REMOVED PROPERTY_DECLARED PROPERTY_NAMES_ADDED PROPERTY_NAMES_REMOVED PROPERTY_REQUIRED_ADDED PROPERTY_REQUIRED_REMOVED PROPERTY_UNDECLARED REF_CHANGED SCHEMA_CLOSED SCHEMA_OPENED SCHEMA_REPLACED THEN_ADDED THEN_REMOVED TYPE_ALLOWED TYPE_DISALLOWED TYPE_REPLACED UNEVALUATED_ITEMS_ADDED UNEVALUATED_ITEMS_REMOVED UNEVALUATED_PROPERTIES_ADDED UNEVALUATED_PROPERTIES_REMOVED UNIQUE_ITEMS_ADDED UNIQUE_ITEMS_REMOVED UNIQUE_ITEMS_REPLACED"`,
    );
  });

  it.each(Object.entries(RULES))("%s is found in its own example", (id, { example }) => {
    const { changes } = compare(example.old, example.new);
    expect(changes.map(({ rule }) => rule)).toContain(id);
  });

  it("each say what was changed in one sentence", () => {
    for (const [id, { what }] of Object.entries(RULES)) {
      expect(id).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
      expect(what).toMatch(/^[A-Za-z].*\.$/);
    }
  });
});
