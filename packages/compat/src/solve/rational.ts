/** An exact fraction in lowest terms; the denominator is positive. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y > 0n) [x, y] = [y, x % y];
  return x;
}

export function rational(n: bigint, d: bigint): Rational {
  const by = gcd(n, d) * (d < 0n ? -1n : 1n);
  return by === 0n ? { n: 0n, d: 1n } : { n: n / by, d: d / by };
}

/** The decimal number that the text of a JSON number says: 0.1 is one tenth, not the nearest binary fraction. */
export function decimal(value: number): Rational {
  const found = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value));
  if (!found) throw new RangeError(`not a JSON number: ${value}`);
  const [, sign, whole, fraction = "", exponent = "0"] = found;
  const digits = BigInt(`${sign}${whole}${fraction}`);
  const power = Number(exponent) - fraction.length;
  return power >= 0 ? rational(digits * 10n ** BigInt(power), 1n) : rational(digits, 10n ** BigInt(-power));
}

/** The binary fraction that a double holds. */
export function binary(value: number): Rational {
  let n = value;
  let d = 1n;
  while (!Number.isInteger(n)) {
    n *= 2;
    d *= 2n;
  }
  return rational(BigInt(n), d);
}

export function divide(a: Rational, b: Rational): Rational {
  return rational(a.n * b.d, a.d * b.n);
}

export function lcm(a: Rational, b: Rational): Rational {
  return rational((a.n * b.n) / gcd(a.n, b.n), gcd(a.d, b.d));
}

export function isWhole(a: Rational): boolean {
  return a.d === 1n;
}

/** Largest whole number not above a. */
export function floor(a: Rational): bigint {
  const q = a.n / a.d;
  return a.n < 0n && q * a.d !== a.n ? q - 1n : q;
}

/** k times a, as the double that is written the same way. */
export function times(a: Rational, k: bigint): number {
  const n = a.n * k;
  const whole = Number(n / a.d);
  const rest = Number(n % a.d) / Number(a.d);
  if (rest === 0) return whole;
  // The nearest double of the decimal expansion: denominators here are products of 2 and 5.
  let digits = 0;
  let scale = 1n;
  while (scale % a.d !== 0n && digits < 300) {
    digits++;
    scale *= 10n;
  }
  const scaled = (n * scale) / a.d;
  return Number(`${scaled}e-${digits}`);
}
