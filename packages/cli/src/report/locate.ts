import { parsePointer } from "@tandem/schema-model";

/** The line and column, from 1, of the value that a JSON Pointer names; of the nearest one around it where it is not there. */
export function locate(text: string, pointer: string): { line: number; column: number } {
  const offset = new Scanner(text).find(parsePointer(pointer));
  const before = text.slice(0, offset);
  const line = before.split("\n").length;
  return { line, column: offset - before.lastIndexOf("\n") };
}

/** Reads sound JSON without building it. */
class Scanner {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** The offset of a member's name, or of a value in a list. */
  find(path: readonly string[]): number {
    this.#space();
    let best = this.#at;
    for (const key of path) {
      const found = this.#text[this.#at] === "{" ? this.#member(key) : this.#item(key);
      if (found === undefined) return best;
      best = found;
    }
    return best;
  }

  /** Goes to the value of a member; the offset of its name. */
  #member(key: string): number | undefined {
    this.#at++;
    for (;;) {
      this.#space();
      if (this.#text[this.#at] !== '"') return undefined;
      const start = this.#at;
      this.#skip();
      const name: unknown = JSON.parse(this.#text.slice(start, this.#at));
      this.#space();
      this.#at++;
      this.#space();
      if (name === key) return start;
      this.#skip();
      this.#space();
      if (this.#text[this.#at++] !== ",") return undefined;
    }
  }

  #item(key: string): number | undefined {
    if (this.#text[this.#at] !== "[" || !/^\d+$/.test(key)) return undefined;
    this.#at++;
    for (let index = 0; ; index++) {
      this.#space();
      if (this.#text[this.#at] === "]") return undefined;
      if (index === Number(key)) return this.#at;
      this.#skip();
      this.#space();
      if (this.#text[this.#at++] !== ",") return undefined;
    }
  }

  #space(): void {
    while (/\s/.test(this.#text[this.#at] ?? "")) this.#at++;
  }

  /** Goes past a value. */
  #skip(): void {
    const first = this.#text[this.#at];
    if (first === '"') {
      for (this.#at++; this.#at < this.#text.length && this.#text[this.#at] !== '"'; this.#at++)
        if (this.#text[this.#at] === "\\") this.#at++;
      this.#at++;
      return;
    }
    if (first !== "{" && first !== "[") {
      while (this.#at < this.#text.length && !/[\s,\]}]/.test(this.#text[this.#at]!)) this.#at++;
      return;
    }
    let depth = 0;
    do {
      const here = this.#text[this.#at];
      if (here === '"') {
        this.#skip();
        continue;
      }
      if (here === "{" || here === "[") depth++;
      if (here === "}" || here === "]") depth--;
      this.#at++;
    } while (depth > 0 && this.#at < this.#text.length);
  }
}
