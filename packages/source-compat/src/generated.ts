import { type Bundle, type Definition, refTarget } from "@tandem/compat/protocol";
import type { Schema } from "@tandem/schema-model";

/** The code generator, as far as it is needed here. */
export interface Generator {
  /** What a program imports the types from: `@tandem/protocol`. */
  module: string;
  /** The name of a definition's type. */
  nameOf(definition: Definition): string;
  /** The declarations that are generated for a definition. References are types of other definitions. */
  declare(definition: Definition, bundle: Bundle): string | Promise<string>;
}

/** The definitions of a version by the names of their types. */
export function byName(bundle: Bundle, { nameOf }: Generator): Map<string, Definition> {
  return new Map([...bundle.definitions.values()].map((definition) => [nameOf(definition), definition]));
}

/** The names that declarations export. */
export function exportsOf(text: string): string[] {
  return [...text.matchAll(/^export (?:interface|type|const|function|class|enum) ([A-Za-z_$][\w$]*)/gm)].map(
    ([, name]) => name!,
  );
}

/** The module of these definitions and of all that they refer to. */
export async function moduleOf(
  bundle: Bundle,
  definitions: Iterable<Definition>,
  declare: (definition: Definition) => string | Promise<string>,
): Promise<string> {
  const needed = new Set(definitions);
  // A set also visits what is added on the way.
  for (const { schema } of needed)
    for (const ref of referencesIn(schema)) needed.add(bundle.definitions.get(refTarget(ref))!);
  const texts = await Promise.all([...needed].map(declare));
  // Without an export a file is no module.
  return texts.join("\n") || "export {};\n";
}

function* referencesIn(schema: Schema): Iterable<string> {
  if (schema.$ref !== undefined) yield schema.$ref;
  for (const inner of [...Object.values(schema.properties ?? {}), schema.items, schema.additionalProperties])
    if (inner !== undefined) yield* referencesIn(inner);
}
