import { isObject } from "@tandem/schema-model";
import type { Finding } from "./types.ts";

/** A finding that someone has reviewed and accepted until a day. */
export interface Ignore {
  fingerprint: string;
  reason: string;
  /** The last day, as YYYY-MM-DD. */
  expires: string;
}

/** An invalid ignore file. */
export class IgnoreError extends Error {
  override name = "IgnoreError";
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Reads an ignore file: `{"ignore": [{"fingerprint", "reason", "expires"}]}`; each may name its `rule`, for readers.
 *
 * @throws IgnoreError with the file, the pointer, what was expected and what was found
 */
export function readIgnores(json: unknown, file: string): Ignore[] {
  const fail = (pointer: string, expected: string, got: unknown): never => {
    throw new IgnoreError(
      `${file}#${pointer}: expected ${expected}, found ${JSON.stringify(got) ?? "nothing"}`,
    );
  };
  const list = isObject(json) ? json.ignore : undefined;
  if (!Array.isArray(list)) return fail("/ignore", "a list of findings to ignore", list);
  return list.map((entry, i) => {
    if (!isObject(entry)) return fail(`/ignore/${i}`, "an object", entry);
    const { fingerprint, reason, expires, rule, ...others } = entry;
    for (const key of Object.keys(others))
      fail(`/ignore/${i}/${key}`, "fingerprint, rule, reason, expires", key);
    if (typeof fingerprint !== "string" || !/^[0-9a-f]{16}$/.test(fingerprint))
      return fail(`/ignore/${i}/fingerprint`, "the 16 digits that tandem diff shows", fingerprint);
    if (typeof reason !== "string" || reason.trim().length < 10)
      return fail(`/ignore/${i}/reason`, "a reason, in a sentence", reason);
    if (typeof expires !== "string" || !DAY.test(expires) || Number.isNaN(Date.parse(expires)))
      return fail(`/ignore/${i}/expires`, "a day as YYYY-MM-DD", expires);
    return { fingerprint, reason, expires };
  });
}

/** Marks the ignored findings. Returns remarks about entries that have expired or match no finding. */
export function applyIgnores(findings: Finding[], ignores: readonly Ignore[], today: string): string[] {
  const remarks: string[] = [];
  for (const { fingerprint, reason, expires } of ignores) {
    const those = findings.filter((finding) => finding.fingerprint === fingerprint);
    if (those.length === 0) remarks.push(`ignore ${fingerprint}: matches no finding; remove it`);
    else if (expires < today)
      remarks.push(`ignore ${fingerprint}: ended on ${expires}, so ${those[0]!.rule} counts again`);
    else for (const finding of those) finding.ignored = { reason, expires };
  }
  return remarks;
}
