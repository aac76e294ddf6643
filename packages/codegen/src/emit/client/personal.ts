import { resolveRef, type Schema } from "@tandem/schema-model";
import type { Catalog, Message } from "../../catalog.ts";
import { key } from "../../names.ts";
import { doc } from "../doc.ts";
import { BANNER } from "../emitter.ts";
import { of } from "../protocol/messages.ts";

/** `personal.ts`: where each side's events may hold a person's data, as JSON Pointers; `*` is every item or entry. */
export function emitPersonal(catalog: Catalog): string {
  const sides = (["agent", "visitor"] as const).map((side) => {
    const entries = of(catalog, side, "event")
      .map((event) => [event.name, personalIn(event, catalog)] as const)
      .filter(([, pointers]) => pointers.length > 0)
      .map(([name, pointers]) => `  ${key(name)}: ${JSON.stringify(pointers)},\n`);
    const about = `Where events of the ${side}'s side may hold a person's data, as their schemas say.`;
    return `${doc(about)}export const ${side}Personal = {\n${entries.join("")}} as const;\n`;
  });
  return `${BANNER}// JSON Pointers, in which \`*\` stands for every item of a list and every entry of a map.\n${sides.join("\n")}`;
}

function personalIn(message: Message, { sources }: Catalog): string[] {
  const found = new Set<string>();
  const visit = (schema: Schema, path: string, pointer: string): void => {
    if (schema["x-tandem"]?.personal) found.add(pointer);
    else if (schema.$ref !== undefined) {
      const target = resolveRef(path, schema.$ref);
      visit(sources.get(target)!.schema, target, pointer);
    }
    for (const [name, inner] of Object.entries(schema.properties ?? {}))
      visit(inner, path, `${pointer}/${name}`);
    if (schema.items) visit(schema.items, path, `${pointer}/*`);
    if (schema.additionalProperties) visit(schema.additionalProperties, path, `${pointer}/*`);
  };
  visit(message.schema, message.path, "");
  return [...found].sort();
}
