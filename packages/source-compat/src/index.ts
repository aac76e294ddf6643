export { type Compile, CompilerError, compileWith, type Diagnostic, tsc } from "./compile.ts";
export type { Generator } from "./generated.ts";
export { sourceChanges } from "./source-changes.ts";
