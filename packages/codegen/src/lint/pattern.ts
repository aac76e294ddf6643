import { limits } from "../runtime/limits.ts";

/** One element of a pattern: a class or a literal, with at most one {m,n}. */
const ELEMENT =
  /(?:\[((?:\\[\\\]^-]|[ !-Z_-~])+)\]|\\([.*+?^${}()|[\]\\/])|([ !"#%&',\-/0-9:;<=>@A-Z_`a-z~]))(?:\{(\d{1,5})(?:,(\d{1,5}))?\})?/y;

/** The most steps that matching may take on any text: well under a millisecond. */
export const MOST_STEPS = 100_000;

interface Element {
  /** What one character of the text must match: a class with its brackets, or an escaped literal. */
  one: string;
  min: number;
  max: number;
}

/** Returns why a pattern is outside the dialect; undefined if it is inside. */
export function patternProblem(pattern: string): string | undefined {
  if (!pattern.startsWith("^") || !pattern.endsWith("$"))
    return `the pattern ${pattern} is not anchored with ^ and $`;
  const elements = parsePattern(pattern);
  if (typeof elements === "string")
    return `the pattern ${pattern} leaves the dialect at ${JSON.stringify(elements)}: use ASCII literals and classes, each with at most one {m,n}; no groups, alternation, * or +`;
  try {
    new RegExp(pattern, "u");
  } catch (error) {
    return `the pattern ${pattern} is no regular expression: ${(error as Error).message}`;
  }
  const longest = elements.reduce((sum, { max }) => sum + max, 0);
  if (longest > limits.bytes)
    return `the pattern ${pattern} may match ${longest} characters, more than a message holds; at most ${limits.bytes}. Bound its repeats closer`;
  const steps = mostSteps(elements);
  if (steps > MOST_STEPS)
    return `the pattern ${pattern} may cost ${steps} steps; at most ${MOST_STEPS}. Bound its repeats closer, or put between two of them what neither matches`;
  return undefined;
}

/** Returns the elements between the anchors, or the rest of the text that is not an element. */
export function parsePattern(pattern: string): Element[] | string {
  const body = pattern.slice(1, -1);
  const elements: Element[] = [];
  let position = 0;
  while (position < body.length) {
    ELEMENT.lastIndex = position;
    const match = ELEMENT.exec(body);
    if (!match) return body.slice(position);
    const [text, set, escaped, literal, min = "1", max = min] = match;
    elements.push({
      one: set === undefined ? `\\x${hex((escaped ?? literal)!)}` : `[${set}]`,
      min: Number(min),
      max: Number(max),
    });
    position += text.length;
  }
  return elements;
}

/**
 * Returns an upper bound of the steps that a backtracking matcher takes on any text. A step is one comparison with one
 * character.
 *
 * An element is tried once for each way in which the elements before it can match. A repeat multiplies the ways by the
 * number of its possible lengths, unless the next element begins with a character that the repeat cannot match: then
 * only the longest length goes on.
 */
export function mostSteps(elements: readonly Element[]): number {
  let ways = 1;
  let steps = 0;
  for (const [i, { one, min, max }] of elements.entries()) {
    const lengths = max - min + 1;
    steps += ways * (max + 1);
    const next = elements[i + 1];
    if (lengths > 1 && next && next.min > 0 && disjoint(one, next.one)) steps += ways * lengths;
    else ways *= lengths;
  }
  return steps + ways;
}

function disjoint(a: string, b: string): boolean {
  const inA = new RegExp(`^${a}$`);
  const inB = new RegExp(`^${b}$`);
  for (let code = 0; code < 128; code++) {
    const character = String.fromCharCode(code);
    if (inA.test(character) && inB.test(character)) return false;
  }
  return true;
}

function hex(character: string): string {
  return character.charCodeAt(0).toString(16).padStart(2, "0");
}
