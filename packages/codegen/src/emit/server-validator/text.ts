/** Negates a test, in the usual notation. */
export function not(test: string): string {
  return test.includes("===") ? test.replace("===", "!==") : `!${test}`;
}

/** A pattern as a regular expression literal, with its slashes escaped. */
export function literal(pattern: string): string {
  return `/${pattern.replaceAll(/\\.|\//g, (text) => (text === "/" ? "\\/" : text))}/`;
}

/** A type as named in a problem. */
export function inWords(type: string): string {
  if (type === "null") return "null";
  return type === "array" ? "a list" : `${/^[aeiou]/.test(type) ? "an" : "a"} ${type}`;
}
