// JSON Pointer (RFC 6901): empty for the whole document, otherwise `/` before each reference token.
import type { Json } from "./json.ts";

/** Escapes a property name as a reference token: `a/b` becomes `a~1b`. */
export function escapeToken(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}

/** The inverse of {@link escapeToken}. `~1` is replaced first, so that `~01` becomes `~1` and not `/`. */
export function unescapeToken(token: string): string {
  return token.replaceAll("~1", "/").replaceAll("~0", "~");
}

/** Appends a property name or an array index to a pointer. */
export function appendToken(pointer: string, key: string | number): string {
  return `${pointer}/${escapeToken(String(key))}`;
}

/** The pointer of a path of property names and array indexes. */
export function formatPointer(path: Iterable<string | number>): string {
  let pointer = "";
  for (const key of path) pointer = appendToken(pointer, key);
  return pointer;
}

/** The path of a pointer, unescaped. The inverse of {@link formatPointer}, with indexes as text. */
export function parsePointer(pointer: string): string[] {
  return pointer.split("/").slice(1).map(unescapeToken);
}

/** The value at a pointer; undefined if there is none. Reads own properties only. */
export function valueAt(document: Json, pointer: string): Json | undefined;
export function valueAt(document: unknown, pointer: string): unknown;
export function valueAt(document: unknown, pointer: string): unknown {
  let value = document;
  for (const key of parsePointer(pointer)) {
    if (typeof value !== "object" || value === null) return undefined;
    // An array has own properties that no pointer names: `length`, and none for `01`.
    if (Array.isArray(value) && !/^(?:0|[1-9][0-9]*)$/.test(key)) return undefined;
    if (!Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}
