import type { Limit, Rule } from "./check.ts";
import { length, nearest, show, words } from "./wording.ts";

// Separate constants, so that a bundle has only the rules that its messages use.

export const TYPE: Rule = { code: "type", expected: String, received: show };

export const CONST: Rule = { code: "const", expected: String, received: show };

export const ENUM: Rule = {
  code: "enum",
  otherwise: "",
  expected: (known) => `one of ${words(known as readonly string[])}`,
  received: show,
};

export const PATTERN: Rule = {
  code: "pattern",
  otherwise: "a string",
  expected: (pattern) => `text that matches ${pattern}`,
  received: show,
};

export const MIN_LENGTH: Rule = { code: "minLength", expected: () => "some text", received: show };

export const MAX_LENGTH: Rule = {
  code: "maxLength",
  otherwise: "a string",
  expected: (most) => `at most ${most} characters`,
  received: (value) => (typeof value === "string" ? `${length(value)} characters` : show(value)),
};

export const MINIMUM: Rule = { code: "minimum", expected: (least) => `at least ${least}`, received: show };

export const MAXIMUM: Rule = { code: "maximum", expected: (most) => `at most ${most}`, received: show };

export const MAX_ITEMS: Rule = {
  code: "maxItems",
  expected: (most) => `at most ${most} items`,
  received: show,
};

export const MAX_PROPERTIES: Rule = {
  code: "maxProperties",
  expected: (most) => `at most ${most} properties`,
  received: show,
};

export const REQUIRED: Rule = {
  code: "required",
  expected: (name) => `the property "${name}"`,
  received: insteadOf,
};

export const ADDITIONAL_PROPERTIES: Rule = {
  code: "additionalProperties",
  expected: (known) => {
    const names = words(known as readonly string[]);
    return (names && `only the properties ${names}`) || "no properties";
  },
  received: (name) => `also ${show(name)}`,
};

/**
 * Describes an object that lacks a property. An unknown name that is close to the missing one is probably a typo.
 *
 * Compares only the first names, so that a hostile object with thousands costs little.
 */
function insteadOf(value: unknown, missing: Limit, known: readonly string[] = []): string {
  const misspelt = Object.keys(value as object)
    .slice(0, 64)
    .find((name) => !known.includes(name) && nearest(name, known) === missing);
  return `an object ${misspelt === undefined ? "without it" : `with ${show(misspelt)} instead`}`;
}
