/** A set of code points: ascending, disjoint, inclusive ranges, flattened to [low, high, low, high, …]. */
export type CharSet = readonly number[];

export const LAST = 0x10ffff;
export const ANY: CharSet = [0, LAST];

export function union(...sets: CharSet[]): CharSet {
  const ranges: [number, number][] = [];
  for (const set of sets) for (let i = 0; i < set.length; i += 2) ranges.push([set[i]!, set[i + 1]!]);
  ranges.sort((a, b) => a[0] - b[0]);
  const result: number[] = [];
  for (const [low, high] of ranges) {
    const last = result.length - 1;
    if (last > 0 && low <= result[last]! + 1) result[last] = Math.max(result[last]!, high);
    else result.push(low, high);
  }
  return result;
}

export function complement(set: CharSet): CharSet {
  const result: number[] = [];
  let next = 0;
  for (let i = 0; i < set.length; i += 2) {
    if (set[i]! > next) result.push(next, set[i]! - 1);
    next = set[i + 1]! + 1;
  }
  if (next <= LAST) result.push(next, LAST);
  return result;
}

export function overlaps(a: CharSet, b: CharSet): boolean {
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i + 1]! < b[j]!) i += 2;
    else if (b[j + 1]! < a[i]!) j += 2;
    else return true;
  }
  return false;
}

export const DIGIT: CharSet = [0x30, 0x39];
export const WORD: CharSet = [0x30, 0x39, 0x41, 0x5a, 0x5f, 0x5f, 0x61, 0x7a];
export const SPACE: CharSet = union(
  [0x09, 0x0d, 0x20, 0x20, 0xa0, 0xa0, 0x1680, 0x1680, 0x2000, 0x200a],
  [0x2028, 0x2029, 0x202f, 0x202f, 0x205f, 0x205f, 0x3000, 0x3000, 0xfeff, 0xfeff],
);
/** What `.` matches without the s flag. */
export const DOT: CharSet = complement(union([0x0a, 0x0a, 0x0d, 0x0d], [0x2028, 0x2029]));

const properties = new Map<string, CharSet>();

/** The set of a Unicode property escape such as `p{L}`, as this JavaScript engine has it. */
export function unicodeProperty(name: string): CharSet {
  const known = properties.get(name);
  if (known) return known;
  const test = new RegExp(`^\\p{${name}}$`, "u");
  const result: number[] = [];
  for (let point = 0, from = -1; point <= LAST + 1; point++) {
    const is = point <= LAST && test.test(String.fromCodePoint(point));
    if (is && from < 0) from = point;
    if (!is && from >= 0) {
      result.push(from, point - 1);
      from = -1;
    }
  }
  // A handful of names exist that people use; the bound keeps hostile input from filling memory.
  if (properties.size < 64) properties.set(name, result);
  return result;
}

/** What people like to read first. */
const NICE: readonly CharSet[] = [
  [0x61, 0x7a],
  [0x30, 0x39],
  [0x41, 0x5a],
  [0x5f, 0x5f, 0x2d, 0x2d],
  [0x21, 0x7e],
  [0x20, 0x20],
  [0xa1, 0xd7ff],
];

/** How readable the range's best code point is (0 is best), and that code point. */
export function nicest(low: number, high: number): { rank: number; point: number } {
  for (let rank = 0; rank < NICE.length; rank++) {
    const set = NICE[rank]!;
    for (let i = 0; i < set.length; i += 2) {
      const point = Math.max(low, set[i]!);
      if (point <= Math.min(high, set[i + 1]!)) return { rank, point };
    }
  }
  if (high > 0xffff) return { rank: NICE.length, point: Math.max(low, 0x10000) };
  const beyond = high >= 0xe000 ? Math.max(low, 0xe000) : low;
  return { rank: low >= 0xd800 && high <= 0xdfff ? NICE.length + 2 : NICE.length + 1, point: beyond };
}

/** The most readable code points of a range, up to so many; none of those that stand for half a character. */
export function nicestOf(low: number, high: number, count: number): { rank: number; point: number }[] {
  const ranks = new Map<number, number>();
  const add = (from: number, to: number, rank: number) => {
    for (let point = Math.max(low, from); point <= Math.min(high, to) && ranks.size < count; point++)
      if (!ranks.has(point)) ranks.set(point, rank);
  };
  NICE.forEach((set, rank) => {
    for (let i = 0; i < set.length; i += 2) add(set[i]!, set[i + 1]!, rank);
  });
  add(0xe000, LAST, NICE.length);
  return ranks.size > 0 ? [...ranks].map(([point, rank]) => ({ rank, point })) : [nicest(low, high)];
}
