import { resolveRef } from "@tandem/schema-model";
import type { LintContext, Place, Rule } from "./context.ts";

/**
 * The generated check of a message inlines the check of each reference, so a chain of shared types that each use the
 * next one twice would double in size at each step.
 */
const MOST = 2000;

export const expansionRules: Rule[] = [
  {
    id: "expansion",
    about: `No schema contains more than ${MOST} schemas, counting the referenced schema at each reference.`,
    *check(context) {
      const sizes = measure(context);
      for (const [path, { size, largest }] of sizes) {
        // If a shared type is too large already, its users get no finding.
        if (size <= MOST || (largest && largest.size > MOST)) continue;
        yield {
          file: path,
          pointer: largest ? `${largest.place.pointer}/$ref` : "",
          message: `contains ${count(size)} schemas, references included; at most ${count(MOST)}${largest ? `; this reference adds ${count(largest.size)}` : ""}`,
        };
      }
    },
  },
];

interface Measured {
  /** How many schemas it contains. */
  size: number;
  /** The reference that adds most. */
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
    // Cycles are another rule's finding.
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
