import type { Json } from "@tandem/schema-model";
import { Budget, Undecided } from "../../src/errors.ts";
import { Compiler } from "../../src/formula/compile.ts";
import { holds } from "../../src/formula/evaluate.ts";
import { Pool } from "../../src/formula/pool.ts";
import { cleaned } from "../../src/schema/clean.ts";
import { Document } from "../../src/schema/document.ts";
import { validator } from "./check.ts";
import { reference } from "./reference.ts";
import type { Dialect, Schema } from "./schemas.ts";

/**
 * Holds the two readings of a schema against their readers: the formula by the specification against the second
 * validator, the formula as Ajv reads it against Ajv. A proof is about formulas, so it is no better than these.
 *
 * @returns a sentence for each value on which a formula and its reader differ
 */
export function misread(dialect: Dialect, schema: Schema, values: readonly unknown[]): string[] {
  const readers = { specification: reference(schema, dialect), ajv: validator(dialect, schema) };
  return (["specification", "ajv"] as const).flatMap((reading) => {
    const pool = new Pool(new Budget(1_000_000));
    const document = new Document(cleaned(schema as Json, dialect, reading), dialect);
    const formula = new Compiler(pool, document, "", { formats: false, reading }).root();
    return values.flatMap((value) => {
      const said = readers[reading](value);
      const found = decided(() => holds(pool, formula, value as Json));
      if (said === undefined || found === undefined || said === found) return [];
      return [`${reading}: ${JSON.stringify(value)} is ${said ? "" : "not "}valid, and the formula differs`];
    });
  });
}

function decided(ask: () => boolean): boolean | undefined {
  try {
    return ask();
  } catch (error) {
    if (error instanceof Undecided) return undefined;
    throw error;
  }
}
