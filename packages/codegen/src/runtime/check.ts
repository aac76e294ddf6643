/** What is wrong with a message, and where. */
export interface Problem {
  /**
   * Stable code: the JSON Schema keyword that fails (`type`, `required`, `additionalProperties`, `enum`, `const`,
   * `pattern`, `minLength`, `maxLength`, `minimum`, `maximum`, `maxItems`, `maxProperties`), or one of the
   * message as a whole: `size`, `depth`, `json`, `message`.
   */
  readonly code: string;
  /** JSON Pointer of the place; empty for the whole. */
  readonly pointer: string;
  /** What was expected there. */
  readonly expected: string;
  /** What came, shortened. Never the text of a string that is too long. */
  readonly received: string;
  /** The nearest name or word that would have been right, where one is near. */
  readonly suggestion?: string | undefined;
  /** All of it in one sentence. */
  readonly message: string;
  /** Of a message that came as text: the line of the place, from 1. */
  readonly line?: number;
  /** The column in that line, from 1, in UTF-16 code units as editors count. */
  readonly column?: number;
}

/** A generated check of one shape. Returns true when it was told to stop. */
export type Checker = (data: unknown, at: string, check: Check) => boolean;

type Obj = Record<string, unknown>;

/**
 * Told by generated code what is wrong with a payload. Each method returns true when the walk should stop: at
 * the first problem, or when there are too many to be of use.
 */
export class Check {
  /** True: unknown properties, and unknown codes of open lists, are problems (the produce form). */
  readonly closed: boolean;
  /** What was found; undefined for nothing, and for a bare verdict. */
  problems: Problem[] | undefined = undefined;
  readonly #most: number;

  /** @param most 0 for a bare verdict: the first problem stops the walk, and nothing is kept of it */
  constructor(closed: boolean, most: number) {
    this.closed = closed;
    this.#most = most;
  }

  /**
   * @param code the keyword that fails
   * @param detail what the keyword says: its limit or words, or what is expected as text
   * @param known the names that the schema lists, where the problem is about names
   */
  fail(
    code: string,
    at: string,
    value: unknown,
    detail: string | number | readonly string[] = "",
    known?: readonly string[],
  ): boolean {
    return this.#most === 0 || this.add(new Found(code, at, value, detail, known));
  }

  /** Every property that is not known. */
  others(at: string, data: Obj, known: readonly string[]): boolean {
    for (const name in data)
      if (!known.includes(name) && this.fail("additionalProperties", at, data, name, known)) return true;
    return false;
  }

  add(problem: Problem): boolean {
    if (this.problems) this.problems.push(problem);
    else this.problems = [problem];
    return this.problems.length >= this.#most;
  }
}

/** For bare verdicts, in one form and the other. They keep nothing, so that one of each is enough. */
export const CLOSED: Check = /* @__PURE__ */ new Check(true, 0);
export const OPEN: Check = /* @__PURE__ */ new Check(false, 0);

const EXPECTED: Readonly<Record<string, string>> = {
  minLength: "some text",
  maxLength: "at most # characters",
  minimum: "at least #",
  maximum: "at most #",
  maxItems: "at most # items",
  maxProperties: "at most # properties",
};

/** A problem whose sentences are made when they are read: most that are found are only counted or answered by code. */
class Found implements Problem {
  readonly code: string;
  readonly pointer: string;
  readonly #value: unknown;
  readonly #detail: string | number | readonly string[];
  readonly #known: readonly string[] | undefined;

  constructor(
    code: string,
    pointer: string,
    value: unknown,
    detail: string | number | readonly string[],
    known: readonly string[] | undefined,
  ) {
    // A word of the wrong type is refused for its type.
    this.code = code === "enum" && typeof value !== "string" ? "type" : code;
    this.pointer = pointer;
    this.#value = value;
    this.#detail = detail;
    this.#known = known;
  }

  get expected(): string {
    const detail = this.#detail;
    const known = this.#known;
    if (typeof detail === "object") return `one of ${words(detail)}`;
    if (this.code === "required") return `the property ${show(detail)}`;
    if (this.code !== "additionalProperties")
      return (EXPECTED[this.code] ?? "#").replace("#", () => `${detail}`);
    if (!known) return `no property named ${show(detail)}`;
    return known.length === 0 ? "no properties" : `only the properties ${words(known)}`;
  }

  get received(): string {
    const value = this.#value;
    const detail = this.#detail as string;
    const known = this.#known;
    if (this.code === "maxLength") return `${length(value as string)} characters`;
    if (this.code === "additionalProperties") return known ? `also ${show(detail)}` : "one";
    if (this.code !== "required") return show(value);
    // A name that is there but not known may be the missing one, misspelt.
    const misspelt = Object.keys(value as Obj)
      .slice(0, MOST_COMPARED)
      .find((name) => !known!.includes(name) && nearest(name, known!) === detail);
    return misspelt === undefined ? "an object without it" : `an object with ${show(misspelt)} instead`;
  }

