import type { Json } from "@tandem/schema-model";
import { type Budget, Undecided } from "../errors.ts";
import { opposite, simplify } from "./atoms.ts";
import { Languages } from "./language.ts";
import {
  ALL_TYPES,
  ARRAY,
  type Atom,
  isArrayAtom,
  isNumberAtom,
  isObjectAtom,
  type Node,
  NUMBER,
  OBJECT,
  STRING,
} from "./nodes.ts";

type Draft = Node extends infer N ? (N extends { id: number } ? Omit<N, "id"> : never) : never;

interface Unknown {
  readonly why: string;
  readonly test: ((value: Json) => boolean) | undefined;
}

/** Makes formulas; equal ones are one object. One pool holds both schemas of a comparison. */
export class Pool {
  readonly budget: Budget;
  readonly languages: Languages;
  readonly yes: Node;
  readonly no: Node;
  readonly #known = new Map<string, Node>();
  readonly #negations = new Map<number, Node>();
  readonly #special = new Map<number, Node>();
  readonly #targets = new Map<string, () => Node>();
  readonly #unknowns = new Map<string, Unknown>();

  constructor(budget: Budget) {
    this.budget = budget;
    this.languages = new Languages(budget);
    this.yes = this.#make("true", { kind: "constant", value: true });
    this.no = this.#make("false", { kind: "constant", value: false });
  }

  #make(key: string, draft: Draft): Node {
    let found = this.#known.get(key);
    if (!found) {
      this.budget.spend();
      found = { ...draft, id: this.#known.size } as Node;
      this.#known.set(key, found);
    }
    return found;
  }

  constant(value: boolean): Node {
    return value ? this.yes : this.no;
  }

  type(mask: number): Node {
    if (mask === 0) return this.no;
    if (mask === ALL_TYPES) return this.yes;
    return this.#make(`type ${mask}`, { kind: "type", mask });
  }

  /** "If the value is of the atom's type, the atom holds"; if strict, "it is of the type, and the atom holds". */
  atom(atom: Atom, strict = false): Node {
    const on = typeOf(atom);
    const simple = simplify(atom, this);
    if (simple === true) return strict ? this.type(on) : this.yes;
    if (simple === false) return strict ? this.no : this.type(ALL_TYPES & ~on);
    const key = `${strict ? "is" : "if"} ${keyOf(simple)}`;
    return this.#make(key, { kind: "atom", on, strict, atom: simple });
  }

  /** A reference that is followed only when needed; for schemas that contain themselves. */
  ref(name: string, target: () => Node): Node {
    this.#targets.set(name, target);
    return this.#make(`ref ${name}`, { kind: "ref", name, negated: false });
  }

  /**
   * A condition that is not understood, and why.
   *
   * @param test whether it holds for one value, if that is understood
   */
  unknown(name: string, why: string, test?: Unknown["test"]): Node {
    this.#unknowns.set(name, { why, test });
    return this.#make(`unknown ${name}`, { kind: "unknown", name, negated: false });
  }

  why(node: Node & { kind: "unknown" }): string {
    return this.#unknowns.get(node.name)!.why;
  }

  /** @throws Undecided if it is not known whether the condition holds for the value */
  test(node: Node & { kind: "unknown" }, value: Json): boolean {
    const { why, test } = this.#unknowns.get(node.name)!;
    if (!test) throw new Undecided(why);
    return test(value) !== node.negated;
  }

  follow(node: Node & { kind: "ref" }): Node {
    const target = this.#targets.get(node.name)!();
    return node.negated ? this.not(target) : target;
  }

  and(args: Iterable<Node>): Node {
    return this.#join("and", args);
  }

  or(args: Iterable<Node>): Node {
    return this.#join("or", args);
  }

  #join(kind: "and" | "or", args: Iterable<Node>): Node {
    const isAnd = kind === "and";
    const zero = isAnd ? this.no : this.yes;
    let mask = isAnd ? ALL_TYPES : 0;
    const flat = new Set<Node>();
    for (const arg of args)
      for (const part of arg.kind === kind ? arg.args : [arg]) {
        if (part === zero) return zero;
        if (part.kind === "constant") continue;
        if (part.kind === "type") mask = isAnd ? mask & part.mask : mask | part.mask;
        else flat.add(part);
      }
    const isTyped = isAnd && [...flat].some((part) => part.kind === "atom" && part.strict);
    if (isTyped) for (const part of flat) if (part.kind === "atom" && part.strict) mask &= part.on;
    // A strict atom says the type by itself.
    const types = isTyped && mask !== 0 ? this.yes : this.type(mask);
    if (types === zero) return zero;
    if (types.kind === "type") flat.add(types);
    for (const part of flat) {
      const opposite =
        part.kind === "and" || part.kind === "or" ? this.#negations.get(part.id) : this.not(part);
      if (opposite && flat.has(opposite)) return zero;
    }
    if (flat.size === 0) return isAnd ? this.yes : this.no;
    const parts = [...flat].sort((a, b) => a.id - b.id);
    if (parts.length === 1) return parts[0]!;
    return this.#make(`${kind} ${parts.map(({ id }) => id).join()}`, { kind, args: parts });
  }

  not(node: Node): Node {
    let found = this.#negations.get(node.id);
    if (!found) {
      found = this.#negate(node);
      this.#negations.set(node.id, found);
      this.#negations.set(found.id, node);
    }
    return found;
  }

  #negate(node: Node): Node {
    switch (node.kind) {
      case "constant":
        return this.constant(!node.value);
      case "type":
        return this.type(ALL_TYPES & ~node.mask);
      case "and":
        return this.or(node.args.map((arg) => this.not(arg)));
      case "or":
        return this.and(node.args.map((arg) => this.not(arg)));
      case "atom":
        return this.atom(opposite(node.atom, this), !node.strict);
      default: {
        const negated = !node.negated;
        return this.#make(`${negated ? "not " : ""}${node.kind} ${node.name}`, { ...node, negated });
      }
    }
  }

  /** The formula for values of this type: conditions on other types are resolved, references are followed. */
  special(node: Node, type: number): Node {
    const key = node.id * 128 + type;
    const known = this.#special.get(key);
    if (known) return known;
    if (node.kind === "ref")
      this.#special.set(
        key,
        this.unknown(`loop ${node.name}`, "a schema refers to itself without a step into the value"),
      );
    try {
      const result = this.#specialise(node, type);
      this.#special.set(key, result);
      return result;
    } catch (error) {
      // Given up on the way: what was assumed of the reference must not stay.
      this.#special.delete(key);
      throw error;
    }
  }

  #specialise(node: Node, type: number): Node {
    switch (node.kind) {
      case "type":
        return this.constant((node.mask & type) !== 0);
      case "atom":
        if (node.on !== type) return this.constant(!node.strict);
        return node.strict ? this.atom(node.atom) : node;
      case "and":
      case "or":
        return this.#join(
          node.kind,
          node.args.map((arg) => this.special(arg, type)),
        );
      case "ref":
        return this.special(this.follow(node), type);
      default:
        return node;
    }
  }
}

function typeOf(atom: Atom): number {
  if (isNumberAtom(atom)) return NUMBER;
  if (isArrayAtom(atom)) return ARRAY;
  return isObjectAtom(atom) ? OBJECT : STRING;
}

function keyOf(atom: Atom): string {
  return Object.values(atom)
    .map((part) => (typeof part === "object" && "id" in part ? `#${part.id}` : String(part)))
    .join(" ");
}
