import { compare } from "../findings.ts";
import { BANNER } from "./emitter.ts";

/**
 * The imports of a module under construction. A name is imported by being used: {@link type} and {@link value} return
 * it for the text, so that a module imports what it needs and nothing else.
 */
export class Imports {
  /** By module, whether each name is needed as a type only. */
  readonly #modules = new Map<string, Map<string, boolean>>();

  /** Imports a type, and returns its name. */
  type(name: string, from: string): string {
    return this.#add(name, from, true);
  }

  /** Imports a function, class or constant, and returns its name. */
  value(name: string, from: string): string {
    return this.#add(name, from, false);
  }

  /** The import statements, sorted by module and by name. */
  toString(): string {
    return [...this.#modules]
      .sort(([a], [b]) => compare(a, b))
      .map(([from, names]) =>
        statement(
          from,
          [...names].sort(([a], [b]) => compare(a, b)),
        ),
      )
      .join("");
  }

  #add(name: string, from: string, isType: boolean): string {
    const names = this.#modules.get(from) ?? new Map<string, boolean>();
    this.#modules.set(from, names);
    names.set(name, isType && (names.get(name) ?? true));
    return name;
  }
}

/** A generated module: the banner, its imports, and the text that used them. */
export function moduleText(imports: Imports, body: string): string {
  const statements = String(imports);
  return `${BANNER}${statements}${statements && "\n"}${body}`;
}

function statement(from: string, names: [name: string, isType: boolean][]): string {
  const areTypes = names.every(([, isType]) => isType);
  const list = names.map(([name, isType]) => (isType && !areTypes ? `type ${name}` : name)).join(", ");
  return `import ${areTypes ? "type " : ""}{ ${list} } from ${JSON.stringify(from)};\n`;
}
