import { appendToken, isObject, type Json } from "@tandem/schema-model";
import { SchemaError } from "../errors.ts";
import { own } from "../json.ts";
import { expressionProblem } from "../regex/pattern.ts";
import { type Dialect, isRefAlone, subschemas } from "./dialect.ts";

/**
 * Refuses patterns that are no regular expressions.
 *
 * @throws SchemaError with the JSON Pointer of the first one
 */
export function checkPatterns(schema: Json, dialect: Dialect, pointer = ""): void {
  if (!isObject(schema)) return;
  if (!(isRefAlone(dialect) && own(schema, "$ref") !== undefined)) {
    check(own(schema, "pattern"), appendToken(pointer, "pattern"));
    const named = own(schema, "patternProperties");
    for (const name of isObject(named) ? Object.keys(named) : [])
      check(name, appendToken(appendToken(pointer, "patternProperties"), name));
  }
  for (const inner of subschemas(schema, dialect)) checkPatterns(inner.schema, dialect, pointer + inner.path);
}

function check(pattern: Json | undefined, pointer: string): void {
  const problem = typeof pattern === "string" ? expressionProblem(pattern) : undefined;
  if (problem !== undefined)
    throw new SchemaError(`expected a pattern that is a regular expression: ${problem}`, pointer);
}
