import type { LintRuleId } from "./lint/explanations.ts";

/** One thing that is wrong in a schema folder. */
export interface Finding {
  /** The id of the lint rule, stable across versions. */
  rule: LintRuleId;
  /** The file, relative to the schema folder, with forward slashes. */
  file: string;
  /** The JSON Pointer of the place in the file; empty for the whole file. */
  pointer: string;
  /** What was expected and what came, in a sentence. */
  message: string;
}

/** Thrown when a folder cannot be generated from; carries every finding, not only the first. */
export class SchemaFolderError extends Error {
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    super(formatFindings(findings));
    this.name = "SchemaFolderError";
    this.findings = findings;
  }
}

/** One line a finding, sorted by place: `file#pointer: message [rule]`. */
export function formatFindings(findings: readonly Finding[]): string {
  return [...findings]
    .sort((a, b) => compare(a.file, b.file) || compare(a.pointer, b.pointer) || compare(a.rule, b.rule))
    .map((f) => `${f.file}${f.pointer === "" ? "" : `#${f.pointer}`}: ${f.message} [${f.rule}]`)
    .join("\n");
}

/** Orders text by code unit, so that output never depends on the machine's locale. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
