import type { Json } from "../json.ts";

export function embellish(value: Json, _isWitness: (value: Json) => boolean, _examples: readonly Json[]): Json {
  return value;
}
