/** Typed casts between the major versions of a protocol. */
export { type AnyCast, type AnyCasts, type Cast, type Casts, defineCasts, join } from "./casts.ts";
export type { Table } from "./table.ts";
export type { AnyMessage, MessageOf, Version } from "./version.ts";
