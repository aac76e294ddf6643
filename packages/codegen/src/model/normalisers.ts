import { resolveRef } from "@tandem/schema-model";
import type { Source } from "../load.ts";
import type { Normaliser } from "../runtime/normalise.ts";

/** Returns the normalisers of an event: those that it declares, then the aliases of its properties' codes. */
export function normalisersOf(source: Source, sources: ReadonlyMap<string, Source>): Normaliser[] {
  const declared = (source.schema["x-tandem"]?.accepts ?? []) as (Normaliser & { because: string })[];
  const steps: Normaliser[] = declared.map(({ because, ...step }) => step);
  for (const [property, schema] of Object.entries(source.schema.properties ?? {})) {
    if (schema.$ref === undefined) continue;
    const list = sources.get(resolveRef(source.path, schema.$ref));
    for (const code of list?.schema.oneOf ?? []) {
      for (const from of code["x-tandem"]?.aliases ?? [])
        steps.push({ rule: "alias", property, from, to: code.const });
    }
  }
  return steps;
}
