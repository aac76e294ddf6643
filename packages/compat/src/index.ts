export { linesOf, runBatch } from "./batch.ts";
export type { Change } from "./changes/judge.ts";
export { type ChangeId, type Effect, RULES, type Rule } from "./changes/rules.ts";
export { type Comparison, compare } from "./compare.ts";
export { SchemaError } from "./errors.ts";
export type { CompareOptions } from "./options.ts";
export type { Verdict, VerdictName } from "./verdict.ts";
export { shortened } from "./witness/shortened.ts";
