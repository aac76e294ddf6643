// Generated from the schemas. Do not edit: change the schema and generate again.
export * from "./agent.ts";
export * from "./visitor.ts";
