/** What a change of this kind does by itself to the values accepted, if nothing else stands in the way. */
export type Effect = "narrows" | "widens" | "moves" | "none";

export interface Rule {
  readonly effect: Effect;
  /** One sentence: what was changed. */
  readonly what: string;
  /** The smallest pair of schemas that has this change, which a test runs. */
  readonly example: { readonly old: unknown; readonly new: unknown };
}

type Values = readonly [unknown, unknown];

/** Rules of a keyword that is a bound: the two values are a lower and a higher bound. */
function bound(keyword: string, kind: "lower" | "upper", low: number, high: number): Record<string, Rule> {
  const [up, down] = kind === "lower" ? (["narrows", "widens"] as const) : (["widens", "narrows"] as const);
  const id = keyword.replace(/[A-Z]/g, (c) => `_${c}`).toUpperCase();
  const beside = keyword.endsWith("Contains") ? { contains: { type: "string" } } : {};
  const at = (value?: number) => ({ ...beside, ...(value !== undefined && { [keyword]: value }) });
  return {
    ...presence(id, keyword, low, beside),
    [`${id}_RAISED`]: { effect: up, what: `${keyword} is higher.`, example: { old: at(low), new: at(high) } },
    [`${id}_LOWERED`]: {
      effect: down,
      what: `${keyword} is lower.`,
      example: { old: at(high), new: at(low) },
    },
  };
}

/** Rules of a keyword that comes or goes. What is in it is compared by itself. */
function presence(id: string, keyword: string, value: unknown, beside: object = {}): Record<string, Rule> {
  const present = { ...beside, [keyword]: value };
  return {
    [`${id}_ADDED`]: {
      effect: "narrows",
      what: `${keyword} was added.`,
      example: { old: beside, new: present },
    },
    [`${id}_REMOVED`]: {
      effect: "widens",
      what: `${keyword} was removed.`,
      example: { old: present, new: beside },
    },
  };
}

/** Rules of a keyword that comes, goes, or is replaced as a whole. */
function keyword(id: string, name: string, [one, other]: Values): Record<string, Rule> {
  return {
    ...presence(id, name, one),
    [`${id}_REPLACED`]: {
      effect: "moves",
      what: `${name} has another value.`,
      example: { old: { [name]: one }, new: { [name]: other } },
    },
  };
}

/** An exclusive bound is a flag in draft-04, and a number since draft-06. */
function flag(keyword: string, beside: string): Record<string, Rule> {
  const id = keyword.replace(/[A-Z]/g, (c) => `_${c}`).toUpperCase();
  return {
    [`${id}_REPLACED`]: {
      effect: "moves",
      what: `${keyword} was a flag and is a number, or the reverse.`,
      example: {
        old: { $schema: DRAFT_04, [beside]: 1, [keyword]: true },
        new: { $schema: DRAFT_07, [keyword]: 1 },
      },
    },
  };
}

const text = { type: "string" };
const number = { type: "number" };
const DRAFT_04 = "http://json-schema.org/draft-04/schema#";
const DRAFT_07 = "http://json-schema.org/draft-07/schema#";
const DRAFT_2020 = "https://json-schema.org/draft/2020-12/schema";

/**
 * Every kind of change, by its stable id. Ignore files name these ids, and `tandem explain` has one list for all
 * commands: no id of another command may be the same.
 */
