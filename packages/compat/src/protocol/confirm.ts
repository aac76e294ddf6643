import { Ajv2020 } from "ajv/dist/2020.js";
import type { Plain } from "./forms.ts";
import type { Witness } from "./types.ts";

/**
 * Asks Ajv, which had no part in finding it, whether a message is what it is said to be.
 *
 * @returns the witness with Ajv's words, or undefined where Ajv disagrees
 */
export function confirm(
  value: unknown,
  accepts: Plain,
  refuses: Plain,
  about: Pick<Witness, "message" | "acceptedBy" | "refusedBy">,
): Witness | undefined {
  if (value === undefined) return undefined;
  const ajv = new Ajv2020({ strict: false, logger: false, validateSchema: false, addUsedSchema: false });
  if (ajv.compile(accepts)(value) !== true) return undefined;
  const validate = ajv.compile(refuses);
  if (validate(value) !== false) return undefined;
  const error = validate.errors?.[0];
  return {
    ...about,
    value,
    pointer: error?.instancePath ?? "",
    problem: sentence(error?.message ?? "is refused", error?.params ?? {}),
    schemas: { accepts, refuses },
  };
}

function sentence(message: string, params: Record<string, unknown>): string {
  if (typeof params.additionalProperty === "string")
    return `must NOT have the property ${params.additionalProperty}`;
  if (Array.isArray(params.allowedValues)) return `must be one of ${params.allowedValues.join(", ")}`;
  if (params.allowedValue !== undefined) return `must be ${JSON.stringify(params.allowedValue)}`;
  return message;
}
