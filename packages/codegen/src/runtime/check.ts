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
type Limit = string | number | readonly string[];

/**
 * Told by generated code what is wrong with a payload. Each method returns true when the walk should stop: at
 * the first problem, or when there are too many to be of use.
 *
 * One that stops at the first problem may serve any number of payloads: what it found is read at once.
 */
export class Check {
  /** True: unknown properties, and unknown codes of open lists, are problems (the produce form). */
  readonly closed: boolean;
  /** How many problems to look for; 0 for a bare verdict, of which nothing is kept but that it stopped. */
  readonly most: number;
  /** The problem at which it stopped, or the last one. */
  last: Problem | undefined;
  /** All of them, where more than one is looked for. */
  readonly all: Problem[] = [];

  constructor(closed: boolean, most: number) {
    this.closed = closed;
    this.most = most;
  }

  /**
   * @param rule the keyword that a value breaks
   * @param at the pointer of what is checked, and from there the value's own
   * @param limit what the rule says: the type in words, the most, the least, the pattern, the name that is missing
   * @param known the names beside one that is missing
   */
  fail(
    rule: string,
    at: string,
    place: string,
    value: unknown,
    limit: Limit,
    known?: readonly string[],
  ): boolean {
    return this.most === 0 || this.add(new Found([rule, at, place, value, limit, known]));
  }

  add(problem: Problem): boolean {
    this.last = problem;
    return this.most === 1 || this.all.push(problem) >= this.most;
  }
}

/** For bare verdicts, in one form and the other. */
export const CLOSED: Check = /* @__PURE__ */ new Check(true, 0);
export const OPEN: Check = /* @__PURE__ */ new Check(false, 0);

/** What each rule expects. */
const EXPECTED: Readonly<Record<string, string>> = {
  additionalProperties: "only the properties #",
  enum: "one of #",
  maximum: "at most #",
  maxItems: "at most # items",
  maxLength: "at most # characters",
  maxProperties: "at most # properties",
  minimum: "at least #",
  minLength: "some text",
  pattern: "text that matches #",
  required: 'the property "#"',
};

type Told = readonly [
  rule: string,
  at: string,
  place: string,
  value: unknown,
  limit: Limit,
  known: readonly string[] | undefined,
];

/** A problem whose parts are made when they are read: most that are found are only counted or answered by code. */
class Found implements Problem {
  readonly #told: Told;

  constructor(told: Told) {
    this.#told = told;
  }

  /** What is no text fails for that, whatever its limits or words are. */
  get code(): string {
    const rule = this.#told[0];
    const isOfText = rule === "maxLength" || rule === "pattern" || rule === "enum";
    return isOfText && typeof this.#told[3] !== "string" ? "type" : rule;
  }

  get pointer(): string {
    return this.#told[1] + this.#told[2];
  }

  get expected(): string {
    const [rule, , , , limit] = this.#told;
    if (rule !== "enum" && rule !== this.code) return "a string";
    const says = typeof limit === "object" ? words(limit) : `${limit}`;
    return says === "" ? "no properties" : (EXPECTED[rule] ?? "#").replace("#", () => says);
  }

  get received(): string {
    const [, , , value, limit, known] = this.#told;
    if (this.code === "maxLength") return `${length(value as string)} characters`;
    if (this.code === "additionalProperties") return `also ${show(value)}`;
    if (!known) return show(value);
    // A name that is there but not known may be the missing one, misspelt. Where there are thousands it is no
    // slip of the pen, and comparing them all would cost its reader dearly.
    const misspelt = Object.keys(value as Obj)
      .slice(0, 64)
      .find((name) => !known.includes(name) && nearest(name, known) === limit);
    return `an object ${misspelt === undefined ? "without it" : `with ${show(misspelt)} instead`}`;
  }

  get suggestion(): string | undefined {
    const [, , , value, limit] = this.#told;
    return typeof limit === "object" && typeof value === "string" ? nearest(value, limit) : undefined;
  }

  get message(): string {
    return sentence(this);
  }

  /** All of it, as it is logged or sent. */
  toJSON(): Problem {
    const { code, pointer, expected, received, suggestion, message } = this;
    return { code, pointer, expected, received, suggestion, message };
  }

  [Symbol.for("nodejs.util.inspect.custom")](): Problem {
    return this.toJSON();
  }
}

/** What a problem says in one sentence. */
export function sentence({ pointer, expected, received, suggestion }: Omit<Problem, "message">): string {
  const hint = suggestion ? `; did you mean ${show(suggestion)}?` : "";
  return `${pointer && `${pointer}: `}expected ${expected}, received ${received}${hint}`;
}

export function isRecord(value: unknown): value is Obj {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** True when an object has a property that is not known. Most have theirs in the order of the schema. */
export function hasOther(data: Obj, known: readonly string[]): boolean {
  let next = 0;
  for (const name in data) {
    if (name !== known[next]) next = known.indexOf(name);
    if (next === -1) return true;
    next += 1;
  }
  return false;
}

/** True for a text of at most so many characters, counted as JSON Schema does: in Unicode code points. */
export function isText(value: unknown, max: number): value is string {
  // At most n code units are at most n code points, so nearly no text needs counting.
  return typeof value === "string" && (value.length <= max || length(value) <= max);
}

/** True for a text of min to max characters of a set, which has one bit for each of ASCII. */
export function isOf(value: unknown, set: readonly number[], min: number, max: number): boolean {
  if (typeof value !== "string") return false;
  const { length } = value;
  if (length < min || length > max) return false;
  for (let i = 0; i < length; i++) {
    const code = value.charCodeAt(i);
    if (code > 127 || (set[code >> 5]! & (1 << (code & 31))) === 0) return false;
  }
  return true;
}

/** Unicode code points. */
export function length(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** A value as a problem shows it: short, and on one line. */
export function show(value: unknown): string {
  if (value === undefined) return "nothing";
  if (typeof value === "string")
    return JSON.stringify(value.length <= SHOWN ? value : `${value.slice(0, SHOWN)}…`);
  if (Array.isArray(value)) return `a list of ${value.length}`;
  return typeof value === "object" && value ? "an object" : String(value).slice(0, SHOWN);
}

const SHOWN = 40;
const SHOWN_WORDS = 8;

function words(known: readonly string[]): string {
  const shown = known.slice(0, SHOWN_WORDS).map(show).join(", ");
  const more = known.length - SHOWN_WORDS;
  return more > 0 ? `${shown} and ${more} more` : shown;
}

/**
 * The known word that differs from a text in the fewest letters: in at most two that stand together, and a
 * third of them.
 */
export function nearest(text: string, known: readonly string[]): string | undefined {
  let best: string | undefined;
  let fewest = 3;
  for (const word of known) {
    const most = Math.max(text.length, word.length);
    const least = Math.min(text.length, word.length);
    if (most - least > 2) continue;
    const [a, b] = [text.toLowerCase(), word.toLowerCase()];
    let start = 0;
    while (start < least && a[start] === b[start]) start += 1;
    let end = 0;
    while (end < least - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
    const differing = most - start - end;
    if (differing < fewest && differing * 3 <= word.length) {
      best = word;
      fewest = differing;
    }
  }
  return best;
}

/** A property name as a token of a JSON Pointer. */
export function token(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}
