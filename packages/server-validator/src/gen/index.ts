// Generated from the schemas. Do not edit: change the schema and generate again.
export type { Problem } from "./check.ts";
export { type Limits, limits } from "./json.ts";
export * from "./validate.ts";