  get suggestion(): string | undefined {
    if (this.code === "enum") return nearest(this.#value as string, this.#detail as readonly string[]);
    if (this.code === "additionalProperties") return nearest(this.#detail as string, this.#known ?? []);
    return undefined;
  }

  get message(): string {
    return sentence(this);
  }

  /** All of it, as it is logged or sent. */
  toJSON(): Problem {
    const { code, pointer, expected, received, suggestion, message } = this;
    return { code, pointer, expected, received, ...(suggestion !== undefined && { suggestion }), message };
  }

  [Symbol.for("nodejs.util.inspect.custom")](): Problem {
    return this.toJSON();
  }
}

/** What a problem says in one sentence. */
export function sentence({ pointer, expected, received, suggestion }: Omit<Problem, "message">): string {
  const hint = suggestion === undefined ? "" : `; did you mean ${JSON.stringify(suggestion)}?`;
  return `${pointer === "" ? "" : `${pointer}: `}expected ${expected}, received ${received}${hint}`;
}

export function isRecord(value: unknown): value is Obj {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** True when an object has a property that is not known. Most have theirs in the order of the schema. */
export function hasOthers(data: Obj, known: readonly string[]): boolean {
  let next = 0;
  for (const name in data) {
    if (name !== known[next]) next = known.indexOf(name);
    if (next === -1) return true;
    next += 1;
  }
  return false;
}

/** True for a text of min to max characters of a set, which has one bit for each of ASCII. */
export function isOf(text: string, set: readonly number[], min: number, max: number): boolean {
  if (text.length < min || text.length > max) return false;
  for (let i = 0; i < text.length; i++) if (!isIn(text.charCodeAt(i), set)) return false;
  return true;
}

/** True for a text that is one run of characters after the other, each with its set, its least and its most. */
export function isRuns(
  text: string,
  runs: readonly (readonly [readonly number[], number, number])[],
): boolean {
  let i = 0;
  for (const [set, min, max] of runs) {
    const start = i;
    while (i < text.length && i - start < max && isIn(text.charCodeAt(i), set)) i += 1;
    if (i - start < min) return false;
  }
  return i === text.length;
}

function isIn(code: number, set: readonly number[]): boolean {
  return code < 128 && ((set[code >> 5]! >>> (code & 31)) & 1) === 1;
}

/** Unicode code points, which is what JSON Schema counts. */
export function length(text: string): number {
  let count = text.length;
  for (let i = 0; i < text.length - 1; i++) {
    if ((text.charCodeAt(i) & 0xfc00) === 0xd800 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) {
      count -= 1;
      i += 1;
    }
  }
  return count;
}

/** A value as a problem shows it: short, and on one line. */
export function show(value: unknown): string {
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return `a list of ${value.length}`;
  switch (typeof value) {
    case "string":
      return JSON.stringify(value.length <= SHOWN ? value : `${value.slice(0, SHOWN)}…`);
    case "object":
      return value ? "an object" : "null";
    case "number":
    case "boolean":
      return `${value}`;
    default:
      return `a ${typeof value}`;
  }
}

/** A payload of thousands of names is no slip of the pen, and comparing them all would cost its reader dearly. */
const MOST_COMPARED = 64;
const SHOWN = 40;
const SHOWN_WORDS = 8;

function words(known: readonly string[]): string {
  const shown = known.slice(0, SHOWN_WORDS).map((word) => JSON.stringify(word));
  const more = known.length - SHOWN_WORDS;
  return shown.join(", ") + (more > 0 ? ` and ${more} more` : "");
}

/** The known word that differs from the text by the fewest edits: at most a third of its letters, and two. */
export function nearest(text: string, known: readonly string[]): string | undefined {
  let best: string | undefined;
  let bestDistance = 3;
  if (text.length <= 64) {
    for (const word of known) {
      if (Math.abs(word.length - text.length) >= bestDistance) continue;
      const distance = word.toLowerCase() === text.toLowerCase() ? 0 : edits(text, word);
      if (distance < bestDistance && distance * 3 <= Math.max(word.length, 3)) {
        best = word;
        bestDistance = distance;
      }
    }
  }
  return best;
}

/** Levenshtein distance, a swap of neighbours counting one. */
function edits(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
    }
    before = last;
    last = row;
  }
  return last[b.length]!;
}

/** A property name as a token of a JSON Pointer. */
export function token(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}
