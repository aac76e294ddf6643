import type { Problem } from "./check.ts";

/** A problem of a message that came as text: it knows the line and the column, which are looked up when read. */
export function inText(problem: Problem, text: string): Problem {
  return new InText(problem, text);
}

class InText implements Problem {
  readonly code: string;
  readonly pointer: string;
  readonly #problem: Problem;
  readonly #text: string;

  constructor(problem: Problem, text: string) {
    this.code = problem.code;
    this.pointer = problem.pointer;
    this.#problem = problem;
    this.#text = text;
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
    return this.#before().length;
  }
  get column(): number {
    return this.#before().at(-1)!.length + 1;
  }

  /** The lines up to the place. */
  #before(): string[] {
    return this.#text.slice(0, offsetOf(this.#text, this.pointer)).split("\n");
  }

  toJSON(): Problem {
    const { code, pointer, expected, received, suggestion, message, line, column } = this;
    return {
      code,
      pointer,
      expected,
      received,
      ...(suggestion !== undefined && { suggestion }),
      message,
      line,
      column,
    };
  }

  [Symbol.for("nodejs.util.inspect.custom")](): Problem {
    return this.toJSON();
  }
}

const SPACE = /[ \t\n\r]*/y;
const STRING = /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const SCALAR =
  /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** An object or list that is open. */
interface Frame {
  end: "}" | "]";
  /** The name, or the position, of the value that comes next. */
  key: string;
  count: number;
  /** True where what the pointer leads to stands in it. */
  isOnPath: boolean;
}

/**
 * Where in a JSON text the value of a pointer begins: the last one where a name stands twice, and what would
 * hold it where it is missing. In a text that is not JSON: where it stops being that.
 *
 * It keeps its own stack, so that no nesting is too deep for it, and reads each character once.
 */
export function offsetOf(text: string, pointer: string): number {
  const wanted = pointer
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
  const stack: Frame[] = [];
  let at = 0;
  let found = 0;
  let foundDepth = 0;
  const take = (token: RegExp): string | undefined => {
    token.lastIndex = at;
    const match = token.exec(text)?.[0];
    at += match?.length ?? 0;
    return match;
  };
  /** Up to where a value is expected: false where the text breaks off. */
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
    const isOnPath = frame ? frame.isOnPath && frame.key === wanted[stack.length - 1] : true;
    if (isOnPath && stack.length >= foundDepth) {
      found = at;
      foundDepth = stack.length;
    }
    const open = text[at];
    if (open === "{" || open === "[") {
      at += 1;
      const inner: Frame = { end: open === "{" ? "}" : "]", key: "", count: 0, isOnPath };
      stack.push(inner);
      take(SPACE);
      if (text[at] !== inner.end) {
        if (!name(inner)) return at;
        continue;
      }
    } else if (take(SCALAR) === undefined) return at;
    // Behind a value: what ends here, or the next one.
    for (;;) {
      take(SPACE);
      const around = stack.at(-1);
      if (!around) return at < text.length ? at : found;
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
