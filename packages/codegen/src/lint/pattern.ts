/** One element of a pattern: a class or a literal, with at most one {m,n}. */
const ELEMENT =
  /(?:\[(?:\\[\\\]^-]|[ !-Z_-~])+\]|\\[.*+?^${}()|[\]\\/-]|[ !"#%&',\-/0-9:;<=>@A-Z_`a-z~])(?:\{\d{1,5}(?:,\d{1,5})?\})?/y;

/**
 * Why a pattern is outside the dialect, or undefined.
 *
 * A sequence of classes and literals, each repeated a bounded number of times, matches in time bounded by
 * its own length times the text's, where the text is at most as long as the pattern allows.
 */
export function patternProblem(pattern: string): string | undefined {
  if (!pattern.startsWith("^") || !pattern.endsWith("$"))
    return `the pattern ${pattern} is not anchored with ^ and $`;
  const body = pattern.slice(1, -1);
  let position = 0;
  let variable = 0;
  while (position < body.length) {
    ELEMENT.lastIndex = position;
    const element = ELEMENT.exec(body);
    if (!element)
      return `the pattern ${pattern} leaves the dialect at ${JSON.stringify(body.slice(position))}: use ASCII literals and classes, each with at most one {m,n}; no groups, alternation, * or +`;
    if (/\{\d+,\d+\}$/.test(element[0]) || /\{\d+,?$/.test(element[0])) variable += 1;
    position += element[0].length;
  }
  // Adjacent variable repeats can share text, and each one more multiplies the ways to share it.
  if (variable > 3) return `the pattern ${pattern} has ${variable} variable repeats; at most 3`;
  return undefined;
}