export const RULES: Readonly<Record<string, Rule>> = {
  DIALECT_CHANGED: {
    effect: "moves",
    what: "The schema is written in another draft of JSON Schema.",
    example: { old: { $schema: DRAFT_07, ...text }, new: { $schema: DRAFT_2020, ...text } },
  },
  SCHEMA_OPENED: {
    effect: "widens",
    what: "A schema was replaced by true.",
    example: { old: { items: text }, new: { items: true } },
  },
  SCHEMA_CLOSED: {
    effect: "narrows",
    what: "A schema was replaced by false.",
    example: { old: { items: text }, new: { items: false } },
  },
  SCHEMA_REPLACED: {
    effect: "moves",
    what: "A schema replaced true or false.",
    example: { old: { items: false }, new: { items: text } },
  },
  ANNOTATION_CHANGED: {
    effect: "none",
    what: "A description, an example or another annotation was changed.",
    example: { old: { ...text, title: "Name" }, new: { ...text, title: "Full name" } },
  },
  KEYWORD_CHANGED: {
    effect: "moves",
    what: "A keyword without a rule of its own was changed.",
    example: {
      old: { $dynamicRef: "#one", $defs: { one: { $dynamicAnchor: "one" }, two: { $dynamicAnchor: "two" } } },
      new: { $dynamicRef: "#two", $defs: { one: { $dynamicAnchor: "one" }, two: { $dynamicAnchor: "two" } } },
    },
  },
  REF_CHANGED: {
    effect: "none",
    what: "A reference has another name. What it points to is compared by itself.",
    example: {
      old: { $ref: "#/$defs/a", $defs: { a: text, b: text } },
      new: { $ref: "#/$defs/b", $defs: { a: text, b: text } },
    },
  },

  TYPE_DISALLOWED: {
    effect: "narrows",
    what: "A type is no longer allowed.",
    example: { old: { type: ["string", "null"] }, new: text },
  },
  TYPE_ALLOWED: {
    effect: "widens",
    what: "A further type is allowed.",
    example: { old: text, new: { type: ["string", "null"] } },
  },
  TYPE_REPLACED: {
    effect: "moves",
    what: "One type is no longer allowed, and another one is.",
    example: { old: text, new: { type: "boolean" } },
  },
  ENUM_VALUE_ADDED: {
    effect: "widens",
    what: "A value was added to the enum.",
    example: { old: { enum: ["a"] }, new: { enum: ["a", "b"] } },
  },
  ENUM_VALUE_REMOVED: {
    effect: "narrows",
    what: "A value was removed from the enum.",
    example: { old: { enum: ["a", "b"] }, new: { enum: ["a"] } },
  },
  ...presence("ENUM", "enum", ["a", "b"]),
  ...keyword("CONST", "const", ["a", "b"]),

  ...bound("minimum", "lower", 1, 2),
  ...bound("maximum", "upper", 1, 2),
  ...bound("exclusiveMinimum", "lower", 1, 2),
  ...bound("exclusiveMaximum", "upper", 1, 2),
  ...flag("exclusiveMinimum", "minimum"),
  ...flag("exclusiveMaximum", "maximum"),
  ...keyword("MULTIPLE_OF", "multipleOf", [2, 3]),
  ...bound("minLength", "lower", 1, 2),
  ...bound("maxLength", "upper", 1, 2),
  ...keyword("PATTERN", "pattern", ["^a", "^b"]),
  ...keyword("FORMAT", "format", ["date", "time"]),

  PROPERTY_DECLARED: {
    effect: "narrows",
    what: "A property was declared. In an open object it could be anything before.",
    example: { old: {}, new: { properties: { a: text } } },
  },
  PROPERTY_UNDECLARED: {
    effect: "moves",
    what: "A property is no longer declared.",
    example: { old: { properties: { a: text } }, new: {} },
  },
  PROPERTY_REQUIRED_ADDED: {
    effect: "narrows",
    what: "A property became required.",
    example: { old: {}, new: { required: ["a"] } },
  },
  PROPERTY_REQUIRED_REMOVED: {
    effect: "widens",
    what: "A property is no longer required.",
    example: { old: { required: ["a"] }, new: {} },
  },
  PATTERN_PROPERTIES_ADDED: {
    effect: "narrows",
    what: "Properties whose names match a pattern were declared.",
    example: { old: {}, new: { patternProperties: { "^x": text } } },
  },
  PATTERN_PROPERTIES_REMOVED: {
    effect: "moves",
    what: "Properties whose names match a pattern are no longer declared.",
    example: { old: { patternProperties: { "^x": text } }, new: {} },
  },
  ADDITIONAL_PROPERTIES_CLOSED: {
    effect: "narrows",
    what: "Undeclared properties are no longer allowed.",
    example: { old: {}, new: { additionalProperties: false } },
  },
  ADDITIONAL_PROPERTIES_OPENED: {
    effect: "widens",
    what: "Undeclared properties can be anything.",
    example: { old: { additionalProperties: false }, new: {} },
  },
  ADDITIONAL_PROPERTIES_CHANGED: {
    effect: "moves",
    what: "Undeclared properties have another schema.",
    example: { old: { additionalProperties: false }, new: { additionalProperties: text } },
  },
  ...presence("PROPERTY_NAMES", "propertyNames", { maxLength: 9 }),
  ...bound("minProperties", "lower", 1, 2),
  ...bound("maxProperties", "upper", 1, 2),
  DEPENDENT_REQUIRED_ADDED: {
    effect: "narrows",
    what: "A property now requires another one.",
    example: { old: {}, new: { dependentRequired: { a: ["b"] } } },
  },
  DEPENDENT_REQUIRED_REMOVED: {
    effect: "widens",
    what: "A property no longer requires another one.",
    example: { old: { dependentRequired: { a: ["b"] } }, new: {} },
  },
  DEPENDENT_REQUIRED_CHANGED: {
    effect: "moves",
    what: "A property requires other ones.",
    example: { old: { dependentRequired: { a: ["b"] } }, new: { dependentRequired: { a: ["c"] } } },
  },
  DEPENDENT_SCHEMA_ADDED: {
    effect: "narrows",
    what: "An object with a certain property must now match a schema.",
    example: { old: {}, new: { dependentSchemas: { a: { required: ["b"] } } } },
  },
  DEPENDENT_SCHEMA_REMOVED: {
    effect: "widens",
    what: "An object with a certain property need no longer match a schema.",
    example: { old: { dependentSchemas: { a: { required: ["b"] } } }, new: {} },
  },
  DEPENDENCY_ADDED: {
    effect: "narrows",
    what: "A dependency of a property was added.",
    example: {
      old: { $schema: DRAFT_07 },
      new: { $schema: DRAFT_07, dependencies: { a: ["b"] } },
    },
  },
  DEPENDENCY_REMOVED: {
    effect: "widens",
    what: "A dependency of a property was removed.",
    example: {
      old: { $schema: DRAFT_07, dependencies: { a: ["b"] } },
      new: { $schema: DRAFT_07 },
    },
  },
  DEPENDENCY_CHANGED: {
    effect: "moves",
    what: "A property depends on other ones.",
    example: {
      old: { $schema: DRAFT_07, dependencies: { a: ["b"] } },
      new: { $schema: DRAFT_07, dependencies: { a: ["c"] } },
    },
  },
  ...presence("UNEVALUATED_PROPERTIES", "unevaluatedProperties", text),

  ...presence("ITEMS", "items", text),
  ITEMS_REPLACED: {
    effect: "moves",
    what: "items is one schema where it was a list, or the reverse.",
    example: {
      old: { $schema: DRAFT_07, items: [text] },
      new: { $schema: DRAFT_07, items: text },
    },
  },
  PREFIX_ITEM_ADDED: {
    effect: "narrows",
    what: "An item got a schema of its own.",
    example: { old: { prefixItems: [text] }, new: { prefixItems: [text, number] } },
  },
  PREFIX_ITEM_REMOVED: {
    effect: "moves",
    what: "An item no longer has a schema of its own.",
    example: { old: { prefixItems: [text, number] }, new: { prefixItems: [text] } },
  },
  ADDITIONAL_ITEMS_ADDED: {
    effect: "narrows",
    what: "additionalItems was added.",
    example: {
      old: { $schema: DRAFT_07, items: [text] },
      new: { $schema: DRAFT_07, items: [text], additionalItems: number },
    },
  },
  ADDITIONAL_ITEMS_REMOVED: {
    effect: "widens",
    what: "additionalItems was removed.",
    example: {
      old: { $schema: DRAFT_07, items: [text], additionalItems: number },
      new: { $schema: DRAFT_07, items: [text] },
    },
  },
  ...presence("CONTAINS", "contains", text),
  ...bound("minContains", "lower", 2, 3),
  ...bound("maxContains", "upper", 2, 3),
  ...bound("minItems", "lower", 1, 2),
  ...bound("maxItems", "upper", 1, 2),
  ...keyword("UNIQUE_ITEMS", "uniqueItems", [true, false]),
  ...presence("UNEVALUATED_ITEMS", "unevaluatedItems", text),

  ALL_OF_ARM_ADDED: {
    effect: "narrows",
    what: "allOf has one more arm.",
    example: { old: { allOf: [text] }, new: { allOf: [text, { maxLength: 9 }] } },
  },
  ALL_OF_ARM_REMOVED: {
    effect: "widens",
    what: "allOf has one arm fewer.",
    example: { old: { allOf: [text, { maxLength: 9 }] }, new: { allOf: [text] } },
  },
  ANY_OF_ARM_ADDED: {
    effect: "widens",
    what: "anyOf has one more arm.",
    example: { old: { anyOf: [text] }, new: { anyOf: [text, number] } },
  },
  ANY_OF_ARM_REMOVED: {
    effect: "narrows",
    what: "anyOf has one arm fewer.",
    example: { old: { anyOf: [text, number] }, new: { anyOf: [text] } },
  },
  ONE_OF_ARM_ADDED: {
    effect: "moves",
    what: "oneOf has one more arm.",
    example: { old: { oneOf: [text] }, new: { oneOf: [text, number] } },
  },
  ONE_OF_ARM_REMOVED: {
    effect: "moves",
    what: "oneOf has one arm fewer.",
    example: { old: { oneOf: [text, number] }, new: { oneOf: [text] } },
  },
  ...presence("ALL_OF", "allOf", [text]),
  ...presence("ANY_OF", "anyOf", [text, number]),
  ...presence("ONE_OF", "oneOf", [text, number]),
  ...presence("NOT", "not", text),
  ...presence("IF", "if", text),
  ...presence("THEN", "then", { maxLength: 9 }),
  ...presence("ELSE", "else", { maxLength: 9 }),
};

/** A stable id of {@link RULES}. */
export type ChangeId = string;
