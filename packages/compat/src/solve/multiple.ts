import { Disputed } from "../errors.ts";
import { nextDouble } from "./doubles.ts";
import { binary, decimal, divide, isWhole } from "./rational.ts";

/**
 * Whether a number is a multiple of another. Validators divide doubles, the specification divides decimals; the
 * two differ for fractions (0.3 is three times 0.1, yet 0.3 / 0.1 is not 3). An answer is given only if both agree.
 *
 * @throws Disputed if they do not
 */
export function isMultiple(value: number, of: number): boolean {
  const exact = isWhole(divide(decimal(value), decimal(of)));
  if (exact !== Number.isInteger(value / of))
    throw new Disputed(`${value} is${exact ? "" : " not"} a multiple of ${of}, but not so in floating point`);
  return exact;
}

/** Ajv compares a quotient with what `parseInt` makes of its text, which from here on is in exponent notation. */
const LEAST_REFUSED_QUOTIENT = 1e21;

/** The first number for which Ajv refuses `multipleOf: of` whatever the number: all above are refused too. */
export function leastRefused(of: number): number {
  let least = LEAST_REFUSED_QUOTIENT * of;
  while (least / of >= LEAST_REFUSED_QUOTIENT) least = nextDouble(least, -1);
  while (least / of < LEAST_REFUSED_QUOTIENT) least = nextDouble(least, 1);
  return least;
}

/** True for whole numbers and binary fractions, with which floating point divides exactly. */
export function dividesExactly(of: number): boolean {
  const { d } = decimal(of);
  return (d & (d - 1n)) === 0n && Math.abs(of) < 2 ** 52;
}

/**
 * True if every multiple of `a` is one of `b` both by the specification and in floating point:
 * - both divide exactly, or b is a divided by a power of two (which moves the exponent only), or
 * - a is whole and b so near to its decimal that the division of a whole number rounds to the right quotient
 *   (relative error of b at most 2^-54).
 */
export function refines(a: number, b: number): boolean {
  const ratio = divide(decimal(a), decimal(b));
  if (!isWhole(ratio)) return false;
  if (a === b || (dividesExactly(a) && dividesExactly(b))) return true;
  if ((ratio.n & (ratio.n - 1n)) === 0n && a / Number(ratio.n) === b) return true;
  if (!Number.isInteger(a)) return false;
  const error = divide(binary(b), decimal(b));
  const off = error.n - error.d;
  return (off < 0n ? -off : off) * 2n ** 54n <= error.d;
}
