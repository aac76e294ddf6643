import { appendToken, isObject } from "@tandem/schema-model";
import type { Rule } from "./context.ts";

/** C0 controls, DEL, and the separators that end a line in JavaScript source and not in JSON. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u001f\u007f\u2028\u2029]/;

export const controlRule: Rule = {
  id: "control-character",
  about:
    "No text of protocol.json, of a schema, or in an example's reason has a control character or a line separator. A description may have line feeds.",
  *check({ folder, sources }) {
    const files: [file: string, json: unknown, pointer: string][] = [
      ["protocol.json", folder.protocol, ""],
      ...[...sources.values()].map(({ path, schema }): [string, unknown, string] => [path, schema, ""]),
      ...folder.examples
        .filter(({ sort }) => sort !== "valid")
        .map(({ path, json }): [string, unknown, string] => [
          path,
          isObject(json) ? json.because : undefined,
          "/because",
        ]),
    ];
    for (const [file, json, start] of files)
      for (const [pointer, text] of textsIn(json, start)) {
        // A long description has paragraphs.
        const found = CONTROL.exec(pointer.endsWith("/description") ? text.replaceAll("\n", "") : text)?.[0];
        if (found !== undefined)
          yield {
            file,
            pointer,
            message: `expected text without control characters, found U+${found.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}. Remove it`,
          };
      }
  },
};

/** Every text in a value. The meta-schemas bound its depth. */
function* textsIn(value: unknown, pointer: string): Generator<[pointer: string, text: string]> {
  if (typeof value === "string") yield [pointer, value];
  else if (typeof value === "object" && value !== null)
    for (const [key, inner] of Object.entries(value)) yield* textsIn(inner, appendToken(pointer, key));
}
