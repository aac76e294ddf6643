import type { Atom, Node } from "./nodes.ts";
import type { Pool } from "./pool.ts";

/** The atom that holds for exactly the values of the type for which this one does not. */
export function opposite(atom: Atom, pool: Pool): Atom {
  switch (atom.kind) {
    case "min":
      return { kind: "max", bound: atom.bound, open: !atom.open };
    case "max":
      return { kind: "min", bound: atom.bound, open: !atom.open };
    case "multiple":
    case "numbers":
    case "unique":
      return { ...atom, not: !atom.not };
    case "text":
      return { kind: "text", language: pool.languages.not(atom.language) };
    case "items":
      return { ...atom, kind: "item", node: pool.not(atom.node) };
    case "item":
      return { ...atom, kind: "items", node: pool.not(atom.node) };
    case "atLeast":
      return { ...atom, kind: "atMost", count: atom.count - 1 };
    case "atMost":
      return { ...atom, kind: "atLeast", count: atom.count + 1 };
    case "minItems":
      return { kind: "maxItems", count: atom.count - 1 };
    case "maxItems":
      return { kind: "minItems", count: atom.count + 1 };
    case "every":
      return { ...atom, kind: "some", node: pool.not(atom.node) };
    case "some":
      return { ...atom, kind: "every", node: pool.not(atom.node) };
    case "minProperties":
      return { kind: "maxProperties", count: atom.count - 1 };
    case "maxProperties":
      return { kind: "minProperties", count: atom.count + 1 };
  }
}

/** The atom in its simplest form; true or false if that holds for all values of the type. */
export function simplify(atom: Atom, pool: Pool): Atom | boolean {
  switch (atom.kind) {
    case "numbers":
      return atom.values.length === 0 ? atom.not : atom;
    case "text":
      if (atom.language === pool.languages.every) return true;
      return atom.language === pool.languages.none ? false : atom;
    case "items":
      return atom.from >= atom.to || atom.node === pool.yes ? true : emptyFrom(atom, pool);
    case "item":
      return atom.from >= atom.to || atom.node === pool.no ? false : presentAt(atom, pool);
    case "atLeast":
      return simplifyAtLeast(atom.count, atom.node, pool);
    case "atMost":
      return simplifyAtMost(atom.count, atom.node, pool);
    case "minItems":
    case "minProperties":
      return atom.count <= 0 ? true : atom;
    case "maxItems":
    case "maxProperties":
      if (atom.count < 0) return false;
      return atom.count === Infinity ? true : atom;
    case "every":
      return atom.keys === pool.languages.none || atom.node === pool.yes ? true : atom;
    case "some":
      return atom.keys === pool.languages.none || atom.node === pool.no ? false : atom;
    default:
      return atom;
  }
}

/** An item that cannot be is a bound on the length, and one that must be as well. */
function emptyFrom(atom: Atom & { kind: "items" | "item" }, pool: Pool): Atom {
  return atom.node === pool.no ? { kind: "maxItems", count: atom.from } : atom;
}

function presentAt(atom: Atom & { kind: "items" | "item" }, pool: Pool): Atom {
  return atom.node === pool.yes ? { kind: "minItems", count: atom.from + 1 } : atom;
}

function simplifyAtLeast(count: number, node: Node, pool: Pool): Atom | boolean {
  if (count <= 0) return true;
  if (node === pool.no) return false;
  if (node === pool.yes) return { kind: "minItems", count };
  if (count === 1) return { kind: "item", from: 0, to: Infinity, node };
  return { kind: "atLeast", count, node };
}

function simplifyAtMost(count: number, node: Node, pool: Pool): Atom | boolean {
  if (count < 0) return false;
  if (node === pool.no || count === Infinity) return true;
  if (node === pool.yes) return { kind: "maxItems", count };
  if (count === 0) return { kind: "items", from: 0, to: Infinity, node: pool.not(node) };
  return { kind: "atMost", count, node };
}
