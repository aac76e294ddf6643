// Generated from the schemas. Do not edit: change the schema and generate again.
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
  readonly suggestion?: string;
  /** All of it in one sentence. */
  readonly message: string;
}

/** A generated check of one shape. Returns true when it was told to stop. */
export type Checker = (data: unknown, at: string, check: Check) => boolean;

type Obj = Record<string, unknown>;

/**
 * Gathers problems while generated code walks a payload. Each method that reports returns true when the
 * walk should stop: at the first problem, or when there are too many to be of use.
 */
export class Check {
  readonly problems: Problem[] = [];
  /** True: unknown properties, and unknown codes of open lists, are problems (the produce form). */
  readonly closed: boolean;
  readonly #most: number;

  constructor(closed: boolean, most = 1) {
    this.closed = closed;
    this.#most = most;
  }

  report(code: string, pointer: string, expected: string, received: string, suggestion?: string): boolean {
    const hint = suggestion === undefined ? "" : `; did you mean ${JSON.stringify(suggestion)}?`;
    const place = pointer === "" ? "" : `${pointer}: `;
    const message = `${place}expected ${expected}, received ${received}${hint}`;
    this.problems.push({
      code,
      pointer,
      expected,
      received,
      ...(suggestion !== undefined && { suggestion }),
      message,
    });
    return this.problems.length >= this.#most;
  }

  type(at: string, expected: string, value: unknown): boolean {
    return this.report("type", at, expected, show(value));
  }

  required(at: string, name: string, data: Obj, known: readonly string[]): boolean {
    // A name that is there but not known may be the missing one, misspelt.
    const misspelt = Object.keys(data).find((key) => !known.includes(key) && nearest(key, known) === name);
    const received =
      misspelt === undefined
        ? "an object without it"
        : `an object with ${JSON.stringify(cut(misspelt))} instead`;
    return this.report("required", at, `the property ${JSON.stringify(name)}`, received);
  }

  unknown(at: string, name: string, known: readonly string[]): boolean {
    const expected = known.length === 0 ? "no properties" : `only the properties ${words(known)}`;
    return this.report(
      "additionalProperties",
      at,
      expected,
      `also ${JSON.stringify(cut(name))}`,
      nearest(name, known),
    );
  }

  word(at: string, value: unknown, known: readonly string[]): boolean {
    if (typeof value !== "string") return this.type(at, `one of ${words(known)}`, value);
    return this.report("enum", at, `one of ${words(known)}`, show(value), nearest(value, known));
  }

  constant(at: string, value: unknown, expected: string | number | boolean): boolean {
    return this.report("const", at, JSON.stringify(expected), show(value));
  }

  limit(code: string, at: string, expected: string, value: unknown): boolean {
    return this.report(
      code,
      at,
      expected,
      code === "maxLength" ? `${length(value as string)} characters` : show(value),
    );
  }
}

export function isRecord(value: unknown): value is Obj {
  return typeof value === "object" && value !== null && !Array.isArray(value);
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
  if (value === null) return "null";
  if (Array.isArray(value)) return `a list of ${value.length}`;
  switch (typeof value) {
    case "string":
      return JSON.stringify(cut(value));
    case "object":
      return "an object";
    case "number":
    case "boolean":
      return String(value);
    default:
      return `a ${typeof value}`;
  }
}

const SHOWN = 40;
const SHOWN_WORDS = 8;

function cut(text: string): string {
  return text.length <= SHOWN ? text : `${text.slice(0, SHOWN)}…`;
}

function words(known: readonly string[]): string {
  const shown = known.slice(0, SHOWN_WORDS).map((word) => JSON.stringify(word));
  return known.length > SHOWN_WORDS
    ? `${shown.join(", ")} and ${known.length - SHOWN_WORDS} more`
    : shown.join(", ");
}

/** The known word that differs from the text by the fewest edits: at most a third of its letters, and two. */
export function nearest(text: string, known: readonly string[]): string | undefined {
  if (text.length > 64) return undefined;
  let best: string | undefined;
  let bestDistance = 3;
  for (const word of known) {
    if (Math.abs(word.length - text.length) >= bestDistance) continue;
    const distance = word.toLowerCase() === text.toLowerCase() ? 0 : edits(text, word);
    if (distance < bestDistance && distance * 3 <= Math.max(word.length, 3)) {
      best = word;
      bestDistance = distance;
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
