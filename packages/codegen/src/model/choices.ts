import { resolveRef } from "../forms.ts";
import type { Source } from "../load.ts";

/** The words of a reply command's `choice`; undefined where it is not of words. */
export function choicesOf(command: Source, sources: ReadonlyMap<string, Source>): string[] | undefined {
  const choice = command.schema.properties?.choice;
  if (choice?.$ref === undefined) return choice?.enum;
  return sources.get(resolveRef(command.path, choice.$ref))?.schema.oneOf?.map((code) => code.const);
}
