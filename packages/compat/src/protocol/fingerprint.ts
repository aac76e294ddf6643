import type { Json } from "@tandem/schema-model";
import { canonical } from "../json.ts";
import type { Change } from "./walk.ts";

const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;
const MASK = 0xffffffffffffffffn;

/** Rules about texts. Their old and new text is not part of the fingerprint. */
const PROSE = new Set([
  "DESCRIPTION_CHANGED",
  "CAUSE_CHANGED",
  "DEPRECATED",
  "DEPRECATION_DROPPED",
  "DEPRECATION_NAMES_NOTHING",
  "SINCE_NOT_NEXT",
]);

/**
 * Identifies a difference by its rule, its place, and the values before and after. A later change of the same place
 * has another fingerprint, so an ignored finding never hides it. The finding's message is not part of it.
 */
export function fingerprint(subject: string, change: Change): string {
  const { rule, place, name = "" } = change;
  const between = PROSE.has(rule) ? [] : [change.before ?? null, change.after ?? null];
  return fnv1a(canonical([rule, subject, place, name, between] as Json));
}

/** 64-bit FNV-1a over UTF-8: short and portable. It need not be hard to forge. */
function fnv1a(text: string): string {
  let hash = OFFSET;
  for (const byte of new TextEncoder().encode(text)) hash = ((hash ^ BigInt(byte)) * PRIME) & MASK;
  return hash.toString(16).padStart(16, "0");
}
