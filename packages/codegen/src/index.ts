export {
  type Catalog,
  type CodeList,
  createCatalog,
  type Example,
  type InvalidExample,
  type Message,
  type Protocol,
  type ReceivedExample,
  type SharedType,
} from "./catalog.ts";
export { type Config, findConfig, readConfig, targetsIn } from "./config.ts";
export type { EmitOptions, Emitter } from "./emit/emitter.ts";
export { declarationsOf } from "./emit/protocol/declarations.ts";
export { emitBundle } from "./emit/protocol/schemas.ts";
export { type Finding, formatFindings, SchemaFolderError } from "./findings.ts";
export { formOf } from "./forms.ts";
export { emitters, generate, type Target, type TargetName, type TargetResult } from "./generate.ts";
export type { Rule } from "./lint/context.ts";
export { type LintRuleId, lintExplanations, readingRules } from "./lint/explanations.ts";
export { lint, rules } from "./lint/lint.ts";
export { load, type SchemaFolder, type Source } from "./load.ts";
export { typeName } from "./names.ts";
export { offsetsOf } from "./runtime/locate.ts";
export { type WatchHandlers, watch } from "./watch.ts";
export { type Changes, write } from "./write.ts";
