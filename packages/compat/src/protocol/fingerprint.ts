import type { Json } from "@tandem/schema-model";
import { canonical } from "../json.ts";
import type { Change } from "./walk.ts";

const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;
const MASK = 0xffffffffffffffffn;

/** What people reword without changing anything. */
const PROSE = new Set([
  "DESCRIPTION_CHANGED",
  "CAUSE_CHANGED",
  "DEPRECATED",
  "DEPRECATION_DROPPED",
  "DEPRECATION_NAMES_NOTHING",
  "SINCE_NOT_NEXT",
]);

/**
 * Names a difference: by its rule, its place, and what it is between, so that one that is ignored does not cover
 * another that comes later. Titles, descriptions and the finding's own words have no part in it.
 */
export function fingerprint(subject: string, change: Change): string {
  const { rule, place, name = "" } = change;
  const between = PROSE.has(rule) ? [] : [change.before ?? null, change.after ?? null];
  return fnv1a(canonical([rule, subject, place, name, between] as Json));
}

/** FNV-1a of 64 bits over UTF-8: short, the same everywhere; nothing rests on its being hard to forge. */
function fnv1a(text: string): string {
  let hash = OFFSET;
  for (const byte of new TextEncoder().encode(text)) hash = ((hash ^ BigInt(byte)) * PRIME) & MASK;
  return hash.toString(16).padStart(16, "0");
}
