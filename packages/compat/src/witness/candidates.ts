import type { Json } from "../json.ts";

export function* candidates(
  _a: Json,
  _b: Json,
  _guess: Json | undefined,
  examples: readonly Json[],
): Generator<Json> {
  yield* examples;
}
