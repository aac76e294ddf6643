import { resolveRef } from "@tandem/schema-model";
import type { Source } from "../load.ts";

/** Returns the words that a property of a message allows; undefined if it is not a list of words. */
export function wordsOf(
  message: Source,
  property: string,
  sources: ReadonlyMap<string, Source>,
): string[] | undefined {
  const schema = message.schema.properties?.[property];
  if (schema?.$ref === undefined) return schema?.enum;
  return sources.get(resolveRef(message.path, schema.$ref))?.schema.oneOf?.map((code) => code.const);
}

/** Returns the words of a reply command's `choice`; undefined if it is not a list of words. */
export function choicesOf(command: Source, sources: ReadonlyMap<string, Source>): string[] | undefined {
  return wordsOf(command, "choice", sources);
}
