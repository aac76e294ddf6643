/** What a change of this kind does by itself to the values accepted, where nothing else stands in the way. */
export type Effect = "narrows" | "widens" | "moves" | "none";

export interface Rule {
  readonly effect: Effect;
  /** One sentence: what was changed. */
  readonly what: string;
}

function bound(name: string, lower: boolean): Record<string, Rule> {
  const [up, down] = lower ? (["narrows", "widens"] as const) : (["widens", "narrows"] as const);
  const id = name.replace(/[A-Z]/g, (c) => `_${c}`).toUpperCase();
  return {
    [`${id}_ADDED`]: { effect: "narrows", what: `${name} was added.` },
    [`${id}_REMOVED`]: { effect: "widens", what: `${name} was removed.` },
    [`${id}_RAISED`]: { effect: up, what: `${name} is higher.` },
    [`${id}_LOWERED`]: { effect: down, what: `${name} is lower.` },
  };
}

function keyword(id: string, name: string): Record<string, Rule> {
  return {
    [`${id}_ADDED`]: { effect: "narrows", what: `${name} was added.` },
    [`${id}_REMOVED`]: { effect: "widens", what: `${name} was removed.` },
    [`${id}_CHANGED`]: { effect: "moves", what: `${name} says something else.` },
  };
}

/** Every kind of change, by its stable id. Ids are never renamed: people name them in their ignore files. */
export const RULES: Readonly<Record<string, Rule>> = {
  DIALECT_CHANGED: { effect: "moves", what: "The schema is written in another draft." },
  SCHEMA_OPENED: { effect: "widens", what: "A schema was replaced by true." },
  SCHEMA_CLOSED: { effect: "narrows", what: "A schema was replaced by false." },
  SCHEMA_REPLACED: { effect: "moves", what: "true or false was replaced by a schema." },
  ANNOTATION_CHANGED: {
    effect: "none",
    what: "A description, an example or another annotation was changed.",
  },
  KEYWORD_CHANGED: { effect: "moves", what: "A keyword without a rule of its own was changed." },
  REF_CHANGED: {
    effect: "none",
    what: "A reference has another name; what it points to is compared by itself.",
  },

  TYPE_NARROWED: { effect: "narrows", what: "Fewer types are allowed." },
  TYPE_WIDENED: { effect: "widens", what: "More types are allowed." },
  TYPE_CHANGED: { effect: "moves", what: "Other types are allowed." },
  ENUM_VALUE_ADDED: { effect: "widens", what: "A value was added to the enum." },
  ENUM_VALUE_REMOVED: { effect: "narrows", what: "A value was removed from the enum." },
  ENUM_ADDED: { effect: "narrows", what: "The values are now listed." },
  ENUM_REMOVED: { effect: "widens", what: "The values are no longer listed." },
  ...keyword("CONST", "const"),

  ...bound("minimum", true),
  ...bound("maximum", false),
  ...bound("exclusiveMinimum", true),
  ...bound("exclusiveMaximum", false),
  ...keyword("MULTIPLE_OF", "multipleOf"),
  ...bound("minLength", true),
  ...bound("maxLength", false),
  ...keyword("PATTERN", "pattern"),
  ...keyword("FORMAT", "format"),

  PROPERTY_ADDED: {
    effect: "narrows",
    what: "A property was declared; in an open object it could be anything before.",
  },
  PROPERTY_REMOVED: { effect: "moves", what: "A property is no longer declared." },
  PROPERTY_REQUIRED_ADDED: { effect: "narrows", what: "A property became required." },
  PROPERTY_REQUIRED_REMOVED: { effect: "widens", what: "A property is no longer required." },
  PATTERN_PROPERTIES_ADDED: { effect: "narrows", what: "Properties by a pattern of names were declared." },
  PATTERN_PROPERTIES_REMOVED: {
    effect: "moves",
    what: "Properties by a pattern of names are no longer declared.",
  },
  ADDITIONAL_PROPERTIES_CLOSED: { effect: "narrows", what: "Undeclared properties are no longer allowed." },
  ADDITIONAL_PROPERTIES_OPENED: { effect: "widens", what: "Undeclared properties can be anything." },
  ADDITIONAL_PROPERTIES_CHANGED: { effect: "moves", what: "Undeclared properties have another schema." },
  ...keyword("PROPERTY_NAMES", "propertyNames"),
  ...bound("minProperties", true),
  ...bound("maxProperties", false),
  ...keyword("DEPENDENT_REQUIRED", "dependentRequired"),
  ...keyword("DEPENDENT_SCHEMA", "dependentSchemas"),
  ...keyword("DEPENDENCY", "dependencies"),
  ...keyword("UNEVALUATED_PROPERTIES", "unevaluatedProperties"),

  ...keyword("ITEMS", "items"),
  PREFIX_ITEM_ADDED: { effect: "narrows", what: "An item got a schema of its own." },
  PREFIX_ITEM_REMOVED: { effect: "moves", what: "An item no longer has a schema of its own." },
  ...keyword("ADDITIONAL_ITEMS", "additionalItems"),
  ...keyword("CONTAINS", "contains"),
  ...bound("minContains", true),
  ...bound("maxContains", false),
  ...bound("minItems", true),
  ...bound("maxItems", false),
  ...keyword("UNIQUE_ITEMS", "uniqueItems"),
  ...keyword("UNEVALUATED_ITEMS", "unevaluatedItems"),

  ALL_OF_ARM_ADDED: { effect: "narrows", what: "allOf has one more arm." },
  ALL_OF_ARM_REMOVED: { effect: "widens", what: "allOf has one arm fewer." },
  ANY_OF_ARM_ADDED: { effect: "widens", what: "anyOf has one more arm." },
  ANY_OF_ARM_REMOVED: { effect: "narrows", what: "anyOf has one arm fewer." },
  ONE_OF_ARM_ADDED: { effect: "moves", what: "oneOf has one more arm." },
  ONE_OF_ARM_REMOVED: { effect: "moves", what: "oneOf has one arm fewer." },
  ...keyword("ALL_OF", "allOf"),
  ...keyword("ANY_OF", "anyOf"),
  ...keyword("ONE_OF", "oneOf"),
  ...keyword("NOT", "not"),
  ...keyword("IF", "if"),
  ...keyword("THEN", "then"),
  ...keyword("ELSE", "else"),
};

/** A stable id of {@link RULES}. */
export type RuleId = string;
