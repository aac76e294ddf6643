import { isObject, type Json, parsePointer } from "@tandem/schema-model";
import { own } from "../json.ts";
import { type Dialect, subschemas } from "./dialect.ts";

/** What a schema says about its values: examples, defaults and listed texts. */
export interface Facts {
  /** Whole values: the root's examples and default. */
  readonly examples: Json[];
  /** Texts from examples, defaults, enums and constants anywhere in the schema. */
  readonly texts: string[];
  /** The examples of properties, by the name of the property. */
  readonly byName: Map<string, Json[]>;
}

const MOST_TEXTS = 100;
const LONGEST_TEXT = 200;

export function gather(schema: Json, dialect: Dialect): Facts {
  const texts = new Set<string>();
  const byName = new Map<string, Json[]>();
  visit(schema, dialect, texts, byName, 0);
  return { examples: examplesIn(schema), texts: [...texts], byName };
}

export function examplesIn(schema: Json): Json[] {
  const examples = own(schema, "examples");
  const fallback = own(schema, "default");
  return [...(Array.isArray(examples) ? examples : []), ...(fallback === undefined ? [] : [fallback])];
}

function visit(
  schema: Json,
  dialect: Dialect,
  texts: Set<string>,
  byName: Map<string, Json[]>,
  depth: number,
): void {
  if (!isObject(schema) || texts.size >= MOST_TEXTS || depth > 100) return;
  const values = own(schema, "enum");
  const constant = own(schema, "const");
  const said = [...examplesIn(schema), ...(Array.isArray(values) ? values : []), constant];
  for (const value of said)
    if (typeof value === "string" && value.length <= LONGEST_TEXT && texts.size < MOST_TEXTS)
      texts.add(value);
  for (const { keyword, path, schema: inner } of subschemas(schema, dialect)) {
    const examples = examplesIn(inner);
    if (keyword === "properties" && examples.length > 0) {
      const name = parsePointer(path)[1]!;
      byName.set(name, [...(byName.get(name) ?? []), ...examples]);
    }
    visit(inner, dialect, texts, byName, depth + 1);
  }
}
