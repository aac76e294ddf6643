export const OLD = "http://json-schema.org/draft-07/schema#";
export const NEW = "https://json-schema.org/draft/2020-12/schema";

type Word = "safe" | "breaking" | "unproven";
/** What is easily read wrongly; old schema, new schema, backward, forward. */
export type Pitfall = readonly [title: string, old: unknown, now: unknown, backward: Word, forward: Word];

export const S = "safe";
export const B = "breaking";
export const U = "unproven";
