/** Validates the messages of a cobrowse session. All of it is generated from the schemas. */
export * from "./gen/index.ts";
