import { OverBudget, Undecided } from "../errors.ts";
import { numberHolds } from "../formula/evaluate.ts";
import type { NumberAtom } from "../formula/nodes.ts";
import { nextDouble } from "./doubles.ts";
import { dividesExactly, refines } from "./multiple.ts";
import { type Ask, EMPTY, found, type Outcome, unknown } from "./outcome.ts";
import { decimal, divide, floor, isWhole, lcm, type Rational, rational, times } from "./rational.ts";

const MOST_TRIES = 2000;
const FLOATING = "fractional multipleOf is computed differently in floating point and in decimals";

interface Bounds {
  low: number;
  lowOpen: boolean;
  high: number;
  highOpen: boolean;
}

/** A number for which all atoms hold. */
export function solveNumber(ask: Ask, atoms: readonly NumberAtom[]): Outcome {
  const listed = atoms.find((atom) => atom.kind === "numbers" && !atom.not);
  if (listed?.kind === "numbers") return tryAll(ask, atoms, listed.values, true);
  const bounds = boundsOf(atoms);
  const { low, high } = bounds;
  if (low > high || (low === high && (bounds.lowOpen || bounds.highOpen))) return EMPTY;
  if (low === high) return tryAll(ask, atoms, [low], true);
  const of = atoms.flatMap((atom) => (atom.kind === "multiple" && !atom.not ? [atom.of] : []));
  const notOf = atoms.flatMap((atom) => (atom.kind === "multiple" && atom.not ? [atom.of] : []));
  if (of.length === 0) return tryAll(ask, atoms, denseCandidates(bounds, notOf, atoms), false);
  if (notOf.some((no) => of.some((yes) => refines(yes, no)))) return EMPTY;
  return solveMultiples(ask, atoms, bounds, of, notOf);
}

function boundsOf(atoms: readonly NumberAtom[]): Bounds {
  const bounds: Bounds = { low: -Infinity, lowOpen: false, high: Infinity, highOpen: false };
  for (const atom of atoms) {
    if (atom.kind === "min" && (atom.bound > bounds.low || (atom.bound === bounds.low && atom.open)))
      [bounds.low, bounds.lowOpen] = [atom.bound, atom.open];
    if (atom.kind === "max" && (atom.bound < bounds.high || (atom.bound === bounds.high && atom.open)))
      [bounds.high, bounds.highOpen] = [atom.bound, atom.open];
  }
  return bounds;
}

/** @param all true: there are no other candidates, so none that fits is a proof */
function tryAll(ask: Ask, atoms: readonly NumberAtom[], values: Iterable<number>, all: boolean): Outcome {
  let open: string | undefined;
  for (const value of values) {
    ask.pool.budget.spend();
    if (!Number.isFinite(value)) continue;
    try {
      if (atoms.every((atom) => numberHolds(atom, value))) return found(value === 0 ? 0 : value);
    } catch (error) {
      if (!(error instanceof Undecided) || error instanceof OverBudget) throw error;
      open ??= error.message;
    }
  }
  if (open !== undefined) return unknown(open);
  return all ? EMPTY : unknown("no number was found, and not all could be tried");
}

/** Numbers to try if any number between the bounds will do. */
function* denseCandidates(bounds: Bounds, notOf: readonly number[], atoms: readonly NumberAtom[]) {
  const { low, high } = bounds;
  const near = Number.isFinite(low) ? low : Number.isFinite(high) ? high : 0;
  for (const from of [0, low, high, near]) {
    yield* [from, from + 1, from - 1, from + 0.5, from - 0.5];
    for (const no of notOf) {
      const grid = Math.floor(from / no) * no;
      yield* [from + no / 2, from - no / 2, grid + no / 2, grid - no / 2, grid + no / 10];
    }
  }
  // The widest and the narrowest places: next to each bound, and as far from it as doubles go.
  yield* [nextDouble(low, 1), nextDouble(high, -1), Number.MAX_VALUE, -Number.MAX_VALUE, low * 2, high * 2];
  for (let i = 1; i < 64; i++) yield low + ((high - low) * i) / 64;
  for (const atom of atoms)
    if (atom.kind === "numbers") for (const value of atom.values) yield* [value + 1, value - 1];
  for (let i = 1; i < 60; i++) yield* [near + 2 ** -i, near - 2 ** -i, near + 2 ** i, near - 2 ** i];
}

function solveMultiples(
  ask: Ask,
  atoms: readonly NumberAtom[],
  bounds: Bounds,
  of: readonly number[],
  notOf: readonly number[],
): Outcome {
  const all = of.map(decimal).reduce(lcm);
  const exact = [...of, ...notOf].every(dividesExactly);
  if (exact && notOf.some((no) => isWhole(divide(all, decimal(no))))) return EMPTY;
  // Between the bounds, widened by more than floating point can be off, there is no multiple at all.
  if (of.some((one) => range(bounds, decimal(one), 10n ** 12n) === undefined)) return EMPTY;
  const span = range(bounds, all, undefined);
  if (!span) return exact ? EMPTY : unknown(FLOATING);
  const isSmall = span.low !== undefined && span.high !== undefined && span.high - span.low < MOST_TRIES;
  const outcome = tryAll(ask, atoms, multiplesOf(all, span), isSmall);
  return outcome.kind === "empty" && !exact ? unknown(FLOATING) : outcome;
}

interface Span {
  low: bigint | undefined;
  high: bigint | undefined;
}

/** Which multiples lie between the bounds; undefined if none does. `slack`: bounds widened by 1 part in it. */
function range(bounds: Bounds, unit: Rational, slack: bigint | undefined): Span | undefined {
  const widen = (value: number, sign: bigint): Rational => {
    const exact = decimal(value);
    if (slack === undefined) return exact;
    const size = exact.n < 0n ? -exact.n : exact.n;
    return rational(exact.n * slack + sign * size, exact.d * slack);
  };
  const low = Number.isFinite(bounds.low) ? divide(widen(bounds.low, -1n), unit) : undefined;
  const high = Number.isFinite(bounds.high) ? divide(widen(bounds.high, 1n), unit) : undefined;
  const first = low && -floor(rational(-low.n, low.d));
  const last = high && floor(high);
  return first !== undefined && last !== undefined && first > last ? undefined : { low: first, high: last };
}

/** Multiples in the span, those nearest to zero first. */
function* multiplesOf(unit: Rational, { low, high }: Span): Generator<number> {
  const isIn = (k: bigint) => (low === undefined || k >= low) && (high === undefined || k <= high);
  const start = low !== undefined && low > 0n ? low : high !== undefined && high < 0n ? high : 0n;
  for (let i = 0n; i <= BigInt(MOST_TRIES); i++) {
    if (isIn(start + i)) yield times(unit, start + i);
    if (i > 0n && isIn(start - i)) yield times(unit, start - i);
  }
}
