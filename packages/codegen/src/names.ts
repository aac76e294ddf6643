/**
 * `session-end` → `SessionEnd`, `rcrequest` → `Rcrequest`, `requestRC` → `RequestRC`, `point2d` → `Point2D`.
 *
 * A letter after a digit becomes a capital, as in json-schema-to-typescript.
 */
export function pascal(text: string): string {
  return text
    .replaceAll(/(?:^|[^A-Za-z0-9]+)([A-Za-z0-9])/g, (_, first: string) => first.toUpperCase())
    .replaceAll(/[0-9][a-z]/g, (pair) => pair.toUpperCase());
}

/** `session-end` → `sessionEnd`. */
export function camel(text: string): string {
  const name = pascal(text);
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** The name of the TypeScript type of a source. */
export function typeName(source: { kind: string; side?: string; name: string }): string {
  if (source.side === undefined) return pascal(source.name);
  return pascal(source.side) + pascal(source.name) + pascal(source.kind);
}

const IDENTIFIER = /^[A-Za-z_$][A-Za-z0-9_$]*$/;

/** A property name in source text, quoted if necessary. */
export function key(name: string): string {
  // As a plain or quoted key this name would set the prototype.
  if (name === "__proto__") return '["__proto__"]';
  return IDENTIFIER.test(name) ? name : JSON.stringify(name);
}
