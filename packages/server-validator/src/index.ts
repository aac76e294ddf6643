/** Validates the messages of a cobrowse session. The checks are generated from the schemas. */
export * from "./gen/index.ts";
export { type ProblemDetails, problemDetails } from "./problem-details.ts";
