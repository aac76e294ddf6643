import type { Problem } from "./check.ts";
import { inspectable } from "./inspectable.ts";
import { tokensOf } from "./pointer.ts";

/** Adds line and column to the problems of a message parsed from text. They are computed when they are first read. */
export function inText(problems: readonly Problem[], text: string): Problem[] {
  const places = new Places(text, problems);
  return problems.map((problem, i) => new InText(problem, places, i));
}

/** The positions of all problems of a text, found in one pass. */
class Places {
  readonly #text: string;
  readonly #problems: readonly Problem[];
  #offsets: readonly number[] | undefined;

  constructor(text: string, problems: readonly Problem[]) {
    this.#text = text;
    this.#problems = problems;
  }

  of(i: number): { line: number; column: number } {
    this.#offsets ??= offsetsOf(
      this.#text,
      this.#problems.map(({ pointer }) => pointer),
    );
    const offset = this.#offsets[i]!;
    let [line, start] = [1, 0];
    for (let end = 0; end < offset; end++) {
      if (this.#text.charCodeAt(end) !== 10) continue;
      line += 1;
      start = end + 1;
    }
    return { line, column: offset - start + 1 };
  }
}

const InText = /* @__PURE__ */ inspectable(
  class implements Problem {
    readonly code: string;
    readonly pointer: string;
    readonly #problem: Problem;
    readonly #places: Places;
    readonly #i: number;

    constructor(problem: Problem, places: Places, i: number) {
      this.code = problem.code;
      this.pointer = problem.pointer;
      this.#problem = problem;
      this.#places = places;
      this.#i = i;
    }

    get expected(): string {
      return this.#problem.expected;
    }
    get received(): string {
      return this.#problem.received;
    }
    get suggestion(): string | undefined {
      return this.#problem.suggestion;
    }
    get message(): string {
      return this.#problem.message;
    }
    get line(): number {
      return this.#places.of(this.#i).line;
    }
    get column(): number {
      return this.#places.of(this.#i).column;
    }

    toJSON(): Problem {
      const { code, pointer, expected, received, suggestion, message } = this;
      return {
        code,
        pointer,
        expected,
        received,
        ...(suggestion !== undefined && { suggestion }),
        message,
        ...this.#places.of(this.#i),
      };
    }
  },
);

const SPACE = /[ \t\n\r]*/y;
const STRING = /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const SCALAR =
  /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** A wanted value, or an ancestor of one. */
interface Wanted {
  inner: Map<string, Wanted>;
  /** The offset where it begins; undefined until it is found. */
  at: number | undefined;
}

/** An object or array that is being read. */
interface Frame {
  end: "}" | "]";
  /** The name or index of the next value. */
  key: string;
  count: number;
  /** The wanted values in it. */
  wanted: Wanted | undefined;
}

/**
 * Returns the offset in a JSON text at which the value of each pointer begins. If a name occurs twice, the last one
 * counts. For a missing value it is that of the nearest ancestor. In a text that is not JSON, it is where the error is.
 */
export function offsetsOf(text: string, pointers: readonly string[]): number[] {
  const root: Wanted = { inner: new Map(), at: undefined };
  for (const pointer of pointers) {
    let wanted = root;
    for (const part of tokensOf(pointer)) {
      const inner: Wanted = wanted.inner.get(part) ?? { inner: new Map(), at: undefined };
      wanted.inner.set(part, inner);
      wanted = inner;
    }
  }
  const stop = look(text, root);
  if (stop !== undefined) return pointers.map(() => stop);
  return pointers.map((pointer) => {
    let wanted = root;
    let found = root.at!;
    for (const part of tokensOf(pointer)) {
      wanted = wanted.inner.get(part)!;
      if (wanted.at === undefined) break;
      found = wanted.at;
    }
    return found;
  });
}

/**
 * Sets the offsets of the wanted values, and returns the offset of a syntax error, if there is one.
 *
 * It has its own stack, so it works at any depth. It reads each character once.
 */
function look(text: string, root: Wanted): number | undefined {
  const stack: Frame[] = [];
  let at = 0;
  const take = (token: RegExp): string | undefined => {
    token.lastIndex = at;
    const match = token.exec(text)?.[0];
    at += match?.length ?? 0;
    return match;
  };
  /** Reads up to the next value. Returns false at a syntax error. */
  const name = (frame: Frame): boolean => {
    take(SPACE);
    if (frame.end === "]") frame.key = String(frame.count);
    else {
      const quoted = take(STRING);
      if (quoted === undefined) return false;
      frame.key = JSON.parse(quoted) as string;
      take(SPACE);
      if (text[at] !== ":") return false;
      at += 1;
    }
    frame.count += 1;
    return true;
  };
  for (;;) {
    take(SPACE);
    const frame = stack.at(-1);
    const wanted = frame ? frame.wanted?.inner.get(frame.key) : root;
    if (wanted) wanted.at = at;
    const open = text[at];
    if (open === "{" || open === "[") {
      at += 1;
      const inner: Frame = { end: open === "{" ? "}" : "]", key: "", count: 0, wanted };
      stack.push(inner);
      take(SPACE);
      if (text[at] !== inner.end) {
        if (!name(inner)) return at;
        continue;
      }
    } else if (take(SCALAR) === undefined) return at;
    // After a value: the end of its container, or the next value.
    for (;;) {
      take(SPACE);
      const around = stack.at(-1);
      if (!around) return at < text.length ? at : undefined;
      if (text[at] === around.end) {
        at += 1;
        stack.pop();
      } else if (text[at] === ",") {
        at += 1;
        if (!name(around)) return at;
        break;
      } else return at;
    }
  }
}
