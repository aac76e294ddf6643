/** A test turned round, as a person would write it. */
export function not(test: string): string {
  return test.includes("===") ? test.replace("===", "!==") : `!${test}`;
}

/** A pattern as a regular expression literal, which a slash that is not escaped yet would end. */
export function literal(pattern: string): string {
  return `/${pattern.replaceAll(/\\.|\//g, (text) => (text === "/" ? "\\/" : text))}/`;
}

/** A type as a problem names it. */
export function inWords(type: string): string {
  if (type === "null") return "null";
  return type === "array" ? "a list" : `${/^[aeiou]/.test(type) ? "an" : "a"} ${type}`;
}
