import { type Form, type FormSchema, inline, resolveRef, toForm } from "@tandem/schema-model";
import type { Source } from "./load.ts";

/** The plain JSON Schema of a source in one form: see `toForm` of `@tandem/schema-model`. */
export function formOf(source: Source, sources: ReadonlyMap<string, Source>, form: Form): FormSchema {
  return toForm(
    inline(source, (ref, from) => sources.get(resolveRef(from, ref))!),
    form,
  );
}
