import { resolveRef } from "../forms.ts";
import type { LintContext, Place, Rule } from "./context.ts";

/**
 * The generated check of a message has the checks of what it refers to in place of each reference, so a chain of
 * shared types that each use the next one twice would double it at each step.
 */
const MOST = 2000;

export const expansionRules: Rule[] = [
  {
    id: "expansion",
    about: `No schema has more than ${MOST} schemas in it, with what is referred to counted at each reference.`,
    *check(context) {
      const sizes = measure(context);
      for (const [path, { size, largest }] of sizes) {
        // Where a shared type is too large already, its users are not to blame.
        if (size <= MOST || (largest && largest.size > MOST)) continue;
        yield {
          file: path,
          pointer: largest ? `${largest.place.pointer}/$ref` : "",
          message: `has ${count(size)} schemas in it, references included, and may have ${count(MOST)}${largest ? `; this reference brings ${count(largest.size)}` : ""}`,
        };
      }
    },
  },
];

interface Measured {
  /** Schemas in it. */
  size: number;
  /** The reference that brings most. */
  largest?: { place: Place; size: number };
}

/** Each source is measured once, however often it is referred to. */
function measure({ places, sources }: LintContext): Map<string, Measured> {
  const placesOf = new Map<string, Place[]>([...sources.keys()].map((path) => [path, []]));
  for (const place of places) placesOf.get(place.source.path)?.push(place);
  const measured = new Map<string, Measured>();

  function sizeOf(path: string): number {
    const known = measured.get(path);
    if (known) return known.size;
    const own: Measured = { size: 0 };
    // References that go round in a circle are another rule's finding.
    measured.set(path, own);
    for (const place of placesOf.get(path) ?? []) {
      own.size += 1;
      if (place.schema.$ref === undefined) continue;
      const size = sizeOf(resolveRef(path, place.schema.$ref));
      own.size += size;
      if (size > (own.largest?.size ?? 0)) own.largest = { place, size };
    }
    return own.size;
  }

  for (const path of sources.keys()) sizeOf(path);
  return measured;
}

function count(size: number): string {
  return size < Number.MAX_SAFE_INTEGER ? size.toLocaleString("en") : "far too many";
}
