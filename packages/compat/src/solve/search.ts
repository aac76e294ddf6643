import type { Json } from "@tandem/schema-model";
import { OverBudget, Undecided } from "../errors.ts";
import { holds } from "../formula/evaluate.ts";
import {
  ARRAY,
  type Atom,
  FALSE,
  isArrayAtom,
  isNumberAtom,
  isObjectAtom,
  type Node,
  NULL,
  NUMBER,
  OBJECT,
  STRING,
  TRUE,
} from "../formula/nodes.ts";
import { solveArray } from "./arrays.ts";
import { solveNumber } from "./numbers.ts";
import { solveObject } from "./objects.ts";
import { type Ask, EMPTY, firstOf, found, guarded, type Outcome, unknown } from "./outcome.ts";
import { solveText } from "./texts.ts";

type Clause = Node & { kind: "or" };

interface State {
  readonly type: number;
  /** Atoms that must hold. */
  readonly units: ReadonlySet<Node>;
  /** Of each, one arm must hold. */
  readonly clauses: ReadonlySet<Clause>;
}

/**
 * Looks for a value of one type. The atoms alone are solved first. If that value also satisfies the clauses,
 * it is the answer; or else the search branches on a clause that it violates.
 *
 * @param formula special to the type
 */
export function search(ask: Ask, type: number, formula: Node): Outcome {
  const state = extend(ask, { type, units: new Set(), clauses: new Set() }, formula);
  return state ? run(ask, state) : EMPTY;
}

/** The state with one more formula that must hold; undefined if that is an obvious contradiction. */
function extend(ask: Ask, state: State, formula: Node): State | undefined {
  const units = new Set(state.units);
  const clauses = new Set(state.clauses);
  const queue = [formula];
  const opposite = (node: Node) => ask.pool.special(ask.pool.not(node), state.type);
  for (let grown = true; grown; ) {
    for (let node = queue.pop(); node; node = queue.pop()) {
      if (node === ask.pool.no) return undefined;
      if (node.kind === "and") queue.push(...node.args);
      else if (node.kind === "or") clauses.add(node as Clause);
      else if (node.kind !== "constant") {
        if (units.has(opposite(node))) return undefined;
        units.add(node);
      }
    }
    grown = false;
    for (const clause of clauses) {
      ask.pool.budget.spend();
      if (clause.args.some((arm) => units.has(arm))) clauses.delete(clause);
      else {
        const open = clause.args.filter((arm) => arm.kind !== "atom" || !units.has(opposite(arm)));
        if (open.length === clause.args.length) continue;
        clauses.delete(clause);
        queue.push(ask.pool.or(open));
        grown = true;
      }
    }
  }
  return { type: state.type, units, clauses };
}

function run(ask: Ask, state: State): Outcome {
  ask.pool.budget.spend();
  const simple = guarded(() => solveUnits(ask, state));
  if (simple.kind === "empty") return EMPTY;
  const clause = simple.kind === "value" ? violated(ask, state, simple.value) : smallest(state.clauses);
  if (!clause) return simple;
  const clauses = new Set(state.clauses);
  clauses.delete(clause);
  const rest = { ...state, clauses };
  return firstOf(branches(ask, rest, clause));
}

function* branches(ask: Ask, state: State, clause: Clause): Generator<Outcome> {
  for (const arm of clause.args) {
    // Of two unions that share most of their arms, those arms are gone at a glance.
    const opposite = ask.pool.special(ask.pool.not(arm), state.type);
    if (state.clauses.has(opposite as Clause) || state.units.has(opposite)) continue;
    const next = extend(ask, state, arm);
    if (next) yield run(ask, next);
  }
}

/** The clause with the fewest arms among those that the value does not satisfy. */
function violated(ask: Ask, state: State, value: Json): Clause | undefined {
  const open = [...state.clauses].filter((clause) => {
    try {
      return !holds(ask.pool, clause, value);
    } catch (error) {
      if (!(error instanceof Undecided) || error instanceof OverBudget) throw error;
      return true;
    }
  });
  return smallest(open);
}

function smallest(clauses: Iterable<Clause>): Clause | undefined {
  let best: Clause | undefined;
  for (const clause of clauses) if (!best || clause.args.length < best.args.length) best = clause;
  return best;
}

/** A value for the atoms alone. Conditions that are not understood are left out: the value is then a guess. */
function solveUnits(ask: Ask, state: State): Outcome {
  const atoms: Atom[] = [];
  let reason: string | undefined;
  for (const unit of state.units) {
    if (unit.kind === "atom") atoms.push(unit.atom);
    else if (unit.kind === "unknown") reason ??= ask.pool.why(unit);
  }
  const outcome = solveAtoms(ask, state.type, atoms);
  return outcome.kind === "value" && reason !== undefined ? unknown(reason, outcome.value) : outcome;
}

function solveAtoms(ask: Ask, type: number, atoms: readonly Atom[]): Outcome {
  switch (type) {
    case NULL:
      return found(null);
    case FALSE:
    case TRUE:
      return found(type === TRUE);
    case NUMBER:
      return solveNumber(ask, atoms.filter(isNumberAtom));
    case STRING:
      return solveText(
        ask,
        ask.pool.languages.all(atoms.flatMap((atom) => (atom.kind === "text" ? [atom.language] : []))),
      );
    case ARRAY:
      return solveArray(ask, atoms.filter(isArrayAtom));
    case OBJECT:
      return solveObject(ask, atoms.filter(isObjectAtom));
    default:
      throw new Error(`no such type: ${type}`);
  }
}
