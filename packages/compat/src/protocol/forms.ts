import { inline, type Schema } from "@tandem/schema-model";
import { refTarget } from "./bundle.ts";
import type { Bundle } from "./types.ts";

/**
 * A schema of a bundle with every reference replaced by its target.
 *
 * @param changed inlined definitions that are used instead of those of the bundle
 */
export function inlineIn(bundle: Bundle, schema: Schema, changed?: ReadonlyMap<string, Schema>): Schema {
  return inline({ path: "", schema }, (ref) => {
    const path = refTarget(ref);
    return { path, schema: changed?.get(path) ?? bundle.definitions.get(path)!.schema };
  });
}
