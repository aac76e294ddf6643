import type { Language } from "./language.ts";

/**
 * A schema as a formula over one JSON value: booleans and, or, not over atoms. Negation is pushed down to the
 * atoms, and each atom has an atom that is its opposite; so "accepted by A and not by B" is a formula as well.
 * Equal formulas are one object with one `id`.
 */
export type Node =
  | { readonly id: number; readonly kind: "constant"; readonly value: boolean }
  | { readonly id: number; readonly kind: "type"; readonly mask: number }
  | { readonly id: number; readonly kind: "and" | "or"; readonly args: readonly Node[] }
  | {
      readonly id: number;
      readonly kind: "atom";
      /** The one type that the atom applies to. */
      readonly on: number;
      /** What the atom is for values of other types: false if strict, or else true. */
      readonly strict: boolean;
      readonly atom: Atom;
    }
  | { readonly id: number; readonly kind: "ref"; readonly name: string; readonly negated: boolean }
  | { readonly id: number; readonly kind: "unknown"; readonly name: string; readonly negated: boolean };

/** Types as bits; true and false are two, so that boolean enums are types. */
export const NULL = 1;
export const FALSE = 2;
export const TRUE = 4;
export const NUMBER = 8;
export const STRING = 16;
export const ARRAY = 32;
export const OBJECT = 64;
export const ALL_TYPES = 127;
export const EACH_TYPE: readonly number[] = [NULL, FALSE, TRUE, NUMBER, STRING, ARRAY, OBJECT];

export type NumberAtom =
  | { kind: "min" | "max"; bound: number; open: boolean }
  | { kind: "multiple"; of: number; not: boolean }
  /** One of these, or none of these; ascending. */
  | { kind: "numbers"; values: readonly number[]; not: boolean };

export type StringAtom = { kind: "text"; language: Language };

/** Ranges of positions are `from` inclusive to `to` exclusive; `to` may be Infinity. */
export type ArrayAtom =
  | { kind: "items" | "item"; from: number; to: number; node: Node }
  | { kind: "atLeast" | "atMost"; count: number; node: Node }
  | { kind: "minItems" | "maxItems"; count: number }
  | { kind: "unique"; not: boolean };

export type ObjectAtom =
  /** every: all keys of the language have such a value. some: a key of the language is there with such a value. */
  | { kind: "every" | "some"; keys: Language; node: Node }
  | { kind: "minProperties" | "maxProperties"; count: number };

export type Atom = NumberAtom | StringAtom | ArrayAtom | ObjectAtom;

export function isNumberAtom(atom: Atom): atom is NumberAtom {
  return ["min", "max", "multiple", "numbers"].includes(atom.kind);
}

export function isArrayAtom(atom: Atom): atom is ArrayAtom {
  return ["items", "item", "atLeast", "atMost", "minItems", "maxItems", "unique"].includes(atom.kind);
}

export function isObjectAtom(atom: Atom): atom is ObjectAtom {
  return ["every", "some", "minProperties", "maxProperties"].includes(atom.kind);
}
