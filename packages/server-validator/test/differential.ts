import fc from "fast-check";
import { type Form, validatePayload } from "../src/index.ts";
import { catalog, reference } from "./corpus.ts";
import { mutated } from "./mutate.ts";

export interface Tally {
  payloads: number;
  valid: number;
}

/**
 * Holds the generated code to raw Ajv over mutated payloads, in both forms: the same verdict, and the first
 * problem is one that Ajv sees too.
 *
 * @throws Error with the payload, made as small as can be, at the first disagreement
 */
export function agreeWithAjv(runs: number, seed: number): Tally {
  const tally: Tally = { payloads: 0, valid: 0 };
  fc.assert(
    fc.property(
      mutated(catalog.messages),
      fc.constantFrom<Form>("produce", "consume"),
      ({ message, payload }, form) => {
        const { side, kind, name } = message;
        const ajv = reference(message, form);
        const expected = ajv(payload);
        const result = validatePayload({ side, kind, name }, payload, form);
        tally.payloads += 1;
        if (expected) tally.valid += 1;
        if (result.ok !== expected)
          throw new Error(
            `${side} ${kind} ${name} (${form}): Ajv says ${expected}, we say ${result.ok}: ${JSON.stringify(payload)}`,
          );
        if (result.ok) return;
        const { code, pointer } = result.problem;
        // A word of the wrong type is refused for its type, which Ajv reports beside `enum` or only as `enum`.
        const codes = code === "type" ? ["type", "enum"] : [code];
        if (!ajv.errors!.some((error) => codes.includes(error.keyword) && error.instancePath === pointer))
          throw new Error(
            `${side} ${kind} ${name} (${form}): ${code} at "${pointer}" is no problem to Ajv: ${JSON.stringify(payload)}`,
          );
      },
    ),
    { numRuns: runs, seed },
  );
  return tally;
}
